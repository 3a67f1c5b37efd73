"""No question scans a guild's events: the databases' own plans, on a guild of thousands beside many others."""

import random
import re
from datetime import date, timedelta

import pytest
from sqlalchemy import event, func, insert, select, text

from parsers.dates.span import Precision
from parsers.names.values import NameKind, Relation
from store.articles import store_reading
from store.asking import (
    count_stems,
    find_with_stems,
    latest_with_stems,
    list_candidates,
    list_languages,
    text_before,
)
from store.beside import count_beside, list_beside
from store.counts import Counts, Which
from store.database import Database
from store.entities import get_entity, list_facts, names_changed
from store.events import get_event, list_events, stream_events
from store.ids import EVENT, ensure_guild, take_ids
from store.index import Sentence, index_events
from store.keydays import Topic, count_days, list_tellings
from store.models import EventRow, TimelineRow
from store.once import tell_once
from store.search import search_events
from store.sources import remove_source
from store.twins import twins_of
from store.values import EntityId, EventId, GuildId
from store.watches import list_watches
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, put
from tests.store.test_led_by_guild import not_led

EVENTS = 6000
FAMOUS, RARE = EntityId(1), EntityId(2)
MAY = (date(2020, 5, 1), date(2020, 5, 31))


@pytest.fixture
async def large(database):
    async with database.transaction() as session:
        names = [Name("Syria", NameKind.PLACE), Name("Oumar Diaby")]
        await put(session, make_reading([("Syria and Oumar Diaby.", day("2020-01-01"))], names), key="a")
        await grow(session, GUILD, EVENTS)
        for number in range(20):
            await put(
                session, make_reading([("Rain fell.", day("2020-01-01"))]), key="a", guild=GuildId(number + 1)
            )
            await grow(session, GuildId(number + 1), 200)
        if database.dialect == "postgresql":
            # Statistics come by themselves there, in time; and a scan shall only be left where no index serves.
            await session.execute(text("ANALYZE"))
    return database


async def grow(session, guild, count):
    """More events in the guild's first source; one in two names the first entity, one in thousand the second."""
    chance = random.Random(5)  # noqa: S311 - a test's data
    await ensure_guild(session, guild)
    events, timeline, words = [], [], []
    for number in await take_ids(session, guild, EVENT, count):
        first = date(2015, 1, 1) + timedelta(days=chance.randrange(3650))
        length = chance.choice([0] * 18 + [30, 364])
        row = {"guild_id": guild, "first": first, "last": first + timedelta(days=length)}
        said = f"Number {number} of {'rare' if number % 1000 == 0 else 'common'} words."
        place = {"start": 0, "end": 5, "text": said, "source_id": 1, "version": 1, "id": number}
        kind = {"precision": "day", "dated_by": "text", "rule": "x", "certainty": "stated"}
        events.append({**row, **place, **kind, "approximate": False, "hidden": False, "retired": False})
        names = [0, FAMOUS] if number % 2 else [0]
        names += [RARE] if number % 1000 == 0 else []
        reach = 0 if length < 31 else 1
        shown = {**row, "event_id": number, "reach": reach, "source_id": 1}
        timeline += [{**shown, "entity_id": name} for name in names]
        words.append(Sentence(number, said, "en", first, row["last"]))
    await session.execute(insert(EventRow), events)
    if guild != GUILD:
        timeline = [row for row in timeline if row["entity_id"] == 0]
    await session.execute(insert(TimelineRow), timeline)
    await index_events(session, guild, words)


async def weigh(session):
    """What /ask does: counts of words, searches, candidates and what stands before them."""
    assert await list_languages(session, GUILD) == ["en"]
    counts, _ = await count_stems(session, GUILD, [["rare"], ["common", "word"]])
    searches = [[["rare"], ["word"]], [["common"]]]
    found = await find_with_stems(session, GUILD, searches, limit=60)
    found += await find_with_stems(session, GUILD, searches, since=MAY[0], until=MAY[1], limit=9)
    found += [event for event, _ in await latest_with_stems(session, GUILD, FAMOUS, [["rare"]], since=MAY[0])]
    candidates = await list_candidates(session, GUILD, found)
    before = await text_before(session, GUILD, candidates)
    return counts, before, await list_facts(session, GUILD, [FAMOUS], [Relation.ROLE])


async def draw(session, **which):
    """What /chart does."""
    counts = await Counts.of(session, GUILD, Which(**which))
    days = [await counts.by_day(list(Precision), MAY[0]), await counts.by_month(list(Precision), MAY[0])]
    return await counts.years(), days, await counts.beside(9), await counts.ties([FAMOUS, RARE])


