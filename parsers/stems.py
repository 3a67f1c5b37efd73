"""Stems of words, by which "appointed" meets "appointment": the same when an event is stored and when it is sought.

Snowball's rules; for Arabic, what is written together with a word (conjunctions, prepositions, the article) goes first,
and a word that may begin with one is known with and without it. Must import nothing of ours but ``parsers.words``.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from parsers.words import MAX_WORD, fold, pieces_of, words_as_written

LANGUAGES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "tr": "turkish",
}
"""The languages whose words are stemmed, by the names that Snowball has for them."""

_SHORTEST = 3
"""Letters of a stem that says something: Turkish "atandı" would become "a"."""

_ARABIC = re.compile("[ء-ي]")
_ARABIC_JOINED = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_ARABIC_ONE = "وفبلك"
_SHORTEST_ARABIC = 2
_CACHED = 60_000


@lru_cache(maxsize=_CACHED)
def stems(word: str, language: str) -> tuple[str, ...]:
    """The folded stems of a word as written: one, or two for an Arabic word that may begin with a joined letter.

    Arabic letters are read as Arabic in an article of any language.
    """
    word = word[:MAX_WORD]
    if language == "ar" or _ARABIC.search(word):
        return tuple(dict.fromkeys(_arabic(fold(word))))
    return (_stem(word.lower(), language),)


def stems_in(text: str, language: str) -> list[tuple[str, ...]]:
    """The stems of each word of a text as it is written, in order."""
    return [
        found
        for piece in pieces_of(text)
        for found in (_of_piece(piece, language) if len(piece) <= MAX_WORD else _in_piece(piece, language))
    ]


def _in_piece(piece: str, language: str) -> Iterator[tuple[str, ...]]:
    return (stems(word, language) for word in words_as_written(piece))


@lru_cache(maxsize=_CACHED)
def _of_piece(piece: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_in_piece(piece, language))


def sought(word: str, language: str) -> tuple[str, ...]:
    """The stems under which a typed word may stand: as written and, for who types without accents, folded."""
    return tuple(dict.fromkeys([stems(word, language)[0], stems(fold(word), language)[0]]))


def _stem(word: str, language: str) -> str:
    if language not in LANGUAGES:
        return fold(word)
    found = fold(_stemmer(language)(word))
    return found if len(found) >= _SHORTEST else fold(word)


def _arabic(word: str) -> Iterator[str]:
    for joined in _ARABIC_JOINED:
        if word.startswith(joined) and len(word) - len(joined) >= _SHORTEST_ARABIC:
            yield _stem(word[len(joined) :], "ar")
            return
    yield _stem(word, "ar")
    if word[:1] in _ARABIC_ONE and len(word) > _SHORTEST:
        yield _stem(word[1:], "ar")


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415 - its tables load only when something is stored or sought

    untyped: Any = Stemmer
    return untyped.Stemmer(LANGUAGES[language]).stemWord
