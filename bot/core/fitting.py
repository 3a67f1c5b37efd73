"""What each kind of question wants of a sentence beside its words: a date, a number, a place, somebody else, a speaker.

Pure: no store, no clock.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from bot.core.evidence import CLAUSE_END, Sentence, Wanted, set_of
from parsers.events.counting import spelt_number
from parsers.names.values import Certainty, NameKind
from parsers.questions import QuestionKind
from parsers.stems import sought
from parsers.values import DatedBy
from parsers.words import words_of
from store.values import Candidate

_SUBJECT = 0.06
KIND = 0.15
"""What it is worth to have what the kind of question wants."""

_AS_ASKED = 0.03
"""What it is worth to have the very form of a word that was asked with: "released", not "release"."""

_FAR = 0.25
_CHARACTERS_FAR = 200
_DOUBT = {
    Certainty.STATED: 0.0,
    Certainty.REPORTED: 0.01,
    Certainty.ALLEGED: 0.03,
    Certainty.DENIED: 0.04,
    Certainty.PLANNED: 0.03,
}
_OF_TIME = frozenset(
    (QuestionKind.WHEN, QuestionKind.SINCE_WHEN, QuestionKind.HOW_OFTEN, QuestionKind.YES_NO)
)
_NOT_YET = 0.1
"""What a plan is worth less where it is asked what has happened."""

_PUT_OFF = 0.5
"""The same where it is asked when something was put off, not until when."""

_OPENING = 30
"""Characters within which the second name of a sentence may be its subject."""

_PRECISE = {"day": 0.02, "week": 0.01}
_SINCE = set_of("since depuis seit desde beri منذ")
_COUNTS = set_of(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand "
    "thousands million millions billion billions half third quarter twice several many none nobody "
    "un une deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante cent cents mille "
    "million millions milliard milliards centaines milliers dizaine dizaines plusieurs moitié "
    "ein eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig hundert hunderte "
    "tausend tausende Million Millionen Milliarde Milliarden Dutzend mehrere "
    "uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento cientos mil miles "
    "millón millones docena docenas varios varias "
    "bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk yüz yüzlerce bin binlerce milyon milyar onlarca "
    "ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون "
    "أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات ثلاثمئة ألف آلاف مليون ملايين "
    "مليار عشرات شخصان اثنان اثنين"
)
_WORD = re.compile(r"\w+")
_SMALL = set_of("the a an of s le la les l de du des d der die das den el los las del und et")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NO_COUNT = re.compile(r"(?:\s?[-‑]\s?[^\W\d_]+){1,2}|\s+times\b")
"""What follows a number that counts nothing unless it is asked for: "26-year-old", "three times as many"."""

_COUNTED_NEAR = 60
"""Characters within which a number and what it counts stand."""


def fits(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    """What the sentence is worth for having what the kind of question wants."""
    fit = _FITS.get(wanted.question.kind)
    return KIND * fit(wanted, candidate, sentence) if fit else 0.0


def counts(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> Iterator[int]:
    """Where the numbers of a sentence stand that count something, and aren't its date's."""
    first, last = candidate.dated_at or (0, 0)
    asked = {form for concept, _ in wanted.concepts for form in (*concept.stems, *concept.others)}
    for start, word in zip(sentence.starts, sentence.words, strict=True):
        counted = (
            word in _COUNTS
            or (word.isdecimal() and not _YEAR.fullmatch(word))
            or spelt_number(word, candidate.language) > 0
        )
        if not counted or first <= start < last:
            continue
        tells = _NO_COUNT.match(candidate.text, start + len(word))
        if tells is None or any(
            sought(each, candidate.language)[0] in asked for each in words_of(tells.group())
        ):
            yield start


def _fits_when(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    del wanted, sentence
    return float(candidate.dated_by is DatedBy.TEXT)


def _fits_since(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    return _fits_when(wanted, candidate, sentence) + any(word in _SINCE for word in sentence.words)


def _fits_where(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    del sentence
    return float(any(True for _ in _others(wanted, candidate, [NameKind.PLACE])))


def _fits_who(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    del sentence
    return 0.5 * any(True for _ in _others(wanted, candidate, [NameKind.PERSON, NameKind.ORGANISATION]))


def _fits_how_many(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    """A number beside what it counts is better than one elsewhere in the sentence."""
    counted = [
        sentence.stems[stem]
        for concept, _ in wanted.concepts
        for stem in (*concept.stems, *concept.others)
        if stem in sentence.stems
    ]
    near = (abs(start - place) for start in counts(wanted, candidate, sentence) for place in counted)
    return 1.0 - 0.5 * min([1.0, *(distance / _COUNTED_NEAR for distance in near)])


def _fits_said(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> float:
    del sentence
    if candidate.attribution is None:
        return 0.0
    speaker = set(words_of(candidate.attribution))
    own = any(set(name.words) & speaker for name in wanted.names)
    return 2.0 if own else 0.3


_FITS: Mapping[QuestionKind, Callable[[Wanted, Candidate, Sentence], float]] = {
    QuestionKind.WHEN: _fits_when,
    QuestionKind.SINCE_WHEN: _fits_since,
    QuestionKind.WHERE: _fits_where,
    QuestionKind.WHO: _fits_who,
    QuestionKind.HOW_MANY: _fits_how_many,
    QuestionKind.SAID: _fits_said,
}


def manner(wanted: Wanted, candidate: Candidate, at: int | None) -> float:
    """What makes one of two sentences with the same words the better answer; ``at`` is where the act stands."""
    total = _PRECISE.get(candidate.span.precision.value, 0.0) - _DOUBT[candidate.certainty]
    total += _SUBJECT if is_subject(wanted, candidate) else 0.0
    total += _AS_ASKED * _as_asked(wanted, candidate)
    planned = candidate.certainty is Certainty.PLANNED and wanted.question.kind in _OF_TIME
    if planned and not wanted.question.coming:
        total -= _PUT_OFF if _asks_delay(wanted) else _NOT_YET
    return total - _FAR * _distance(wanted, candidate, at)


def _asks_delay(wanted: Wanted) -> bool:
    return any("delay" in concept.meanings for concept, _ in wanted.concepts)


def _distance(wanted: Wanted, candidate: Candidate, at: int | None) -> float:
    """How far what is asked for stands from the act: 0 beside it, 1 far away or nowhere."""
    if at is None:
        return 0.0
    kind = wanted.question.kind
    if kind is QuestionKind.WHERE:
        return _nearest(candidate, at, _others(wanted, candidate, [NameKind.PLACE]))
    if kind is QuestionKind.WHO:
        people = _others(wanted, candidate, [NameKind.PERSON, NameKind.ORGANISATION])
        return _nearest(candidate, at, people)
    if candidate.dated_at is not None:
        return min(1.0, _apart(candidate.text, at, candidate.dated_at[0]))
    return float(kind is QuestionKind.WHEN)


def _nearest(candidate: Candidate, at: int, places: Iterable[int]) -> float:
    """How far the nearest name stands from the act."""
    text = candidate.text
    far = (0.0 if _beside(text, at, place) else _apart(text, at, place) for place in places)
    return min([1.0, *far])


def _as_asked(wanted: Wanted, candidate: Candidate) -> float:
    """Which share of the question's words the sentence has as they were typed."""
    told = candidate.text.casefold()
    have = [word in told for word in wanted.typed]
    return sum(have) / len(have) if have else 0.0


