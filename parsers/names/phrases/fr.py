"""French phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

WORDS = {
    "the": r"(?:le |la |les |l['’]|un |une )?[\"“«‘]?(?: |\u00a0|\u202f)?",
    "gap": r",? (?:\(|- |– )?",
    "adv": r"(?:(?:aussi|également|mieux|plus|autrefois|auparavant|jadis|souvent|parfois|surtout|alors|désormais|davantage) ){0,2}",
    "known": r"(?:connue?s?|désignée?s?)",
    "head": r"(?:chef|dirigeante?|leader|commandant|patron|émir|numéro un|présidente?|responsable)",
    "adj": r"(?:(?:ancien|ancienne|ex|principal|nouveau|nouvelle|actuel|actuelle|haut|grand|jeune) )?",
    "group": r"(?:groupe|brigade|milice|parti|organisation|mouvement|société|entreprise|faction|banque|agence|club|union|alliance|coalition|ministère|réseau|équipe|journal|fondation|association|unité|ong)",
    "led": r"(?:dirigée?s?|menée?s?|commandée?s?|conduite?s?|présidée?s?|emmenée?s?|pilotée?s?)",
    "leads": r"(?:dirige|mène|commande|préside|dirigeait|commandait|présidait|a dirigé|a commandé)",
    "role": r"(?:[a-zà-ÿ-]+ ){0,2}?(?:président|présidente|premier ministre|première ministre|ministre|chancelier|chancelière|roi|émir|gouverneur|maire|ambassadeur|ambassadrice|porte-parole|commandant|chef|directeur|directrice|secrétaire général|secrétaire|procureur|juge|député|députée|sénateur|sélectionneur|entraîneur|capitaine|général|dirigeant|dictateur|avocat|avocate)(?: (?:par intérim|de transition|général|générale|adjoint|intérimaire|autoproclamé|en chef|d['’]état-major))?",
    "ofwhat": (
        r"(?: (?:de la|de l['’]|des|du|de|d['’]) ?"
        r"(?:[\ue400-\uebff]|(?-i:[A-ZÀ-Þ][a-zà-ÿ]+)(?: (?:étrangères|sociales|publique|nationale|intérieure))?))?"
    ),
    "named": r"(?:nommée?|élue?|désignée?|investie?|promue?|choisie?|réélue?|proclamée?)",
    "job": r"(?:citoyen|ressortissant|journaliste|militant|militante|avocat|avocate|homme d['’]affaires|combattant|jihadiste|djihadiste|écrivain|chanteur|acteur|actrice|joueur|attaquant|milieu|défenseur|gardien|chercheur|recruteur|prédicateur|opposant|activiste|diplomate|cinéaste|historien|étudiant|ingénieur|médecin|soldat|footballeur|politologue)",
}

ALIASES = [
    ("alias", "alias", r"<s:n>,? \(?alias <the><a:q>"),
    ("dit", " dit ", r"<s:p>,? \(?(?:dit|dite) (?:aussi )?<the><a:q>"),
    (
        "also known as",
        "connu|désign",
        r"<s:n><gap>(?:(?:qui|et) (?:est|était) )?<adv><known> <adv>(?:(?:sous|par) (?:le|son) (?:nom|surnom|nom de guerre|pseudonyme|sigle|acronyme)(?: de guerre)?(?: (?:de|d['’]))?|comme)(?: )?<the><a:q>",
    ),
    (
        "is known as",
        "connu|désign",
        r"<s:n> (?:est|était) <adv><known> <adv>(?:(?:sous|par) (?:le|son) (?:nom|surnom|sigle|acronyme)(?: de guerre)?(?: (?:de|d['’]))?|comme)(?: )?<the><a:q>",
    ),
    (
        "is known as",
        "connu|appel",
        r"^(?P<it>il|elle|le groupe|la brigade|le mouvement|l['’]organisation) (?:est|était) <adv>(?:<known>|appelée?) (?:sous le nom (?:de |d['’])|comme )?<the><a:q>",
    ),
    (
        "also called",
        "appel|surnomm|baptis|nomm|rebaptis",
        r"<s:n><gap>(?:(?:qui|et) (?:est|était) )?(?:également |aussi )?(?:surnommée?|appelée?|baptisée?|dénommée?|rebaptisée?|renommée?) <the><a:q>",
    ),
    (
        "nom de guerre",
        "nom de guerre|pseudonyme|surnom",
        r"<s:n><gap>(?:de son |dont le |sous le |son |nom de guerre ?: ?)?(?:nom de guerre|pseudonyme|surnom)(?: (?:est|était|de))?,? ?:? ?<the><a:q>",
    ),
    (
        "real name",
        "vrai nom|véritable nom|vraie identité|de son nom",
        r"<s:n><gap>(?:de son |dont le |son )?(?:vrai|véritable) nom,?(?: (?:est|était))? ?:? ?<the><a:q>",
    ),
    (
        "formerly",
        "anciennement|ex-|autrefois",
        r"<s:o><gap>(?:anciennement|autrefois)(?: (?:appelée?|connue?))?(?: sous le nom (?:de |d['’])| comme)? ?<the><a:q>",
    ),
    ("or", " ou ", r"<s:o>,? ou (?:la |le |les |l['’])<a:o>(?=,| \()"),
    (
        "in brackets",
        "(",
        r"<s:n> \((?:la |le |les |l['’]|ou |alias |ex-|dit |aujourd['’]hui |anciennement )[\"«]?<a:q>",
    ),
]

FACTS = [
    (
        "led by",
        "led by",
        "dirig|men|command|condui|présid|emmen|pilot",
        r"<s:o>(?:\))?[^.;\ue000-\ue3ff]{0,50}?,? (?:(?:et|qui|est|était|désormais) )*<led> (?:depuis [^,.;]{3,20} )?par (?:[^,.;\ue000-\uebff]{0,40})<o:p>",
    ),
    (
        "led by",
        "led by",
        "direction|commandement|houlette",
        r"<s:o>[^.;\ue000-\ue3ff]{0,40} sous (?:la direction|le commandement|la houlette) (?:de |d['’])(?:[^,.;\ue000-\uebff]{0,40})<o:p>",
    ),
    (
        "leads",
        "leads",
        "dirige|mène|commande|préside|dirigé",
        r"<s:p>(?:,? qui)?(?: [a-z]+)? <leads> (?:le |la |l['’]|les )?(?:[a-zà-ÿ' -]{0,30} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "chef|dirigeant|leader|command|patron|émir|responsable",
        r"<s:p><gap>(?:(?:qui )?(?:est|était) )?(?:le |la |l['’])?<adj><head>(?: [a-zà-ÿ]+)? (?:du |de la |de l['’]|des |de |d['’])(?:[a-zà-ÿ' -]{0,25} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "chef|dirigeant|leader|command|patron|émir",
        r"(?:le |la |l['’]|^|, )<adj><head>(?: [a-zà-ÿ]+)? (?:du |de la |de l['’]|des |de |d['’])<o:o>,? <s:p>",
    ),
    (
        "the group's leader",
        "leads",
        "chef|dirigeant|leader|command|patron|émir",
        r"<s:p><gap>(?:le |la |l['’])<adj><head> (?:du |de la |de l['’])(?P<it><group>)",
    ),
    (
        "founded",
        "founded",
        "fond|cré",
        r"<s:p>(?:,? qui)?(?: (?:a|avait|aurait))? (?:fondé|créé|fonda|cofondé) (?:le |la |l['’]|les )?(?:[a-zà-ÿ' -]{0,30} )?<o:o>",
    ),
    (
        "founder of",
        "founded",
        "fondat",
        r"<s:p><gap>(?:(?:qui )?est )?(?:le |la )?(?:co)?fondat(?:eur|rice) (?:du |de la |de l['’]|des |de |d['’])(?:[a-zà-ÿ' -]{0,25} )?<o:o>",
    ),
    (
        "founded by",
        "founded",
        "fondé|créé",
        r"<o:o>[^.;\ue000-\ue3ff]{0,30}?,? (?:fondée?|créée?)(?: en [\w ]{3,16})? par (?:[^,.;\ue000-\uebff]{0,40})<s:p>",
    ),
    (
        "member of",
        "member of",
        "membre",
        r"<s:b><gap>(?:(?:qui )?(?:est|était) )?(?:un |une )?(?:ancien )?membre(?: [a-zà-ÿ]+)? (?:du |de la |de l['’]|des |de |d['’])(?:[a-zà-ÿ' -]{0,25} )?<o:o>",
    ),
    (
        "appointed",
        "role",
        "nomm|élu|désign|investi|promu|choisi",
        r"<s:p>,?(?: (?:qui|a|est|avait|été|ensuite|officiellement))* <named> (?:comme |au poste de )?(?:le |la )?(?P<v><role><ofwhat>)",
    ),
    (
        "became",
        "role",
        "devenu|devient",
        r"<s:p>,?(?: qui)? (?:est devenue?|devient|devint) (?:le |la |l['’])?(?P<v><role><ofwhat>)",
    ),
    ("apposition", "role", "", r"<s:p>, (?:le |la |l['’])?(?P<v><role><ofwhat>)(?=[,.;])"),
    (
        "title",
        "role",
        "",
        r"(?:^|[ '’«])(?P<v>(?:(?:ancien|ex-|vice-) ?)?(?:président|présidente|premier ministre|ministre|chancelier|chancelière|roi|reine|prince|émir|gouverneur|maire|ambassadeur|secrétaire général|dictateur|chef d['’]état)(?: [a-zà-ÿ-]+){0,2}?(?: (?:de |du |des |de la |de l['’]|d['’])[\ue800-\uebff])?),? <s:p>",
    ),
    (
        "nationality",
        "nationality",
        "",
        r"(?:^|[ '’])(?P<v>(?-i:Français|Française|Syrien|Irakien|Turc|Belge|Tunisien|Marocain|Algérien|Allemand|Britannique|Américain|Russe|Tchétchène|Sénégalais|Franco-[A-Z]\w+)) <s:p>",
    ),
    ("nationality", "nationality", "", r"(?:^|[ '’])<job> (?P<v>\w+) <s:p>"),
    (
        "based in",
        "based in",
        "basé|siège|installé",
        r"<s:b>(?:\))?,?(?: [a-zà-ÿ']+){0,3}? (?:basée?s?|installée?s?|dont le siège est|ayant son siège) (?:à|en|au|aux) <o:l>",
    ),
    (
        "ally of",
        "ally of",
        "allié",
        r"<s:b><gap>(?:(?:qui )?est )?(?:un |une )?(?:[a-zà-ÿ]+ )?alliée?s? (?:à|de|du|de la|de l['’]|d['’]) ?<o:n>",
    ),
    (
        "rival of",
        "rival of",
        "rival",
        r"<s:b><gap>(?:un |une |le |la )?rivale? (?:de|du|de la|de l['’]|d['’]) ?<o:n>",
    ),
    (
        "was dissolved",
        "dissolved",
        "dissou|démantel|dissol",
        r"<s:o>(?:\))?,? (?:(?:qui|a|été|est|s['’]est|aujourd['’]hui|depuis|officiellement|désormais) ?)*(?P<v>dissoute?|dissoutes|dissous|démantelée?|auto-?dissoute?|autodissous)",
    ),
    (
        "dissolution of",
        "dissolved",
        "dissolution",
        r"(?P<v>dissolution) (?:du |de la |de l['’]|des |de |d['’])<s:o>",
    ),
]

ATTRIBUTIONS = [
    r"(?:selon|d['’]après) (?:le |la |l['’]|les )?(?:[a-zà-ÿ' -]{0,40} )?<a:n>",
    r"<a:n>(?:\))? (?:a (?:dit|déclaré|affirmé|annoncé|indiqué|rapporté|précisé|assuré)|affirme|annonce|indique|rapporte|précise|assure)",
    r"(?:a (?:dit|déclaré|affirmé|annoncé|indiqué|rapporté|précisé)|affirme|explique|indique) <a:n>",
]
REPORTED = r"\bselon\b|\bd['’]après\b|\baurait\b|\bserait\b|\baffirm|\bdéclar|\bindiqu|\brapport|\bannonc"
ALLEGED = r"\baccus|\bsoupçonn|\bprésumé|\bprétend|\bsupposé"
DENIED = r"\bdément|\bnie\b|\bnient\b|\bn['’]est pas\b|\bn['’]était pas\b|\bréfut|\bcontest"
PLANNED = r"\bva \w+er\b|\bdevrait\b|\bdoit \w+|\bprévoit\b|\bsera\b|\bdeviendra\b|\bpourrait\b"
HE = r"^(?:il|elle|son|sa)\b"
IT = r"^(?:le groupe|la brigade|le mouvement|l['’]organisation|la milice|le parti|groupe|brigade|mouvement)\b"
