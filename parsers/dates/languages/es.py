"""Spanish: the words and word orders of its news. Holds tables only."""

from parsers.dates.languages.common import BEFORE, BEHIND, EXPLICIT, HIJRI, HIJRI_MONTHS, NUMBER, UNIT
from parsers.dates.languages.table import Table
from parsers.dates.span import Part

_MONTHS = (
    ("enero",), ("febrero",), ("marzo",), ("abril",), ("mayo",), ("junio",), ("julio",), ("agosto",),
    ("septiembre", "setiembre"), ("octubre",), ("noviembre",), ("diciembre",),
)  # fmt: skip
_SHORT = {
    "ene": 1, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dic": 12,
}  # fmt: skip
_WEEKDAYS = (
    ("lunes",), ("martes",), ("miércoles", "miercoles"), ("jueves",), ("viernes",), ("sábado",
    "sabado"), ("domingo",),
)  # fmt: skip
_NUMBERS = "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
_ORDINALS = "segundo tercer cuarto quinto sexto séptimo octavo noveno décimo".split()

_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()

_WORDS: dict[str, dict[str, object]] = {
    "month": {name: n for n, names in enumerate(_MONTHS, 1) for name in names},
    "mabbr": dict(_SHORT),
    "hmonth": HIJRI_MONTHS,
    "weekday": {name: n for n, names in enumerate(_WEEKDAYS) for name in names},
    "unit": {
        "día": "day", "dia": "day", "jornada": "day", "semana": "week", "mes": "month", "año": "year",
        "década": "decade", "siglo": "century",
    },
    "units": {
        "días": "day", "dias": "day", "semanas": "week", "meses": "month", "años": "year", "décadas": "decade",
        "siglos": "century",
    },
    "dual": {"quince días": "week"},
    "clockunit": {"hora": "hour", "minuto": "minute"},
    "clockunits": {"horas": "hour", "minutos": "minute"},
    "quarter": {"trimestre": "quarter"},
    "weekend": {"fin de semana": "weekend"},
    "season": {"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"},
    "daypart": {
        "por la mañana": "TMO", "en la mañana": "TMO", "la mañana": "TMO", "de la mañana": "TMO",
        "por la tarde": "TAF", "de la tarde": "TAF",
        "por la noche": "TNI", "de la noche": "TNI", "de madrugada": "TNI", "noche": "TNI", "tarde": "TAF",
        "la madrugada": "TNI",
    },
    "atpart": {"en la": None},
    "numword": {
        **{w: n for n, w in enumerate(_NUMBERS, 2)}, "veinte": 20, "treinta": 30, "cuarenta": 40, "cien": 100,
    },
    "vague": {"unos": None, "unas": None, "varios": None, "varias": None, "algunos": None, "pocos": None},
    "ord": {"primero": 1, "primer": 1, "primera": 1, "tercero": 3, **{w: n for n, w in enumerate(_ORDINALS, 2)}},
    "a": {"un": 1, "una": 1},
    "the": {"el": None, "la": None, "los": None, "las": None},
    "of": {"de": None, "del": None},
    "to": {"a": None, "hasta": None, "al": None},
    "and": {"y": None},
    "or": {"o": None},
    "from": {"desde": None},
    "since": {"desde el": None},
    "between": {"entre": None, "entre el": None},
    "this": {"este": 0, "esta": 0},
    "last": {w: -1 for w in ("pasado", "pasada", "último", "última", "anterior pasado")},
    "next": {w: 1 for w in ("próximo", "próxima", "proximo", "proxima", "que viene", "entrante")},
    "current": {"en curso": 0, "actual": 0},
    "previous": {"anterior": -1, "previo": -1, "previa": -1},
    "following": {"siguiente": 1},
    "that": {"ese": 0, "esa": 0, "aquel": 0, "aquella": 0, "mismo": 0, "misma": 0, "el mismo": 0, "ese mismo": 0},
    "ago": {"hace": -1, "hacía": -1},
    "intime": {"dentro de": 1},
    "in": {"en": None},
    "later": {"más tarde": 1, "después": 1},
    "earlier": {"antes": -1},
    "back": {"atrás": -1},
    "after": {"después de": 1, "después de que": 1, "tras": 1},
    "before": {"antes de": -1, "antes de que": -1},
    "exact": {"exactamente": None, "justo": None},
    "approx": {"cerca de": None, "casi": None, "alrededor de": None, "hacia": None},
    "partedge": {
        "principios": Part.EARLY, "comienzos": Part.EARLY, "inicios": Part.EARLY, "principio": Part.EARLY,
        "inicio": Part.EARLY, "mediados": Part.MID, "fin": Part.LATE,
        "finales": Part.LATE, "fines": Part.LATE, "final": Part.LATE,
    },
    "deictic": {
        "hoy": (0, ""), "ayer": (-1, ""), "mañana": (1, ""), "anteayer": (-2, ""), "antier": (-2, ""),
        "antes de ayer": (-2, ""), "anteanoche": (-2, "TNI"), "antenoche": (-2, "TNI"),
        "pasado mañana": (2, ""), "anoche": (-1, "TNI"), "esta mañana": (0, "TMO"),
        "esta tarde": (0, "TAF"), "esta noche": (0, "TNI"), "ayer por la noche": (-1, "TNI"),
        "ayer por la tarde": (-1, "TAF"), "ayer por la mañana": (-1, "TMO"), "esta madrugada": (0, "TNI"),
    },
    "dayafter": {
        "al día siguiente": 1, "el día siguiente": 1, "el día anterior": -1, "la víspera": -1, "un día antes": -1,
    },
    "eve": {
        f"{before} {of}": -1
        for before in ("vísperas", "en vísperas", "la víspera", "en la víspera", "víspera") for of in ("de", "del")
    },
    "decadeword": {
        f"{years} {tens}": n
        for years in ("años", "los años", "los")
        for n, tens in zip(range(20, 100, 10), _TENS, strict=True)
    },
    "century_number": {roman: n for n, roman in enumerate(_ROMAN, 1)},
    "decadeprep": {"los años": None, "década de": None, "década de los": None},
    "era": {"a. c.": "BC", "a.c.": "BC", "antes de cristo": "BC", "d. c.": "AD", "d.c.": "AD"},
    "every": {"cada": None},
    "frequency": {"todos los días": "P1D", "diariamente": "P1D", "anualmente": "P1Y"},
    "pastref": {"recientemente": None, "últimamente": None},
    "presentref": {"ahora": None, "actualmente": None},
    "futureref": {"pronto": None, "próximamente": None},
    "holiday": {
        "navidad": "christmas", "nochebuena": "christmas_eve", "nochevieja": "new_year_eve", "año nuevo": "new_year",
        "viernes santo": "good_friday", "domingo de resurrección": "easter", "jueves santo": "maundy_thursday",
        "semana santa": "good_friday", "día de reyes": "epiphany", "ramadán": "ramadan", "pentecostés": "pentecost",
        "miércoles de ceniza": "ash_wednesday", "todos los santos": "all_saints",
    },
    "measure": {w: None for w in ("personas", "hombres", "km", "euros", "dólares", "soldados", "muertos")},
    "scale": {"millones": None, "mil": None, "millón": None},
}  # fmt: skip

