"""How well and how fast names are found, beside what rapidfuzz's scorers find: prints one table a run.

Quality is measured on other spellings of names from public lists (``data/names/dev.json.gz`` of the folder that
DATELINE_SHARED names, or ``shared`` beside the repository): entities in blocks of a thousand, each block an index.

    python benchmarks/names.py [--blocks 4] [--large]

A spelling is *reachable* when a word of it that isn't a company's form or a title sounds nearly like a word of the
canonical name, or all of it does: "Izhmash" can't be found from "Kalashnikov" by any comparison.
"""

import argparse
import gc
import gzip
import json
import os
import random
import resource
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import Levenshtein

from parsers.names.index import NameIndex
from parsers.names.key import tokens
from parsers.names.vocabulary import spell

BLOCK = 1_000
UNSEEN = 700


@dataclass
class Entity:
    """One listed person or organisation: its canonical name, other spellings, names in other scripts."""

    id: str
    name: str
    aliases: list[str]
    native: list[str]

    def spellings(self) -> set[str]:
        """Every spelling, folded: two lists may hold the same entity."""
        return {spelling.casefold() for spelling in (self.name, *self.aliases)}


@dataclass
class Tally:
    """Hits and misses of one kind of query."""

    hits: list[bool] = field(default_factory=list)

    def add(self, *, hit: bool) -> None:
        """Count one query."""
        self.hits.append(hit)

    def __str__(self) -> str:
        return f"{100 * sum(self.hits) / len(self.hits):5.1f}" if self.hits else "    –"


def load(path: Path) -> list[Entity]:
    """The listed entities in an order that is the same every run."""
    with gzip.open(path) as file:
        rows = json.load(file)
    found = [Entity(i, row["name"], row["aliases"], row["native"]) for i, row in sorted(rows.items())]
    random.Random(7).shuffle(found)  # noqa: S311 - the same every run, no secret
    return found


