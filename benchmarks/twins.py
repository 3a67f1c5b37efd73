"""How good the suggested merges are, and what finding them costs, on public lists of names.

``python benchmarks/twins.py [names] [dev.json.gz]``: every spelling of an entity of the sanctions lists becomes a name
of its own in made-up articles of twenty; a suggestion is right when both are spellings of one entity. CPU time.
"""

import asyncio
import gzip
import json
import random
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path

from bot.app import App, build
from bot.settings import Settings
from parsers.names.values import NameKind
from store import twins
from store.values import GuildId
from tests.store.build import Name, day, make_reading, put

GUILD = GuildId(1)
A_PAGE = 20
LONGEST = 80
KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION}
Spelt = tuple[str, str, NameKind]


def spellings(path: Path, count: int) -> list[Spelt]:
    """(entity, spelling, kind), shuffled, at most ``count``."""
    entities = json.loads(gzip.decompress(path.read_bytes()))
    found = [
        (number, name, KINDS[entity["type"]])
        for number, entity in entities.items()
        if entity["type"] in KINDS
        for name in dict.fromkeys([entity["name"], *entity["aliases"], *entity["native"]])
        if len(name) < LONGEST
    ]
    random.Random(1).shuffle(found)  # noqa: S311 - the same order every time, no secret
    return found[:count]


async def store(app: App, names: list[Spelt]) -> None:
    """Store articles that name them."""
    for start in range(0, len(names), A_PAGE):
        part = {name: kind for _, name, kind in names[start : start + A_PAGE]}
        reading = make_reading(
            [(f"Report {start} names {', '.join(part)}.", day("2025-10-01"))],
            [Name(name, kind) for name, kind in part.items()],
        )
        async with app._stored.writing() as session:  # noqa: SLF001 - readings made by hand
            await put(session, reading, key=f"r/{start}", guild=GUILD)


async def measure(path: Path, count: int) -> None:
    """Store the names, compare them, and print how many suggestions are right."""
    names = spellings(path, count)
    owners: dict[str, set[str]] = {}
    for entity, name, _ in names:
        owners.setdefault(name, set()).add(entity)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/d.sqlite3"
        async with build(Settings(_env_file=None, database_url=url), inline_reader=True) as app:
            await store(app, names)
            await app.names.complete(GUILD, "a")
            begun = time.process_time()
            while await app.twins.compare_due():
                pass
            spent = time.process_time() - begun
            async with app._stored.reading() as session:  # noqa: SLF001 - likewise
                found = (await twins.list_twins(session, GUILD, limit=count)).twins
    right = [t for t in found if owners.get(t.one.name, set()) & owners.get(t.other.name, set())]
    by_entity: dict[str, set[str]] = {}
    for entity, name, _ in names:
        by_entity.setdefault(entity, set()).add(name)
    pairs = sum(len(list(combinations(each, 2))) for each in by_entity.values())
    print(f"{len(names)} spellings, {pairs} pairs of one entity (many joined without asking)")
    print(f"suggested: {len(found)}, right: {len(right)} ({100 * len(right) / max(1, len(found)):.0f} %)")
    print(f"{1000 * spent / len(names):.1f} ms a name")
    for twin in [t for t in found if t not in right][:10]:
        print(f"  not one on the lists: {twin.one.name} / {twin.other.name} ({twin.reason}, {twin.score})")


if __name__ == "__main__":
    default = Path(__file__).parents[2] / "shared" / "data" / "names" / "dev.json.gz"
    asyncio.run(
        measure(
            Path(sys.argv[2]) if len(sys.argv) > 2 else default,
            int(sys.argv[1]) if len(sys.argv) > 1 else 2000,
        )
    )
