"""Turkish: the words and word orders of its news. Holds tables only.

What English says with a preposition Turkish says with an ending, set off by an apostrophe after names and
numbers ("Ekim'de", "2011'de"); parts of a period stand behind it ("Ocak başında").
"""

from parsers.dates.languages.common import EXPLICIT, HIJRI, HIJRI_MONTHS, MONTH, NUMBER, UNIT
from parsers.dates.languages.table import Table
from parsers.dates.span import Part

_MONTHS = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
_NUMBERS = "bir iki üç dört beş altı yedi sekiz dokuz on".split()
_ORDINALS = "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu".split()

_TENS = "yirmili otuzlu kırklı ellili altmışlı yetmişli seksenli doksanlı".split()
_ACCUSATIVE = "pazartesiyi salıyı çarşambayı perşembeyi cumayı cumartesiyi pazarı".split()
_DATIVE = "pazartesiye salıya çarşambaya perşembeye cumaya cumartesiye pazara".split()

_WORDS: dict[str, dict[str, object]] = {
    "month": {name: n for n, name in enumerate(_MONTHS, 1)},
    "hmonth": HIJRI_MONTHS,
    "weekday": {w: n for n, w in enumerate("pazartesi salı çarşamba perşembe cuma cumartesi pazar".split())},
    "unit": {
        "gün": "day", "günü": "day", "günün": "day", "hafta": "week", "haftanın": "week", "haftası": "week",
        "ay": "month",
        "ayı": "month", "ayın": "month", "ayının": "month", "ayında": "month", "yıl": "year", "yılı": "year",
        "yılın": "year", "yılının": "year", "yılında": "year", "sene": "year", "senesi": "year", "yüzyıl": "century",
        "yüzyılda": "century", "yüzyılın": "century",
    },
    "units": {"gündür": "day", "haftadır": "week", "aydır": "month", "yıldır": "year"},
    "clockunit": {"saat": "hour", "dakika": "minute"},
    "quarter": {"çeyrek": "quarter", "çeyreği": "quarter", "çeyreğinde": "quarter", "çeyrekte": "quarter"},
    "weekend": {"hafta sonu": "weekend", "hafta sonunda": "weekend", "haftasonu": "weekend"},
    "season": {
        "ilkbahar": "SP", "bahar": "SP", "yaz": "SU", "sonbahar": "FA", "kış": "WI", "yazı": "SU", "yazında": "SU",
        "kışı": "WI", "kışında": "WI", "baharında": "SP", "sonbaharında": "FA",
    },
    "daypart": {
        "sabah": "TMO", "sabahı": "TMO", "öğleden sonra": "TAF", "akşam": "TEV", "akşamı": "TEV",
        "gece": "TNI", "gecesi": "TNI",
    },
    "numword": {
        **{w: n for n, w in enumerate(_NUMBERS, 1)}, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50,
        "yüz": 100,
    },
    "vague": {"birkaç": None, "birçok": None},
    "ord": {w: n for n, w in enumerate(_ORDINALS, 1)},
    "and": {"ve": None, "ile": None},
    "or": {"veya": None},
    "this": {"bu": 0},
    "last": {"geçen": -1, "geçtiğimiz": -1},
    "next": {"gelecek": 1, "önümüzdeki": 1},
    "current": {"içinde bulunduğumuz": 0},
    "previous": {"bir önceki": -1, "önceki": -1},
    "following": {"ertesi": 1, "bir sonraki": 1, "sonraki": 1},
    "that": {"o": 0, "aynı": 0},
    "ago": {"önce": -1, "evvel": -1},
    "later": {"sonra": 1},
    "approx": {"yaklaşık": None},
    "partafter": {
        "başı": Part.EARLY, "başında": Part.EARLY, "başından": Part.EARLY,
        "başlarında": Part.EARLY, "başlarına": Part.EARLY,
        "ortası": Part.MID, "ortasında": Part.MID, "ortalarında": Part.MID, "sonu": Part.LATE, "sonunda": Part.LATE,
        "sonlarında": Part.LATE, "sonuna": Part.LATE,
    },
    "suffix": {
        s: None
        for s in (
            "in", "ın", "un", "ün", "nin", "nın", "nun", "nün", "de", "da", "te", "ta", "den", "dan", "ten", "tan",
            "deki", "daki", "teki", "taki", "e", "a", "ye", "ya", "i", "ı", "u", "ü",
        )
    },
    "sinceafter": {"bu yana": None, "beri": None},
    "decadesuffix": {
        "ler": None, "lar": None, "lerde": None, "larda": None, "li": None, "lı": None, "lerin": None,
        "ların": None,
    },
    "deictic": {
        "bugün": (0, ""), "dün": (-1, ""), "yarın": (1, ""), "evvelsi gün": (-2, ""),
        "evvelki gün": (-2, ""), "evvelki gece": (-2, "TNI"),
        "öbür gün": (2, ""),
        "dün akşam": (-1, "TEV"), "dün gece": (-1, "TNI"), "dün sabah": (-1, "TMO"), "bu sabah": (0, "TMO"),
        "bu akşam": (0, "TEV"), "bu gece": (0, "TNI"), "yarın sabah": (1, "TMO"), "yarın akşam": (1, "TEV"),
        "haftaya": (7, ""),
    },
    "eveafter": dict.fromkeys(("arifesinde", "arifesi", "arefesinde", "arefesi"), -1),
    "decadeword": {
        f"{tens}{years}": n
        for n, tens in zip(range(20, 100, 10), _TENS, strict=True)
        for years in (" yıllar", " yıllarda", " yılların")
    },
    "nightof": {
        f"{first} {second} bağlayan gece": n
        for n, (first, second) in enumerate(zip(_ACCUSATIVE, (*_DATIVE[1:], _DATIVE[0]), strict=True))
    },
    "era": {"mö": "BC", "m.ö.": "BC", "ms": "AD", "m.s.": "AD"},
    "every": {"her": None},
    "frequency": {"her gün": "P1D"},
    "pastref": {"geçenlerde": None, "son zamanlarda": None, "yakın zamanda": None},
    "presentref": {"şimdi": None, "şu anda": None, "halen": None},
    "futureref": {"yakında": None},
    "holiday": {
        "ramazan bayramı": "eid_fitr", "kurban bayramı": "eid_adha", "ramazan": "ramadan", "ramazan ayı": "ramadan",
        "cumhuriyet bayramı": "turkish_republic", "noel": "christmas", "yılbaşı": "new_year", "nevruz": "nowruz",
        "ramazan bayramında": "eid_fitr", "kurban bayramında": "eid_adha", "aşure günü": "ashura",
    },
    "measure": {w: None for w in ("kişi", "asker", "lira", "dolar", "avro", "kilometre", "metre", "yaşında")},
    "scale": {"milyon": None, "milyar": None, "bin": None},
}  # fmt: skip

