"""Short forms for the tests of dates: what a text says, read from Thursday, 23 October 2025."""

from datetime import date

from parsers.dates import DateMention, find_dates

ANCHOR = date(2025, 10, 23)


def values(text: str, language: str = "en", anchor: date = ANCHOR) -> list[str]:
    return [m.timex3 for m in find_dates(text, anchor, language)]


def only(text: str, language: str = "en", anchor: date = ANCHOR) -> DateMention:
    """The one mention of a text."""
    mentions = find_dates(text, anchor, language)
    assert len(mentions) == 1, [m.text for m in mentions]
    return mentions[0]


def days(text: str, language: str = "en", anchor: date = ANCHOR) -> tuple[str, str]:
    """First and last day of the one mention."""
    span = only(text, language, anchor).span
    assert span is not None
    return span.first.isoformat(), span.last.isoformat()
