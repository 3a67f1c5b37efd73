"""Kurmanji Kurdish in Latin letters: explicit dates, months, weekdays, today and yesterday. Tables only."""

from parsers.dates.languages.common import EXPLICIT, MONTH, NUMBER
from parsers.dates.languages.table import Table

_MONTHS = (
    ("çile", "rêbendan", "kanûna paşîn", "kanûna duyem", "kanûna duyemîn"),
    ("sibat", "şibat", "reşemî"),
    ("adar",),
    ("nîsan", "avrêl"),
    ("gulan",),
    ("hezîran", "heziran", "pûşper"),
    ("tîrmeh", "temûz"),
    ("tebax", "gelawêj"),
    ("îlon", "rezber", "eylûl"),
    ("cotmeh", "çiriya pêşîn", "çiriya yekem", "çiriya yekemîn"),
    ("mijdar", "çiriya paşîn", "çiriya duyem", "çiriya duyemîn"),
    ("berfanbar", "kanûn", "kanûna pêşîn", "kanûna yekem", "kanûna yekemîn"),
)
_ENDINGS = ("", "ê", "a", "an")
_WEEKDAYS = (("duşem",), ("sêşem",), ("çarşem",), ("pêncşem",), ("în", "îni"), ("şemî", "şemi"), ("yekşem",))

_WORDS: dict[str, dict[str, object]] = {
    "month": {name + end: n for n, names in enumerate(_MONTHS, 1) for name in names for end in _ENDINGS},
    "weekday": {
        name + end: n
        for n, names in enumerate(_WEEKDAYS)
        for name in names
        for end in ("", "ê", "a", "iya", "iyê", "yê")
    },
    "dayword": {"roja": None, "roj": None},
    "unit": {
        "sala": "year", "sal": "year", "salê": "year", "meha": "month", "meh": "month", "hefte": "week",
        "hefteya": "week",
    },
    "numword": {"du": 2, "sê": 3, "çar": 4, "pênc": 5, "şeş": 6, "heft": 7, "heşt": 8, "neh": 9, "deh": 10},
    "the": {"di": None},
    "to": {"heta": None},
    "and": {"û": None},
    "last": {"borî": -1, "çûyî": -1},
    "next": {"bê": 1},
    "this": {"îsal": 0, "vê": 0, "vî": 0},
    "suffix": {"ê": None, "a": None, "an": None, "ya": None, "yê": None, "î": None},
    "deictic": {"îro": (0, ""), "duh": (-1, ""), "doh": (-1, ""), "sibê": (1, ""), "sibe": (1, ""), "pêr": (-2, "")},
    "holiday": {"newroz": "nowruz", "newrozê": "nowruz"},
}  # fmt: skip

TABLE = Table(
    code="ku",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        ("date", f"(dom|ordnum) (apos suffix)? unit? {MONTH} unit? (year|yearend) (apos suffix)?"),
        ("month_day", f"(dom|ordnum) (apos suffix)? unit? {MONTH}"),
        ("month_year", f"unit? {MONTH} unit? (year|yearend) (apos suffix)?"),
        ("year_word", "unit (year|yearend)"),
        ("rel_unit", "unit (last|next)"),
        ("duration", f"{NUMBER} unit"),
    ),
    proper=frozenset(("adara",)),
    ordinal_suffixes=("ê", "an", "emîn", "yê", "em"),
    year_suffixes={"an": "year", "ê": "year", "a": "year", "yê": "year"},
)
