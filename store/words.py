"""Reads what a person types into a search box. Nothing of that text reaches a search engine but letters and digits.

Must import nothing of ours but how words are compared, and the store's errors.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.stems import LANGUAGES, sought, stems
from parsers.words import words_of, written_words
from store.errors import BadQueryError

SHORTEST_STEM = 4
"""Letters of a stem that is looked for in every language at once, where the word has more: "Harem" isn't "har"."""

MAX_TERMS = 24
"""Words and phrases of a search that are looked for; more are no search."""

_CACHED = 10_000

_TERM = re.compile(r'(?P<minus>-)?(?:["“„«](?P<phrase>[^"“”„«»]*)["”“»]?|(?P<word>\S+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow one another; ``prefix`` when the last may go on ("Idl*").

    Any of ``stems`` will do instead: a sentence that has a word of one of them.
    """

    words: tuple[str, ...]
    prefix: bool = False
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: every group holds (one of its terms at least), and no excluded term does."""

    groups: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...] = ()


def read_search(text: str) -> Search:
    """Reads ``Harem camp "French fighters" Idlib OR Aleppo -Damascus Firq*``.

    A word by itself finds its other forms too, in any language; those of a phrase stand as they are.

    Raises BadQueryError when there is nothing to look for, or only what is not wanted.
    """
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    joining = False
    for found in _TERM.finditer(text):
        if found["word"] in {"OR", "AND"}:
            joining = found["word"] == "OR" and bool(groups)
            continue
        exact = found["phrase"] is not None
        term = _term(found["phrase"] if exact else found["word"], exact=exact)
        if term is None:
            continue
        if found["minus"]:
            excluded.append(term)
        elif joining:
            groups[-1].append(term)
        else:
            groups.append([term])
        joining = False
    if not groups:
        raise BadQueryError("nothing to look for")
    return _limited(groups, excluded)


def finder(search: Search) -> Callable[[str, str], bool]:
    """Says of a sentence whether the search finds it, by its folded words and by its stems beside them, as indexed.

    Thousands of sentences are looked at for a search: each word is one look for it between spaces.
    """
    groups, excluded = [_looks(group) for group in search.groups], _looks(search.excluded)

    def finds(words: str, stems: str) -> bool:
        said, forms = f" {words} ", f" {words} {stems} "
        return all(_has(group, said, forms) for group in groups) and not _has(excluded, said, forms)

    return finds


def _looks(terms: Sequence[Term]) -> tuple[list[str], list[str]]:
    """What of any of the terms would stand in the words, and what in words and stems."""
    phrases = [f" {' '.join(term.words)}{'' if term.prefix else ' '}" for term in terms if term.words]
    return phrases, [f" {stem} " for term in terms for stem in term.stems]


def _has(looks: tuple[list[str], list[str]], said: str, forms: str) -> bool:
    for phrase in looks[0]:
        if phrase in said:
            return True
    for stem in looks[1]:  # noqa: SIM110 - any() takes twice as long, and millions are looked for
        if stem in forms:
            return True
    return False


def find_marks(search: Search, text: str, language: str | None) -> tuple[tuple[int, int], ...]:
    """Where the words of a search stand in a text that it finds: start and end of each stretch, in order and apart.

    ``language`` is the article's, by which the text's words were stemmed as it was indexed.
    """
    written = list(written_words(text))
    folded = [words_of(word) for _, word in written]
    marked: set[int] = set()
    for term in (term for group in search.groups for term in group):
        marked.update(_marked(term, folded))
        if stems := frozenset(term.stems):
            marked.update(
                place for place, (_, word) in enumerate(written) if stems & _forms(word, language or "en")
            )
    return _stretches(text, [written[place] for place in sorted(marked)])


def _marked(term: Term, folded: Sequence[list[str]]) -> Iterator[int]:
    """The places of the words that the term finds as they stand."""
    for place in range(len(folded) - len(term.words) + 1):
        here = folded[place : place + len(term.words)]
        phrase = all(
            _is(word, asked, prefix=False) for word, asked in zip(here[:-1], term.words, strict=False)
        )
        if phrase and here and _is(here[-1], term.words[-1], prefix=term.prefix):
            yield from range(place, place + len(here))


@lru_cache(maxsize=_CACHED)
def _forms(word: str, language: str) -> frozenset[str]:
    """A written word's folded forms and its stems."""
    return frozenset((*words_of(word), *stems(word, language)))


def _is(words: list[str], asked: str, *, prefix: bool) -> bool:
    return any(word.startswith(asked) if prefix else word == asked for word in words)


def _stretches(text: str, words: Sequence[tuple[int, str]]) -> tuple[tuple[int, int], ...]:
    """Words that stand side by side are one stretch."""
    found: list[tuple[int, int]] = []
    for start, word in words:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], start + len(word))
        else:
            found.append((start, start + len(word)))
    return tuple(found)


def _term(text: str, *, exact: bool) -> Term | None:
    words = words_of(text)
    if not words:
        return None
    prefix = text.rstrip().endswith("*")
    alone = len(words) == 1 and not prefix and not exact
    return Term(tuple(words), prefix=prefix, stems=_stems(text.strip(), words[0]) if alone else ())


def _stems(text: str, word: str) -> tuple[str, ...]:
    """The stems of a word whose language nobody told."""
    written = next((found for _, found in written_words(text)), word)
    shortest = min(SHORTEST_STEM, len(word) - 1)
    every = (stem for language in LANGUAGES for stem in sought(written, language))
    return tuple(dict.fromkeys(stem for stem in every if len(stem) >= shortest))


def _limited(groups: Sequence[Sequence[Term]], excluded: Sequence[Term]) -> Search:
    kept = tuple(tuple(group[:MAX_TERMS]) for group in groups[:MAX_TERMS])
    return Search(kept, tuple(excluded[:MAX_TERMS]))
