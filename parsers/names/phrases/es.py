"""Spanish phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

WORDS = {
    "the": r"(?:el |la |los |las |un |una )?[\"“«‘]?",
    "gap": r",? (?:\(|- |– )?",
    "adv": r"(?:(?:también|más|mejor|antes|antiguamente|anteriormente|entonces|ahora|popularmente) ){0,2}",
    "head": r"(?:jefe|jefa|líder|comandante|dirigente|presidente|presidenta|cabecilla|emir)",
    "adj": r"(?:(?:antiguo|antigua|ex|principal|nuevo|nueva|máximo|actual) )?",
    "group": r"(?:grupo|brigada|milicia|partido|organización|movimiento|empresa|facción|banco|agencia|club|unión|alianza|coalición|ministerio|red|equipo|diario|fundación|asociación|unidad|ong)",
    "led": r"(?:dirigid[oa]s?|liderad[oa]s?|encabezad[oa]s?|comandad[oa]s?|presidid[oa]s?)",
    "leads": r"(?:dirige|lidera|encabeza|comanda|preside|dirigía|lideraba|dirigió|lideró|presidió)",
    "role": r"(?:[a-zà-ÿ]+ ){0,2}?(?:presidente|presidenta|primer ministro|primera ministra|ministro|ministra|canciller|rey|emir|gobernador|alcalde|alcaldesa|embajador|portavoz|comandante|jefe|jefa|director|directora|secretario general|secretario|fiscal|juez|diputado|diputada|senador|entrenador|capitán|general|líder|dictador)(?: (?:interino|interina|de transición|general|adjunto|en funciones))?",
    "ofwhat": r"(?: (?:de la|del|de) ?(?:[\ue400-\uebff]|(?-i:[A-ZÁÉÍÓÚ][a-zà-ÿ]+)(?: (?:exteriores|pública|social))?))?",
    "named": r"(?:nombrad[oa]|elegid[oa]|designad[oa]|investid[oa]|reelegid[oa]|proclamad[oa])",
    "job": r"(?:ciudadano|periodista|activista|abogado|abogada|empresario|combatiente|yihadista|escritor|cantante|actor|actriz|jugador|delantero|centrocampista|defensa|portero|investigador|predicador|opositor|diplomático|cineasta|historiador|estudiante|ingeniero|médico|soldado|futbolista)",
}

ALIASES = [
    ("alias", "alias", r"<s:n>,? \(?alias <the><a:q>"),
    (
        "also known as",
        "conocid|llamad|apodad",
        r"<s:n><gap>(?:(?:que|quien|y) (?:es|era|fue) )?<adv>(?:conocid[oa]s?) <adv>(?:como|(?:por|con|bajo) (?:el|su) (?:nombre|apodo|alias|nombre de guerra)(?: de guerra)?(?: de)?) <the><a:q>",
    ),
    (
        "is known as",
        "conocid|llam",
        r"<s:n> (?:es|era) <adv>(?:conocid[oa]s?|llamad[oa]) <adv>(?:como |por el nombre de )?<the><a:q>",
    ),
    (
        "is known as",
        "conocid|llam",
        r"^(?P<it>el <group>|la <group>|él|ella) (?:es|era) <adv>(?:conocid[oa]|llamad[oa]) (?:como |con el nombre de )?<the><a:q>",
    ),
    (
        "also called",
        "llamad|apodad|rebautizad|denominad",
        r"<s:n><gap>(?:también )?(?:llamad[oa]|apodad[oa]|rebautizad[oa]|denominad[oa])(?: como)? <the><a:q>",
    ),
    (
        "nom de guerre",
        "nombre de guerra|seudónimo|apodo",
        r"<s:n><gap>(?:cuyo |de |su |con el )?(?:nombre de guerra|seudónimo|apodo)(?: (?:es|era|de))? ?:? ?<the><a:q>",
    ),
    (
        "real name",
        "verdadero nombre|nombre real|nombre verdadero",
        r"<s:n><gap>(?:cuyo |de |su )?(?:verdadero nombre|nombre real|nombre verdadero),?(?: (?:es|era))? ?:? ?<the><a:q>",
    ),
    (
        "formerly",
        "antes |antigu|anteriormente",
        r"<s:o><gap>(?:antes|antiguamente|anteriormente)(?: (?:llamad[oa]|conocid[oa]))?(?: como)? ?<the><a:q>",
    ),
    ("or", " o ", r"<s:o>,? o (?:la |el |los |las )<a:o>(?=,| \()"),
    ("in brackets", "(", r"<s:n> \((?:la |el |los |las |o |alias |ex |antes )[\"«]?<a:q>"),
]

FACTS = [
    (
        "led by",
        "led by",
        "dirigid|liderad|encabezad|comandad|presidid",
        r"<s:o>(?:\))?[^.;\ue000-\ue3ff]{0,50}?,? (?:(?:y|que|es|era|está|ahora) )*<led> (?:desde [^,.;]{3,20} )?por (?:[^,.;\ue000-\uebff]{0,40})<o:p>",
    ),
    (
        "led by",
        "led by",
        "liderazgo|mando",
        r"<s:o>[^.;\ue000-\ue3ff]{0,40} bajo (?:el liderazgo|el mando) de (?:[^,.;\ue000-\uebff]{0,40})<o:p>",
    ),
    (
        "leads",
        "leads",
        "dirig|lider|encabeza|comanda|presid",
        r"<s:p>(?:,? (?:que|quien))?(?: [a-z]+)? <leads> (?:el |la |los |las )?(?:[a-zà-ÿ ]{0,30} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "jef|líder|comandante|dirigente|cabecilla|emir",
        r"<s:p><gap>(?:(?:que )?(?:es|era) )?(?:el |la )?<adj><head>(?: [a-zà-ÿ]+)? (?:del |de la |de los |de )(?:[a-zà-ÿ ]{0,25} )?<o:o>",
    ),
    (
        "leader of",
        "leads",
        "jef|líder|comandante|dirigente|cabecilla|emir",
        r"(?:el |la |^|, )<adj><head>(?: [a-zà-ÿ]+)? (?:del |de la |de los |de )<o:o>,? <s:p>",
    ),
    (
        "the group's leader",
        "leads",
        "jef|líder|comandante|dirigente|cabecilla",
        r"<s:p><gap>(?:el |la )?<adj><head> (?:del |de la )(?P<it><group>)",
    ),
    (
        "founded",
        "founded",
        "fund|cre",
        r"<s:p>(?:,? (?:que|quien))?(?: (?:ha|había))? (?:fundó|fundado|creó|creado|cofundó) (?:el |la |los |las )?(?:[a-zà-ÿ ]{0,30} )?<o:o>",
    ),
    (
        "founder of",
        "founded",
        "fundador",
        r"<s:p><gap>(?:(?:que )?es )?(?:el |la )?(?:co)?fundador[a]? (?:del |de la |de los |de )(?:[a-zà-ÿ ]{0,25} )?<o:o>",
    ),
    (
        "founded by",
        "founded",
        "fundad|cread",
        r"<o:o>[^.;\ue000-\ue3ff]{0,30}?,? (?:fundad[oa]|cread[oa])(?: en [\w ]{3,16})? por (?:[^,.;\ue000-\uebff]{0,40})<s:p>",
    ),
    (
        "member of",
        "member of",
        "miembro",
        r"<s:b><gap>(?:(?:que )?(?:es|era) )?(?:un |una )?(?:antiguo )?miembro(?: [a-zà-ÿ]+)? (?:del |de la |de los |de )(?:[a-zà-ÿ ]{0,25} )?<o:o>",
    ),
    (
        "appointed",
        "role",
        "nombrad|elegid|designad|investid|proclamad",
        r"<s:p>,?(?: (?:que|quien|ha|sido|fue|había|oficialmente))* <named> (?:como )?(?:el |la )?(?P<v><role><ofwhat>)",
    ),
    (
        "became",
        "role",
        "convirti|asumi",
        r"<s:p>,?(?: que)? (?:se convirtió en|asumió como) (?:el |la )?(?P<v><role><ofwhat>)",
    ),
    ("apposition", "role", "", r"<s:p>, (?:el |la )?(?P<v><role><ofwhat>)(?=[,.;])"),
    (
        "title",
        "role",
        "",
        r"(?:^|[ «])(?:el |la )(?P<v>(?:(?:ex|vice|antiguo) ?)?(?:presidente|presidenta|primer ministro|ministro|ministra|canciller|rey|reina|príncipe|emir|gobernador|alcalde|embajador|secretario general|dictador|jefe de estado)(?: [a-zà-ÿ-]+){0,2}?(?: (?:de |del |de la )[\ue800-\uebff])?),? <s:p>",
    ),
    ("nationality", "nationality", "", r"(?:^|[ ])<job> (?P<v>\w+) <s:p>"),
    (
        "nationality",
        "nationality",
        "",
        r"(?:el|la) (?P<v>francés|francesa|sirio|siria|iraquí|turco|belga|tunecino|marroquí|argelino|alemán|británico|estadounidense|ruso|checheno|español|italiano) <s:p>",
    ),
    (
        "based in",
        "based in",
        "con sede|basad|radicad",
        r"<s:b>(?:\))?,?(?: [a-zà-ÿ]+){0,3}? (?:con sede|basad[oa]|radicad[oa]|que tiene su sede|tiene su sede) en <o:l>",
    ),
    (
        "ally of",
        "ally of",
        "aliad",
        r"<s:b><gap>(?:(?:que )?es )?(?:un |una )?(?:[a-zà-ÿ]+ )?aliad[oa]s? (?:de|del|de la) ?<o:n>",
    ),
    ("rival of", "rival of", "rival", r"<s:b><gap>(?:un |una |el |la )?rival (?:de|del|de la) ?<o:n>"),
    (
        "was dissolved",
        "dissolved",
        "disuelt|disolvi|desmantelad",
        r"<s:o>(?:\))?,? (?:(?:que|ha|sido|fue|ya|se|ahora|está|desde|oficialmente) )*(?P<v>disuelt[oa]|se disolvió|disolvió|desmantelad[oa])",
    ),
    ("dissolved", "dissolved", "disuelt|extint", r"(?P<v>(?:ya )?(?:disuelt[oa]|extint[oa])) <s:o>"),
]

ATTRIBUTIONS = [
    r"(?:según|de acuerdo con) (?:el |la |los |las )?(?:[a-zà-ÿ ]{0,40} )?<a:n>",
    r"<a:n>(?:\))? (?:dijo|ha dicho|declaró|afirmó|anunció|indicó|informó|aseguró|señaló|explicó)",
    r"(?:dijo|declaró|afirmó|anunció|indicó|informó|aseguró|explicó) <a:n>",
]
REPORTED = r"\bsegún\b|\bde acuerdo con\b|\bhabría\b|\bdijo\b|\bdeclaró\b|\bafirm|\banunció\b|\binform|\bal parecer\b"
ALLEGED = r"\bacus|\bpresunt|\bsupuest|\bsospechos"
DENIED = r"\bniega|\bnegó\b|\bdesm[ie]|\bno (?:es|era|fue)\b|\brechaz"
PLANNED = r"\bva a\b|\bserá\b|\bprevé\b|\bse espera\b|\bdebe\b|\bpodría\b|\basumirá\b"
HE = r"^(?:él|ella|su)\b"
IT = r"^(?:(?:el|la) )?(?:grupo|brigada|milicia|partido|organización|movimiento|empresa|facción|alianza|coalición|red|unidad)\b"
