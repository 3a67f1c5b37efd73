"""Two bots with a shard each and three workers on one PostgreSQL, killed at random: nothing is lost or done twice.

Real processes, the loopback Discord, a news site. Nobody cleans up after a kill. ``DATELINE_SEED`` repeats a run.
"""

import asyncio
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from store.checking import find_damage, find_faults
from store.database import Database
from store.models import EventRow
from store.sources import list_sources
from store.values import GuildId, SourceState
from tests.databases import database_url, postgres_server
from tests.wire.harness import RUN, Process, Stage
from tests.wire.newsroom import Page, article
from tests.wire.outcomes import text_of
from tests.wire.people import People
from tests.wire.world import Guild, Message

__all__ = ["database_url", "postgres_server"]

WORK = (sys.executable, "-m", "bot.cli", "work")
BOTS, WORKERS = 2, 3
KILLS = 12
LINKS = 12
"""Links that are posted in each guild; every sixth leads to no page."""

NO_PAGE = 6
DONE, FAILED = "✅", "⚠️"
BUDGET = re.compile(r"budget number (\d+)")
LONGEST = 900.0


class Fleet:
    """The processes by name: "bot0", "work2"."""

    def __init__(self, stage: Stage, url: str) -> None:
        self._stage = stage
        self._url = url
        self.names = [
            *(f"bot{number}" for number in range(BOTS)),
            *(f"work{number}" for number in range(WORKERS)),
        ]
        self.running: dict[str, Process] = {}
        self.kills = 0

    async def start(self, name: str) -> None:
        """Start one, and wait until it works."""
        number = name[-1]
        shard = {"SHARD_IDS": number, "SHARD_COUNT": str(BOTS), "INGEST_WORKERS": "0"}
        env = {"DATABASE_URL": self._url, "FETCH_PER_HOST": "4", **(shard if name.startswith("bot") else {})}
        home = self._stage.home / name
        home.mkdir(exist_ok=True)
        command = RUN if name.startswith("bot") else WORK
        process = Process(command, home=home, env={**self._stage.settings(), **env})
        self.running[name] = process
        await process.start()
        try:
            async with asyncio.timeout(180):
                while not self.works(name):
                    assert process.running, process.output[-4000:]
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise TimeoutError(f"{name} doesn't begin to work:\n{process.output[-4000:]}") from None

    def works(self, name: str) -> bool:
        """Whether it has come so far that it does its work."""
        if name.startswith("bot"):
            return self.connected(name[-1])
        return "reading queued links" in self.running[name].output

    def connected(self, number: str) -> bool:
        """Whether that shard's bot is on the line."""
        sessions = self._stage.discord.gateway.sessions.values()
        return any(each.connection is not None and each.shard[0] == int(number) for each in sessions)

    async def kill(self, name: str) -> None:
        """End one as a crash does."""
        self.running[name].kill()
        await self.running[name].ended(20)
        self.kills += 1

    async def stop(self) -> list[int]:
        """All of them in order; their exit statuses."""
        return await asyncio.gather(*(process.stop() for process in self.running.values()))


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage(tmp_path) as stage:
        yield stage


@pytest.fixture
async def fleet(stage: Stage, database_url: str) -> AsyncIterator[Fleet]:
    fleet = Fleet(stage, database_url)
    yield fleet
    for process in fleet.running.values():
        process.kill()
        await process.ended(20)


def shard_of(guild: Guild) -> int:
    return (guild.id >> 22) % BOTS


async def one_guild_a_shard(stage: Stage) -> list[Guild]:
    """The stage's guild, and one of the other shard."""
    while True:
        await asyncio.sleep(0.001)
        guild = stage.discord.world.add_guild(f"Newsroom {time.monotonic()}", channels=("news",))
        if shard_of(guild) != shard_of(stage.guild):
            return sorted([stage.guild, guild], key=shard_of)
        stage.discord.world.guilds.pop(guild.id)


def leads_nowhere(number: int) -> bool:
    return number % NO_PAGE == NO_PAGE - 1


def told(guild: Guild, number: int) -> str:
    return f"On 23 October 2025 Lena Brandt of Port Elva approved budget number {shard_of(guild)}{number:03} at night."


def publish(stage: Stage, guild: Guild, number: int) -> str:
    path = f"/{guild.id}/{number}"
    if leads_nowhere(number):
        return stage.news.publish(path, Page(b"Not found", status=404))
    published = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    body = [told(guild, number), "The council met for the third time this autumn, and its members left late."]
    page = article(f"Budget {shard_of(guild)}{number:03}", body, published=published)
    return stage.news.publish(path, Page(page.encode(), delay=0.3))


async def post_until_it_is_seen(fleet: Fleet, people: People, guild: Guild, link: str) -> Message:
    """As people do: who sees no sign under their post posts it again."""
    bot = people.world.bot.id
    while True:
        while not fleet.connected(str(shard_of(guild))):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.2)
        post = people.posts(link)
        for _ in range(40):
            await asyncio.sleep(0.25)
            if post.emojis_of(bot):
                return post


