"""The page as text: what it holds, and that nothing in it gets out of where it stands."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from bot.core.exports import FORMATS, FormatName
from bot.core.exports.page import FOLDER, IN_PAGE, assets, policy
from bot.words import LANGUAGES
from tests.core.exports.samples import EVENT, HOSTILE, TEXTS, heading, hostile_event


class Parts(HTMLParser):
    """The elements of a page, and the text of its scripts and title."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.inside: dict[str, str] = {}
        self._at: str | None = None

    def handle_starttag(self, tag, attrs):
        own = dict(attrs)
        self.tags.append(tag)
        self._at = own.get("id") or own.get("type") or tag if tag in {"script", "title", "style"} else None

    def handle_endtag(self, tag):
        del tag
        self._at = None

    def handle_data(self, data):
        if self._at:
            self.inside[self._at] = self.inside.get(self._at, "") + data


def written(*events, **more: object) -> str:
    form = FORMATS[FormatName.HTML].form(heading(**more))
    return form.begin() + "".join(map(form.event, events)) + form.end()


def parts(page: str) -> Parts:
    found = Parts()
    found.feed(page)
    return found


PLAIN = parts(written(EVENT)).tags


def test_an_event_stands_in_it_with_words_for_the_reader():
    data = json.loads(parts(written(EVENT, locale="fr")).inside["timeline"])
    (event,) = data["events"]
    assert event["id"] == "e412"
    assert event["text"] == EVENT.text
    assert event["display"] == "fin janvier 2025"
    assert event["vouching"] == "rapporté par his office"
    assert event["sources"][0]["display"] == "23 oct. 2025"
    assert data["months"][0] == "janvier"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_makes_an_element_or_ends_one(text):
    page = written(hostile_event(text), topic=text)
    found = parts(page)
    assert found.tags == PLAIN
    data = json.loads(found.inside["timeline"])
    assert data["topic"] == text
    assert data["events"][0]["text"] == text
    data_text = page.split('id="timeline">')[1].split("</script>")[0]
    assert not re.search("[<>&\u2028\u2029]", data_text)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_every_text_is_in_it_unchanged(text):
    (event,) = json.loads(parts(written(hostile_event(text))).inside["timeline"])["events"]
    assert (event["text"], event["attribution"], event["entities"][0]["name"]) == (text, text, text)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_it_is_written_in_the_readers_language(locale):
    page = written(EVENT, locale=locale)
    assert f'lang="{"en-GB" if locale == "en" else locale}"' in page
    assert ('dir="rtl">' in page) == (locale == "ar")
    assert page.count("{shown}") == 1


def test_a_language_without_words_reads_as_english():
    assert written(EVENT, locale="pl") == written(EVENT, locale="en")


def test_it_runs_its_own_script_and_loads_nothing():
    page = written(EVENT)
    style, script = assets()
    assert "default-src 'none'" in policy(style, script)
    assert "unsafe" not in page.split("<title>")[0]
    assert f"<style>{style}</style>" in page
    assert f'<script type="module">{script}</script>' in page
    assert not re.search(
        r"url\(|@import|innerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(", style + script
    )
    assert re.findall(r'(?:src|href)="([^"#]*)', page.split("<style>")[0]) == ["data:,"]


def test_it_may_be_passed_on():
    assert "Maya" not in written(EVENT, moderator=True)


def test_the_template_asks_for_every_word_it_is_given():
    template = (FOLDER / "page.html").read_text("utf-8")
    assert {key for key in IN_PAGE if f"${key.removeprefix('html.')}" not in template} == set()
