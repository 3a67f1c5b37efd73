"""A guild whose words stand in its events as often as is said, beside one that has them all."""

import random
from datetime import date, timedelta

import pytest
from sqlalchemy import text, update

from store.ids import EVENT, ensure_guild, take_ids
from store.index import Sentence, index_events
from store.models import GuildRow
from store.newest import SAMPLE
from tests.store.build import GUILD, OTHER, day, make_reading, put

EVENTS = 2 * SAMPLE
SHARES = {"always": 1.0, "often": 0.3, "sometimes": 0.05, "seldom": 0.01, "once": 0.0005}
SEARCHES = [
    *SHARES,
    "past",
    *("often sometimes", "sometimes seldom", "past once"),
    "always -often",
    "never",
    "often never",
]


def day_of(number):
    """Events aren't read in the order of their days."""
    return date(2020, 1, 1) + timedelta(days=number * 7 % 1000)


@pytest.fixture
async def filled(database):
    """A guild whose words stand in its events as often as ``SHARES`` says, beside one that has them all; its texts."""
    said = {}
    async with database.transaction() as session:
        for guild in (GUILD, OTHER):
            await put(session, make_reading([("Rain fell.", day("2020-01-01"))]), key="a", guild=guild)
            said[guild] = await _fill(session, guild)
        if database.dialect == "postgresql":
            await session.execute(text("ANALYZE"))
    return database, said[GUILD]


async def _fill(session, guild):
    chance = random.Random(guild)  # noqa: S311 - a test's data
    await ensure_guild(session, guild)
    said = {}
    for number in await take_ids(session, guild, EVENT, EVENTS):
        words = [word for word, share in SHARES.items() if chance.random() < share or guild == OTHER]
        said[number] = " ".join([*words, "past"] if number < 300 else words)
    await index_events(
        session,
        guild,
        [Sentence(number, words, "en", day_of(number), day_of(number)) for number, words in said.items()],
    )
    await session.execute(update(GuildRow).where(GuildRow.id == guild).values(events=len(said)))
    return said


def having(said, query):
    wanted = [word for word in query.split() if not word.startswith("-")]
    out = [word[1:] for word in query.split() if word.startswith("-")]
    lines = ((number, words.split()) for number, words in said.items())
    return [
        number
        for number, words in sorted(lines, reverse=True)
        if all(word in words for word in wanted) and not any(word in words for word in out)
    ]