TABLE = Table(
    code="es",
    words=_WORDS,
    rules=(
        *EXPLICIT,
        *HIJRI,
        *BEFORE,
        *BEHIND,
        ("ago", f"ago (approx|exact)? {NUMBER} {UNIT}"),
        ("ago", f"{NUMBER} {UNIT} back"),
        ("in_units", f"intime {NUMBER} {UNIT}"),
        ("in_units", f"in {NUMBER} {UNIT}"),
        ("later", f"{NUMBER} {UNIT} (later|earlier)"),
        ("after_clause", f"{NUMBER} {UNIT} (after|before)"),
        ("day_after_word", "dayafter"),
        ("eve", "eve"),
        ("century", "the? unit century_number era?"),
        ("ago", "ago approx? (dual|units)"),
        ("in_units", "intime dual"),
        ("later", "(dual|units) (later|earlier)"),
        ("after_clause", "dual (after|before)"),
        ("duration", "dual"),
        ("year_end", "partedge of the? unit"),
        ("season_bare", "(in|of) the season"),
        ("weekend", "the? weekend"),
        ("past_unit", f"the last {NUMBER} {UNIT}"),
        ("past_unit", f"the {NUMBER} last {UNIT}"),
        ("duration", f"{NUMBER} {UNIT}"),
        ("set_each", "every (unit|weekday|month|season)"),
    ),
    proper=frozenset(("mabbr", "holiday", "century_number")),
    ordinal_suffixes=("º", "o", "ª"),
    future=frozenset("será serán va van debe prevé previsto prevista".split()),
    future_suffixes=("rán", "ará", "erá", "irá"),
    past=frozenset("fue fueron había ha han era eran dijo hizo estuvo tuvo".split()),
    past_suffixes=("aron", "ieron", "ió", "ó"),
)
