"""Word orders that the day-first languages share. Holds templates only.

A language's rules are these and its own; classes that a language has no words for never match.
"""

DAY = "(dom stop?|ordnum|ord)"
MONTH = "(month|mabbr stop?)"
WEEKDAY = "(this? dayword? (weekday|wabbr stop?) comma? the?)?"
TO = "(dash|to|and|or|until)"
UNIT = "(unit|units|clockunit|clockunits)"
NUMBER = "(numword ((and|dash)? numword)?|a? vague of?|a couple of?|a|dom|int|grouped|number)"

EXPLICIT: tuple[tuple[str, str], ...] = (
    ("iso", "iso"),
    ("numeric", "numdate"),
    ("date", f"{WEEKDAY} the? {DAY} of? the? {MONTH} comma? of? the? unit? year"),
    ("month_day", f"{WEEKDAY} the? {DAY} of? the? {MONTH}"),
    (
        "month_day_of",
        f"the? {DAY} of? the? {MONTH} of? the? apos? (unit (last|this|next)|(last|this|next) unit)",
    ),
    ("month_day_rel", f"the? {DAY} of? {MONTH} (last|next)"),
    ("days", f"(from|between|of)? the? {DAY} {TO} the? {DAY} of? {MONTH} (of? year)?"),
    ("month_year", f"{MONTH} of? the? unit? year"),
    ("months", f"{MONTH} {TO} {MONTH} of? the? year"),
    ("month_of", f"{MONTH} of? the? apos? (unit (last|this|next)|(last|this|next) unit)"),
    ("month_of_that", f"{MONTH} of? that unit"),
    ("month", "(month|mabbr stop)"),
    ("weekday_dom", "weekday the? (dom stop?|ordnum)"),
    ("weekday", "dayword? weekday"),
    ("weekday", "weekday dayword"),
    ("years", "year (dash|slash) (dom|int|year)"),
    ("years", "between year and year"),
    ("years", "from year (to|until) year"),
    ("year_word", "the? unit year"),
    ("year", "year"),
    ("year_pair", "yearpair"),
    ("decade", "the? decade units?"),
    ("decade", "the? decadeprep (year|int|dom)"),
    ("decade", "decadeword"),
    ("era", "era (year|dom|int)"),
    ("era", "(year|int|dom) era"),
    (
        "season",
        "in? (the apos?)? season (of|comma)? the? unit? (year (dash|slash) (dom|int|year)|yearpair|year)",
    ),
    ("weekday_of", "the? weekday of? the? (last|this|next) unit"),
    ("day_of_month", f"the? {DAY} of? the? ((last|this|next|current) unit|unit (last|this|next|current))"),
    ("quarter_of", "the? ord quarter (of)? the? unit? year"),
    ("quarter_bare", "the? ord quarter"),
    ("holiday", "holiday (of|comma)? year"),
    ("holiday", "holiday"),
    ("deictic", "deictic"),
    ("clock", "clock"),
    ("set_adverb", "frequency"),
    ("past_ref", "pastref"),
    ("present_ref", "presentref"),
    ("future_ref", "futureref"),
)

# The Hijri months as English, French, German, Spanish and Turkish write them.
HIJRI_MONTHS: dict[str, object] = {
    form: n
    for n, forms in enumerate(
        (
            "muharram",
            "safar",
            "rabi al-awwal|rabi' al-awwal|rabi al-awal|rabiulevvel",
            "rabi al-thani|rabi' al-thani|rabi al-akhir|rebiulahir",
            "jumada al-awwal|jumada al-ula|jumada al-awal|cemaziyelevvel",
            "jumada al-thani|jumada al-akhirah|jumada al-akhira|cemaziyelahir",
            "rajab|redjeb|recep",
            "sha'ban|shaban|chaabane|şaban",
            "",  # Ramadan is a holiday to the tables
            "shawwal|chawwal|şevval",
            "dhu al-qadah|dhu al-qi'dah|dhul qadah|zilkade",
            "dhu al-hijjah|dhu al-hijja|dhul hijjah|zilhicce",
        ),
        1,
    )
    for form in forms.split("|")
    if form
}
HIJRI: tuple[tuple[str, str], ...] = (
    ("hijri", f"the? {DAY} of? hmonth (of|comma)? the? year hera?"),
    ("hijri", "hmonth of? the? year hera?"),
)

# "the last week": what is said of a unit stands before it.
BEFORE: tuple[tuple[str, str], ...] = (
    ("rel_unit", "the? (last|this|next|current) unit"),
    ("weekday_rel", "the? (last|this|next) weekday"),
    ("month_rel", f"the? (last|this|next) {MONTH}"),
    ("season_rel", "the? (last|this|next) season"),
    ("weekend", "the? (last|this|next) weekend"),
    ("holiday_rel", "(last|next) holiday"),
    ("previous", "the? previous (unit|weekday)"),
    ("following", "the? following (unit|weekday)"),
    ("that_unit", "that (unit|daypart)"),
)

# "la semaine dernière": it stands behind.
BEHIND: tuple[tuple[str, str], ...] = (
    ("rel_unit", "the? apos? unit (last|this|next|current)"),
    ("weekday_rel", "the? dayword? weekday (last|this|next)"),
    ("month_rel", f"{MONTH} (last|next)"),
    ("season_rel", "the? apos? season (last|next)"),
    ("weekend", "the? weekend (last|next)"),
    ("weekday_of", "the? weekday of? the? unit (last|this|next)"),
    ("holiday_rel", "holiday (last|next)"),
    ("previous", "the? apos? (unit|weekday) previous"),
    ("following", "the? apos? (unit|weekday) following"),
    ("that_unit", "the? apos? (unit|daypart) that"),
)
