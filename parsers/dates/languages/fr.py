"""French: the words and word orders of its news. Holds tables only."""

from parsers.dates.languages.common import BEFORE, BEHIND, EXPLICIT, HIJRI, HIJRI_MONTHS, NUMBER, UNIT
from parsers.dates.languages.table import Table
from parsers.dates.span import Part

_MONTHS = (
    ("janvier",), ("février", "fevrier"), ("mars",), ("avril",), ("mai",), ("juin",), ("juillet",),
    ("août", "aout"), ("septembre",), ("octobre",), ("novembre",), ("décembre", "decembre"),
)  # fmt: skip
_SHORT = {
    "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept.": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
_NUMBERS = (
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
).split()
_ORDINALS = "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split()

_TENS = (
    (20, "vingt"), (30, "trente"), (40, "quarante"), (50, "cinquante"), (60, "soixante"), (70, "soixante-dix"),
    (80, "quatre-vingt"), (80, "quatre-vingts"), (90, "quatre-vingt-dix"),
)  # fmt: skip
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_CENTURIES = tuple((n, f"{roman}{end}") for n, roman in enumerate(_ROMAN, 1) for end in ("e", "ème", "er"))

_WORDS: dict[str, dict[str, object]] = {
    "month": {name: n for n, names in enumerate(_MONTHS, 1) for name in names},
    "mabbr": dict(_SHORT),
    "hmonth": HIJRI_MONTHS,
    "weekday": {w: n for n, w in enumerate("lundi mardi mercredi jeudi vendredi samedi dimanche".split())},
    "unit": {
        "jour": "day", "journée": "day", "semaine": "week", "an": "year", "année": "year", "mois": "month",
        "décennie": "decade", "siècle": "century",
    },
    "units": {
        "jours": "day", "semaines": "week", "ans": "year", "années": "year", "décennies": "decade",
        "siècles": "century",
    },
    "dual": {"quinze jours": "week"},
    "clockunit": {"heure": "hour", "minute": "minute"},
    "clockunits": {"heures": "hour", "minutes": "minute"},
    "quarter": {"trimestre": "quarter"},
    "weekend": {"week-end": "weekend", "weekend": "weekend"},
    "season": {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    "daypart": {"matin": "TMO", "matinée": "TMO", "après-midi": "TAF", "soir": "TEV", "soirée": "TEV", "nuit": "TNI"},
    "atpart": {"dans la": None},
    "numword": {
        **{w: n for n, w in enumerate(_NUMBERS, 2)}, "trente": 30, "quarante": 40, "cinquante": 50,
        "cent": 100,
    },
    "vague": {"quelques": None, "plusieurs": None},
    "ord": {"premier": 1, "première": 1, **{w: n for n, w in enumerate(_ORDINALS, 2)}},
    "a": {"un": 1, "une": 1},
    "the": {"le": None, "la": None, "les": None, "l": None},
    "of": {"de": None, "du": None, "des": None, "d": None},
    "to": {"au": None, "à": None},
    "and": {"et": None},
    "or": {"ou": None},
    "from": {"à partir du": None},
    "since": {"depuis": None},
    "between": {"entre": None},
    "until": {"jusqu": None, "jusque": None},
    "this": {"ce": 0, "cet": 0, "cette": 0},
    "last": {w: -1 for w in ("dernier", "dernière", "derniers", "dernières", "passé", "passée", "écoulé", "écoulée")},
    "next": {w: 1 for w in ("prochain", "prochaine", "prochains", "prochaines", "à venir")},
    "current": {"en cours": 0},
    "previous": {"précédent": -1, "précédente": -1, "d'avant": -1},
    "following": {"suivant": 1, "suivante": 1, "d'après": 1},
    "that": {"-là": 0},
    "here": {"-ci": 0},
    "ago": {"il y a": -1, "y a": -1, "voici": -1, "voilà": -1},
    "intime": {"dans": 1, "d'ici": 1},
    "later": {"plus tard": 1},
    "earlier": {"plus tôt": -1, "auparavant": -1},
    "after": {"après": 1},
    "before": {"avant": -1},
    "que": {"que": None, "qu": None},
    "exact": {"exactement": None, "tout juste": None},
    "approx": {"environ": None, "vers": None, "près de": None, "quelque": None},
    "partedge": {
        "début": Part.EARLY, "debut": Part.EARLY, "mi": Part.MID, "milieu": Part.MID, "fin": Part.LATE,
        "courant": Part.MID,
    },
    "deictic": {
        "aujourd'hui": (0, ""), "hier": (-1, ""), "demain": (1, ""), "avant-hier": (-2, ""), "après-demain": (2, ""),
        "hier matin": (-1, "TMO"), "hier soir": (-1, "TEV"), "hier après-midi": (-1, "TAF"), "cette nuit": (0, "TNI"),
        "demain matin": (1, "TMO"), "demain soir": (1, "TEV"), "ce matin": (0, "TMO"), "ce soir": (0, "TEV"),
        "cet après-midi": (0, "TAF"),
    },
    "dayafter": {"le lendemain": 1, "lendemain": 1, "le surlendemain": 2, "la veille": -1, "l'avant-veille": -2},
    "decadeword": {f"années {tens}": n for n, tens in _TENS},
    "century_number": {form: n for n, form in _CENTURIES},
    "era": {
        "av. j.-c.": "BC", "avant j.-c.": "BC", "avant jésus-christ": "BC", "apr. j.-c.": "AD",
        "après j.-c.": "AD",
    },
    "every": {"chaque": None},
    "frequency": {"quotidiennement": "P1D", "chaque jour": "P1D", "tous les jours": "P1D"},
    "pastref": {"récemment": None, "dernièrement": None, "autrefois": None},
    "presentref": {"maintenant": None, "actuellement": None, "désormais": None},
    "futureref": {"bientôt": None, "prochainement": None},
    "holiday": {
        "noël": "christmas", "pâques": "easter", "lundi de pâques": "easter_monday", "vendredi saint": "good_friday",
        "la toussaint": "all_saints", "le nouvel an": "new_year", "jour de l'an": "new_year",
        "la saint-sylvestre": "new_year_eve", "la pentecôte": "pentecost", "l'ascension": "ascension",
        "le ramadan": "ramadan", "ramadan": "ramadan", "l'aïd el-fitr": "eid_fitr", "l'aïd el-adha": "eid_adha",
        "aïd el-fitr": "eid_fitr", "aïd el-adha": "eid_adha", "norouz": "nowruz", "newroz": "nowruz",
    },
    "measure": {w: None for w in ("personnes", "hommes", "km", "euros", "dollars", "soldats", "habitants", "morts")},
    "scale": {"millions": None, "milliards": None, "million": None, "mille": None},
    "in": {"en": None},
}  # fmt: skip

TABLE = Table(
    code="fr",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        *HIJRI,
        *BEFORE,
        *BEHIND,
        ("rel_unit", "this unit dash? here?"),
        ("that_unit", "this (unit|daypart) that"),
        ("weekday_rel", "this weekday"),
        ("season_rel", "this season"),
        ("season_bare", "the apos season"),
        ("decade", "the? units (year|int|dom)"),
        ("ago", f"ago (approx|exact)? {NUMBER} {UNIT}"),
        ("in_units", f"intime {NUMBER} {UNIT}"),
        ("later", f"{NUMBER} {UNIT} (later|earlier)"),
        ("after_clause", f"{NUMBER} {UNIT} (after|before) que?"),
        ("day_after_word", "the? dayafter"),
        ("decade", "the? decadeword"),
        ("century", "the? century_number unit era?"),
        ("ago", "ago approx? dual"),
        ("in_units", "intime dual"),
        ("later", "(dual|units) (later|earlier)"),
        ("after_clause", "dual (after|before) que?"),
        ("duration", "dual"),
        ("year_end", "the? partedge of? the? apos? unit"),
        ("weekend", "the? weekend"),
        ("past_unit", f"the? (numword|dom) (last|next) {UNIT}"),
        ("duration", f"{NUMBER} {UNIT}"),
        ("set_each", "every (unit|weekday|month|season)"),
        ("century", "the? (ordnum|ord) unit"),
    ),
    lower=frozenset(form for _, form in _CENTURIES),
    ordinal_suffixes=("er", "e", "ème", "ère", "nd"),
    future=frozenset(
        (
            "sera seront va vont doit doivent prévu prévue prévus prévues devrait devraient prévoit attendu attendue"
            " attendus"
        ).split()
    ),
    future_suffixes=("ront", "iera", "drait", "dra", "tra"),
    past=frozenset("a ont avait avaient était étaient fut furent été".split()),
    past_suffixes=("é", "ée", "és", "ées"),
)
