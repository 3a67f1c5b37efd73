"""Words that join, introduce or close a name without telling whose it is, and how each is written.

Data and nothing else. Must import nothing of ours.
"""

import re

ARTICLES = frozenset(("al", "el", "ul", "aal"))
"""The Arabic article as written before most letters."""

SUN_ARTICLES = {
    vowel + letter: letter
    for vowel in "aeu"
    for letter in ("d", "r", "s", "t", "n", "z", "l", "sh", "dh", "th", "ch")
}
"""The article as spoken before a letter that it takes on ("ash-Sharaa"): an article only before that letter."""

SAME = {
    spelling: word
    for word, spellings in {
        "bin": "bn ben ibn ibni bin بن ابن إبن",
        "bint": "bint binti bent بنت",
        "abu": "abu abou abo aboo abi aby ebu ابو أبو ابي أبي ابا أبا ابی",
        "umm": "umm oum om um ام أم",
        "abd": "abd abdul abdel abdal abdol abdoul abdu abdou عبد",
        "allah": "allah ullah ellah ella ullahi allahi lah ulla alla ollah الله اللہ لله",
        "din": "din deen dine eddin eddine uddin addin aldin aldeen دين دین",
        "and": "and und et e y ve و",
        "of": "of de da do di du des del della der den dem d von van für pour pour para for fur li",
        "the": "the le la les los las das die",
        "ltd": "ltd limited ltda limitada lda youxian chamkat",
        "co": "co company cia compania compagnie company şirketi sirketi شركة شرکت sherkat sherkate "
        "gongsi borisat hoesa",
        "corp": "corp corporation corporacion",
        "inc": "inc incorporated incorporation",
        "intl": "intl international internacional internationale uluslararasi دولي",
        "llc": "llc ooo ооо gmbh sarl srl rl fzco fze fzc llp dmcc doo ood eood kft sro",
        "jsc": "jsc ojsc cjsc pjsc oao zao pao оао зао пао ao sa sab sal sas scs spa ag as plc psc joint-stock",
        "cv": "cv",
        "kg": "kg kgaa",
        "bv": "bv nv ab oy aps",
        "bros": "bros brothers",
        "assn": "assn association asbl vzw ev forening foreningen vereniging",
        "org": "org organization organisation",
        "dept": "dept department",
        "min": "min ministry",
        "univ": "univ university",
        "govt": "govt government",
        "gen": "gen general",
        "st": "st saint",
        "ibrahim": "ibrahim ebrahim ibraheem ibrahem brahim",
        "ismail": "ismail esmail ismael ismaeel smail",
        "imad": "imad emad",
        "isam": "isam issam esam essam",
        "ihsan": "ihsan ehsan",
        "usama": "usama osama oussama ussama",
        "yusuf": "yusuf yousef youssef yusef yosef yousuf youssouf iusuf",
        "muhammad": "md mohd mohammad muhammed mohamed mohammed mohamad muhammad muhamad",
    }.items()
    for spelling in spellings.split()
}
"""Spellings of small words and of company forms, to the one that is compared."""

_KIND = r"(?:(?:open|closed|public|private|otkryt|zakryt|publichn)\w* )*"
_LONG_FORMS = {
    "llc": (
        "limited liability (?:company|partnership)",
        r"ob\w+estvo s ogranich\w+ otvetst\w+",
        "sociedad de responsabilidad limitada",
        "societe a responsabilite limitee",
        "gesellschaft mit beschrankter haftung",
    ),
    "jsc": (
        _KIND + r"(?:joint stock (?:company|society)|aktsionern\w+ ob\w+estvo)",
        "sociedad anonima",
        "sociedad por acciones simplificada",
        "societe anonyme",
        "anonim sirketi?",
    ),
    "cv": ("de capital variable",),
}
_MARKS = (
    "liability ogranichennoi ogranichennoy ogranichenoi ogranichenoy responsabilidad responsabilite haftung stock "
    "aktsionernoe aktsionernoye anonima acciones anonyme anonim variable"
)
FORM_MARKS = frozenset(_MARKS.split())
"""A company's form in full has one of these words."""

FORMS = [(re.compile(rf"\b(?:{'|'.join(long)})\b"), short) for short, long in _LONG_FORMS.items()]
"""Companies' forms in full, in lower case without accents, and the short word that is compared."""

_WEIGHTS = {
    0.15: "bin bint and of the abd ltd co company corp inc llc jsc cv kg bv bros in on to by with sons lil s d pte pvt "
    "pty sdn bhd",
    0.3: (
        "abu umm allah din ould mr mrs ms dr haji hajji hajj hadji haj mullah mulla maulawi mawlawi molvi mawlavi "
        "maulavi sheikh shaykh sheik cheikh sayyid sayed seyed gen general colonel col brigadier major captain "
        "qari qaree ustad ustadz ustaz maulana mawlana molana ayatollah hafiz hafez mufti imam akhund maalim "
        "moalim malim sardar don doctor professor "
        "rais engineer eng lieutenant lt admiral "
        "president minister king prince emir amir commander leader شيخ حاج ملا مولوی سيد "
        "joint stock open closed public private otkrytoe zakrytoe publichnoe aktsionernoe obshchestvo "
        "ogranichennoi ogranichennoy otvetstvennostyu sociedad anonima anonim responsabilidad variable societe doo"
    ),
    0.55: (
        "enterprises enterprise services service investment investments inversiones construction development "
        "research import export intl society branch"
    ),
}
WEIGHTS = {word: weight for weight, words in _WEIGHTS.items() for word in words.split()}
"""How much a word tells of whose name it is, before counting how many names hold it; 1 when not listed."""

CONCEPT_WEIGHT = 0.55
"""The same for a common word of organisations that isn't listed (``concepts``)."""

COMPANY_FORMS = frozenset(("ltd", "co", "company", "corp", "inc", "llc", "jsc", "cv", "kg", "bv"))
"""Who writes one of these gives a company's full name, not a part of it."""
