"""What of an event can be compared with another's: its names, acts, numbers and words, whatever the language.

Pure. Must import nothing of ours but names, words and values.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from parsers.dates.span import DateSpan
from parsers.events.acts import acts_of
from parsers.events.counting import may_count, numbers_in
from parsers.events.exonyms import common_name
from parsers.names.folding import bare
from parsers.names.key import name_key
from parsers.names.values import Certainty, NameKind
from parsers.words import MAX_WORD, pieces_of

MOST_NAMES = 12
MOST_WORDS = 60
MOST_KEYS = 10
STEM = 5
"""Letters of a word that count: nearly as good as a stemmer, and cognates of the European languages meet."""

_TOO_COMMON = frozenset(("of", "and", "the", "al", "an", "abd", "bn", "ab"))
_ARABIC_STEM = 4
_SHORTEST = 3
_FEW_NAMES = 2
_COUNTRY = 3
_CACHED = 50_000
_PIECES = 20_000
_NAMED = 10_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ARABIC = re.compile("[\u0600-\u06ff]")
_JOINED = re.compile("^(?:[وف]?(?:بال|كال|لل|ال)|[وفبلك](?=...))")
_APOSTROPHE = re.compile("['’]")
_VOWELS = re.compile("[aeiu]")
_FOLDED = str.maketrans({"p": "b", "v": "f", "w": "f", "z": "s", "q": "k", "g": "k", "j": "k"})
_SMALL_WORDS = """
the a an and or of in on at to by for from with as that this these those it its his her their he she they was
were is are be been has have had who which after before during about against into over under near not no also
more than least said says day today
le la les l un une des du de d et ou en a au aux par pour sur dans avec que qui a ete est sont etait ont son sa
ses leur leurs il elle ils ce cette ces apres avant contre pres plus moins selon jour
der die das den dem des ein eine einen einem einer eines und oder in im am an auf zu zum zur von vom mit fur bei
beim aus nach vor uber unter gegen als ist sind war waren wurde wurden worden hat haben sich nicht mehr er sie es
el los las del al y o con por para sobre tras que se su sus fue fueron ha han este esta mas como dia
ve ile bir bu su o da de ta te icin gibi olarak gunu gun daha cok en ise ki
في من على الى عن مع ان كان بعد قبل يوم هذا هذه التي الذي ما لا لم قد او ثم اليوم خلال
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_NONE: frozenset[str] = frozenset()
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A name in a sentence: its words as they sound (``sounds``) and their consonants (``bones``).

    The same name is the same object (``_interned``), so that pairs that were compared are quickly found again.

    ``marks`` are what other names of the same one share: the guild's entity, the place whatever its language.
    """

    kind: str
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as it is compared. ``hints`` are capitalised words that may be names; ``text_key`` is all its words.

    ``stated`` is false for what is denied. ``dated`` is true when the text itself says when.
    """

    language: str
    first: date
    last: date
    names: tuple[Named, ...]
    hints: tuple[Named, ...]
    acts: frozenset[str]
    numbers: tuple[int, ...]
    words: frozenset[str]
    text_key: int
    denied: bool
    planned: bool
    dated: bool


def telling_of(
    text: str,
    language: str | None,
    span: DateSpan,
    mentions: Iterable[tuple[int, int, NameKind, str | None]],
    *,
    certainty: Certainty,
    date_at: tuple[int, int] | None = None,
    dated: bool = False,
) -> Telling:
    """What of a sentence is compared; ``mentions`` (with the guild's mark) and ``date_at`` are offsets in it."""
    language = language or "en"
    found = sorted(mentions, key=lambda mention: mention[:2])[:MOST_NAMES]
    names = tuple(_named(text[start:end], kind.value, mark) for start, end, kind, mark in found)
    dates = [date_at] if date_at else []
    bodies = [(start, end) for start, end, kind, _ in found if kind is NameKind.ORGANISATION]
    others = [(start, end) for start, end, kind, _ in found if kind is not NameKind.ORGANISATION]
    rest = _without(text, others + dates)
    pieces = _pieces(rest, language)
    parts = [part for piece in pieces for part in piece.parts][:MOST_WORDS]
    return Telling(
        language=language,
        first=span.first,
        last=span.last,
        names=tuple(name for name in names if name.bones or name.marks),
        hints=_hinted(_without(rest, bodies), language),
        acts=_NONE.union(*[acts for acts, _ in parts if acts]),
        numbers=numbers_in(rest, language) if any(piece.counts for piece in pieces) else (),
        words=frozenset([stem for _, stem in parts if stem]),
        text_key=_hash(" ".join([word for piece in _pieces(text, language) for word in piece.bare])),
        denied=certainty is Certainty.DENIED,
        planned=certainty is Certainty.PLANNED,
        dated=dated,
    )


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with its names and its date blanked out, so that places in it stay."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(maxsize=_CACHED)
def _bare(word: str) -> str:
    return bare(word)


