from datetime import date

import pytest

from parsers.dates.span import Precision
from parsers.names.values import Certainty, NameKind
from store.counts import Counts, Which
from store.errors import BadQueryError
from store.events import list_events
from tests.store.build import GUILD, OTHER, Name, day, make_reading, month, put, year

SENTENCES = [
    ("Amal Darwish opened the bridge in Qasra.", day("2025-03-03")),
    ("Amal Darwish met Basil Khoury in Qasra.", day("2025-03-03")),
    ("Basil Khoury left Qasra.", day("2025-03-20")),
    ("Amal Darwish wrote to Basil Khoury.", month("2025-05")),
    ("Amal Darwish studied law.", year(2011)),
]
NAMES = [Name("Amal Darwish"), Name("Basil Khoury"), Name("Qasra", NameKind.PLACE)]
ALL = tuple(Precision)
LONG_AGO = date(1, 1, 1)


@pytest.fixture
async def session(database):
    async with database.transaction() as opened:
        await put(opened, make_reading(SENTENCES, NAMES), key="a")
        await put(opened, make_reading(SENTENCES, NAMES), key="a", guild=OTHER)
        yield opened


async def ids(session):
    page = await list_events(session, GUILD, limit=50)
    return {each.name: each.id for event in page.events for each in event.entities}


async def counts(session, name=None, **which):
    entities = ((await ids(session))[name],) if name else ()
    return await Counts.of(session, GUILD, Which(entities=entities, **which))


async def test_years_are_counted_by_precision(session):
    rows = await (await counts(session)).years()
    assert [(row.year, row.precision, row.events) for row in rows] == [
        (2011, Precision.YEAR, 1),
        (2025, Precision.DAY, 3),
        (2025, Precision.MONTH, 1),
    ]
    assert rows[1].first == date(2025, 3, 3)
    assert rows[1].last == date(2025, 3, 20)


async def test_days_months_and_years_count_the_same_events(session):
    of = await counts(session, "Amal Darwish")
    assert [(row.day, row.events) for row in await of.by_day([Precision.DAY], LONG_AGO)] == [
        (date(2025, 3, 3), 2)
    ]
    assert [
        (row.day, row.events) for row in sorted(await of.by_month(ALL, LONG_AGO), key=lambda r: r.day)
    ] == [
        (date(2011, 1, 1), 1),
        (date(2025, 3, 1), 2),
        (date(2025, 5, 1), 1),
    ]
    by_year = await of.by_year(ALL, date(2012, 1, 1))
    assert [(row.day, row.certainty, row.events) for row in by_year] == [
        (date(2025, 1, 1), Certainty.STATED, 3)
    ]


async def test_spans_come_by_how_many_events_have_them(session):
    found = await (await counts(session)).spans([Precision.DAY], LONG_AGO, 1)
    assert [(each.first, each.events) for each in found] == [(date(2025, 3, 3), 2)]
    coarse = await (await counts(session)).spans([Precision.MONTH, Precision.YEAR], LONG_AGO, 5)
    assert {each.first for each in coarse} == {date(2025, 5, 1), date(2011, 1, 1)}


async def test_who_is_named_beside_whom(session):
    of, known = await counts(session, "Amal Darwish"), await ids(session)
    beside = {each.entity.name: each.events for each in await of.beside(5)}
    assert beside == {"Basil Khoury": 2, "Qasra": 2}
    (tie,) = await of.ties([known["Basil Khoury"], known["Qasra"]])
    assert {tie.one, tie.other} == {known["Basil Khoury"], known["Qasra"]}
    assert tie.events == 1


async def test_words_and_a_period_narrow_it(session):
    of = await counts(session, words="bridge OR left", since=date(2025, 3, 10))
    assert sum(row.events for row in await of.years()) == 1
    assert [each.entity.name for each in await of.beside(5)] == ["Basil Khoury", "Qasra"]


async def test_no_words_are_refused(session):
    with pytest.raises(BadQueryError):
        await counts(session, words="—")