async def key_dates(session, **which):
    topic = Topic(guild=GUILD, **which)
    days = await count_days(session, topic)
    return await list_tellings(session, topic, [count.day for count in days[:9]])


async def beside(session, **which):
    topic = Topic(guild=GUILD, **which)
    return await list_beside(session, topic, await count_beside(session, topic, ()))


async def export(session, **which):
    return [view async for view in stream_events(session, GUILD, **which)]


TABLES = (
    "event", "timeline", "mention", "entity", "alias", "source", "fact", "article_version", "telling", "telling_key",
    "twin",
)  # fmt: skip

QUESTIONS = {
    "first page": lambda s: list_events(s, GUILD),
    "of a name": lambda s: list_events(s, GUILD, entities=[FAMOUS]),
    "of two names": lambda s: list_events(s, GUILD, entities=[FAMOUS, RARE]),
    "of a period": lambda s: list_events(s, GUILD, since=MAY[0], until=MAY[1]),
    "of a day": lambda s: list_events(s, GUILD, since=MAY[0], until=MAY[0]),
    "of a name in a period": lambda s: list_events(s, GUILD, entities=[FAMOUS], since=MAY[0], until=MAY[1]),
    "a search": lambda s: search_events(s, GUILD, "rare words"),
    "a search of a common word": lambda s: search_events(s, GUILD, "common"),
    "a search of a common word in a period": lambda s: search_events(
        s, GUILD, "common", since=date(2015, 1, 1)
    ),
    "an event": lambda s: get_event(s, GUILD, EventId(9)),
    "a name in full": lambda s: get_entity(s, GUILD, RARE),
    "what changed": lambda s: names_changed(s, GUILD, after=1),
    "days of a name": lambda s: count_days(s, Topic(guild=GUILD, entity=RARE)),
    "days of words": lambda s: count_days(s, Topic(guild=GUILD, text="rare")),
    "what is said beside a name": lambda s: beside(s, entity=RARE),
    "what is said beside words": lambda s: beside(s, text="rare", since=MAY[0]),
    "the sentences of a name's days": lambda s: list_tellings(s, Topic(guild=GUILD, entity=RARE), MAY),
    "an asking": weigh,
    "a chart of a name": lambda s: draw(s, entities=(FAMOUS,)),
    "a chart of two names in a period": lambda s: draw(s, entities=(FAMOUS, RARE), since=MAY[0]),
    "a chart of words": lambda s: draw(s, words="rare"),
    "key dates of a name": lambda s: key_dates(s, entity=FAMOUS, since=MAY[0]),
    "key dates of words": lambda s: key_dates(s, text="rare"),
    "an export of a name": lambda s: export(s, entities=[RARE]),
    "an export of a month": lambda s: export(s, since=MAY[0], until=MAY[1]),
    "who stands for a cluster": lambda s: tell_once(s, GUILD, [1]),
    "likely twins": lambda s: twins_of(s, GUILD, FAMOUS),
    "who watches": lambda s: list_watches(s, GUILD, person=7),
}


@pytest.fixture
def plans(large):
    """Runs a question and gives back the plan of each of its statements."""

    async def explain(question):
        seen = []
        engine = large._reader.sync_engine

        def note(_connection, _cursor, statement, parameters, *_):
            if statement.lstrip().startswith(("SELECT", "WITH")):
                seen.append((statement, parameters))

        event.listen(engine, "before_cursor_execute", note)
        async with large.reading() as session:
            answer = await question(session)
            event.remove(engine, "before_cursor_execute", note)
            if large.dialect == "postgresql":
                await session.execute(text("SET LOCAL enable_seqscan = off"))
            return answer, [await plan_of(session, *one) for one in seen]

    async def plan_of(session, statement, parameters):
        prefix = "EXPLAIN QUERY PLAN " if large.dialect == "sqlite" else "EXPLAIN "
        connection = await session.connection()
        rows = (await connection.exec_driver_sql(prefix + statement, parameters)).all()
        return statement, "\n".join(str(row[-1]) for row in rows)

    return explain


async def test_no_question_scans_a_table_of_the_guild(plans, large):
    found = []
    for name, question in QUESTIONS.items():
        _, explained = await plans(question)
        assert explained
        for statement, plan in explained:
            assert not_led(statement) == [], (name, statement)
            found += [(name, plan, statement) for line in plan.splitlines() if scans(line, large.dialect)]
    assert not found, "\n\n".join(found[0])


async def test_days_beside_a_topic_are_counted_without_a_look_at_the_sentences(plans):
    _, explained = await plans(lambda s: count_beside(s, Topic(guild=GUILD, entity=RARE), ()))
    (plan,) = [plan for statement, plan in explained if " event " in statement.replace("\n", " ")]
    assert "ix_event_naming" in plan, plan


