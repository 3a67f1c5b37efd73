"""Sorani Kurdish in Arabic letters: explicit dates, months, weekdays, today and yesterday. Tables only."""

from parsers.dates.languages.common import EXPLICIT, MONTH
from parsers.dates.languages.table import Table

_MONTHS = (
    ("کانوونی دووەم", "کانوونی دوەم", "کانونی دووەم"),
    ("شوبات", "شوبات"),
    ("ئازار", "مارت"),
    ("نیسان",),
    ("ئایار", "مایس"),
    ("حوزەیران", "حوزەیرانی"),
    ("تەممووز", "تەمموز", "تەموز"),
    ("ئاب",),
    ("ئەیلوول", "ئەیلول"),
    ("تشرینی یەکەم",),
    ("تشرینی دووەم", "تشرینی دوەم"),
    ("کانوونی یەکەم", "کانونی یەکەم"),
)
_WEEKDAYS = (
    ("دووشەممە",), ("سێشەممە", "سێ شەممە"), ("چوارشەممە", "چوار شەممە"), ("پێنجشەممە", "پێنج شەممە"),
    ("هەینی", "جومعە"), ("شەممە",), ("یەکشەممە", "یەک شەممە"),
)  # fmt: skip

_WORDS: dict[str, dict[str, object]] = {
    "month": {name + end: n for n, names in enumerate(_MONTHS, 1) for name in names for end in ("", "ی")},
    "weekday": {name: n for n, names in enumerate(_WEEKDAYS) for name in names},
    "dayword": {"ڕۆژی": None, "رۆژی": None},
    "unit": {"ساڵی": "year", "ساڵ": "year", "مانگی": "month", "مانگ": "month"},
    "the": {"لە": None, "ی": None},
    "deictic": {
        "ئەمڕۆ": (0, ""), "ئەمرۆ": (0, ""), "دوێنێ": (-1, ""), "سبەی": (1, ""), "سبەینێ": (1, ""), "پێرێ": (-2, ""),
    },
    "holiday": {"نەورۆز": "nowruz"},
}  # fmt: skip

TABLE = Table(
    code="ckb",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        ("date", f"(dom|ordnum) the? unit? {MONTH} unit? year"),
        ("month_day", f"(dom|ordnum) the? unit? {MONTH}"),
        ("month_year", f"unit? {MONTH} unit? year"),
        ("year_word", "unit year"),
    ),
    prefixes=("لە", "بە"),
    ordinal_suffixes=("ی",),
    fold={"ك": "ک", "ي": "ی", "ى": "ی"},
)
