"""Arabic: the words and word orders of its news, from the Gulf to the Maghreb. Holds tables only.

Months have four sets of names (western, Levantine, Algerian and Tunisian, Moroccan), often two at once
("24 نيسان/أبريل"). Prepositions, "and" and the article are written onto the word (``prefixes``).
"""

import re

from parsers.dates.languages.common import EXPLICIT, UNIT
from parsers.dates.languages.table import Table
from parsers.dates.span import Part

_MONTHS = (
    ("يناير", "كانون الثاني", "كانون ثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "آذار"),
    ("أبريل", "إبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي"),
    ("يونيو", "يونية", "حزيران", "جوان"),
    ("يوليو", "يولية", "تموز", "جويلية", "يوليوز"),
    ("أغسطس", "آب", "أوت", "غشت"),
    ("سبتمبر", "أيلول", "شتنبر"),
    ("أكتوبر", "تشرين الأول", "تشرين أول"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر"),
)
_HIJRI = (
    ("محرم", "المحرم"),
    ("صفر",),
    ("ربيع الأول", "ربيع أول"),
    ("ربيع الآخر", "ربيع الثاني"),
    ("جمادى الأولى",),
    ("جمادى الآخرة", "جمادى الثانية"),
    ("رجب",),
    ("شعبان",),
    ("رمضان", "شهر رمضان"),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة"),
    ("ذو الحجة", "ذي الحجة"),
)
_WEEKDAYS = (
    ("الاثنين", "الإثنين"), ("الثلاثاء",), ("الأربعاء",), ("الخميس",), ("الجمعة",), ("السبت",), ("الأحد",),
)  # fmt: skip
_ORDINALS = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
_NUMBERS = {
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7, "سبع": 7,
    "ثمانية": 8, "ثماني": 8, "تسعة": 9, "تسع": 9, "عشرة": 10, "عشر": 10, "عشرين": 20, "عشرون": 20, "ثلاثين": 30,
    "أربعين": 40, "خمسين": 50, "مئة": 100, "مائة": 100,
}  # fmt: skip


def _with_article(*words: str) -> tuple[str, ...]:
    return tuple(form for word in words for form in (word, f"ال{word}"))


_WORDS: dict[str, dict[str, object]] = {
    "month": {name: n for n, names in enumerate(_MONTHS, 1) for name in names},
    "hmonth": {name: n for n, names in enumerate(_HIJRI, 1) for name in names},
    "weekday": {name: n for n, names in enumerate(_WEEKDAYS) for name in names},
    "unit": {
        "يوم": "day",
        **dict.fromkeys(_with_article("أسبوع"), "week"),
        **dict.fromkeys(_with_article("شهر"), "month"),
        **dict.fromkeys(_with_article("عام", "سنة"), "year"),
        **dict.fromkeys(_with_article("عقد"), "decade"),
        **dict.fromkeys(_with_article("قرن"), "century"),
    },
    "units": {
        **dict.fromkeys(_with_article("أيام"), "day"),
        **dict.fromkeys(_with_article("أسابيع"), "week"),
        **dict.fromkeys(_with_article("أشهر", "شهور"), "month"),
        **dict.fromkeys(_with_article("أعوام", "سنوات", "سنين"), "year"),
        **dict.fromkeys(_with_article("عقود"), "decade"),
        "يوما": "day", "أسبوعا": "week", "شهرا": "month", "عاما": "year",
    },
    "dual": {
        "يومين": "day", "يومان": "day", "أسبوعين": "week", "أسبوعان": "week", "شهرين": "month", "شهران": "month",
        "عامين": "year", "عامان": "year", "سنتين": "year", "سنتان": "year", "عقدين": "decade", "ساعتين": "hour",
    },
    "clockunit": {"ساعة": "hour", "دقيقة": "minute"},
    "clockunits": {"ساعات": "hour", "دقائق": "minute"},
    "quarter": dict.fromkeys(_with_article("ربع"), "quarter"),
    "weekend": {"عطلة نهاية الأسبوع": "weekend", "نهاية الأسبوع": "weekend"},
    "season": {
        **dict.fromkeys(_with_article("ربيع"), "SP"),
        **dict.fromkeys(_with_article("صيف"), "SU"),
        **dict.fromkeys(_with_article("خريف"), "FA"),
        **dict.fromkeys(_with_article("شتاء"), "WI"),
    },
    "daypart": {
        "صباح": "TMO", "فجر": "TMO", "ظهر": "TMI", "عصر": "TAF", "مساء": "TEV", "ليل": "TNI", "ليلة": "TNI",
        "صباحا": "TMO", "مساءً": "TEV", "فجرا": "TMO",
    },
    "numword": dict(_NUMBERS),
    "vague": {"عدة": None, "بضعة": None, "بضع": None},
    "ord": {**{w: n for n, w in enumerate(_ORDINALS, 1)}, "الحادي عشر": 11, "الثاني عشر": 12,
            **{f"{w} عشر": n for n, w in enumerate(_ORDINALS[2:9], 13)},
            "العشرين": 20, "الخامس والعشرين": 25, "الثلاثين": 30},
    "of": {"من": None},
    "to": {"إلى": None, "حتى": None},
    "and": {"و": None},
    "or": {"أو": None},
    "between": {"بين": None},
    "since": {"منذ": -1, "مذ": -1},
    "this": {"هذا": 0, "هذه": 0},
    "last": {w: -1 for w in ("الماضي", "الماضية", "الفائت", "الفائتة", "المنصرم", "المنصرمة")},
    "next": {w: 1 for w in ("المقبل", "المقبلة", "القادم", "القادمة")},
    "current": {w: 0 for w in ("الجاري", "الجارية", "الحالي", "الحالية")},
    "previous": {"السابق": -1, "السابقة": -1},
    "following": {"التالي": 1, "التالية": 1},
    "that": {"نفسه": 0, "نفسها": 0, "ذاته": 0, "ذاتها": 0, "ذلك": 0, "تلك": 0},
    "before": {"قبل": -1},
    "after": {"بعد": 1},
    "intime": {"خلال": 1, "في غضون": 1},
    "in": {"في": None},
    "approx": {"نحو": None, "حوالي": None, "قرابة": None},
    "partedge": {
        "أوائل": Part.EARLY, "مطلع": Part.EARLY, "بداية": Part.EARLY, "مستهل": Part.EARLY, "منتصف": Part.MID,
        "أواسط": Part.MID, "أواخر": Part.LATE, "نهاية": Part.LATE, "ختام": Part.LATE,
    },
    "deictic": {
        "اليوم": (0, ""), "أمس": (-1, ""), "البارحة": (-1, ""), "غدا": (1, ""), "أول أمس": (-2, ""),
        "أمس الأول": (-2, ""), "أول من أمس": (-2, ""), "بعد غد": (2, ""), "الليلة": (0, "TNI"),
        "صباح اليوم": (0, "TMO"), "مساء اليوم": (0, "TEV"), "ظهر اليوم": (0, "TMI"), "فجر اليوم": (0, "TMO"),
        "مساء أمس": (-1, "TEV"), "صباح أمس": (-1, "TMO"), "ليلة أمس": (-1, "TNI"), "الليلة الماضية": (-1, "TNI"),
    },
    "dayafter": {"في اليوم التالي": 1, "اليوم التالي": 1, "اليوم السابق": -1, "في اليوم السابق": -1},
    "eve": {"عشية": -1},
    "decadeword": {
        "العشرينيات": 20, "الثلاثينيات": 30, "الأربعينيات": 40, "الخمسينيات": 50, "الستينيات": 60, "السبعينيات": 70,
        "الثمانينيات": 80, "التسعينيات": 90, "ثمانينيات القرن الماضي": 80, "تسعينيات القرن الماضي": 90,
        "سبعينيات القرن الماضي": 70, "ستينيات القرن الماضي": 60, "خمسينيات القرن الماضي": 50,
    },
    "era": {"قبل الميلاد": "BC", "ق.م": "BC", "ميلادي": "AD", "ميلادية": "AD", "م": "AD"},
    "hera": {"هـ": "AH", "ه": "AH", "هجري": "AH", "هجرية": "AH"},
    "every": {"كل": None},
    "frequency": {"يوميا": "P1D", "أسبوعيا": "P1W", "شهريا": "P1M", "سنويا": "P1Y"},
    "pastref": {"مؤخرا": None, "حديثا": None, "سابقا": None},
    "presentref": {"الآن": None, "حاليا": None},
    "futureref": {"قريبا": None, "لاحقا": None},
    "holiday": {
        "عيد الفطر": "eid_fitr", "عيد الأضحى": "eid_adha", "عاشوراء": "ashura", "المولد النبوي": "mawlid",
        "عيد الميلاد": "christmas", "عيد الفصح": "easter", "نوروز": "nowruz", "رأس السنة": "new_year",
        "رأس السنة الهجرية": "islamic_new_year", "يوم عرفة": "arafah",
    },
    "measure": {w: None for w in ("شخص", "شخصا", "جندي", "دولار", "كيلومتر", "متر", "قتيل", "ليرة")},
    "scale": {"ألف": None, "مليون": None, "مليار": None, "آلاف": None},
}  # fmt: skip

# The future is a prefix of the imperfect: "سيجتمع"; these begin alike and are nouns, numbers or past ("سيطر", "سنوات").
_NO_FUTURE = (
    r"سيطر(?:وا|ت|تا|نا|[ةه]|ته|تها|تهم)?|سيار(?:[ةه]|ات|ته|تها|تهم|تين)?|سياس\w+|سياد\w+|سيد(?:[ةه]|ات|تي|ي)?"
    r"|سياق|سياج|سياح\w*|سير(?:[ةه]|ته|تها)?|سيناء?|سيناريو\w*|سينما\w*|سيول|سيف|سيئ\w*|ست[ةه]|ستين|ستون|ستار\w*"
    r"|ستاد|ستوكهولم|سنوات\w*|سنوي\w*|سنتين|سنتان|سنجار|سنغافور[ةه]|سندات?|سني[ةه]|سنين"
)
FUTURE_VERB = rf"(?!(?:{_NO_FUTURE})(?!\w))س[يتن]\w{{2,}}"

_NAME = "(month ((slash|open) month close?)?)"
_N = "(numword|vague|dom|int|number)"
_SPAN = f"(approx? {_N} {UNIT}|approx? dual|approx? unit)"

TABLE = Table(
    code="ar",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        ("date", f"(unit? weekday comma?)? (dom|ord) of? {_NAME} comma? (unit|of)? year era?"),
        ("month_day", f"(unit? weekday comma?)? (dom|ord) of? {_NAME}"),
        ("month_day_of", f"(dom|ord) of? {_NAME} of? unit (last|next|current)"),
        ("month_day_rel", f"(dom|ord) of? {_NAME} (last|next)"),
        ("days", f"(dom) (and|to|dash) (dom) of? {_NAME} (unit? year)?"),
        ("month_year", f"unit? {_NAME} comma? (of)? unit? year era?"),
        ("month_of", f"unit? {_NAME} of? (unit (last|next|current)|this unit)"),
        ("month_rel", f"unit? {_NAME} (last|next|current)"),
        ("month", f"unit? {_NAME}"),
        ("months", f"{_NAME} (and|to|dash) {_NAME} unit? year"),
        ("hijri", "(unit? weekday)? (dom|ord) of? hmonth (unit|of)? (year|hyear) hera?"),
        ("hijri", "(dom|ord) of? hmonth hera?"),
        ("hijri", "hmonth (unit|of)? (year hera|hyear)"),
        ("hijri_year", "unit? (year hera|hyear)"),
        ("ramadan", "hmonth"),
        ("year_word", "unit year era?"),
        ("weekday", "unit? weekday"),
        ("weekday", "daypart unit? weekday"),
        ("weekday_rel", "(daypart|unit)? weekday (last|next|current)"),
        ("rel_unit", "(unit|quarter) (last|next|current)"),
        ("rel_unit", "this unit"),
        ("weekday_of", "unit? weekday of? unit (last|next)"),
        ("season_rel", "season (last|next|current)"),
        ("season_rel", "this season"),
        ("quarter_of", "quarter ord (of)? unit? year"),
        ("quarter_bare", "quarter ord"),
        ("weekend", "weekend (last|next)?"),
        ("previous", "unit previous"),
        ("following", "unit following"),
        ("that_unit", "(unit|deictic) that"),
        ("that_unit", "that (unit|deictic)"),
        ("deictic", "deictic unit? weekday"),
        ("day_after_word", "dayafter"),
        ("ago", f"(before|since) {_SPAN}"),
        ("after_clause", f"(before|after) {_SPAN} of"),
        ("later", f"after {_SPAN}"),
        ("later", f"(before|after) that {_SPAN}"),
        ("later", "after (that? vague? units)"),
        ("ago", "before vague? units"),
        ("eve", "eve"),
        ("weekday", "eve unit? weekday"),
        ("night_of", "daypart unit? weekday dash? weekday"),
        ("century", "unit ord"),
        ("in_units", f"intime {_SPAN}"),
        ("year_end", "partedge (unit|deictic)"),
        ("duration", f"{_N} {UNIT}"),
        ("duration", "dual"),
        ("set_each", "every (unit|weekday|month|season)"),
    ),
    prefixes=("و", "ف", "ب", "ل", "ك", "وب", "ول"),
    year_suffixes={"م": "year", "ه": "hyear", "هـ": "hyear"},
    bare_one=True,
    fold={"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"},
    future=frozenset(
        "سوف المقرر المرتقب المتوقع يعتزم ستعقد سيعقد سيتم ستتم سيكون ستكون ستجري سيجري سيبدا ستبدا".split()
    ),
    future_form=re.compile(rf"[وف]?{FUTURE_VERB}"),
    past=frozenset(
        "كان كانت قال قالت اعلن اعلنت اكد اكدت قتل قتلت شهد شهدت افاد افادت عقد عقدت وصل وصلت".split()
    ),
)