async def test_languages_are_told_without_a_look_at_each_article(plans):
    _, [(_, plan)] = await plans(lambda s: list_languages(s, GUILD))
    assert "ix_source_language" in plan, plan


async def test_a_statement_is_planned_for_the_guild_that_asks(large):
    if large.dialect != "postgresql":
        pytest.skip("SQLite plans a statement once, whoever asks")
    topic = Topic(guild=GUILD, entity=RARE)
    async with large.reading() as session:
        for _ in range(12):
            await count_beside(session, topic, await count_days(session, topic))
        kept = text(
            "SELECT sum(custom_plans), sum(generic_plans) FROM pg_prepared_statements WHERE parameter_types <> '{}'"
        )
        own, of_any = (await session.execute(kept)).one()
    assert own > 12
    assert of_any == 0


def scans(line, dialect):
    """Whether a line of a plan reads a whole table (the full-text one is only ever read by its index)."""
    if dialect == "sqlite":
        whole = line.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in line
        of_guild = line.startswith("SEARCH") and line.endswith("(guild_id=?)")
        return (whole or of_guild) and re.sub(r"_\d+$", "", line.split()[1]) in TABLES
    return any(f"Seq Scan on {table} " in f"{line} " for table in TABLES)


@pytest.mark.parametrize(
    ("line", "dialect"),
    [
        ("SCAN timeline", "sqlite"),
        ("SCAN event USING INDEX x", "sqlite"),
        ("SCAN timeline_1", "sqlite"),
        ("SEARCH timeline USING PRIMARY KEY (guild_id=?)", "sqlite"),
        ("  ->  Seq Scan on event  (cost", "postgresql"),
    ],
)
def test_the_test_above_can_fail(line, dialect):
    assert scans(line, dialect)


async def test_the_answers_are_right_at_that_size(large):
    async with large.reading() as session:
        page = await list_events(session, GUILD, since=MAY[0], until=MAY[1], limit=5)
        overlapping = (TimelineRow.first <= MAY[1], TimelineRow.last >= MAY[0])
        everything = (TimelineRow.guild_id == GUILD, TimelineRow.entity_id == 0)
        counted = await session.scalar(select(func.count()).where(*everything, *overlapping))
        streamed = [view.id async for view in stream_events(session, GUILD, entities=[RARE])]
    assert page.total == counted > 50
    assert len(streamed) == len(set(streamed)) == EVENTS // 1000 + 1


async def steps(database, work):
    """How many steps SQLite's machine takes for some work, in thousands at least."""
    taken = 0

    def tick():
        nonlocal taken
        taken += 1
        return 0

    async with database.transaction() as session:
        raw = await (await session.connection()).get_raw_connection()
        await raw.driver_connection.set_progress_handler(tick, 10)
        await work(session)
        await raw.driver_connection.set_progress_handler(None, 0)
    return taken * 10


COUNTED = {"first page", "of a name"}
"""Questions whose total is counted in one range of the timeline: some steps an event, a tenth of a microsecond each."""

A_COUNT = 6

WORK = {name: QUESTIONS[name] for name in ("first page", "of a name", "a search", "an event", "what changed")}


async def store_an_article(session):
    names = [Name("Syria", NameKind.PLACE), Name("Oumar Diaby"), Name("Harem", NameKind.PLACE)]
    texts = [f"Syria, Oumar Diaby and Harem in sentence {number}." for number in range(20)]
    stored = await put(session, make_reading([(text, day("2020-01-02")) for text in texts], names), key="new")
    changed = make_reading([(text, day("2020-01-03")) for text in texts[:15]], names, parser_version=2)
    await store_reading(session, GUILD, stored.id, changed, at=NOW)
    await remove_source(session, GUILD, stored.id, actor=MODERATOR, at=NOW)


async def test_the_work_does_not_grow_with_the_guild(tmp_path):
    taken = {}
    few, many = 300, 9000
    for size in (few, many):
        database = await Database.open(f"sqlite:///{tmp_path}/{size}.sqlite3")
        async with database.transaction() as session:
            names = [Name("Syria", NameKind.PLACE), Name("Oumar Diaby")]
            words = "Syria and Oumar Diaby, rare words."
            await put(session, make_reading([(words, day("2020-01-01"))], names), key="a")
            await grow(session, GUILD, size)
        for name, work in {**WORK, "an article": store_an_article}.items():
            taken.setdefault(name, []).append(await steps(database, work))
        await database.close()
    counting = dict.fromkeys(COUNTED, A_COUNT * (many - few))
    grown = {
        name: (small, large)
        for name, (small, large) in taken.items()
        if large > 3 * small + 2000 + counting.get(name, 0)
    }
    assert grown == {}, taken
