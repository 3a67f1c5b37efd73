"""The names of the world that the finder knows beforehand: places, given names, family names, English words.

The lists beside this file are written by ``hatch_build.py`` from well-kept packages; they are
read once, when first asked for. Must import nothing of ours but the lexicon's tables.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from parsers.names.folding import fold
from parsers.names.lexicon import lexicon

COUNTRY, LARGE, MIDDLE, SMALL = 5, 4, 3, 2
"""How strongly a place's name speaks for the place: territories and regions, then cities by population."""

_SIZES = {"L": LARGE, "M": MIDDLE, "S": SMALL}
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("ies", "y"),
    ("ied", "y"),
)


_BRITISH = (
    ("our", "or"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("is", "iz"),
    ("ys", "yz"),
    ("ence", "ense"),
    ("gramme", "gram"),
)


def stems_of(word: str) -> list[str]:
    """What an English word may be a form of; short stems are left alone."""
    return [
        word[: -len(end)] + rest for end, rest in _ENDINGS if word.endswith(end) and len(word) - len(end) > 2
    ]


def _american(word: str) -> Iterator[str]:
    """How America writes an English word and its stems ("centre", "organised"): the list has those alone."""
    for british, american in _BRITISH:
        if british in word:
            changed = word.replace(british, american)
            yield changed
            yield from stems_of(changed)


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    return (*stems_of(word), *_american(word))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names, folded. ``places`` maps a name to its strength (``COUNTRY`` .. ``SMALL``)."""

    places: dict[str, int]
    given: frozenset[str]
    family: frozenset[str]
    words: frozenset[str]
    countries: frozenset[str] = frozenset()

    def is_word(self, low: str) -> bool:
        """Whether English writes the word small, in this form or by its stem."""
        if low in self.words:
            return True
        return low not in self.family and any(map(self.words.__contains__, _forms(low)))

    def place(self, name: str) -> int:
        """How strongly the folded ``name`` speaks for a place; 0 when it isn't known as one."""
        return self.places.get(name, 0)


def _lines(name: str) -> list[str]:
    return files("parsers.names").joinpath("data", name).read_text("utf-8").splitlines()


@cache
def gazetteer(language: str) -> Gazetteer:
    """The lists for a text in ``language`` ("en"): English spellings are known in every Latin language."""
    if language == "ar":
        return _arabic()
    english, own = lexicon("en"), lexicon(language)
    places = _cities()
    if language != "en":
        places = dict.fromkeys(_lines("cities_other.txt"), SMALL) | places
    known = [*_lines(f"territories_{language}.txt"), *_lines("territories_en.txt")]
    places |= dict.fromkeys([*map(fold, own.places), *map(fold, english.places), *known], COUNTRY)
    given = frozenset(_lines("first_names.txt")) | english.given_names | own.given_names
    words = frozenset(_lines("words_en.txt")) if language == "en" else frozenset[str]()
    return Gazetteer(places, given, frozenset(_lines("last_names.txt")), words, frozenset(known))


def _cities() -> dict[str, int]:
    """Sorted by size within a name: read backwards, the largest of a name stays."""
    rows = (row.partition("\t") for row in reversed(_lines("cities.txt")))
    return {name: _SIZES[size] for name, _, size in rows}


def _arabic() -> Gazetteer:
    own = lexicon("ar")
    places = dict.fromkeys(map(fold, _lines("places_ar.txt")), SMALL)
    places |= dict.fromkeys(map(fold, [*_lines("territories_ar.txt"), *own.places]), COUNTRY)
    given = frozenset(map(fold, [*_lines("first_names_ar.txt"), *own.given_names]))
    return Gazetteer(places, given, frozenset(map(fold, _lines("last_names_ar.txt"))), frozenset())