def _folded(word: str, language: str) -> str:
    if language == "tr":
        word = _APOSTROPHE.split(word)[0].replace("İ", "I")
    elif language == "fr":
        word = _APOSTROPHE.split(word)[-1]
    folded = _bare(word)
    if _ARABIC.match(folded):
        folded = folded.replace("ة", "ه").replace("ى", "ي")
        short = _JOINED.sub("", folded)
        return short if len(short) > 1 else folded
    return folded


@lru_cache(maxsize=_CACHED)
def _part(word: str, language: str) -> tuple[frozenset[str], str]:
    """What a word as written adds: the acts that it tells of, and its stem; small words have none."""
    folded = _folded(word, language)
    small = folded in _SMALL or len(folded) <= 1
    return acts_of(folded, language), "" if small else _stem(folded)


def _stem(word: str) -> str:
    return word[: _ARABIC_STEM if _ARABIC.match(word) else STEM]


class _Piece(NamedTuple):
    """What the letters between two spaces add: their words without accents, those words' acts and stems, and hints.

    ``opening`` are the hints if they open a sentence; ``counts`` says that there may be a number.
    """

    bare: tuple[str, ...]
    parts: tuple[tuple[frozenset[str], str], ...]
    hints: tuple[Named, ...]
    opening: tuple[Named, ...]
    counts: bool


def _pieces(text: str, language: str) -> list[_Piece]:
    """The text's pieces; a long one is no word that comes again."""
    return [
        _piece(piece, language) if len(piece) <= MAX_WORD else _read_piece(piece, language)
        for piece in pieces_of(text)
    ]


def _read_piece(piece: str, language: str) -> _Piece:
    words = _WORD.findall(piece)
    opens = bool(words) and piece.startswith(words[0]) and not _is_surely_name(words[0], language)
    return _Piece(
        tuple(map(_bare, words)),
        tuple([_part(word, language) for word in words]),
        tuple(_hints(words, language)),
        tuple(_hints(words[opens:], language)),
        may_count(piece, language),
    )


@lru_cache(maxsize=_PIECES)
def _piece(piece: str, language: str) -> _Piece:
    return _read_piece(piece, language)


def _hinted(text: str, language: str) -> tuple[Named, ...]:
    """Capitalised words inside a sentence; in German, where nouns have capitals, those are weak ones."""
    pieces = _pieces(text, language)
    opening = pieces.pop(0).opening if pieces and not text.startswith(" ") else ()
    return (*opening, *[named for piece in pieces for named in piece.hints])[:MOST_NAMES]


def _hints(words: Iterable[str], language: str) -> Iterator[Named]:
    for word in words:
        if word[0].isupper() and len(word) >= _SHORTEST:
            named = _named(_APOSTROPHE.split(word)[0] if language == "tr" else word, "", None)
            if named.bones:
                yield named


def _is_surely_name(word: str, language: str) -> bool:
    """Turkish parts a name from its endings by an apostrophe."""
    return language == "tr" and "'" in word.replace("’", "'")


@lru_cache(maxsize=_NAMED)  # by whom each guild takes a name for: what it sounds like is kept apart
def _named(name: str, kind: str, mark: str | None) -> Named:
    sounds, bones, common = _heard(name.replace("İ", "I"))
    return _interned(kind, sounds, bones, (mark, *common) if mark else common)


