"""Reads who and what an article names: its entities with every mention, the aliases and the facts it states.

Must import nothing of ours but the parts of the name reader.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from parsers.names.acronyms import find_definitions
from parsers.names.aliases import AliasFound, find_aliases
from parsers.names.entities import Group, Groups
from parsers.names.facts import FactReader
from parsers.names.gazetteer import gazetteer
from parsers.names.lexicon import lexicon
from parsers.names.masks import mask_all
from parsers.names.phrases import phrases
from parsers.names.recognise import Recogniser, recogniser_for
from parsers.names.titles import OfficeReader
from parsers.names.values import ArticleEntity, ArticleNames, NameKind, NameMention, StatedAlias
from parsers.values import Sentence

_BRACKETED = re.compile(r"\(([A-ZÇĞİÖŞÜ]{2,7})\)")
_LONG_NAME = 3
"""Words of a body's name that an acronym may stand for though its letters are not theirs."""


def read_names(
    body: str,
    sentences: Sequence[Sentence],
    *,
    language: str = "en",
    title: str | None = None,
    anchor: date | None = None,
    known: Mapping[str, NameKind] | None = None,
    recogniser: Recogniser | None = None,
) -> ArticleNames:
    """The entities, aliases and facts of one article; offsets are the body's.

    ``sentences`` are those of ``body`` in order; ``title`` is evidence only; ``anchor`` is the day that relative
    dates count from ("appointed last week"): without it no fact has a date. ``known`` are names met before;
    ``recogniser`` finds the names in place of the rules. Never raises.
    """
    mentions = _mentions(body, language, title, known, recogniser or recogniser_for(None))
    words, said = lexicon(language), phrases(language)
    groups = Groups(words, gazetteer(language))
    acronyms = _definitions(body, sentences, mentions)
    for mention in mentions:
        groups.add(mention)
    for alias, long, short in acronyms:
        _join_alias(groups, long, short, alias)
    groups.join_spellings()
    groups.join_short_names()
    masked = mask_all(sentences, _typed(groups))
    for found in find_aliases(masked, said):
        _add_alias(groups, found)
    entities, entity_of = groups.values()
    masked = mask_all(sentences, sorted((m for e in entities for m in e.mentions), key=lambda m: m.start))
    facts = tuple(FactReader(said, words, entity_of, language=language, anchor=anchor).read(masked))
    offices = OfficeReader(words, facts).find(masked, entities)
    return ArticleNames(entities=tuple(_with_mentions(entities, offices)), facts=facts)


def _with_mentions(
    entities: list[ArticleEntity], added: Iterable[tuple[int, NameMention]]
) -> list[ArticleEntity]:
    """The entities with further mentions, in reading order."""
    more: dict[int, list[NameMention]] = {}
    for index, mention in added:
        more.setdefault(index, []).append(mention)
    for index, mentions in more.items():
        every = sorted([*entities[index].mentions, *mentions], key=lambda m: m.start)
        entities[index] = replace(entities[index], mentions=tuple(every))
    return entities


def _mentions(
    body: str, language: str, title: str | None, known: Mapping[str, NameKind] | None, recogniser: Recogniser
) -> list[NameMention]:
    """Who and where the body names; the title is read with it as evidence."""
    text = f"{body}\n{' '.join(title.split())}" if title else body
    found = recogniser.find_names(text, language, known=known)
    return [m for m in found if m.end <= len(body) and m.kind is not NameKind.OTHER]


def _definitions(
    body: str, sentences: Sequence[Sentence], mentions: list[NameMention]
) -> list[tuple[StatedAlias, NameMention, NameMention]]:
    """The acronyms defined in brackets; a long or short form that isn't among the mentions is added to them."""
    found: list[tuple[StatedAlias, NameMention, NameMention]] = []
    for sentence in sentences:
        for definition in find_definitions(body, sentence.start, sentence.end):
            long = _mention_over(body, mentions, definition.start, definition.end)
            short = _mention_over(body, mentions, definition.short_start, definition.short_end)
            if long is not None and short is not None and long != short:
                alias = StatedAlias(short.text, sentence.start, sentence.end, "acronym in brackets")
                found.append((alias, long, short))
        found += list(_loose_definitions(body, sentence, mentions, {alias.alias for alias, _, _ in found}))
    return found


def _loose_definitions(
    body: str, sentence: Sentence, mentions: list[NameMention], defined: set[str]
) -> Iterator[tuple[StatedAlias, NameMention, NameMention]]:
    """Acronyms of another language's words behind the full name of a body ("Netherlands Organisation ... (TNO)")."""
    for bracket in _BRACKETED.finditer(body, sentence.start, sentence.end):
        short = _mention_over(body, mentions, *bracket.span(1))
        long = _mention_before(mentions, bracket.start())
        if short is None or long is None or bracket[1] in defined or long.kind is not NameKind.ORGANISATION:
            continue
        if (
            len(re.split(r"[\s-]+", long.text)) >= _LONG_NAME
            and body[long.end : bracket.start()].strip() == ""
        ):
            yield StatedAlias(short.text, sentence.start, sentence.end, "acronym in brackets"), long, short


def _mention_before(mentions: list[NameMention], end: int) -> NameMention | None:
    at = bisect_left(mentions, end, key=lambda m: m.start)
    return mentions[at - 1] if at else None


def _mention_over(body: str, mentions: list[NameMention], start: int, end: int) -> NameMention | None:
    """The mention that ends where the stretch ends; a new one in the stretch when nothing stands in its way."""
    at = bisect_left(mentions, start, key=lambda m: m.end)
    over = [m for m in mentions[at : at + 8] if m.start < end and m.end > start]
    if len(over) == 1 and over[0].end == end:
        return over[0]
    if any(m.start < start or m.end > end for m in over):
        return None
    for mention in over:
        mentions.remove(mention)
    new = NameMention(start, end, body[start:end], NameKind.ORGANISATION)
    mentions.insert(bisect_left(mentions, start, key=lambda m: m.start), new)
    return new


def _typed(groups: Groups) -> list[NameMention]:
    """Every mention with its entity's kind, in reading order."""
    found = [
        NameMention(m.start, m.end, m.text, kind)
        for g in groups.roots()
        for kind in (g.kind,)
        for m in g.mentions
    ]
    return sorted(found, key=lambda m: m.start)


def _join_alias(groups: Groups, left: NameMention, right: NameMention, alias: StatedAlias) -> None:
    one, other = groups.find(left.text), groups.find(right.text)
    if one is not None and other is not None:
        groups.join(one, other).aliases.append(alias)


def _add_alias(groups: Groups, found: AliasFound) -> None:
    """Notes the alias on its entity; an alias that is a name of the article joins the two."""
    subject = groups.find(found.subject.text) if found.subject else None
    if subject is None:
        return
    other = groups.find(found.mention.text) if found.mention else None
    group: Group = groups.join(subject, other) if other is not None else subject
    sentence = found.masked.sentence
    if not any(a.alias == found.alias for a in group.aliases):
        group.aliases.append(StatedAlias(found.alias, sentence.start, sentence.end, found.rule))