def is_subject(wanted: Wanted, candidate: Candidate) -> bool:
    """Whether the sentence opens with somebody asked about, be it behind a title: "Google executive Wael Ghonim"."""
    return any(
        each.entity in wanted.entities and (place == 0 or each.start < _OPENING)
        for place, each in enumerate(candidate.named[:2])
    )


def _others(wanted: Wanted, candidate: Candidate, kinds: Iterable[NameKind]) -> Iterator[int]:
    """Where those of these kinds stand whom the sentence names beside those asked about."""
    asked, wanted_kinds = wanted.entities, frozenset(kinds)
    for each in candidate.named:
        if each.kind in wanted_kinds and each.entity not in asked:
            yield each.start


def _apart(text: str, first: int, second: int) -> float:
    """How far an act stands from a date: the clauses and letters between them."""
    low, high = min(first, second), max(first, second)
    return len(CLAUSE_END.findall(text, low, high)) * 0.3 + (high - low) / _CHARACTERS_FAR


def _beside(text: str, first: int, second: int) -> bool:
    """Whether nothing stands between two words but capitals and small words: "chairman, Carl-Henric Svanberg"."""
    between = text[min(first, second) : max(first, second)]
    return all(word[0].isupper() or word in _SMALL for word in _WORD.findall(between)[1:])
