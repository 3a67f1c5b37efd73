"""French: words around names. Tables, and nothing else."""

STOP = """
a à afin ailleurs ainsi alors après assez au aucun aucune aujourd'hui auparavant auprès aussi autant autour
autre autres aux avant avec avoir beaucoup bien car ce ceci cela celle celles celui cependant certain
certaine certains certaines ces cet cette ceux chacun chaque chez combien comme comment compte contre
d'abord dans de debout dehors déjà demain depuis derrière des désormais deux devant dix donc dont du durant
elle elles en encore enfin ensuite entre environ est et étaient était être eu eux face faut hier hors huit
ici il ils j'ai jamais je jusqu'à jusque l la là laquelle le lequel les lesquels leur leurs loin lors
lorsque lui là-bas m ma mais malgré me même mercredi mes mieux moins mon n ne neuf ni non nos notamment
notre nous nul on onze or ou où oui outre par parce parmi partout pas pendant personne peu plus plusieurs
plutôt pour pourquoi pourtant presque puis puisque qu quand quant quatre que quel quelle quelles quelque
quelques quels qui quoi s sa sans sauf se selon sept ses seul seule si six son sont sous souvent sur surtout
ta tandis tant te tel telle tes toi tous tout toute toutefois toutes très trois trop tu un une vers voici
voilà vos votre vous y c'est n'est s'il qu'il d'un d'une lundi mardi jeudi vendredi samedi dimanche allah
dieu interrogé interrogée accusé accusée né née d'après quinze vingt trente cent mille
"""
STARTERS = """
agence analyse analystes armée article autorités avis bilan combats commentaires contact copyright
décryptage des élections entretien état express famille femmes forces gouvernement habitants image images
jeunes juges législatives lire magistrats médias militaires observateurs opinion paris-match photo police
portrait président publicité publié rebelles récit reportage résultats soldats source sources troupes vidéo
voir dernier dernière premier première nouveau nouvelle ancien ancienne
"""
MONTHS = """
janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre
"""
ADDRESS = "m. mm. mme mme. mmes mlle mlles monsieur madame mademoiselle me mgr dr pr maître"
TITLES = """
président présidente president ministre chancelier chancelière secrétaire roi reine prince princesse
empereur émir sultan cheikh imam ayatollah mufti pape cardinal archevêque évêque patriarche sénateur
sénatrice député députée gouverneur maire ambassadeur ambassadrice commissaire chef directeur directrice
porte-parole juge procureur général colonel commandant capitaine lieutenant sergent amiral professeur
docteur premier-ministre vice-président ex-président co-président
"""
MODIFIERS = """
premier première vice ancien ancienne ex adjoint adjointe intérimaire transition haut grand nouveau nouvelle
général générale
"""
ROLES = """
président présidente ministre premier-ministre chancelier chancelière secrétaire roi reine prince émir
sultan cheikh imam ayatollah pape cardinal évêque patriarche sénateur député députée gouverneur maire
ambassadeur ambassadrice commissaire chef directeur directrice porte-parole juge procureur avocat avocate
général colonel commandant capitaine professeur docteur analyste économiste chercheur chercheuse politologue
historien historienne journaliste reporter correspondant militant militante opposant dissident activiste
djihadiste jihadiste français syrien turc dictateur leader dirigeant dirigeante fondateur fondatrice patron
entraîneur sélectionneur attaquant milieu défenseur gardien joueur champion nommé appelé dénommé frère père
fils écrivain acteur actrice chanteur chanteuse cinéaste réalisateur candidat candidate spécialiste expert
experte recruteur expliqué déclaré russe américain allemand
"""
ORGANISATION_HEADS = """
ministère parti armée brigade brigades bataillon régiment division milice front mouvement union ligue
fédération confédération association organisation institut institution université collège école académie
hôpital église musée bibliothèque société club équipe groupe compagnie entreprise banque fonds agence bureau
commission comité conseil assemblée parlement congrès sénat gouvernement administration autorité cour
tribunal police marine garde forces commandement coalition alliance observatoire centre fondation conférence
réseau chaîne journal radio télévision cellule syndicat chambre haut-commissariat commissariat présidence
élysée sorbonne croix-rouge croissant-rouge état-major légion comités secrétariat collectif corps office
"""
PLACE_HEADS = """
fleuve lac mer océan baie golfe détroit canal cap péninsule île îles mont montagne montagnes vallée désert
forêt plaine plateau col parc jardin place rue avenue boulevard pont aéroport gare port province gouvernorat
région département district ville village camp château palais tour cathédrale mosquée stade prison quartier
faubourg frontière république royaume
"""
LINKED_HEADS = ORGANISATION_HEADS + " république royaume golfe mer cap détroit île îles"
PURPOSE_HEADS = """
ministère organisation association fondation centre comité conseil union mouvement agence fonds observatoire
institut parti front haut-commissariat
"""
PEOPLES = """
français française françaises syrien syrienne syriens syriennes turc turque turcs turques allemand allemande
allemands américain américaine américains russe russes britannique britanniques anglais anglaise arabe arabes
kurde kurdes irakien irakienne irakiens iranien iranienne iraniens israélien israélienne israéliens
palestinien palestinienne palestiniens libanais libanaise jordanien jordanienne égyptien égyptienne égyptiens
tunisien tunisienne tunisiens algérien algérienne algériens marocain marocaine marocains libyen libyenne
libyens saoudien saoudienne saoudiens qatari qatariens européen européenne européens africain africaine
africains asiatique chinois chinoise japonais japonaise indien indienne indiens pakistanais afghan afghane
afghans ukrainien ukrainienne ukrainiens espagnol espagnole espagnols italien italienne italiens belge belges
suisse suisses canadien canadienne canadiens polonais polonaise roumain roumaine hongrois grec grecque grecs
tchétchène tchétchènes ouzbek ouzbeks ouïghour ouïghours musulman musulmane musulmans chrétien chrétienne
chrétiens juif juive juifs sunnite sunnites chiite chiites alaouite alaouites druze druzes islamiste
islamistes occidental occidentaux parisien parisiens niçois niçoise lyonnais lyonnaise marseillais
marseillaise toulousain toulousaine strasbourgeois lillois lilloise bordelais nantais breton bretonne corse
corses normand sénégalais sénégalaise malien maliens nigérien nigérian somalien soudanais yéménite yéménites
koweïtien émirati catholique catholiques protestant protestants
"""
PLACES = """
états-unis, etats-unis, royaume-uni, angleterre, ecosse, pays de galles, irlande du nord, allemagne, russie,
syrie, turquie, irak, iran, israël, palestine, liban, jordanie, egypte, arabie saoudite, maroc, algérie,
tunisie, libye, mali, niger, tchad, sénégal, chine, japon, inde, espagne, italie, belgique, suisse,
pays-bas, pologne, hongrie, roumanie, grèce, tchétchénie, crimée, donbass, kurdistan, cisjordanie, bande de
gaza, gaza, proche-orient, moyen-orient, orient, occident, europe, afrique, asie, amérique, maghreb, sahel,
levant, golan, idleb, idlib, harem, damas, alep, raqqa, lattaquié, homs, hama, deraa, bagdad, mossoul,
téhéran, jérusalem, beyrouth, le caire, londres, moscou, pékin, bruxelles, genève, la haye, nice, marseille,
lyon, toulouse, strasbourg, lille, corse, bretagne, normandie, provence, alsace, ile-de-france,
île-de-france, méditerranée, mer noire, mer rouge, euphrate, tigre, nil, seine, rhône, loire, matignon, quai
d'orsay, méditerranée orientale, washington, etats unis, union soviétique, urss, rdc
"""
ORGANISATIONS = """
onu, otan, ue, union européenne, afp, agence france-presse, reuters, nations unies, conseil de sécurité,
commission européenne, parlement européen, conseil de l'europe, cpi, cour pénale internationale, unesco,
unicef, oms, fmi, banque mondiale, ligue arabe, union africaine, hamas, hezbollah, fatah, daech, daesh, etat
islamique, état islamique, ei, al-qaïda, al-qaida, front al-nosra, hts, hayat tahrir al-cham, hayat tahrir
al-sham, osdh, ypg, pkk, fds, dgsi, dgse, dgsn, quai d'orsay, elysée, élysée, matignon, assemblée nationale,
sénat, conseil d'etat, conseil constitutionnel, cour de cassation, parquet national antiterroriste, pnat,
rassemblement national, front national, parti socialiste, les républicains, la france insoumise, le monde,
le figaro, libération, l'express, le point, mediapart, france 24, rfi, rtl, bfmtv, france info, franceinfo,
tf1, sncf, edf, total, totalenergies, airbus, renault, peugeot, bnp paribas, société générale, orange, cnrs,
croix-rouge, pentagone, kremlin, maison blanche, sana, lafarge
"""
THINGS = """
coupe, championnat, prix, guerre, traité, accord, accords, jeux, tournoi, festival, sommet, ramadan, noël,
pâques, internet, islam, coran, bible, charia, covid, covid-19, ligue 1, jihad, djihad, opération
"""
IN_PLACE = "à en dans vers depuis près au aux sur via rejoint quitté"
PLACE_NOUNS = """
ville village province région district capitale état camp port aéroport gouvernorat banlieue quartier nord
sud est ouest localité commune île frontière
"""
ORGANISATION_NOUNS = """
parti groupe société entreprise banque équipe club syndicat agence journal quotidien magazine chaîne milice
mouvement organisation brigade coalition alliance ong association média hebdomadaire
"""
SAYING = """
a dit déclare déclaré affirme affirmé explique annonce annoncé précise indique assure estime rappelle ajoute
juge souligne raconte confie
"""
POSSESSORS = ""
PARTICLES = "de du des d' la le les al el ben bin ibn von van abou"
LINKS = "de du des d'"
CONJUNCTIONS = "et &"
ARTICLES = "le la les l' un une"
GIVEN_NAMES = """
oumar omar ahmed ahmad mohamed mohammed mahmoud abdelkader karim rachid samir farid hassan hussein bachar
hafez youssef nadia leïla emmanuel jean-luc jean-marie jean-yves marine éric édouard françois nicolas
"""
