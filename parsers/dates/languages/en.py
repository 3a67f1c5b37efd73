"""English: the words and word orders of its news. Holds tables only."""

from datetime import date

from parsers.dates.languages.common import HIJRI, HIJRI_MONTHS
from parsers.dates.languages.table import Table
from parsers.dates.span import Part

_FULL_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
_UNITS = "day week month year decade century fortnight".split()

_NUMBERS: dict[str, object] = {
    **{w: n for n, w in enumerate(_SMALL) if n},
    **{w: 10 * n for n, w in enumerate(_TENS, 2)},
    "hundred": 100,
    "thousand": 1000,
    "dozen": 12,
}

_WORDS: dict[str, dict[str, object]] = {
    "month": {name: n for n, name in enumerate(_FULL_MONTHS, 1)},
    "mabbr": dict(_SHORT_MONTHS),
    "hmonth": HIJRI_MONTHS,
    "hera": {"ah": "AH", "a.h.": "AH"},
    "weekday": {name: n for n, name in enumerate(_WEEKDAYS)},
    "weekdays": {f"{name}s": n for n, name in enumerate(_WEEKDAYS)},
    "wabbr": {
        "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    },
    "unit": {u: u for u in _UNITS},
    "units": {"centuries": "century", **{f"{u}s": u for u in _UNITS if u != "century"}},
    "clockunit": {"hour": "hour", "minute": "minute"},
    "clockunits": {"hours": "hour", "minutes": "minute", "seconds": "second"},
    "quarter": {"quarter": "quarter", "quarters": "quarter"},
    "period": {"period": "quarter"},
    "weekend": {"weekend": "weekend"},
    "season": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "daypart": {
        "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI", "midday": "T12:00",
    },
    "clockword": {"noon": "T12:00", "midnight": "T24:00"},
    "overnight": {"overnight": "TNI"},
    "numword": _NUMBERS,
    "vague": {"several": None, "few": None, "some": None, "many": None},
    "couple": {"couple": 2},
    "half": {"half": 0.5},
    "ord": {
        **{w: n for n, w in enumerate(_ORDINALS, 1)},
        **{f"twenty-{w}": 20 + n for n, w in enumerate(_ORDINALS[:9], 1)},
        "thirtieth": 30, "thirty-first": 31,
    },
    "a": {"a": 1, "an": 1},
    "another": {"another": 1},
    "the": {"the": None},
    "of": {"of": None},
    "in": {"in": None},
    "on": {"on": None},
    "at": {"at": None},
    "to": {"to": None},
    "and": {"and": None},
    "or": {"or": None},
    "through": {"through": None, "thru": None},
    "from": {"from": None},
    "since": {"since": None},
    "between": {"between": None},
    "by": {"during": None, "for": None},
    "until": {"until": None, "till": None},
    "title": {
        "mr": None, "mrs": None, "ms": None, "dr": None, "miss": None, "sen": None, "gov": None,
        "prime minister": None, "president": None, "minister": None, "lady": None, "sir": None,
    },
    "deadline": {"by": None, "ahead of": None, "as soon as": None, "as early as": None},
    "this": {"this": 0},
    "last": {"last": -1, "this past": -1},
    "past": {"past": -1},
    "next": {"next": 1},
    "coming": {"coming": 1, "upcoming": 1, "this coming": 1},
    "current": {"current": 0, "present": 0},
    "following": {"following": 1, "ensuing": 1, "subsequent": 1},
    "previous": {"previous": -1, "preceding": -1, "prior": -1},
    "that": {"that": 0, "the same": 0, "that same": 0, "that very": 0, "the very same": 0},
    "latest": {"latest": 0, "corresponding": 0, "comparable": 0},
    "full": {"full": 0, "whole": 0, "entire": 0},
    "ago": {"ago": -1},
    "hence": {"hence": 1},
    "earlier": {"earlier": -1},
    "later": {"later": 1},
    "before": {"before": -1},
    "after": {"after": 1},
    "eve": {"the eve of": -1, "eve of": -1},
    "afterward": {"afterward": 1, "afterwards": 1, "after that": 1, "thereafter": 1},
    "now": {"from now": 1},
    "reporting": {w: None for w in ("said", "says", "told", "tells", "spokesman", "spokeswoman")},
    "intime": {"time": 1},
    "part": {"early": Part.EARLY, "mid": Part.MID, "late": Part.LATE, "early in": Part.EARLY, "late in": Part.LATE},
    "edge": {
        "beginning": Part.EARLY, "start": Part.EARLY, "outset": Part.EARLY, "opening": Part.EARLY,
        "middle": Part.MID, "end": Part.LATE, "close": Part.LATE,
    },
    "approx": {
        "about": None, "around": None, "approximately": None, "nearly": None, "almost": None, "roughly": None,
        "circa": None, "just over": None, "just under": None, "more than": None, "less than": None,
        "at least": None, "over": None,
    },
    "deictic": {
        "today": (0, ""), "tonight": (0, "TNI"), "yesterday": (-1, ""), "tomorrow": (1, ""),
        "the day before yesterday": (-2, ""), "the day after tomorrow": (2, ""), "last night": (-1, "TNI"),
        "yesterday morning": (-1, "TMO"), "yesterday afternoon": (-1, "TAF"), "yesterday evening": (-1, "TEV"),
        "tomorrow morning": (1, "TMO"), "tomorrow afternoon": (1, "TAF"), "tomorrow evening": (1, "TEV"),
        "tomorrow night": (1, "TNI"), "last evening": (-1, "TEV"),
    },
    "fiscal": {"fiscal": None, "financial": None, "fy": None},
    "fy": {f"fy{n}": n for n in (*range(2000, 2060), *range(10, 60))},
    "qcode": {f"{p}{n}": n for n in range(1, 5) for p in ("q",)},
    "era": {"bc": "BC", "bce": "BC", "b.c.": "BC", "b.c.e.": "BC", "ad": "AD", "ce": "AD", "a.d.": "AD"},
    "decadeword": {
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
    "meridiem": {"a.m.": "am", "p.m.": "pm", "am": "am", "pm": "pm", "a.m": "am", "p.m": "pm"},
    "every": {"every": None, "each": None},
    "possessive": {"s": None},
    "scale": {"million": None, "billion": None, "trillion": None, "percent": None, "per cent": None, "pct": None},
    "measure": {
        "km": None, "kilometers": None, "kilometres": None, "miles": None, "meters": None, "metres": None,
        "people": None, "feet": None, "men": None, "women": None, "children": None, "troops": None,
        "points": None, "mph": None, "votes": None,
    },
    "number_sign": {
        "no.": None, "number": None, "flight": None, "route": None, "highway": None, "section": None,
        "chapter": None, "resolution": None, "room": None, "windows": None, "channel": None, "boeing": None,
        "page": None, "model": None, "version": None, "suite": None, "apartment": None, "article": None,
    },
    "frequency": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
        "hourly": "PT1H", "biweekly": "P2W", "nightly": "P1D",
    },
    "so": {"so": None},
    "famous": {"9/11": date(2001, 9, 11)},
    "linking": {
        w: None for w in "but when while throughout despite although though then if as with yet only".split()
    },
    "old": {"old": None, "olds": None},
    "zone": {
        "est": None, "edt": None, "gmt": None, "utc": None, "pst": None, "pdt": None, "cst": None, "cdt": None,
        "et": None, "pt": None, "bst": None, "cet": None, "local time": None,
    },
    "pastref": {
        w: None for w in (
            "recently", "more recently", "most recently", "recent",
        )
    },
    "presentref": {
        w: None for w in ("now", "currently", "right now", "at present", "nowadays", "at the moment", "these days")
    },
    "futureref": {
        w: None for w in ("soon",)
    },
    "future": {"future": None},
    "near": {"near": None, "foreseeable": None, "immediate": None},
    "holiday": {
        "christmas": "christmas", "christmas day": "christmas", "christmas eve": "christmas_eve",
        "boxing day": "boxing",
        "new year's day": "new_year", "new year's eve": "new_year_eve", "new year's": "new_year",
        "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving", "black friday": "black_friday",
        "easter": "easter", "easter sunday": "easter", "easter monday": "easter_monday",
        "good friday": "good_friday",
        "palm sunday": "palm_sunday", "ash wednesday": "ash_wednesday", "pentecost": "pentecost",
        "ascension day": "ascension", "mardi gras": "mardi_gras", "maundy thursday": "maundy_thursday",
        "halloween": "halloween", "valentine's day": "valentine", "st. patrick's day": "patrick",
        "independence day": "independence_us", "fourth of july": "independence_us", "bastille day": "bastille",
        "labor day": "labor", "memorial day": "memorial", "veterans day": "veterans", "columbus day": "columbus",
        "mother's day": "mothers", "father's day": "fathers", "presidents day": "presidents",
        "martin luther king day": "mlk", "juneteenth": "juneteenth", "election day": "election_us",
        "international women's day": "womens_day", "may day": "may_day", "victory day": "victory_day",
        "nowruz": "nowruz", "newroz": "nowruz", "ramadan": "ramadan", "eid al-fitr": "eid_fitr",
        "eid al-adha": "eid_adha",
        "eid ul-fitr": "eid_fitr", "eid ul-adha": "eid_adha", "ashura": "ashura", "arbaeen": "arbaeen",
        "mawlid": "mawlid",
    },
}  # fmt: skip

_FUTURE = (
    "will shall going would should expected expects expect scheduled schedule due plans"
    " planning plan upcoming slated "
    "expire expires payable effective hopes intends must wants want supposed ready prepares prepare"
)
_FUTURE_PAIRS = (
    "to be", "planned for", "set to", "set for", "is to", "are to", "due to", "was to", "were to",
    "agreed to", "decided to",
    "ordered to",
    "invited to", "urged to",
)  # fmt: skip
_PROPER = frozenset(
    (
        "mabbr",
        "wabbr",
        "holiday",
        "zone",
        "qcode",
        "fy",
        "may",
        "march",
        "august",
        "b.c.",
        "b.c.e.",
        "ad",
        "ce",
        "bc",
        "bce",
    )
)

_M = "(month|mabbr stop?)"
_W = "((weekday|wabbr stop?) comma?)?"
_D = "(dom|ordnum)"
_U = "(unit|units|clockunit|clockunits|quarter)"
_TO = "(dash|to|and|or|through|until)"
_N = (
    "(a? numword ((dash|and)? numword ((dash|and)? numword (dash? numword)?)?)? of?"
    "|a? vague of?|a couple of?|a|another|dom|int|grouped|half a|(a|dom|int|numword) and a half)"
)
_NEAR = "(the? (following|previous)|the next)"

_RULES: tuple[tuple[str, str], ...] = (
    *HIJRI,
    ("iso", "iso"),
    ("numeric", "numdate"),
    ("famous", "famous"),
    ("date", f"{_W} {_M} the? ({_D}|ord) comma? year"),
    ("date", f"{_W} the? ({_D}|ord) of? {_M} comma? of? year"),
    ("date", f"dom dash {_M} dash year"),
    ("month_day", f"{_W} {_M} the? {_D}"),
    ("month_day", f"{_W} month ord"),
    ("month_day", f"{_W} the? {_D} of? {_M}"),
    ("month_day", f"{_W} the ord of {_M}"),
    ("month_day_of", f"{_W} {_M} the? {_D} comma? of? (this|last|next) unit"),
    ("month_day_rel", f"(last|next) {_M} {_D}"),
    ("days", f"{_M} {_D} {_TO} {_D} (comma? year)?"),
    ("days", f"the? {_D} {_TO} the? {_D} of? {_M} (comma? year)?"),
    ("month_year", f"{_M} comma? of? year"),
    ("month_spelled_year", "month numword numword (dash? numword)?"),
    ("month_short_year", f"{_M} apos (int|dom)"),
    ("months", f"{_M} {_TO} {_M} comma? of? year"),
    ("month_of", f"{_M} comma? of? (this|last|next) unit"),
    ("month_of_that", f"{_M} of? that unit"),
    ("month_rel", f"(this|last|past|next|coming) {_M}"),
    ("month_near", f"the? (previous|following) {_M}"),
    ("month", f"{_M} unit?"),
    ("year_word", "(the|that) unit year"),
    ("year_word", "the? unit numword numword (and? numword (dash? numword)?)?"),
    ("spelled_year", "numword numword (dash? numword)?"),
    ("fiscal", "the? fiscal unit? year"),
    ("fiscal", "the? fiscal unit? (yearpair|year (dash|slash) (dom|int|year))"),
    ("fiscal", "fy"),
    ("fiscal_rel", "(the|this|last|next) (current|latest|last|next)? fiscal unit"),
    ("era", "era (year|dom|int)"),
    ("era", "(year|int|dom|grouped) era"),
    ("years", "year (dash|slash) (dom|int|year)"),
    ("year_pair", "yearpair"),
    ("years", "between year and year"),
    ("years", "from year (to|through) year"),
    ("year", "year"),
    ("decade", "the? apos? decade"),
    ("decade", "the decadeword"),
    ("century", "the? (ordnum|ord) dash? unit era?"),
    ("quarter_of", "the? fiscal? dash? ord dash? fiscal? quarter of? the? fiscal? unit? year"),
    ("quarter_of", "the? year fiscal? ord dash? quarter"),
    ("quarter_of", "the last quarter of year"),
    ("quarter_of", "qcode of? year"),
    ("quarter_of", "year qcode"),
    ("quarter_rel", "(this|next|last) unit apos? possessive? fiscal? ord dash? quarter"),
    ("quarter_rel", "the? ord dash? quarter of? (this|last|next|the) unit"),
    ("quarter_bare", "(the|a)? fiscal? dash? ord dash? fiscal? quarter"),
    ("quarter_bare", "qcode"),
    ("quarter_same", "(this|last|next|the|that|the current|the latest|the previous) (quarter|period)"),
    ("quarter_in_year", "the? year (quarter|period)"),
    ("quarter_ago", "the (quarter|period) a unit (ago|earlier)"),
    ("quarter_ago", "the latest? (quarter|period) last unit"),
    ("quarter_ago", "last unit apos possessive (ord dash?)? (quarter|period)"),
    ("quarter_ago", "the? unit dash? (ago|earlier) fiscal? (ord dash?)? (quarter|period)"),
    ("half", "the? (ord|last) half of the? fiscal? year"),
    ("half", "the ord half of the unit"),
    ("half", "the? ord numword quarter of year"),
    ("season", "the? season (of|comma)? (year (dash|slash) (dom|int|year)|yearpair|year)"),
    ("season_rel", "(this|last|past|next|coming) season"),
    ("season_bare", "the season"),
    ("holiday", "holiday (of|comma)? year"),
    ("holiday_rel", "(this|last|past|next|coming) holiday"),
    ("holiday_rel", "(this|last|next) unit apos possessive holiday"),
    ("holiday", "holiday"),
    ("deictic", "deictic"),
    ("this_daypart", "this daypart"),
    ("rel_unit", "(this|last|next|coming) (unit|quarter)"),
    ("rel_unit", "(the|a)? (coming|current) (unit|quarter)"),
    ("rel_unit", "the last unit"),
    ("past_unit", "the past unit"),
    ("following", "the? following (unit|weekday|daypart)"),
    ("following", "the next (unit|weekday|daypart)"),
    ("following", "next daypart"),
    ("previous", "the? previous (unit|weekday|daypart)"),
    ("that_unit", "that (unit|daypart|season)"),
    ("that_unit", "(earlier|later) (in (the|that)|that) (unit|daypart)"),
    ("full_unit", "the full unit"),
    ("the_year", "the fiscal? unit"),
    ("weekday_of", "weekday of? (this|last|next) unit"),
    ("weekday_rel", "(this|last|past|next|coming) weekday"),
    ("the_nth", "on the ordnum"),
    ("day_of_month", "the? (ordnum|ord) of (this|last|next) unit"),
    ("weekday_dom", "weekday comma? the? ordnum"),
    ("weekday", "weekday"),
    (
        "weekend",
        "(this|last|next|the|past|the? coming|the past|the last|the? following|the? previous|that) weekend",
    ),
    ("week_of", f"the unit of {_W} {_M} the? {_D} (comma? year)?"),
    ("ago", f"{_N} dash? {_U} dash? (or so)? (ago|hence)"),
    ("ago_day", f"{_N} {_U} ago (deictic|weekday|this unit)"),
    ("from_now", f"{_N} {_U} now"),
    ("from_now", f"{_N} {_U} from (deictic|weekday)"),
    ("in_units", f"in approx? {_N} {_U} (apos possessive?)? intime?"),
    ("later", f"{_N} dash? {_U} dash? (later|earlier|afterward)"),
    ("after_clause", f"{_N} {_U} (after|before)"),
    ("day_after", "the unit (after|before)"),
    ("eve", "eve"),
    ("later", "units (later|earlier|afterward)"),
    ("ago", "units ago"),
    ("year_ago", "unit dash (ago|earlier)"),
    ("year_end", "unit (apos possessive)? dash? edge"),
    ("year_end", "the? edge of (the|that) unit"),
    ("past_unit", f"the? (past|last|next|coming|previous|following) a? vague of? {_U}"),
    ("past_unit", f"the? (past|last|next|coming|previous|following|ord) {_N} {_U}"),
    ("duration", f"{_N} dash? {_U}"),
    ("vague_units", "(past|pastref|coming|future|previous|vague) (units|clockunits)"),
    ("set_each", "every (unit|units|weekday|month|season|quarter|daypart)"),
    ("set_each", "weekdays"),
    ("set_adverb", "frequency"),
    ("past_ref", "pastref"),
    ("past_ref", "the past"),
    ("future_ref", "the near? future"),
    ("future_ref", "future (unit|units|quarter)"),
    ("present_ref", "presentref"),
    ("future_ref", "futureref"),
    ("clock", "(clock|dom|dotted) meridiem"),
    ("clock", "ampm"),
    ("clock", "clock"),
    ("daypart", "in the daypart"),
    ("daypart", "overnight"),
    ("daypart", "at? clockword"),
)

TABLE = Table(
    code="en",
    words=_WORDS,
    rules=_RULES,
    proper=_PROPER,
    ordinal_suffixes=("st", "nd", "rd", "th"),
    decade_suffixes=("s",),
    given_names=frozenset(("may", "april", "june", "august")),
    famous={
        **{(9, 11, w): 2001 for w in ("attack", "attacks", "hijackers", "terrorist", "terror")},
        **{
            (10, 7, w): 2023
            for w in ("attack", "attacks", "massacre", "assault", "onslaught", "terror", "hamas")
        },
        **{
            (1, 6, w): 2021 for w in ("insurrection", "riot", "rioters", "capitol", "defendants", "committee")
        },
        **{(7, 7, w): 2005 for w in ("bombings", "bombers")},
    },
    day_first=False,
    future=frozenset((*_FUTURE.split(), *_FUTURE_PAIRS)),
    future_before=frozenset(("planned", "planning", "hoped", "intended", "vowed", "promised", "pledged")),
    perfect=frozenset(("had",)),
    past=frozenset(
        (
            "set was were had did said told went came took began fell rose won lost left met made held became"
            " saw found got gave kept sent paid sold bought ran led broke brought built spoke wrote stood struck hit"
            " shot killed died drew grew knew threw flew fled fought sought taught thought caught felt dealt spent"
            " since been has have ago"
        ).split()
    ),
    past_suffixes=("ed",),
    not_past=frozenset(
        (
            "succeed proceed exceed indeed speed breed shed hundred need feed bleed greed unspecified"
            " unprecedented limited"
            " related armed unarmed unnamed disputed occupied besieged wounded"
        ).split()
    ),
    past_events=frozenset(
        (
            "ruling decision verdict attack attacks bombing bombings killing killings shooting blast"
            " explosion crash raid"
            " raids quake earthquake coup fire clashes massacre defeat win victory loss arrest death"
            " deaths assassination"
            " announcement resignation collapse downing"
        ).split()
    ),
    passive=frozenset(("be",)),
)
