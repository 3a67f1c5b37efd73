"""Dates and vouching in a reader's words, the same on every front end.

A date is said in the precision known and no finer: "late January 2025", "week of 13 October 2025",
"23 Oct 2025".
Pure: no clock, no store, no front end. Months and their order come from CLDR through babel.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton, get_month_names

from bot.words import isolate
from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import Certainty

_DAY = "yMMMd"
_MONTH = "yMMMM"
_MONTHS_IN_SEASON = 3
_PLAIN_SPACES = {0x2009: " ", 0x202F: " ", 0xA0: " "}  # CLDR's thin spaces look like gaps in chat fonts


@dataclass(frozen=True, slots=True)
class DateWords:
    """What CLDR has no words for, in one language. ``cldr`` is the locale whose day order is used."""

    cldr: str
    week: str
    early: str
    mid: str
    late: str
    about: str
    decade: str
    seasons: tuple[str, str, str, str]
    since: str
    until: str
    between: str
    vouching: Mapping[Certainty, tuple[str, str]]
    """How it is said who says so, with a name and without."""


_WORDS = {
    "en": DateWords(
        cldr="en_GB",
        week="week of {day}",
        early="early {date}",
        mid="mid-{date}",
        late="late {date}",
        about="around {date}",
        decade="{year}s",
        seasons=("winter {year}", "spring {year}", "summer {year}", "autumn {year}"),
        since="since {date}",
        until="until {date}",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("according to {name}", ""),
            Certainty.REPORTED: ("reported by {name}", "reportedly"),
            Certainty.ALLEGED: ("alleged by {name}", "alleged"),
            Certainty.DENIED: ("denied, according to {name}", "denied"),
            Certainty.PLANNED: ("planned, according to {name}", "planned"),
        },
    ),
    "fr": DateWords(
        cldr="fr",
        week="semaine du {day}",
        early="début {date}",
        mid="mi-{date}",
        late="fin {date}",
        about="vers {date}",
        decade="années {year}",
        seasons=("hiver {year}", "printemps {year}", "été {year}", "automne {year}"),
        since="depuis {date}",
        until="jusqu’à {date}",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("selon {name}", ""),
            Certainty.REPORTED: ("rapporté par {name}", "selon certaines informations"),
            Certainty.ALLEGED: ("allégué par {name}", "allégué"),
            Certainty.DENIED: ("démenti, selon {name}", "démenti"),
            Certainty.PLANNED: ("prévu, selon {name}", "prévu"),
        },
    ),
    "ar": DateWords(
        cldr="ar",
        week="أسبوع {day}",
        early="أوائل {date}",
        mid="منتصف {date}",
        late="أواخر {date}",
        about="نحو {date}",
        decade="عقد {year}",
        seasons=("شتاء {year}", "ربيع {year}", "صيف {year}", "خريف {year}"),
        since="منذ {date}",
        until="حتى {date}",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("بحسب {name}", ""),
            Certainty.REPORTED: ("نقلًا عن {name}", "وفق تقارير"),
            Certainty.ALLEGED: ("بحسب مزاعم {name}", "مزعوم"),
            Certainty.DENIED: ("نفي، بحسب {name}", "منفيّ"),
            Certainty.PLANNED: ("مقرّر، بحسب {name}", "مقرّر"),
        },
    ),
    "de": DateWords(
        cldr="de",
        week="Woche vom {day}",
        early="Anfang {date}",
        mid="Mitte {date}",
        late="Ende {date}",
        about="um {date}",
        decade="{year}er-Jahre",
        seasons=("Winter {year}", "Frühjahr {year}", "Sommer {year}", "Herbst {year}"),
        since="seit {date}",
        until="bis {date}",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("laut {name}", ""),
            Certainty.REPORTED: ("berichtet von {name}", "Berichten zufolge"),
            Certainty.ALLEGED: ("behauptet von {name}", "mutmaßlich"),
            Certainty.DENIED: ("bestritten, laut {name}", "bestritten"),
            Certainty.PLANNED: ("geplant, laut {name}", "geplant"),
        },
    ),
    "es": DateWords(
        cldr="es",
        week="semana del {day}",
        early="principios de {date}",
        mid="mediados de {date}",
        late="finales de {date}",
        about="hacia {date}",
        decade="década de {year}",
        seasons=("invierno de {year}", "primavera de {year}", "verano de {year}", "otoño de {year}"),
        since="desde {date}",
        until="hasta {date}",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("según {name}", ""),
            Certainty.REPORTED: ("informado por {name}", "según informes"),
            Certainty.ALLEGED: ("alegado por {name}", "presuntamente"),
            Certainty.DENIED: ("desmentido, según {name}", "desmentido"),
            Certainty.PLANNED: ("previsto, según {name}", "previsto"),
        },
    ),
    "tr": DateWords(
        cldr="tr",
        week="{day} haftası",
        early="{date} başı",
        mid="{date} ortası",
        late="{date} sonu",
        about="{date} dolayları",
        decade="{year}’ler",
        seasons=("{year} kışı", "{year} ilkbaharı", "{year} yazı", "{year} sonbaharı"),
        since="{date} itibarıyla",
        until="{date} tarihine kadar",
        between="{since} – {until}",
        vouching={
            Certainty.STATED: ("kaynak: {name}", ""),
            Certainty.REPORTED: ("bildiren: {name}", "bildirildiğine göre"),
            Certainty.ALLEGED: ("öne süren: {name}", "öne sürülüyor"),
            Certainty.DENIED: ("yalanlandı, kaynak: {name}", "yalanlandı"),
            Certainty.PLANNED: ("planlanıyor, kaynak: {name}", "planlanıyor"),
        },
    ),
}


def format_span(span: DateSpan, locale: str = "en") -> str:
    """The span as precisely as it is known: "late January 2025", "week of 13 October 2025", "23 Oct 2025".

    ``locale`` is a language or locale code ("fr", "en-GB"); an unknown one reads as English.
    """
    words = _words(locale)
    text = _FORMATS[span.precision](span, words)
    if span.part is not None:
        part = {Part.EARLY: words.early, Part.MID: words.mid, Part.LATE: words.late}[span.part]
        text = part.format(date=text)
    return words.about.format(date=text) if span.approximate else text


def format_day(day: date, locale: str = "en") -> str:
    """One day, short: "23 Oct 2025"."""
    return format_skeleton(_DAY, day, locale=_cldr(_words(locale)))


def format_tick(day: date, precision: Precision, locale: str = "en") -> str:
    """A mark on an axis, as short as it can be: "23 Oct", "Oct 2025", "2025"."""
    skeleton = {Precision.DAY: "MMMd", Precision.MONTH: "yMMM"}.get(precision, "y")
    return format_skeleton(skeleton, day, locale=_cldr(_words(locale))).translate(_PLAIN_SPACES)


def format_period(since: date | None, until: date | None, locale: str = "en") -> str:
    """The days asked for: "12 Mar 2011 – 23 Oct 2025", "since …", "until …"; "" when both ends are open."""
    words = _words(locale)
    if since and until:
        return _interval(since, until, _DAY, words)
    if since:
        return words.since.format(date=format_day(since, locale))
    return words.until.format(date=format_day(until, locale)) if until else ""


def format_vouching(attribution: str | None, certainty: Certainty, locale: str = "en") -> str:
    """Who says so and how surely: "according to SOHR", "alleged by …", "reportedly".

    A plain statement of the article's own needs no words: "".
    """
    with_name, alone = _words(locale).vouching[certainty]
    return with_name.format(name=isolate(attribution, locale)) if attribution else alone


def language_name(code: str, locale: str = "en") -> str:
    """What a language is called in the reader's: "French", "français"; its code when nobody knows."""
    names = cast("Mapping[str, str]", _cldr(_words(locale)).languages)  # babel leaves it untyped
    return names.get(code, code)


