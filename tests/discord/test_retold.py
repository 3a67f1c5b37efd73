"""How others' words about an event are shown, in Discord and on a terminal."""

from datetime import UTC, date, datetime

import pytest

from bot.cli import as_text
from bot.discord.rendering.events import details_page, event_entry
from bot.discord.rendering.page import Room
from parsers.dates.span import DateSpan
from parsers.names.values import Certainty
from parsers.values import DatedBy
from store.values import EventId, EventView, Retelling, SourceId, SourceRef

DAY = DateSpan.of_day(date(2025, 10, 21))
REFS = [
    SourceRef(
        id=SourceId(number), url=f"https://site{number}.example/a", title="A title", site=f"Site {number}",
        language="en", published=None, added_by=1, added_at=datetime(2025, 10, 23, tzinfo=UTC),
    )
    for number in range(4)
]  # fmt: skip


def retold(number, how, *, copy=False):
    return Retelling(
        id=EventId(number), how=how, span=DAY, text=f"Words of {number}.", attribution=None,
        certainty=Certainty.STATED, source=REFS[number], copy=copy,
    )  # fmt: skip


def event(*others):
    same = tuple(one.source for one in others if one.how == "same")
    return EventView(
        id=EventId(9), span=DAY, date_text=None, dated_by=DatedBy.TEXT, rule="clause", text="A bomb killed 12 people.",
        attribution=None, certainty=Certainty.STATED, entities=(), sources=(REFS[0], *same), cluster=EventId(9),
        reports=1 + sum(not one.copy for one in others if one.how == "same"), retold=others,
    )  # fmt: skip


def test_an_entry_counts_its_sources_and_says_who_contradicts():
    room = Room(200, 300)
    alone, both = event_entry(event(), room), event_entry(event(retold(1, "same"), retold(2, "number")), room)
    assert "sources" not in alone
    assert "otherwise" not in alone
    assert "2 sources" in both
    assert "told otherwise elsewhere" in both
    assert "2 sources in 1 report" in event_entry(event(retold(1, "same", copy=True)), room)


@pytest.mark.parametrize("locale", ["en", "fr", "de", "es", "tr", "ar"])
def test_the_others_words_are_one_press_away_those_who_contradict_first(locale):
    shown = event(retold(1, "same", copy=True), retold(2, "same"), retold(3, "denied"))
    words = details_page(shown, locale).entries[-1]
    assert words.index("Words of 3") < words.index("Site 1") < words.index("Words of 2")
    assert "Words of 1" not in words


def test_a_terminal_shows_them_too():
    lines = "\n".join(as_text.event_in_full(event(retold(1, "same"), retold(2, "day"))))
    assert (
        lines.index("Another day")
        < lines.index("Words of 2")
        < lines.index("The same")
        < lines.index("Words of 1")
    )
