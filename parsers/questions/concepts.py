"""The question's words as what they may be in a sentence: stems, and words that mean the same.

Must import nothing of ours but the tables beside it and how words are folded and stemmed.
"""

from collections.abc import Collection, Iterable

from parsers.questions.meanings import meanings_by_stem, stems_of_meaning
from parsers.questions.values import Concept
from parsers.stems import sought
from parsers.words import words_of


def concepts_of(words: Iterable[str], language: str, spoken: Collection[str] = ("",)) -> tuple[Concept, ...]:
    """One concept a word; of words with the same stems or the same meaning only the first.

    ``spoken`` are the languages of the sentences, "" is every language.
    """
    found: list[Concept] = []
    seen: set[str] = set()
    for word in words:
        concept = _concept(word, language, spoken)
        marks = set(concept.meanings) or set(concept.stems)
        if concept.stems and not marks & seen:
            found.append(concept)
        seen |= marks
    return tuple(found)


def _concept(word: str, language: str, spoken: Collection[str]) -> Concept:
    parts = words_of(word)
    own = tuple(dict.fromkeys([*(sought(word, language) if len(parts) == 1 else ()), *parts]))
    known = meanings_by_stem(language)
    meanings = tuple(dict.fromkeys(name for stem in own for name in known.get(stem, ())))
    others = dict.fromkeys(
        stem for name in meanings for each in spoken for stem in stems_of_meaning(name, each)
    )
    return Concept(
        word=word, stems=own, others=tuple(stem for stem in others if stem not in own), meanings=meanings
    )
