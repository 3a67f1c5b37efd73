"""Quotation marks: those of the reader's language, never two beside each other, and nothing of the text changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.core.quoting import quoted
from bot.words import LANGUAGES

DOUBLED = ("““", "””", "„“", "„„", "““", '“"', '"”', "««", "»»", "« «", "» »", '„"', '"“')
MARKS = '“”„«»"‘’'


@pytest.mark.parametrize(
    ("locale", "text", "shown"),
    [
        ("en", "He left.", "“He left.”"),
        ("en", "“We will leave,” he said.", "‘“We will leave,” he said.’"),
        ("en", "He said: “We will leave.”", "‘He said: “We will leave.”’"),
        ("en", "“We will leave.”", "“We will leave.”"),
        ("en", "“We will leave”.", "“We will leave”."),
        ("en", "“We will leave.", "“We will leave.”"),
        ("en", "We will leave.”", "“We will leave.”"),
        ("en", "“We,” he said, “will leave.”", "‘“We,” he said, “will leave.”’"),
        ("en", '"We will leave," he said.', '‘"We will leave," he said.’'),
        ("en", "«Nous partons», dit-il.", "“«Nous partons», dit-il.”"),
        ("en", "He said “go” and went.", "“He said “go” and went.”"),
        ("de", "„Wir gehen“, sagte er.", "‚„Wir gehen“, sagte er.‘"),
        ("de", "„Wir gehen.", "„Wir gehen.“"),
        ("fr", "« Nous partons », dit-il.", "“« Nous partons », dit-il.”"),
        ("fr", "“We leave,” he said.", "« “We leave,” he said. »"),
        ("es", "«Nos vamos», dijo.", "“«Nos vamos», dijo.”"),
        ("tr", "“Gidiyoruz,” dedi.", "‘“Gidiyoruz,” dedi.’"),
        ("ar", "«سنغادر» قال.", "“\u2068«سنغادر» قال.\u2069”"),
        ("en", "\u2068«سنغادر» قال.\u2069", "“\u2068«سنغادر» قال.\u2069”"),
        ("en", "**“We** will leave,” he said.", "‘**“We** will leave,” he said.’"),
        ("en", "\u2068“سنغادر\u2069", "\u2068“سنغادر”\u2069"),
        ("pl", "He left.", "“He left.”"),
        ("en", "", ""),
    ],
)
def test_marks(locale: str, text: str, shown: str) -> None:
    assert quoted(text, locale) == shown


@given(
    some.sampled_from(LANGUAGES),
    some.text(some.sampled_from("ab ,." + MARKS), min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: any(letter in text for letter in "ab")),
)
def test_nothing_of_the_text_is_lost_and_none_of_our_marks_is_doubled(locale: str, text: str) -> None:
    shown = quoted(text, locale)
    start = shown.index(text)
    assert len(shown) - len(text) <= 6
    assert shown[:start][-1:] + text[0] not in DOUBLED
    assert text[-1] + shown[start + len(text) :][:1] not in DOUBLED
