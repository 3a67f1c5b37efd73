"""Events of every kind that an export may meet, hostile ones among them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from bot.core.answers import Period
from bot.core.exports import Heading
from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import Certainty, NameKind
from store.values import EntityId, EntityRef, EventId, EventView, GuildId
from tests import events as plain

NOW = datetime(2025, 10, 24, 12, tzinfo=UTC)
HOSTILE = (
    "=HYPERLINK(1)",
    "'=1+1",
    "''+1",
    "@SUM(A1)",
    "\t=1",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "\u202egnp.exe\u202c",
    "\u2066\u2069\u200b",
    "a; b\\; c\\",
    'say "hello",\nthen; go\r\nEND:VEVENT',
    "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
    "{{constructor}} ${7*7} <!--",
    "أعلن الرئيس أحمد الشرع الأحد",
    "＝1+1",
    "x" * 4000,
    "\ufffd\x0b\x1b[31m",
)

SOURCE = replace(plain.SOURCE, url="https://www.news.example/harem?a=1&b=2")
EVENT = plain.event(
    attribution="his office",
    certainty=Certainty.REPORTED,
    entities=(
        EntityRef(id=EntityId(1), name="Rami Hadad", kind=NameKind.PERSON),
        EntityRef(id=EntityId(2), name="Harem; old town", kind=NameKind.PLACE),
    ),
    sources=(SOURCE,),
    revision=2,
    cluster=EventId(7),
)


def heading(**more: object) -> Heading:
    usual = Heading(guild=GuildId(7), topic="Hadad", period=Period(), made_at=NOW)
    return replace(usual, **more)  # type: ignore[arg-type]


def hostile_event(text: str) -> EventView:
    """An event all of whose text is ``text``."""
    return replace(
        EVENT,
        text=text,
        date_text=text,
        attribution=text,
        entities=(EntityRef(id=EntityId(1), name=text, kind=NameKind.PLACE),),
        sources=(replace(SOURCE, title=text, site=text, added_by=text, url=None),),
    )


LINES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), min_size=1, max_size=60)
TEXTS = st.one_of(st.sampled_from(HOSTILE), LINES)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    part = draw(st.none() | st.sampled_from(Part))
    return DateSpan(first, last, draw(st.sampled_from(Precision)), part, approximate=draw(st.booleans()))