def month_names(locale: str = "en") -> list[str]:
    """The twelve months as they are said alone: "January", "يناير"."""
    names = get_month_names("wide", context="stand-alone", locale=_cldr(_words(locale)))
    return [str(names[number]) for number in range(1, 13)]


def language_tag(locale: str = "en") -> str:
    """The tag (BCP 47) of the language that dates are said in: "en-GB", "ar"."""
    return _words(locale).cldr.replace("_", "-")


def _words(locale: str) -> DateWords:
    return _WORDS.get(locale.replace("_", "-").split("-")[0].lower(), _WORDS["en"])


def _cldr(words: DateWords) -> Locale:
    try:
        return Locale.parse(words.cldr)
    except UnknownLocaleError:  # a babel built without that language still tells the date
        return Locale("en")


def _interval(first: date, last: date, skeleton: str, words: DateWords) -> str:
    return format_interval(first, last, skeleton, locale=_cldr(words)).translate(_PLAIN_SPACES)


def _day(span: DateSpan, words: DateWords) -> str:
    return _interval(span.first, span.last, _DAY, words)


def _week(span: DateSpan, words: DateWords) -> str:
    return words.week.format(day=format_date(span.first, "long", locale=_cldr(words)))


def _month(span: DateSpan, words: DateWords) -> str:
    return _interval(span.first, span.last, _MONTH, words)


def _quarter(span: DateSpan, words: DateWords) -> str:
    return format_date(span.first, "QQQQ y", locale=_cldr(words))


def _season(span: DateSpan, words: DateWords) -> str:
    middle = span.first + (span.last - span.first) / 2
    name = words.seasons[middle.month % 12 // _MONTHS_IN_SEASON]
    return name.format(year=_years(span))


def _year(span: DateSpan, words: DateWords) -> str:
    del words
    return _years(span)


def _years(span: DateSpan) -> str:
    first, last = span.first.year, span.last.year
    return str(first) if first == last else f"{first}–{last}"


def _decade(span: DateSpan, words: DateWords) -> str:
    return words.decade.format(year=span.first.year // 10 * 10)


_FORMATS = {
    Precision.DAY: _day,
    Precision.WEEK: _week,
    Precision.MONTH: _month,
    Precision.SEASON: _season,
    Precision.QUARTER: _quarter,
    Precision.YEAR: _year,
    Precision.DECADE: _decade,
}