def is_arabic(text: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return any("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufefc" for c in text)


def is_reachable(alias: str, name: str) -> bool:
    """Whether any comparison of spellings could lead from one name to the other."""
    asked, other = spell(tokens(alias) or ["-"]), spell(tokens(name) or ["-"])
    for i, mine in enumerate(asked.classes):
        for j, theirs in enumerate(other.classes):
            if min(asked.priors[i], other.priors[j]) < 0.5:
                continue
            near = min(len(mine), len(theirs)) >= 3 and Levenshtein.distance(mine, theirs) <= 1
            if near or mine == theirs or (asked.concepts[i] and asked.concepts[i] == other.concepts[j]):
                return True
    return Levenshtein.normalized_similarity("".join(asked.classes), "".join(other.classes)) >= 0.75


class Dateline:
    """Dateline's index, asked like the others."""

    label = "Dateline"

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        self.index = NameIndex()
        for owner, name in names:
            self.index.add(owner, name)

    def best(self, query: str) -> tuple[str | None, bool]:
        """The best owner and whether it is accepted."""
        found = self.index.search(query, 1)
        return (found[0].id, found[0].accepted) if found else (None, False)


class Rapidfuzz:
    """One scorer of rapidfuzz over processed names; accepted from 90 on, a usual threshold."""

    def __init__(self, label: str, scorer: Callable[..., float], names: Sequence[tuple[str, str]]) -> None:
        self.label = label
        self.scorer = scorer
        self.owners = [owner for owner, _ in names]
        self.names = [utils.default_process(name) for _, name in names]

    def best(self, query: str) -> tuple[str | None, bool]:
        """The best owner and whether it is accepted."""
        found = process.extractOne(utils.default_process(query), self.names, scorer=self.scorer)
        return (self.owners[found[2]], found[1] >= 90) if found else (None, False)


System = Dateline | Rapidfuzz
SCORERS: dict[str, Callable[..., float]] = {
    "rapidfuzz WRatio": fuzz.WRatio,
    "rapidfuzz ratio": fuzz.ratio,
    "rapidfuzz token_set": fuzz.token_set_ratio,
}


def systems(names: Sequence[tuple[str, str]]) -> Iterator[System]:
    """All systems over the same names."""
    yield Dateline(names)
    for label, scorer in SCORERS.items():
        yield Rapidfuzz(label, scorer, names)


Table = dict[str, dict[str, Tally]]


def count(table: Table, label: str, column: str, *, hit: bool) -> None:
    """Count one query of a system."""
    table.setdefault(label, {}).setdefault(column, Tally()).add(hit=hit)


def listed_twice(block: Sequence[Entity]) -> dict[str, set[str]]:
    """For each id, all that share a spelling with it: both lists may hold one entity, and nobody can tell which."""
    owners: dict[str, set[str]] = {}
    for entity in block:
        for spelling in entity.spellings():
            owners.setdefault(spelling, set()).add(entity.id)
    return {e.id: set[str]().union(*(owners[spelling] for spelling in e.spellings())) for e in block}


def measure_canonical(table: Table, block: Sequence[Entity], unseen: Sequence[Entity]) -> None:
    """Canonical names indexed, every other spelling asked; then names that aren't there."""
    twice = listed_twice(block)
    for system in systems([(e.id, e.name) for e in block]):
        for entity in block:
            for alias in entity.aliases:
                owner, accepted = system.best(alias)
                count(table, system.label, "other spellings", hit=owner == entity.id)
                if is_reachable(alias, entity.name):
                    count(table, system.label, "reachable", hit=owner == entity.id)
                    count(table, system.label, "or its double", hit=owner in twice[entity.id])
                if owner == entity.id:
                    count(table, system.label, "accepted of right", hit=accepted)
        known = set[str]().union(*(e.spellings() for e in block))
        for entity in unseen:
            if not entity.spellings() & known:
                count(table, system.label, "false accepts", hit=system.best(entity.name)[1])


def measure_left_out(table: Table, block: Sequence[Entity]) -> None:
    """Every spelling indexed but the one that is asked."""
    twice = listed_twice(block)
    every = [(e.id, name) for e in block for name in (e.name, *e.aliases)]
    dateline = Dateline(every)
    for entity in block:
        for alias in entity.aliases:
            dateline.index.remove(entity.id)
            for name in {entity.name, *entity.aliases} - {alias}:
                dateline.index.add(entity.id, name)
            owner = dateline.best(alias)[0]
            count(table, dateline.label, "left out", hit=owner == entity.id)
            count(table, dateline.label, "left out, double", hit=owner in twice[entity.id])
        for name in entity.aliases:
            dateline.index.add(entity.id, name)
    for label, scorer in SCORERS.items():
        system = Rapidfuzz(label, scorer, every)
        for entity in block:
            for alias in entity.aliases:
                found = process.extract(utils.default_process(alias), system.names, scorer=scorer, limit=3)
                rest = [at for _, _, at in found if every[at] != (entity.id, alias)]
                owner = every[rest[0]][0] if rest else None
                count(table, label, "left out", hit=owner == entity.id)
                count(table, label, "left out, double", hit=owner in twice[entity.id])


def measure_arabic(table: Table, entities: Sequence[Entity]) -> None:
    """Names in Arabic letters against canonical names in Latin ones."""
    asked = [e for e in entities if any(map(is_arabic, e.native))]
    others = [e for e in entities if e not in asked][: BLOCK - len(asked)]
    for system in systems([(e.id, e.name) for e in asked + others]):
        for entity in asked:
            for name in filter(is_arabic, entity.native):
                owner, accepted = system.best(name)
                count(table, system.label, "Arabic", hit=owner == entity.id)
                count(table, system.label, "Arabic accepted", hit=owner == entity.id and accepted)


COLUMNS = (
    "other spellings",
    "reachable",
    "or its double",
    "left out",
    "left out, double",
    "Arabic",
    "Arabic accepted",
    "accepted of right",
    "false accepts",
)


def quality(entities: Sequence[Entity], blocks: int) -> None:
    """Print the table of quality; per cent throughout."""
    table: Table = {}
    unseen = entities[-UNSEEN:]
    for at in range(blocks):
        block = entities[at * BLOCK : (at + 1) * BLOCK]
        measure_canonical(table, block, unseen)
        measure_left_out(table, block)
    measure_arabic(table, entities)
    print(f"{'per cent':<22}" + "".join(f"{column:>19}" for column in COLUMNS))
    for label, row in table.items():
        print(f"{label:<22}" + "".join(f"{row.get(column, Tally())!s:>19}" for column in COLUMNS))


LETTERS = [
    chr(c)
    for c in (*range(ord("a"), ord("z") + 1), *range(ord("ا"), ord("ي") + 1), *range(ord("а"), ord("я")))
]
ODD = [
    "a",
    "x" * 1_000,
    "😀" * 100,
    "al-",
    "al " * 400,
    "أحمد Ahmed Ахмед",
    "**bold** `code`",
    "<@123456789012345678>",
    "",
    "\x00",
    "Mohammed Ahmed Ali Hassan " * 8,
    "m a m a " * 10,
    "co ltd trading company and of the " * 4,
    "Abdul Abu bin Abdul Abu bin",
    " ".join("abcdefghijklmnopqrstuvwx"),
    "ا" * 300,
    "ا ل م " * 30,
    "习近平" * 100,
]
"""Queries that nobody means well: none may fail or take long."""


def made_up(entities: Sequence[Entity], many: int) -> list[str]:
    """Names of listed words and of syllables: as many different words as a large index holds."""
    rng = random.Random(1)  # noqa: S311 - the same every run, no secret
    listed = [word for e in entities for word in e.name.split()]
    syllables = textwrap.wrap("karimosaledubanashtorehazifagutemabulidokhalisor", 2)

    def word() -> str:
        if rng.random() > 0.15:
            return rng.choice(listed)
        return "".join(rng.choice(syllables) for _ in range(rng.choice((2, 3, 3, 4)))).capitalize()

    return [" ".join(word() for _ in range(rng.choice((2, 3, 3, 4)))) for _ in range(many)]


def milliseconds(ask: Callable[[str], object], queries: Sequence[str]) -> str:
    """p50, p95 and the most CPU time of asking each query once: others may use the machine, too."""
    took: list[float] = []
    for query in queries:
        start = time.process_time()
        ask(query)
        took.append(1000 * (time.process_time() - start))
    took.sort()
    return f"{took[len(took) // 2]:8.1f} {took[int(len(took) * 0.95)]:8.1f} {took[-1]:8.1f}"


def peak_megabytes() -> float:
    """The most memory that the process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def speed(entities: Sequence[Entity], many: int) -> None:
    """Print what a size costs: building, memory, a query, a completion of any one letter and of more, odd queries."""
    names = list(enumerate(made_up(entities, many)))
    rng = random.Random(2)  # noqa: S311 - the same every run, no secret
    queries = rng.sample([n for e in entities for n in (*e.aliases, *e.native)], 150)
    prefixes = [*LETTERS, *(q[: rng.randint(2, 12)] for q in queries)]
    before, start = peak_megabytes(), time.process_time()
    index = NameIndex()
    for owner, name in names:
        index.add(owner, name)
    built, memory = time.process_time() - start, peak_megabytes() - before
    gc.freeze()  # as the bot does with many names: no search for garbage looks at them
    print(
        f"{many:>9,} {'Dateline':<22}{built:8.2f} s {memory:6.0f} MB  {milliseconds(index.search, queries)}",
        end="",
    )
    print(f"   completing {milliseconds(index.complete, prefixes)}")
    print(f"{many:>9,} {'  odd queries':<22}{'':>20}  {milliseconds(index.search, ODD)}", end="")
    print(f"   completing {milliseconds(index.complete, ODD)}")
    for label, scorer in SCORERS.items():
        system = Rapidfuzz(label, scorer, [(str(i), n) for i, n in names])
        sample = queries if many <= 10_000 else queries[: 20 if many <= 100_000 else 5]
        print(f"{many:>9,} {label:<22}{'':>20}  {milliseconds(system.best, sample)}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--blocks", type=int, default=4, help="indexes of a thousand entities to measure (up to 4)"
    )
    parser.add_argument("--large", action="store_true", help="measure a million names, too")
    options = parser.parse_args()
    beside = Path(__file__).resolve().parents[2] / "shared"
    path = Path(os.environ.get("DATELINE_SHARED", beside)) / "data" / "names" / "dev.json.gz"
    if not path.exists():
        print(f"no listed names at {path}: set DATELINE_SHARED")
        return
    entities = load(path)
    quality(entities, min(options.blocks, 4))
    print(
        f"\n{'names':>9} {'system':<22}{'build':>10} {'memory':>9}  {'p50 ms':>8} {'p95 ms':>8} {'most ms':>8}"
    )
    for many in (1_000, 100_000, *([1_000_000] if options.large else [])):
        speed(entities, many)


if __name__ == "__main__":
    main()
