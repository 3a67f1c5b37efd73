"""Made-up names in the order of how often news names them: people, places and organisations, each with one key.

The same seed gives the same names. Words are shared as in life: few given names, many family names, all skewed.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from parsers.names.values import NameKind
from store.spelling import is_same_name, key_of

GIVEN, FAMILY = 4_000, 60_000
_ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "r",
    "s",
    "sh",
    "t",
    "w",
    "y",
    "z",
    "br",
    "dr",
    "st",
]
_VOWELS = ["a", "e", "i", "o", "u", "a", "i"]
_CODAS = ["", "", "", "n", "r", "l", "m", "s", "d", "b", "f", "k"]
_BODIES = [
    "Brigade",
    "Party",
    "Ministry",
    "Council",
    "Front",
    "Union",
    "Movement",
    "Company",
    "Committee",
    "Army",
]


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and another spelling of it that some articles use (None: all use the one)."""

    name: str
    kind: NameKind
    spelt: str | None = None

    @property
    def surname(self) -> str:
        """What later sentences of an article call them."""
        return self.name.rpartition(" ")[2] if self.kind is NameKind.PERSON else self.name


@cache
def zipf(count: int, exponent: float = 1.0) -> list[float]:
    """Cumulative weights for ``random.choices``: the first is drawn most often."""
    return list(accumulate(1 / place**exponent for place in range(1, count + 1)))


def made_up_word(chance: random.Random, syllables: int) -> str:
    """A word that can be said."""
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(syllables)
    )


def made_up_names(count: int, seed: int) -> list[Called]:
    """So many names, no two of which an article could mean by one spelling."""
    found: list[Called] = []
    keys: set[str] = set()
    for called in _drawn(random.Random(seed)):  # noqa: S311 - the same names each time
        key = key_of(called.name, called.kind)
        if key and key not in keys:
            keys.add(key)
            found.append(called)
        if len(found) == count:
            return found
    raise AssertionError("names never run out")


@cache
def vocabulary(count: int, syllables: int, seed: int) -> list[str]:
    """So many made-up words."""
    chance = random.Random(seed)  # noqa: S311 - the same words each time
    return [made_up_word(chance, syllables) for _ in range(count)]


def _drawn(chance: random.Random) -> Iterator[Called]:
    given = [word.capitalize() for word in vocabulary(GIVEN, 2, 1)]
    family = [word.capitalize() for words in ((2, 2), (3, 3)) for word in vocabulary(FAMILY // 2, *words)]
    often_given, often_family = zipf(GIVEN, 0.7), zipf(FAMILY, 0.6)
    while True:
        kind = chance.choices([NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION], [6, 2, 2])[0]
        (last,) = chance.choices(family, cum_weights=often_family)
        if kind is NameKind.PERSON:
            (first,) = chance.choices(given, cum_weights=often_given)
            name = f"{first} {'al-' if chance.random() < 0.2 else ''}{last}"
            yield Called(name, kind, _other_spelling(name, chance))
        elif kind is NameKind.PLACE:
            yield Called(made_up_word(chance, chance.choice([2, 3, 3, 4])).capitalize(), kind)
        else:
            yield Called(f"{last} {chance.choice(_BODIES)}", kind)


def _other_spelling(name: str, chance: random.Random) -> str | None:
    """One in six people is also written with other vowels, as "Ahmed" is."""
    if chance.random() > 1 / 6:
        return None
    spelt = name[:-2].replace("a", "e") + name[-2:]
    same = key_of(spelt, NameKind.PERSON) == key_of(name, NameKind.PERSON) and is_same_name(spelt, name)
    return spelt if same and spelt != name else None
