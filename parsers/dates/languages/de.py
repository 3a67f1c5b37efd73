"""German: the words and word orders of its news. Holds tables only."""

from parsers.dates.languages.common import BEFORE, EXPLICIT, HIJRI, HIJRI_MONTHS, NUMBER, UNIT
from parsers.dates.languages.table import Table
from parsers.dates.span import Part


def _inflected(*stems: str) -> tuple[str, ...]:
    return tuple(stem + ending for stem in stems for ending in ("e", "en", "er", "es", "em"))


_MONTHS = (
    ("januar", "jänner"), ("februar", "feber"), ("märz", "maerz"), ("april",), ("mai",), ("juni",), ("juli",),
    ("august",), ("september",), ("oktober",), ("november",), ("dezember",),
)  # fmt: skip
_SHORT = {
    "jan": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11,
    "dez": 12,
}  # fmt: skip
_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
_NUMBERS = (
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
    "neunzehn zwanzig".split()
)
_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split()
_DAYPARTS = {
    "morgen": "TMO", "vormittag": "TMO", "mittag": "TMI", "nachmittag": "TAF", "abend": "TEV", "nacht": "TNI",
}  # fmt: skip

_WORDS: dict[str, dict[str, object]] = {
    "month": {form: n for n, names in enumerate(_MONTHS, 1) for name in names for form in (name, f"{name}s")},
    "mabbr": dict(_SHORT),
    "hmonth": HIJRI_MONTHS,
    "weekday": {
        "sonnabend": 5,
        **{w: n for n, w in enumerate(_WEEKDAYS)},
        **{f"{w}{part}": n for n, w in enumerate(_WEEKDAYS) for part in _DAYPARTS},
    },
    "wabbr": {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    "weekdays": {f"{w}s": n for n, w in enumerate(_WEEKDAYS)},
    "unit": {
        "tag": "day", "tages": "day", "woche": "week", "monat": "month", "monats": "month", "jahr": "year",
        "jahres": "year", "jahrzehnt": "decade", "jahrhundert": "century", "jahrhunderts": "century",
    },
    "units": {
        "tage": "day", "tagen": "day", "wochen": "week", "monate": "month", "monaten": "month", "jahre": "year",
        "jahren": "year", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrhunderte": "century",
        "jahrhunderten": "century",
    },
    "clockunit": {"stunde": "hour", "minute": "minute"},
    "clockunits": {"stunden": "hour", "minuten": "minute"},
    "quarter": {"quartal": "quarter", "quartals": "quarter"},
    "weekend": {"wochenende": "weekend", "wochenendes": "weekend"},
    "season": {"frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"},
    "daypart": {w.capitalize(): v for w, v in _DAYPARTS.items()},
    "atpart": {"am": None, "in der": None},
    "numword": {
        **{w: n for n, w in enumerate(_NUMBERS, 2)}, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100,
    },
    "vague": {"mehrere": None, "mehreren": None, "einige": None, "einigen": None, "wenige": None, "wenigen": None},
    "ord": {form: n for n, stem in enumerate(_ORDINALS, 1) for form in _inflected(stem)},
    "a": {w: 1 for w in ("ein", "eine", "einem", "einer", "einen")},
    "the": {"der": None, "die": None, "das": None, "den": None, "dem": None},
    "of": {"des": None, "vom": None, "von": None},
    "to": {"bis": None, "bis zum": None},
    "and": {"und": None},
    "or": {"oder": None},
    "since": {"seit": None, "seit dem": None},
    "between": {"zwischen": None},
    "this": dict.fromkeys(_inflected("dies"), 0),
    "last": dict.fromkeys(_inflected("letzt", "vergangen", "vorig"), -1),
    "next": dict.fromkeys(_inflected("nächst", "kommend"), 1),
    "current": dict.fromkeys(_inflected("laufend", "aktuell"), 0),
    "previous": dict.fromkeys(_inflected("vorherig", "vorangegangen"), -1),
    "following": dict.fromkeys(_inflected("folgend", "darauffolgend"), 1),
    "that": {"jenem": 0, "jener": 0, "jenes": 0, "selben": 0, "am selben": 0, "im selben": 0},
    "before": {"vor": -1},
    "after": {"nach": 1},
    "later": {"später": 1, "danach": 1},
    "earlier": {"zuvor": -1, "davor": -1, "vorher": -1, "früher": -1},
    "intime": {"in": 1, "binnen": 1},
    "in": {"im": None},
    "exact": {"genau": None},
    "approx": {"etwa": None, "rund": None, "knapp": None, "um": None, "gegen": None, "fast": None},
    "partedge": {"anfang": Part.EARLY, "beginn": Part.EARLY, "mitte": Part.MID, "ende": Part.LATE},
    "deictic": {
        "heute": (0, ""), "gestern": (-1, ""), "morgen": (1, ""), "vorgestern": (-2, ""), "übermorgen": (2, ""),
        "heute morgen": (0, "TMO"), "heute früh": (0, "TMO"), "heute abend": (0, "TEV"), "heute nacht": (0, "TNI"),
        "gestern morgen": (-1, "TMO"), "gestern abend": (-1, "TEV"), "gestern nacht": (-1, "TNI"),
        "gestern nachmittag": (-1, "TAF"), "heute nachmittag": (0, "TAF"), "heute vormittag": (0, "TMO"),
        "morgen abend": (1, "TEV"), "morgen früh": (1, "TMO"),
    },
    "dayafter": {
        "am vortag": -1, "am vorabend": -1, "tags davor": -1, "tags zuvor": -1, "am tag zuvor": -1, "am tag davor": -1,
        "am folgetag": 1,
               "am nächsten tag": 1, "am tag danach": 1, "tags darauf": 1,
    },
    "eve": {
        **{f"am vorabend {of}": -1 for of in ("der", "des", "von", "vom")},
        **{f"am tag nach {of}": 1 for of in ("der", "dem")},
        **{f"am tag vor {of}": -1 for of in ("der", "dem")},
    },
    "unitend": {
        f"{unit}{part}": (name, edge)
        for unit, name in (("jahres", "year"), ("monats", "month"), ("wochen", "week"))
        for part, edge in (("anfang", Part.EARLY), ("beginn", Part.EARLY), ("mitte", Part.MID), ("ende", Part.LATE))
        if unit + part != "wochenende"
    },
    "decadeword": {
        "zwanzigerjahre": 20, "dreißigerjahre": 30, "fünfzigerjahre": 50, "sechzigerjahre": 60, "siebzigerjahre": 70,
        "achtzigerjahre": 80, "neunzigerjahre": 90,
    },
    "era": {"v. chr.": "BC", "vor christus": "BC", "n. chr.": "AD", "nach christus": "AD"},
    "every": {form: None for form in _inflected("jed")},
    "frequency": {"täglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y"},
    "pastref": {"kürzlich": None, "jüngst": None, "neulich": None, "vor kurzem": None, "zuletzt": None},
    "presentref": {"jetzt": None, "derzeit": None, "momentan": None, "zurzeit": None},
    "futureref": {"bald": None, "demnächst": None},
    "holiday": {
        "weihnachten": "christmas", "heiligabend": "christmas_eve", "silvester": "new_year_eve", "neujahr": "new_year",
        "ostern": "easter", "ostersonntag": "easter", "ostermontag": "easter_monday", "karfreitag": "good_friday",
        "pfingsten": "pentecost", "christi himmelfahrt": "ascension", "aschermittwoch": "ash_wednesday",
        "tag der deutschen einheit": "german_unity", "ramadan": "ramadan", "nouruz": "nowruz", "newroz": "nowruz",
        "allerheiligen": "all_saints", "fronleichnam": "corpus_christi",
    },
    "measure": {w: None for w in ("menschen", "personen", "euro", "dollar", "kilometer", "soldaten", "mann", "tote")},
    "scale": {"millionen": None, "milliarden": None, "million": None, "prozent": None},
}  # fmt: skip

TABLE = Table(
    code="de",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        *HIJRI,
        *BEFORE,
        ("day_month_dotted", "dotted stop"),
        ("ago", f"before (approx|exact)? {NUMBER} {UNIT}"),
        ("in_units", f"intime {NUMBER} {UNIT}"),
        ("later", f"{NUMBER} {UNIT} (later|earlier)"),
        ("after_clause", f"{NUMBER} {UNIT} (after|before)"),
        ("day_after_word", "dayafter"),
        ("eve", "eve"),
        ("ago", "before units"),
        ("later", "units (later|earlier)"),
        ("year_end", "partedge of unit"),
        ("year_end", "unitend"),
        ("quarter_rel", "the? ord quarter of? (last|this|next) unit"),
        ("season_bare", "in season"),
        ("weekend", "weekend"),
        ("past_unit", f"the (last|next) {NUMBER} {UNIT}"),
        ("past_unit", "the? (last|next) units"),
        ("duration", f"{NUMBER} {UNIT}"),
        ("set_each", "every (unit|weekday|month|season)"),
        ("set_each", "weekdays"),
        ("century", "(the|in)? dom stop unit"),
    ),
    proper=frozenset(
        (
            "month",
            "mabbr",
            "weekday",
            "wabbr",
            "unit",
            "units",
            "weekend",
            "season",
            "quarter",
            "holiday",
            "partedge",
        )
    ),
    lower=frozenset(("morgen", "er", "um")),
    decade_suffixes=("er",),
    future=frozenset("wird werden soll sollen will wollen geplant plant".split()),
    past=frozenset(
        "war waren hatte hatten wurde wurden sagte sagten hat haben teilte erklärte kam kamen ging nahm gab".split()
    ),
    past_suffixes=("ten",),
)