async def post_all(fleet: Fleet, stage: Stage, guild: Guild, people: People) -> list[Message]:
    """Each link is posted once so many processes were killed: a slow machine can't be done before the last kill."""
    posts = []
    for number in range(LINKS):
        while fleet.kills < min(KILLS - 1, number * KILLS // LINKS):  # noqa: ASYNC110 - a kill tells nobody
            await asyncio.sleep(0.1)
        posts.append(await post_until_it_is_seen(fleet, people, guild, publish(stage, guild, number)))
    return posts


async def kill_at_random(fleet: Fleet, chance: random.Random) -> None:
    while fleet.kills < KILLS:
        await asyncio.sleep(chance.uniform(0.2, 1.5))
        name = chance.choice(fleet.names)
        await fleet.kill(name)
        await asyncio.sleep(chance.uniform(0, 1))
        await fleet.start(name)


async def kept(url: str, guild: Guild) -> tuple[Counter[SourceState], Counter[str]]:
    """How many links ended how, and how often each budget is told; and the store is sound."""
    database = await Database.open(url)
    async with database.reading() as session:
        number = GuildId(guild.id)
        assert await find_faults(session, number) == await find_damage(session) == []
        page = await list_sources(session, number, limit=100)
        texts = (await session.scalars(select(EventRow.text).where(EventRow.guild_id == number))).all()
    await database.close()
    states = Counter(source.state for source in page.sources)
    return states, Counter(found for said in texts for found in BUDGET.findall(said))


async def every_post_has_its_last_sign(stage: Stage, posts: list[Message]) -> None:
    """Also under what was posted to a bot that died since."""
    own = stage.discord.world.bot.id
    for post in posts:
        number = int(post.payload["content"].rpartition("/")[2])
        sign = FAILED if leads_nowhere(number) else DONE
        await stage.discord.changes.until(
            lambda post=post, sign=sign: post.emojis_of(own) == [sign],
            within=120,
            what=lambda post=post: f"a last sign under {post.payload['content']}, not {post.emojis_of(own)}",
        )


def news_told(stage: Stage, watchers: list[People]) -> Counter[str]:
    """How often each watcher was told each sentence."""
    told: Counter[str] = Counter()
    for each in watchers:
        said = "\n".join(map(text_of, stage.discord.world.direct_channel(each.user).latest()))
        told.update(f"{each.user.id} {number}" for number in BUDGET.findall(said))
    return told


async def introduce(stage: Stage, guild: Guild) -> People:
    """A member of the guild who watches whom all the articles are about."""
    mona, ty = stage.add_person("Mo", "Moderators", guild=guild), stage.add_person("Ty", guild=guild)
    channel = stage.discord.world.channel(guild, "news")
    moderator, member = (People(stage.discord.backend, user=user, channel=channel) for user in (mona, ty))
    await moderator.invoke("/settings watch", channel_=channel)
    first = "On 20 October 2025 Lena Brandt of Port Elva opened the new market hall, her office said."
    body = [first, "The council met for the third time this autumn, and its members left late."]
    post = member.posts(stage.news.publish(f"/{guild.id}/first", article("Market", body)))
    await member.until_reaction(post, DONE, within=60)
    assert "Lena Brandt" in (await member.invoke("/watch add", topic="Lena Brandt")).text
    return member


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_bots_and_three_workers_killed_at_random_lose_and_repeat_nothing(
    stage: Stage, fleet: Fleet, database_url: str
):
    seed = int(os.environ.get("DATELINE_SEED") or random.randrange(10**6))  # noqa: S311 - who is killed when
    print(f"DATELINE_SEED={seed}")  # noqa: T201 - what repeats a run that failed
    async with asyncio.timeout(LONGEST):
        guilds = await one_guild_a_shard(stage)
        await asyncio.gather(*map(fleet.start, fleet.names))
        people = [await introduce(stage, guild) for guild in guilds]
        killing = asyncio.create_task(kill_at_random(fleet, random.Random(seed)))  # noqa: S311 - likewise
        posting = (post_all(fleet, stage, *each) for each in zip(guilds, people, strict=True))
        posts = await asyncio.gather(*posting)
        await killing
        await every_post_has_its_last_sign(stage, [post for of_guild in posts for post in of_guild])
        assert await fleet.stop() == [0] * len(fleet.names)
    for guild in guilds:
        states, events = await kept(database_url, guild)
        failed = LINKS // NO_PAGE
        assert states == {SourceState.READY: LINKS - failed + 1, SourceState.FAILED: failed}
        assert events == Counter(
            f"{shard_of(guild)}{number:03}" for number in range(LINKS) if not leads_nowhere(number)
        )
    assert sum(news_told(stage, people).values()) > 0
    assert max(news_told(stage, people).values()) == 1
