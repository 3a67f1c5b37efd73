"""German: words around names. Tables, and nothing else. Every noun has a capital here, so names need more proof."""

STOP = """
aber ab alle allem allen aller alles als also am an andere anderen anders angesichts ans auch auf aufgrund
aus außer außerdem außerhalb bald beim bei beide beiden bereits besonders bis bisher da dabei dadurch dafür
dagegen daher dahin damals damit danach daneben dann daran darauf daraus darin darüber darum das dass davon
davor dazu dein dem den denn dennoch der deren derzeit des deshalb dessen die dies diese diesem diesen
dieser dieses doch dort dorthin drei dreizehn du durch ebenfalls ebenso eigentlich ein eine einem einen
einer eines einige einigen einst er erst erstmals es etwa etwas euch euer für fünf ganz gar gegen gegenüber
gemeinsam genau gerade gestern ginge gleich gleichzeitig grund gut hat hatte hatten haben heute hier hinter
hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem indes infolge innerhalb ins insgesamt
inzwischen ist ja je jede jeder jedes jedoch jene jener jetzt kaum kein keine können künftig laut lange
längst man manche manchmal mehr mehrere mehreren mein meist meisten mich mindestens mir mit mitte
mittlerweile möglich morgen muss nach nachdem nachher nahe namens natürlich neben nein neun nicht nichts nie
niemand noch nun nur ob obwohl oder offenbar oft ohne rund schließlich schon sechs sehr seien sein seine
seinem seinen seiner seit seitdem selbst sich sie sieben sind so sobald sogar solche somit sondern sonst
soweit sowie später statt stets teils trotz trotzdem über überall übrigens um und uns unser unter viel viele
vielen vielleicht vier vom von vor vorher während wann war waren warum was wegen weil weit weitere weiteren
weiterhin wem wen wenn wer werden wie wieder will wir wird wo wohl wurde wurden zehn zu zudem zuerst zufolge
zugleich zuletzt zum zumindest zunächst zur zurück zusammen zuvor zwar zwei zwischen zwölf ende anfang herr
prozent euro dollar millionen milliarden million milliarde uhr jahr jahre jahren tag tage tagen woche wochen
monat monate stunden montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gott allah
"""
STARTERS = ""
MONTHS = "januar jänner februar märz april mai juni juli august september oktober november dezember"
ADDRESS = "herr herrn frau dr. prof. dr prof"
TITLES = """
präsident präsidentin ministerin minister kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident
premier premierminister ministerpräsident ministerpräsidentin außenminister außenministerin innenminister
verteidigungsminister finanzminister staatschef regierungschef staatspräsident übergangspräsident
interimspräsident könig königin prinz prinzessin kaiser emir sultan scheich imam ajatollah großmufti papst
kardinal erzbischof bischof patriarch senator senatorin abgeordneter abgeordnete gouverneur bürgermeister
bürgermeisterin oberbürgermeister botschafter botschafterin kommissar chef chefin leiter leiterin direktor
direktorin sprecher sprecherin regierungssprecher richter richterin staatsanwalt general oberst major
hauptmann leutnant feldwebel admiral kommandeur kommandant professor professorin doktor anführer
rebellenführer milizenführer milizchef parteichef parteivorsitzender vorsitzender vorsitzende fraktionschef
generalsekretär generalsekretärin machthaber diktator langzeitherrscher herrscher staatssekretär
sondergesandter us-präsident vizepräsident journalist journalistin anwalt anwältin analyst analystin experte
expertin ökonom forscher historiker schriftsteller autor autorin sänger sängerin schauspieler regisseur
trainer stürmer mittelfeldspieler torwart verteidiger spieler kapitän gründer aktivist aktivistin
oppositionsführer dschihadist islamist kämpfer kandidat kandidatin bruder vater sohn franzose franzosen
ex-präsident expräsident nationaltrainer bundestrainer star us-außenminister frau herrn kremlchef
"""
MODIFIERS = """
ex stellvertretender stellvertretende früherer ehemaliger neuer amtierender deutscher französischer
syrischer russischer us amerikanischer türkischer
"""
ROLES = ""
ORGANISATION_HEADS = """
ministerium partei armee brigade brigaden bataillon regiment division miliz front bewegung union liga
verband bund föderation vereinigung organisation institut universität hochschule schule akademie krankenhaus
klinik kirche museum bibliothek gesellschaft verein klub club gruppe konzern firma bank fonds agentur büro
amt kommission komitee ausschuss rat versammlung parlament kongress senat gericht gerichtshof tribunal
polizei marine garde kräfte koalition allianz beobachtungsstelle zentrum stiftung konferenz netzwerk sender
zeitung rundfunk gewerkschaft kammer hilfswerk behörde nationen staat ag gmbh kg se
"""
PLACE_HEADS = """
fluss see meer ozean bucht golf straße kanal kap halbinsel insel inseln berg gebirge tal wüste wald park
garten platz brücke flughafen bahnhof hafen provinz gouvernement region bezirk kreis stadt dorf lager
schloss palast turm dom moschee stadion gefängnis viertel grenze republik königreich
"""
LINKED_HEADS = "universität bank republik königreich rat haus ministerium"
PURPOSE_HEADS = """
ministerium beobachtungsstelle organisation zentrum institut bundesamt amt verein partei stiftung rat
ausschuss allianz alternative europäische agentur
"""
PEOPLES = """
deutsche deutscher deutschen syrer syrerin syrern syrische syrischen syrischer türke türken türkische
türkischen franzose franzosen französin französische amerikaner amerikanern amerikanische russe russen
russische russischen brite briten britische araber arabische arabischen kurde kurden kurdische kurdischen
iraker irakische iraner iranische israeli israelis israelische palästinenser palästinensern palästinensische
libanese libanesen libanesische ägypter ägyptische tunesier algerier marokkaner libyer saudi saudis
saudische katarer europäer europäische europäischen afrikaner asiaten chinese chinesen chinesische japaner
inder pakistaner afghane afghanen afghanische ukrainer ukrainern ukrainische spanier italiener belgier
schweizer österreicher kanadier pole polen polnische rumäne ungar grieche griechen tschetschene
tschetschenen usbeke usbeken uigure uiguren turkmenen muslim muslime muslimen christ christen jude juden
jüdische sunnit sunniten schiit schiiten alawit alawiten druse drusen islamisten westen
"""
PLACES = """
usa, vereinigte staaten, vereinigten staaten, großbritannien, england, schottland, wales, nordirland,
deutschland, russland, syrien, türkei, irak, iran, israel, palästina, libanon, jordanien, ägypten,
saudi-arabien, marokko, algerien, tunesien, libyen, china, japan, indien, frankreich, spanien, italien,
belgien, schweiz, österreich, niederlande, niederlanden, polen, griechenland, ukraine, tschetschenien, krim,
kurdistan, westjordanland, gazastreifen, gaza, gaza-stadt, nahost, nahen osten, naher osten, mittleren
osten, europa, afrika, asien, amerika, golan, golanhöhen, idlib, harim, damaskus, aleppo, rakka, latakia,
homs, hama, bagdad, mossul, erbil, teheran, jerusalem, beirut, kairo, london, moskau, peking, brüssel, genf,
den haag, paris, nizza, wien, zürich, köln, münchen, nürnberg, bayern, sachsen, hessen, thüringen,
brandenburg, niedersachsen, nordrhein-westfalen, rheinland-pfalz, baden-württemberg, schleswig-holstein,
mecklenburg-vorpommern, sachsen-anhalt, saarland, mittelmeer, schwarzes meer, rotes meer, ostsee, nordsee,
euphrat, tigris, nil, donau, rhein, elbe, sowjetunion, ddr, washington, kosovo, mazedonien, tschechien,
weißrussland, belarus, ostukraine, südlibanon, nordsyrien, nordwestsyrien, ostsyrien, südsyrien
"""
ORGANISATIONS = """
uno, un, nato, eu, europäische union, europäischen union, dpa, afp, reuters, epd, kna, vereinte nationen,
vereinten nationen, un-sicherheitsrat, uno-sicherheitsrat, sicherheitsrat, eu-kommission, europäische
kommission, europäischen kommission, europäische parlament, europaparlament, unesco, unicef, who, iwf,
weltbank, arabische liga, arabischen liga, hamas, hisbollah, fatah, is, islamischer staat, islamischen
staat, islamische staat, al-qaida, al-kaida, al-nusra-front, nusra-front, hts, haiat tahrir al-scham, hajat
tahrir al-scham, hayat tahrir al-sham, sohr, ypg, pkk, sdf, cdu, csu, spd, fdp, afd, grüne, grünen, die
linke, linke, linkspartei, bsw, bundestag, bundesrat, bundesregierung, bundeswehr, bundesverfassungsgericht,
bundesgerichtshof, bundesanwaltschaft, generalbundesanwalt, bka, bnd, verfassungsschutz, auswärtiges amt,
auswärtige amt, auswärtigen amt, weißes haus, weiße haus, weißen haus, pentagon, kreml, rotes kreuz, rote
kreuz, roten kreuz, der spiegel, spiegel, die zeit, die welt, bild, faz, taz, ard, zdf, tagesschau, deutsche
bank, deutsche bahn, volkswagen, vw, bmw, daimler, siemens, bosch, sap, basf, bayer, lufthansa, sana, fc
bayern, fc bayern münchen, borussia dortmund, freie syrische armee, freien syrischen armee
"""
THINGS = """
weltmeisterschaft, europameisterschaft, wm, em, pokal, dfb-pokal, preis, krieg, weltkrieg, vertrag,
abkommen, spiele, turnier, festival, gipfel, ramadan, weihnachten, ostern, internet, islam, koran, bibel,
covid, covid-19, corona, bundesliga, oktoberfest
"""
IN_PLACE = "in nach aus bei nahe um über"
PLACE_NOUNS = (
    "stadt provinz region dorf ort bezirk lager hauptstadt hafenstadt kleinstadt norden süden osten westen"
)
ORGANISATION_NOUNS = """
partei gruppe miliz firma bank agentur zeitung sender organisation brigade bündnis terrormiliz
nachrichtenagentur konzern hersteller verein nichtregierungsorganisation islamistengruppe
"""
SAYING = "sagte sagt erklärte teilte betonte kündigte warf forderte berichtete meldete schrieb"
PARTICLES = "von van zu bin ibn abu al el de la"
LINKS = "der des von"
CONJUNCTIONS = "und &"
ARTICLES = "der die das den dem des ein eine einer"
GIVEN_NAMES = """
ahmed ahmad baschar bashar omar oumar olaf angela friedrich annalena robert wladimir wolodymyr recep donald
joe emmanuel ursula christian boris markus
"""
