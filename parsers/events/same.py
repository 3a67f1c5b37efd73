"""Whether two events of different articles tell of the same thing, of the same thing otherwise, or of two things.

Pure, symmetric, and blind to which of the two came first. Must import nothing of ours but ``telling``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from parsers.events.telling import Named, Telling


class Verdict(StrEnum):
    """What two tellings are to each other: one thing, one thing told otherwise (how), or two things."""

    SAME = "same"
    NUMBER = "number"
    DENIED = "denied"
    DAY = "day"
    DIFFERENT = "different"


DAYS_APART = 3
"""Days by which two articles may differ about when something happened once."""

ONCE = frozenset(
    (
        "killed",
        "appointed",
        "elected",
        "resigned",
        "signed",
        "arrested",
        "dissolved",
        "buried",
        "toppled",
        "fled",
    )
)
"""Acts that happen to somebody once within so few days."""

REACTIONS = frozenset(("condemned", "praised", "called"))
"""Acts that are about another one: who condemns an attack didn't make it."""

ENOUGH = 2.9
MOST_BY_NAMES = 3.5
"""What names alone can speak for one thing."""

PERSON = "person"
MOST_TIMES = 4
"""How many times larger the larger of two numbers of one thing may be."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """The names of two tellings side by side: how many are shared (``full``: a person in full), how
    many are each one's own, whether each names other people.
    """

    both: float
    people: bool
    full: bool
    own: int
    rivals: bool


def compare(one: Telling, other: Telling) -> Verdict:
    """The verdict on two events of different articles."""
    same_days = (one.first, one.last) == (other.first, other.last)
    if same_days and one.text_key == other.text_key:
        return Verdict.SAME
    evidence = _beside_names(one, other)
    if evidence + MOST_BY_NAMES < ENOUGH or not (same_days or _days_may_differ(one, other)):
        return Verdict.DIFFERENT
    names = _shared(one, other)
    evidence += _by_names(names, close=one.language == other.language)
    if not names.both or names.rivals or evidence < ENOUGH:
        return Verdict.DIFFERENT
    return _of_one_thing(one, other) if same_days else _on_two_days(names)


def _of_one_thing(one: Telling, other: Telling) -> Verdict:
    return Verdict.DENIED if one.denied != other.denied else _by_numbers(one.numbers, other.numbers)


def _on_two_days(names: _Shared) -> Verdict:
    return Verdict.DAY if names.people or names.both > 1 else Verdict.DIFFERENT


def _by_names(names: _Shared, *, close: bool) -> float:
    """How much names speak for one thing; what each has for itself weighs more within one language."""
    return min(names.both, 3.0) + 0.5 * names.full - (0.9 if close else 0.35) * names.own


def _beside_names(one: Telling, other: Telling) -> float:
    """How much acts, numbers and words speak for one thing, or against it."""
    acts = one.acts & other.acts
    evidence = 0.0
    if acts:
        evidence += 1.1 + 0.4 * min(len(acts) - 1, 2)
        evidence += 0.8 * len(acts) / min(len(one.acts), len(other.acts))
    elif one.acts and other.acts:
        evidence -= 1.5
    elif one.acts or other.acts:
        evidence -= 0.5
    if (one.acts ^ other.acts) & REACTIONS:
        evidence -= 4.0
    if not set(one.numbers).isdisjoint(other.numbers):
        evidence += 0.7
    alike = _alike(one.words, other.words)
    return evidence + (3.0 if one.language == other.language else 1.5) * alike


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    common = len(one & other)
    return 2 * common / (len(one) + len(other)) if common else 0.0


def _days_may_differ(one: Telling, other: Telling) -> bool:
    day = one.first == one.last and other.first == other.last
    return (
        day
        and one.dated
        and other.dated
        and abs((one.first - other.first).days) <= DAYS_APART
        and bool(one.acts & other.acts & ONCE)
    )


def _by_numbers(one: Sequence[int], other: Sequence[int]) -> Verdict:
    if not one or not other or set(one) & set(other):
        return Verdict.SAME
    nearest = min(max(a, b) / min(a, b) for a in one for b in other)
    return Verdict.NUMBER if nearest <= MOST_TIMES else Verdict.DIFFERENT


def _shared(one: Telling, other: Telling) -> _Shared:
    close = one.language == other.language
    ours = [name for name in one.names if _has(other.names, name, close=close)]
    theirs = [name for name in other.names if _has(one.names, name, close=close)]
    weak = max(_weak(one, other, close=close), _weak(other, one, close=close))
    people = [name for name in (*ours, *theirs) if name.kind == PERSON]
    return _Shared(
        both=max(len(ours), len(theirs)) + 0.7 * weak,
        people=bool(people),
        full=any(len(name.sounds) > 1 for name in people),
        own=min(len(one.names) - len(ours), len(other.names) - len(theirs)),
        rivals=not people and _names_people(one) and _names_people(other),
    )


def _weak(one: Telling, other: Telling, *, close: bool) -> int:
    """How many words that may be names the other has as well."""
    if not one.hints:
        return 0
    theirs = other.names + other.hints
    return sum(_has(theirs, hint, close=close) for hint in one.hints)


def _names_people(told: Telling) -> bool:
    return any(name.kind == PERSON for name in told.names)


def _has(names: Sequence[Named], name: Named, *, close: bool) -> bool:
    return any(is_one(name, other, close) for other in names)


@lru_cache(maxsize=30_000)
def is_one(name: Named, other: Named, close: bool) -> bool:  # noqa: FBT001 - a keyword costs the cache half its use
    """Whether two names may be one: a shared mark, or all words of the shorter in the longer ("Merz")."""
    if name.marks and other.marks and not set(name.marks).isdisjoint(other.marks):
        return True
    one, two = (name.sounds, other.sounds) if close else (name.bones, other.bones)
    if not one or not two:
        return False
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    if not set(small) <= set(large):
        return not close and _run_together(one) == _run_together(two)
    given = name.kind == other.kind == PERSON and len(small) == 1 < len(large) and small[0] == large[0]
    return not given


def _run_together(bones: Sequence[str]) -> str:
    """The consonants of a name as one word: "Benali" and "bin Ali" alike."""
    return "".join(bones).replace("a", "")