@lru_cache(maxsize=_CACHED)
def _heard(name: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What a name sounds like, its bones, and its mark if it is a place in the table: the same in every guild."""
    sounds = tuple(dict.fromkeys(name_key(name).split()))
    common = common_name(name)
    return sounds, tuple(dict.fromkeys(map(_bones, sounds))), (f"={common}",) if common else ()


@lru_cache(maxsize=_NAMED)
def _interned(kind: str, sounds: tuple[str, ...], bones: tuple[str, ...], marks: tuple[str, ...]) -> Named:
    return Named(kind, sounds, bones, marks)


def _bones(sound: str) -> str:
    """A word's consonants, those folded that scripts confuse: "putin" and "بوتين" are "btn"."""
    bones = _VOWELS.sub("", sound.replace("sh", "s")).translate(_FOLDED)
    return ("a" if sound[0] in "aeiu" else "") + bones if len(bones) < _SHORTEST else bones


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=7).digest())


def as_json(told: Telling) -> str:
    """A telling as short JSON."""
    kept = [
        told.language,
        told.first.toordinal(),
        told.last.toordinal(),
        [_as_list(name) for name in told.names],
        [_as_list(name) for name in told.hints],
        sorted(told.acts),
        told.numbers,
        sorted(told.words),
        told.text_key,
        told.denied,
        told.planned,
        told.dated,
    ]
    return _JSON.encode(kept)


def _as_list(name: Named) -> list[object]:
    return [name.kind, name.sounds, name.bones, name.marks]


@lru_cache(maxsize=4_000)  # some 5 kB each
def from_json(kept: str) -> Telling:
    """The telling of such JSON."""
    (language, first, last, names, hints, acts, numbers, words, text_key, denied, planned, dated) = (
        json.loads(kept)
    )
    return Telling(
        language=language,
        first=date.fromordinal(first),
        last=date.fromordinal(last),
        names=_from_lists(names),
        hints=_from_lists(hints),
        acts=frozenset(acts),
        numbers=tuple(numbers),
        words=frozenset(words),
        text_key=text_key,
        denied=denied,
        planned=planned,
        dated=dated,
    )


def dated_act(kept: str, acts: Iterable[str]) -> bool:
    """Whether the telling of such JSON is dated and may tell of one of the acts, which is seen without reading it."""
    return kept.endswith("true]") and any(f'"{act}"' in kept for act in acts)


def _from_lists(found: Iterable[tuple[str, list[str], list[str], list[str]]]) -> tuple[Named, ...]:
    return tuple(
        _interned(kind, tuple(sounds), tuple(bones), tuple(marks)) for kind, sounds, bones, marks in found
    )


@lru_cache(maxsize=_NAMED)
def _is_country(name: Named) -> bool:
    return any(len(mark) == _COUNTRY and mark[1:].isupper() for mark in name.marks)


@lru_cache(maxsize=_NAMED)
def _key_words(name: Named) -> tuple[str, ...]:
    """The words under which a name meets others: its spellings, but for a place in the table."""
    listed = tuple(mark for mark in name.marks if mark.startswith("="))
    if listed:
        return listed
    return name.marks + name.bones


def keys_of(told: Telling) -> tuple[int, ...]:
    """The numbers under which tellings of one thing meet: of its days, with all its words and with each word of a name.

    Two that ``compare`` takes for one thing share a name, and so nearly always a key.
    """
    return _keys(told, 0, [f"text {told.text_key}", *_words_of_names(told)])


def keys_around(told: Telling, days: int) -> set[int]:
    """The same of the days around its own, up to so many before and after, with each word of a name."""
    words = _words_of_names(told)
    return {key for moved in range(-days, days + 1) if moved for key in _keys(told, moved, words)}


def _keys(told: Telling, moved: int, words: Iterable[str]) -> tuple[int, ...]:
    first, last = told.first.toordinal() + moved, told.last.toordinal() + moved
    return tuple([_hash(f"{first} {last} {word}") for word in words])


def _words_of_names(told: Telling) -> list[str]:
    """Those under which it meets others; of countries, which too many name, only where hardly another is named."""
    names = [*told.names, *told.hints]
    local = [name for name in names if not _is_country(name)]
    if len(local) < _FEW_NAMES:
        local = names
    named = dict.fromkeys([word for name in local for word in _key_words(name)])
    return [word for word in named if word not in _TOO_COMMON][:MOST_KEYS]
