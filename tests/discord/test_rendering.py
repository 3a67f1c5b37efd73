"""Every page of every answer is one that Discord takes, whatever was read, and says what it should."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.cli.as_text import key_date_lines
from bot.core.answers import (
    AboutAnswer,
    AddAnswer,
    AddOutcome,
    KeyDate,
    NameChoice,
    Period,
    TimelineAnswer,
    WhoAnswer,
)
from bot.core.names import NameChange
from bot.core.problems import Problem
from bot.core.review import Preview
from bot.core.sources import ImportReport, RefusedRow
from bot.core.wording import format_day
from bot.discord.escape import escape
from bot.discord.layout import Place
from bot.discord.limits import length
from bot.discord.rendering.asked import ask_page
from bot.discord.rendering.audit import audit_entry, audit_page
from bot.discord.rendering.events import Asked, details_page, event_entry, source_link, timeline_page
from bot.discord.rendering.feeds import feed_page, feeds_page
from bot.discord.rendering.guild import (
    about_page,
    confirm_page,
    help_page,
    privacy_page,
    settings_page,
    setup_page,
    welcome_page,
)
from bot.discord.rendering.keydates import key_dates_page, why_chosen
from bot.discord.rendering.names import who_pages
from bot.discord.rendering.page import Room
from bot.discord.rendering.sources import (
    added_page,
    decided_all_page,
    decided_page,
    failed_reply,
    import_page,
    reasons_page,
    review_page,
    source_page,
    sources_page,
    suggestion_page,
)
from bot.discord.rendering.twins import decided_twin_page, twins_page
from bot.discord.rendering.watches import news_page, watch_page, watches_page
from bot.errors import stored_error
from bot.words import LANGUAGES, known, say
from parsers.names.values import Certainty, NameKind, Relation
from parsers.values import DatedBy
from store.people import PersonCounts
from store.values import (
    Actor,
    AliasView,
    AuditEntry,
    AuditPage,
    CorrectionKind,
    EntityId,
    EntityRef,
    EntityView,
    EventId,
    EventView,
    FactView,
    FeedView,
    GuildSettings,
    Quote,
    SourceId,
    SourcePage,
    SourceRef,
    SourceState,
    SourceView,
    TwinPage,
    WatchView,
)
from tests.discord import strategies as some
from tests.discord.validity import problems_of, texts_of
from tests.events import event

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
thorough = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
FULL_SETTINGS = GuildSettings(
    watched_channels=tuple(range(10**18, 10**18 + 60)),
    moderators=tuple(range(10**18, 10**18 + 60)),
    posters=tuple(range(10**18, 10**18 + 60)),
    guidelines="**Read** @everyone " * 80,
    language="ar",
    retention_days=365,
)
MIDDLE = Place(view=10**17, page=41, count=10**6)


@thorough
@given(some.timelines, some.locales)
def test_every_timeline_is_valid(answer: TimelineAnswer, locale: str) -> None:
    for kind in ("timeline", "on", "search"):
        assert problems_of(timeline_page(answer, Asked(kind), locale), MIDDLE) == []


@thorough
@given(some.key_dates, some.locales)
def test_every_page_of_key_dates_is_valid(answer: TimelineAnswer, locale: str) -> None:
    page = key_dates_page(answer, Asked("timeline"), locale)
    assert problems_of(page, MIDDLE) == []
    days, *_ = page.menus
    assert [value.label for value in days.options] == [
        format_day(key.day, locale) for key in answer.key_dates
    ]
    assert page.entries


@pytest.mark.parametrize(
    ("articles", "later", "published", "said"),
    [
        (17, 6, 2, "17 articles name this day, 6 of them later"),
        (1, 0, 2, "1 article names this day"),
        (3, 3, 0, "3 later articles name this day"),
        (1, 1, 0, "1 later article names this day"),
        (0, 0, 2, "2 articles published that day"),
    ],
)
def test_a_key_date_says_why_it_was_chosen_in_both_front_ends(articles, later, published, said) -> None:
    key = KeyDate(
        day=date(2025, 1, 29),
        articles=articles,
        later=later,
        sentences=articles,
        published=published,
        events=(),
    )
    assert why_chosen(key) == said
    assert next(iter(key_date_lines(key))) == f"  29 Jan 2025 · {said}"


@thorough
@given(some.twin_pages, some.name_changes, some.texts, some.locales)
def test_every_page_of_likely_twins_is_valid(
    page: TwinPage, change: NameChange, other: str, locale: str
) -> None:
    assert problems_of(twins_page(page, locale), MIDDLE) == []
    for same in (True, False):
        assert problems_of(decided_twin_page(change, other, locale, same=same), MIDDLE) == []


@thorough
@given(some.sources, some.source_pages, some.previews, some.texts, some.locales)
def test_every_page_of_a_review_is_valid(
    source: SourceView, page: SourcePage, preview: Preview, reason: str, locale: str
) -> None:
    assert problems_of(suggestion_page(source, locale, preview=preview), MIDDLE) == []
    assert problems_of(suggestion_page(source, locale, reason=reason[:200])) == []
    for approved in (True, False):
        decided = [(each, approved) for each in page.sources]
        assert problems_of(decided_all_page(decided, locale, approved=approved)) == []


@thorough
@given(some.feeds, some.texts, some.locales)
def test_every_page_of_feeds_is_valid(feeds: tuple[FeedView, ...], said: str, locale: str) -> None:
    assert problems_of(feeds_page(feeds, locale)) == []
    for feed in feeds[:1]:
        assert problems_of(feed_page(feed, said[:200] or "x", locale)) == []


@thorough
@given(some.watches, some.event_lists, some.locales)
def test_every_page_about_what_is_watched_is_valid(
    watch: WatchView, events: tuple[EventView, ...], locale: str
) -> None:
    assert problems_of(watches_page([watch] * 70, locale)) == []
    assert problems_of(watch_page(watch, locale, said="watch.added")) == []
    for in_guild in (True, False):
        assert problems_of(news_page(watch, events, locale, in_guild=in_guild)) == []


@thorough
@given(some.whos, some.locales)
def test_every_page_about_a_name_is_valid(answer: WhoAnswer, locale: str) -> None:
    for page in who_pages(answer, locale):
        assert problems_of(page, MIDDLE) == []


@thorough
@given(some.asks)
def test_every_answer_to_a_question_is_valid(answer: object) -> None:
    assert problems_of(ask_page(answer), MIDDLE) == []  # type: ignore[arg-type]


@thorough
@given(some.events, some.locales)
def test_every_event_s_details_are_valid(event: EventView, locale: str) -> None:
    assert problems_of(details_page(event, locale, moderator=True)) == []


@thorough
@given(some.source_pages)
def test_every_list_of_sources_is_valid(page: object) -> None:
    assert problems_of(sources_page(page), MIDDLE) == []  # type: ignore[arg-type]
    assert problems_of(review_page(page), MIDDLE) == []  # type: ignore[arg-type]


@thorough
@given(some.sources, some.texts)
def test_every_source_is_valid(source: SourceView, text: str) -> None:
    pages = [
        source_page(source, moderator=True),
        suggestion_page(source),
        decided_page(source, text, text, approved=False),
        reasons_page([(text, text[:200])] * 12),
        import_page(
            ImportReport(added=1, already=2, refused=(RefusedRow(row=3, given=text, code="x"),) * 30)
        ),
        *(added_page(AddAnswer(outcome=outcome, source=source)) for outcome in AddOutcome),
    ]
    for page in pages:
        assert problems_of(page) == []


@thorough
@given(some.audits)
def test_every_audit_is_valid(page: object) -> None:
    assert problems_of(audit_page(page), MIDDLE) == []  # type: ignore[arg-type]


@thorough
@given(some.timelines)
def test_nothing_quoted_is_live(answer: TimelineAnswer) -> None:
    shown = texts_of(timeline_page(answer, Asked("timeline")))
    assert not re.search(r"(?i)@everyone|@here", shown)
    assert not re.search("[\u202a-\u202e\u2066\u2067\x00]", shown)
    outside_links = re.sub(r"\]\(https?://[^\s()]+\)", "]", re.sub(r"\\[^0-9A-Za-z\s]", " ", shown))
    assert not re.search(r"<[@#:/t]", outside_links)
    assert "://" not in outside_links
    assert "discord.gg" not in outside_links


ROOM = Room(300, 500)


@pytest.mark.parametrize("piece", some.PIECES)
@pytest.mark.parametrize("address", ["https://news.example/" + "a" * 470, "https://news.example/x", None])
def test_a_page_full_of_the_longest_text_is_full_and_valid(piece: str, address: str | None) -> None:
    much = piece * 400
    where = replace(event().sources[0], url=address, title=much, site=much)
    worst = event(
        text=much,
        date_text=much,
        attribution=much,
        sources=(where,) * 12,
        entities=(EntityRef(id=EntityId(1), name=much, kind=NameKind.PLACE),) * 12,
        before=much,
        after=much,
        dated_by=DatedBy.PUBLICATION,
        corrected=True,
        rule=much,
    )
    events = tuple(replace(worst, id=EventId(number)) for number in range(8))
    answer = timeline(topic=much, events=events, entity=None, choices=(choice(1, much), choice(2, much)))
    page = timeline_page(answer, Asked("timeline"))
    assert problems_of(page, MIDDLE) == []
    assert problems_of(details_page(worst, moderator=True)) == []
    if escape(much) and address:
        assert length(texts_of(page)) > 2200


@pytest.mark.parametrize("piece", some.PIECES)
def test_pages_of_the_longest_names_and_sources_are_valid(piece: str) -> None:
    much = piece * 400
    ref = SourceRef(
        id=SourceId(1),
        url="https://news.example/" + "a" * 470,
        title=much,
        site=much,
        published=datetime(2025, 10, 23, tzinfo=UTC),
        language="en",
        added_by=much,
        added_at=datetime(2025, 10, 23, 10, tzinfo=UTC),
    )
    quote = Quote(text=much, source=ref)
    alias = AliasView(name=much, rule="x", quote=quote)
    fact = FactView(
        relation=Relation.BASED_IN,
        value=much,
        object=None,
        since=event().span,
        attribution=much,
        certainty=Certainty.DENIED,
        quote=quote,
    )
    entity = EntityView(
        id=EntityId(1),
        name=much,
        kind=NameKind.ORGANISATION,
        aliases=(alias,) * 9 + tuple(replace(alias, quote=None, name=f"{n}{much}") for n in range(20)),
        facts=(fact,) * 9,
        first=date(2011, 1, 1),
        last=date(2025, 1, 1),
        events=10**6,
        related=tuple(replace(RAMI, id=EntityId(n), name=much) for n in range(8)),
    )
    others = tuple(choice(number, much) for number in range(5))
    whole = source(
        title=much, site=much, url=ref.url, state=SourceState.FAILED, error="downgrade_refused", stub=True
    )
    listed = SourcePage(sources=tuple(replace(whole, id=SourceId(n)) for n in range(6)), total=6, next=None)
    entry = AuditEntry(
        id=1,
        at=ref.published or datetime.now(UTC),
        actor=Actor(id=10**18, name=much),
        action=much,
        target=much,
        before={much: much},
        after={much: much},
        correction=1,
    )
    pages = [
        *who_pages(WhoAnswer(query=much, entity=entity, did_you_mean=others)),
        *who_pages(WhoAnswer(query=much, entity=None, did_you_mean=others)),
        sources_page(listed),
        review_page(listed),
        source_page(whole, said="x" * 200, moderator=True),
        audit_page(AuditPage(entries=(entry,) * 6, next=None)),
        decided_page(whole, much, much, approved=True),
    ]
    for page in pages:
        assert problems_of(page, MIDDLE) == []


def test_an_entry_says_when_what_and_where() -> None:
    assert event_entry(event(), ROOM) == (
        "**late January 2025** — “Rami Hadad was appointed mayor in late January, his office said.”\n"
        "-# [The Courier](https://www.news.example/harem)"
    )


def test_an_entry_says_who_said_it_and_how_many_report_it() -> None:
    shown = event_entry(
        event(attribution="the Harbour Board", certainty=Certainty.ALLEGED, sources=event().sources * 4), ROOM
    )
    assert "alleged by the Harbour Board" in shown
    assert "4 sources" in shown


def test_an_entry_marks_a_date_that_rests_on_the_publication() -> None:
    assert "dated by its publication" in event_entry(event(dated_by=DatedBy.PUBLICATION), ROOM)
    assert "dated by its publication" not in event_entry(event(), ROOM)


def test_a_long_quote_is_cut_at_a_word() -> None:
    shown = event_entry(event(text="Harbour works went on. " * 60), Room(100, 500))
    assert re.search(r"(?:Harbour|works|went|on\.)…”", shown)


def test_details_show_the_sentence_between_its_neighbours_with_its_date_marked() -> None:
    page = details_page(event(before="He was a teacher.", after="The council met.", entities=(RAMI,)))
    shown = texts_of(page)
    assert shown.index("> He was a teacher.") < shown.index("__late January__") < shown.index("> The council")
    assert "21 Jan 2025 to 31 Jan 2025" in shown
    assert "written as “late January”" in shown
    assert "event e412" in shown
    assert page.links[0].url == "https://www.news.example/harem"
    assert not page.buttons


def test_moderators_can_put_right_what_details_show() -> None:
    assert [each.action for each in details_page(event(), moderator=True).buttons] == ["redate", "hide"]


RAMI = EntityRef(id=EntityId(5), name="Rami Hadad", kind=NameKind.PERSON)


def timeline(**more: object) -> TimelineAnswer:
    usual = TimelineAnswer(
        topic="Hadad", period=Period(), entity=RAMI, events=(event(),), total=17, next="x", choices=()
    )
    return replace(usual, **more)  # type: ignore[arg-type]


def test_a_timeline_is_headed_by_whom_it_is_about() -> None:
    page = timeline_page(timeline(period=Period(since=date(2011, 3, 12))), Asked("timeline"))
    assert page.head == ("### Rami Hadad\n-# 17 events · since 12 Mar 2011 · you asked for “Hadad”")
    assert page.menus[0].options[0].value == "412"
    assert not page.private


def test_no_events_are_said_to_the_asker_alone() -> None:
    page = timeline_page(
        timeline(events=(), total=0, period=Period(until=date(2011, 1, 1))), Asked("timeline")
    )
    assert page.private
    assert "nothing about **Rami Hadad** (until 1 Jan 2011)" in page.head


def choice(number: int, name: str) -> NameChoice:
    return NameChoice(id=EntityId(number), name=name, kind=NameKind.PERSON, role="mayor", events=41)


def test_an_ambiguous_topic_is_asked_about() -> None:
    answer = timeline(entity=None, events=(), choices=(choice(1, "Rami Hadad"), choice(2, "Lina Hadad")))
    page = timeline_page(answer, Asked("timeline"))
    assert [(each.label, each.description) for each in page.menus[0].options] == [
        ("Rami Hadad", "mayor · 41 events"),
        ("Lina Hadad", "mayor · 41 events"),
    ]
    assert not page.private


def test_an_unknown_name_offers_its_like_privately() -> None:
    (page,) = who_pages(WhoAnswer(query="Hadda", entity=None, did_you_mean=(choice(1, "Rami Hadad"),)))
    assert page.private
    assert "Nothing I have read names “Hadda”" in page.head
    assert page.menus[0].options[0].label == "Rami Hadad"


SENTENCE = "The Lanterns, or Lamp Brigade, are led by Hadad."


def lanterns() -> EntityView:
    quote = Quote(text=SENTENCE, source=event().sources[0])
    fact = FactView(
        relation=Relation.LED_BY,
        value="Hadad",
        object=RAMI,
        since=None,
        attribution=None,
        certainty=Certainty.STATED,
        quote=quote,
    )
    return EntityView(
        id=EntityId(9),
        name="The Lanterns",
        kind=NameKind.ORGANISATION,
        aliases=(
            AliasView(name="Lamp Brigade", rule="or", quote=quote),
            AliasView(name="Lanterns", rule="or", quote=quote),
            AliasView(name="the lanterns", rule="spelling", quote=None),
        ),
        facts=(fact, replace(fact, relation=Relation.DISSOLVED, value="now-dissolved", object=None)),
        first=date(2025, 1, 1),
        last=date(2025, 10, 23),
        events=3,
        related=(RAMI,),
    )


def test_names_and_facts_have_their_proof() -> None:
    (page,) = who_pages(WhoAnswer(query="Lanterns", entity=lanterns()))
    shown = texts_of(page)
    assert "organisation · 3 events · 1 Jan – 23 Oct 2025" in shown
    assert "**Lamp Brigade** · **Lanterns**" in shown
    assert "led by **Rami Hadad**" in shown
    assert "\n**now-dissolved**\n" in shown
    assert shown.count(SENTENCE) == 3
    assert "Written as the lanterns" in shown
    assert [each.label for each in page.buttons] == ["Timeline", "Rami Hadad"]


def source(**more: object) -> SourceView:
    usual = SourceView(
        id=SourceId(7),
        url="https://news.example/harem",
        title="Camp surrounded",
        site="The Courier",
        published=None,
        published_given=False,
        language="en",
        stub=False,
        state=SourceState.READY,
        error=None,
        added_by=11,
        added_at=datetime(2025, 11, 1, tzinfo=UTC),
        posted=None,
        events=5,
    )
    return replace(usual, **more)  # type: ignore[arg-type]


def test_a_link_that_is_here_says_since_when() -> None:
    shown = texts_of(added_page(AddAnswer(outcome=AddOutcome.ALREADY, source=source())))
    assert re.search(r"here since <t:\d+:D>, with 5 events", shown)


def test_an_article_without_a_date_says_so() -> None:
    assert "no date of its own" in texts_of(source_page(source()))
    dated = source(published=datetime(2025, 10, 23, tzinfo=UTC))
    assert "no date of its own" not in texts_of(source_page(dated))


def test_an_article_that_is_longer_than_any_says_how_much_was_left_out() -> None:
    assert re.search(
        r"left out of events and names: \W*612,345", texts_of(source_page(source(unread=612_345)))
    )
    assert "left out" not in texts_of(source_page(source()))


def test_a_failed_source_says_why_and_can_be_tried_again() -> None:
    page = source_page(source(state=SourceState.FAILED, error="forbidden"), moderator=True)
    assert "doesn't let me read that page" in texts_of(page)
    assert "(–)" not in texts_of(page)
    unknown = source(state=SourceState.FAILED, error="dns_failed", url="https://_news_.example/a")
    assert r"the site \_news\_.example. Check" in texts_of(source_page(unknown))
    assert [each.action for each in page.buttons] == ["again", "remove"]
    assert source_page(source(state=SourceState.FAILED, error="forbidden")).buttons == ()


@pytest.mark.parametrize("source_number", [None, 7])
def test_the_reply_about_failures_is_valid(source_number: int | None) -> None:
    assert problems_of(failed_reply(3, source_number), Place(view=12)) == []


LONG_PAUSE = Problem(
    "about.feed_paused",
    {"name": "f1", "title": "x" * 4000, "failures": 8},
    reason=stored_error("server_error", None),
)
LONG_WAIT = Problem("about.long_wait", {"since": datetime(2025, 10, 23, 14, tzinfo=UTC)})


@pytest.mark.parametrize(
    ("locale", "paused", "waits"),
    [("en", "is paused after 8", "waiting since <t:1761228000:f>"), ("ar", "متوقفة", "ينتظر")],
)
def test_what_is_not_working_is_said_in_the_readers_language(locale: str, paused: str, waits: str) -> None:
    about = AboutAnswer(
        version="1.0",
        articles=1,
        events=2,
        entities=3,
        waiting=1,
        failed=0,
        problems=(
            LONG_PAUSE,
            LONG_WAIT,
            Problem("about.feed_paused", {}, reason=stored_error("no such code", None)),
        ),
    )
    shown = texts_of(about_page(about, [], locale))
    assert paused in shown
    assert waits in shown


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_change_is_told_in_the_readers_language(locale: str) -> None:
    """Words for whatever the program records: a new kind of entry needs its own."""
    root = Path(__file__).resolve().parents[2]
    written = "\n".join(
        path.read_text("utf-8") for room in ("store", "bot/core") for path in (root / room).rglob("*.py")
    )
    actions = set(re.findall(r'"((?:source|feed|name|event|settings|retention)\.[a-z]+)"', written))
    assert {"source.add", "name.split", "event.restore", "settings.change", "retention.delete"} <= actions
    for action in actions - {"source.id", "event.id"}:  # columns of tables
        shown = audit_entry(change(action), Room(300, 100), locale)
        assert action not in shown
    for kind in CorrectionKind:
        assert known(f"correction.{kind}")
    for name in GuildSettings.__dataclass_fields__:
        assert known(f"field.{name}"), name


def change(action: str, **values: object) -> AuditEntry:
    return AuditEntry(
        id=1,
        at=datetime(2025, 10, 23, 14, tzinfo=UTC),
        actor=Actor(id=5, name="Mona"),
        action=action,
        target="s1",
        before=None,
        after=values or None,
        correction=None,
    )


def test_recorded_values_are_told_in_words() -> None:
    span = {
        "first": "2025-01-21",
        "last": "2025-01-31",
        "precision": "month",
        "part": "late",
        "approximate": False,
    }
    shown = audit_entry(change("event.date", **span), Room(360, 100), "de")
    assert "**Datum geändert** s1 · <@5> · <t:1761228000:D>" in shown
    assert "Ende Januar 2025" in shown
    settings = change(
        "settings.change", private_answers=True, language="fr", watched_channels=[7], posters=[]
    )
    shown = audit_entry(settings, Room(360, 100), "fr")
    assert "réponses au demandeur seul: oui, langue: français, salons surveillés: <#7>" in shown.replace(
        "\u202f", " "
    )
    assert "–" in shown
    assert "✅ read" in audit_entry(
        change("source.add", state="ready", url="https://a.example"), Room(360, 100)
    )


def test_pages_about_the_bot_are_valid() -> None:
    about = AboutAnswer(
        version="1.0",
        articles=1,
        events=2,
        entities=3,
        waiting=4,
        failed=5,
        problems=(LONG_PAUSE, LONG_WAIT) * 4,
    )
    channels = tuple(range(10**17, 10**17 + 100))
    many = {f"</source add{number}:{10**17}>": "y" * 100 for number in range(10)}
    for page in (
        about_page(about, ["z" * 300] * 3),
        help_page(many, many),
        privacy_page(),
        privacy_page(PersonCounts(sources=1, changes=10**6, questions=3, watches=4, roles=2)),
        settings_page(FULL_SETTINGS),
        setup_page(FULL_SETTINGS, 10**18),
        confirm_page("b" * 1200, "a" * 1200),
        *(welcome_page(language) for language in LANGUAGES),
        settings_page(GuildSettings(watched_channels=channels)),
    ):
        assert problems_of(page) == []


def test_about_says_that_all_is_well_or_what_isn_t() -> None:
    about = AboutAnswer(version="1.0", articles=1, events=2, entities=3, waiting=0, failed=0, problems=())
    assert "Everything works" in texts_of(about_page(about, []))
    assert "⚠️ The moon is down" in texts_of(about_page(about, ["The moon is down"]))


def test_a_line_that_opens_in_arabic_runs_as_its_reader_reads() -> None:
    arabic = SourceRef(
        id=SourceId(1),
        url="https://a.example/x",
        title="x",
        site="جريدة",
        published=None,
        language="ar",
        added_by="Maya",
        added_at=datetime(2025, 10, 23, tzinfo=UTC),
    )
    assert source_link(arabic, Room(100, 100), "en").startswith("\u200e")
    assert source_link(arabic, Room(100, 100), "ar").startswith("\u200f")
    latin = replace(arabic, site="The Courier")
    assert source_link(latin, Room(100, 100), "en").startswith("[")
    # or “3 sources” behind it would read as the name's own number
    assert source_link(latin, Room(100, 100), "ar") == "\u200f\u2068[The Courier](https://a.example/x)\u2069"


def test_a_refused_row_says_what_was_given() -> None:
    report = ImportReport(
        added=0, already=0, refused=(RefusedRow(row=3, given="not a link", code="bad_url"),)
    )
    assert "“not a link” is no web link" in texts_of(import_page(report))


@pytest.mark.parametrize("locale", LANGUAGES)
def test_who_added_something_is_mentioned_whole(locale: str) -> None:
    """A direction mark within a mention would break it."""
    added = source(added_by=5)
    entry = change("source.add")
    assert "<@5>" in texts_of(source_page(added, locale))
    assert "<@5>" in texts_of(sources_page(SourcePage(sources=(added,), total=1, next=None), locale))
    assert "<@5>" in audit_entry(entry, Room(200, 100), locale)


def test_a_date_that_a_moderator_set_is_no_longer_the_publications() -> None:
    def said(*, corrected: bool) -> str:
        told = event(dated_by=DatedBy.PUBLICATION, corrected=corrected)
        return texts_of(timeline_page(timeline(events=(told,)), Asked("timeline")))

    words = say("entry.publication", "en")
    assert words in said(corrected=False)
    assert words not in said(corrected=True)