TABLE = Table(
    code="tr",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        *HIJRI,
        ("date", f"dom {MONTH} year (comma? weekday)?"),
        ("date", f"year (apos suffix|unit)? {MONTH}? dom {MONTH}"),
        ("month_day", f"dom {MONTH} weekday unit?"),
        ("date", f"dom {MONTH} year weekday unit?"),
        ("month_year", f"year (apos suffix|unit) {MONTH} unit?"),
        ("month_of", f"(last|this|next) unit {MONTH} unit?"),
        ("month", f"{MONTH} unit"),
        ("rel_unit", "(last|this|next) unit"),
        ("month_rel", f"(last|this|next) {MONTH}"),
        ("weekday_rel", "(last|this|next) weekday unit?"),
        ("weekday_of", "(last|this|next) unit weekday unit?"),
        ("season_rel", "(last|this|next) season"),
        ("weekend", "(last|this|next)? weekend"),
        ("weekday", "weekday unit"),
        ("previous", "previous unit"),
        ("following", "following (unit|daypart)"),
        ("that_unit", "that unit"),
        ("year_word", "year unit"),
        ("decade", "year apos decadesuffix unit?"),
        ("season", "year (apos suffix|unit)? season"),
        ("quarter_of", "year (apos suffix|unit)? ord quarter"),
        ("quarter_of", "year (apos suffix|unit)? dom stop quarter"),
        ("eve", "eveafter"),
        ("night_of", "nightof"),
        ("year_end", "unit partafter"),
        ("ago", f"{NUMBER} {UNIT} ago"),
        ("later", f"{NUMBER} {UNIT} later"),
        ("day_month_dotted", "dotted stop"),
        ("duration", f"{NUMBER} {UNIT}"),
        ("set_each", "every (unit|weekday|month|season)"),
        ("century", "dom stop unit"),
    ),
    proper=frozenset(("mö", "ms", "pazar")),
    fold={"İ": "I"},
    future_suffixes=("acak", "ecek", "acağı", "eceği", "acağını", "eceğini"),
    past_suffixes=("dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "mıştı", "mişti"),
)
