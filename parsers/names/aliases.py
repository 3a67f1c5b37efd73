"""Second names that sentences state: "also known as", "nom de guerre", "known as X in Arabic, or the Y".

Must import nothing of ours but the parts of the name reader.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from parsers.names.masks import Masked
from parsers.names.phrases import Phrases
from parsers.names.values import NameKind, NameMention

_NAME = "[\ue000-\uebff]"
_CHAIN = re.compile(
    rf"[\"”’»']?(?:\s+\(?(?:in|en|auf)\s+\w+\)?)?,?\s+(?:(?:and|or|and\s+also|or\s+simply|or\s+just|and\s+as|or\s+as|et|ou|und|oder|y|o|ve|veya)\s+)"
    rf"(?:as\s+)?(?:the\s+|le\s+|la\s+|der\s+|die\s+|el\s+)?(?P<a>{_NAME}|[\"“‘«'][^\"”’»']{{2,60}}[\"”’»'])(?!['’]s|\s+(?:said|told|was|were|is|are|has|have|had|will)\b)",
    re.IGNORECASE,
)
_QUOTES = "\"“”‘’«»„'"
_LONGEST = 80
_FAR = 3


@dataclass(frozen=True, slots=True)
class AliasFound:
    """One stated alias: ``subject`` is whom it names, ``mention`` the alias as found among the names; None when it is
    plain quoted text.
    """

    subject: NameMention | None
    alias: str
    mention: NameMention | None
    rule: str
    masked: Masked


def find_aliases(masked: Sequence[Masked], phrases: Phrases) -> Iterator[AliasFound]:
    """The aliases stated in the sentences, in order."""
    for index, sentence in enumerate(masked):
        if sentence.names:
            yield from _in_sentence(sentence, masked[:index], phrases)


def _in_sentence(sentence: Masked, before: Sequence[Masked], phrases: Phrases) -> Iterator[AliasFound]:
    taken: set[str] = set()
    for phrase in phrases.aliases:
        if not any(map(sentence.low.__contains__, phrase.triggers)):
            continue
        for match in phrase.pattern.finditer(sentence.text):
            subject = sentence.name_at(match, "s")
            if subject is None and match.groupdict().get("it"):
                subject = antecedent(before, match["it"], phrases)
            for found in _chain(sentence, match, subject, phrase.rule):
                if found.alias not in taken:
                    taken.add(found.alias)
                    yield found


def _chain(
    sentence: Masked, match: re.Match[str], subject: NameMention | None, rule: str
) -> Iterator[AliasFound]:
    """The alias of a match and those that follow it with "or" and "and"."""
    link: re.Match[str] | None = match
    first: NameMention | None = None
    while link is not None:
        mention = sentence.name_at(link, "a")
        alias = mention.text if mention else sentence.plain(link["a"]).strip(_QUOTES + " ,")
        if _may_name(alias, mention, subject or first):
            first = first or mention
            if subject or first:
                yield AliasFound(subject or first, alias, mention, rule, sentence)
        link = _CHAIN.match(sentence.text, link.end("a"))


def _may_name(alias: str, mention: NameMention | None, subject: NameMention | None) -> bool:
    """Whether the text can be a second name of the subject: it has a capital, and a person's is no place."""
    if not alias or len(alias) > _LONGEST or (subject and alias == subject.text):
        return False
    if mention is None:
        return any(c.isupper() for c in alias) or not alias.isascii()
    if subject is None:
        return True
    if mention.kind is NameKind.PLACE:
        return subject.kind is NameKind.PLACE or " " in alias
    return True


def antecedent(
    before: Sequence[Masked],
    word: str,
    phrases: Phrases,
    who: Callable[[NameMention], Hashable] = lambda name: name.text,
) -> NameMention | None:
    """Whom "he" or "the group" means: the one person or body of the last sentence that names any.

    ``who`` tells names of one apart from names of several. None when that sentence names several, or lies more than
    ``_FAR`` sentences back.
    """
    kind = NameKind.PERSON if phrases.people.match(word) else NameKind.ORGANISATION
    for sentence in reversed(before[-_FAR:]):
        named = [name for name in sentence.names if name.kind is kind]
        if named:
            return named[0] if len(set(map(who, named))) == 1 else None
    return None
