"""Mentions by office alone: "the interim president" of the one person whom the article gives that office.

Must import nothing of ours but the parts of the name reader.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.names.folding import fold
from parsers.names.lexicon import Lexicon
from parsers.names.masks import Masked
from parsers.names.values import ArticleEntity, NameKind, NameMention, Relation, StatedFact

_PHRASE = (
    r"(?<!\w)(?:{articles})\s+((?:[^\W\d_]+(?:-[^\W\d_]+)?\s+){{0,2}}?)({titles})"
    r"((?:\s+(?!\ue000)[^\W\d_]+){{0,2}})"
)
_INDEFINITE = frozenset("a an un une una uno ein eine einen einer eines bir".split())
_BARRED_AFTER = re.compile(r"\s*(?:[\ue000-\uebff]|-|of\b|de\b|du\b|del\b|der\b|des\b|d['’])")


class OfficeReader:
    """Finds offices in one article's sentences and says whose they are."""

    def __init__(self, words: Lexicon, facts: Sequence[StatedFact]) -> None:
        self._articles = words.articles - _INDEFINITE
        self._holders: dict[int, list[frozenset[str]]] = {}
        for fact in facts:
            if fact.relation is Relation.ROLE:
                self._holders.setdefault(fact.subject, []).append(frozenset(fold(fact.value).split()))
        written = {word for fact in facts if fact.relation is Relation.ROLE for word in fact.value.split()}
        heads = {word for word in written if fold(word) in words.titles}
        self._pattern = self._compile(heads) if heads and self._articles else None

    def _compile(self, heads: set[str]) -> re.Pattern[str]:
        articles = "|".join(sorted(map(re.escape, self._articles)))
        titles = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
        return re.compile(_PHRASE.format(articles=articles, titles=titles), re.IGNORECASE)

    def find(
        self, masked: Sequence[Masked], entities: Sequence[ArticleEntity]
    ) -> Iterator[tuple[int, NameMention]]:
        """(entity, mention) of each office that can be only one person's, after that person was named."""
        if self._pattern is None:
            return
        for sentence in masked:
            for match in self._pattern.finditer(sentence.text):
                holder, length = self._holder(match)
                if holder is None or _BARRED_AFTER.match(sentence.text, match.start(2) + length):
                    continue
                start = sentence.offset(match.start())
                end = sentence.offset(match.start(2) + length)
                if entities[holder].mentions[0].start < start:
                    body = sentence.sentence.text[
                        start - sentence.sentence.start : end - sentence.sentence.start
                    ]
                    yield holder, NameMention(start, end, body, NameKind.PERSON)

    def _holder(self, match: re.Match[str]) -> tuple[int | None, int]:
        """Whose office the phrase names, and how long it is from its title on; None when nobody's or several's."""
        before = frozenset(fold(match[1]).split())
        title = fold(match[2])
        fitting = {
            entity: role
            for entity, roles in self._holders.items()
            for role in roles
            if title in role and before <= role
        }
        if len(fitting) != 1:
            return None, 0
        entity, role = next(iter(fitting.items()))
        length = len(match[2])
        for word in re.finditer(r"\s+([^\W\d_]+)", match[3]):
            if fold(word[1]) not in role:
                break
            length = len(match[2]) + word.end()
        return entity, length
