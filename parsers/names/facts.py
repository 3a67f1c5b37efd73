"""Facts that sentences state about names: who leads, founded or belongs to what, roles, nationality, seats, ends.

Must import nothing of ours but the parts of the name reader and the date finder.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from parsers.dates import find_dates
from parsers.dates.span import DateSpan
from parsers.names.aliases import antecedent
from parsers.names.folding import fold
from parsers.names.lexicon import Lexicon
from parsers.names.masks import Masked
from parsers.names.phrases import Phrase, Phrases
from parsers.names.values import Certainty, NameKind, NameMention, Relation, StatedFact

_SINCE_RULES = frozenset({"appointed", "became", "leads", "led by"})
_PRESUPPOSED = frozenset(
    {
        "title",
        "title of",
        "nationality",
        "its leader",
        "the group's leader",
        "apposition",
        "dissolved",
        "based in",
    }
)
"""Rules whose fact the sentence takes for granted, whatever it says beside it."""
_OBJECT_BEFORE = re.compile(r"\bby\s+(?:[^,;.\ue000-\uebff]{0,40})\Z")
_LEADING = re.compile(
    r"leader|head|commander|chief|chair|emir|boss|chef|dirigeant|commandant|patron|líder|jefe|jefa|comandante|lideri|komutanı|başkanı|führer|kommandeur|زعيم|قائد",
    re.IGNORECASE,
)
"""Roles that say no more than a fact of leading beside them."""
_NATION_BEFORE = re.compile(r"([^\W\d_]+(?:\s+[^\W\d_]+)?)\s+\Z")
_INVERSE = {
    Relation.LED_BY: Relation.LEADS,
    Relation.LEADS: Relation.LED_BY,
    Relation.ALLY_OF: Relation.ALLY_OF,
    Relation.RIVAL_OF: Relation.RIVAL_OF,
}


class FactReader:
    """Reads the facts of one article; ``entity_of`` maps a mention's offset to its entity's index."""

    def __init__(
        self,
        phrases: Phrases,
        words: Lexicon,
        entity_of: Mapping[int, int],
        *,
        language: str,
        anchor: date | None,
    ) -> None:
        self._phrases = phrases
        self._words = words
        self._entity_of = entity_of
        self._language = language
        self._anchor = anchor

    def read(self, masked: Sequence[Masked]) -> Iterator[StatedFact]:
        """The facts in reading order, each once a sentence."""
        for index, sentence in enumerate(masked):
            if not sentence.names:
                continue
            found = list(self._in_sentence(sentence, masked[:index]))
            leading = {fact.subject for fact in found if fact.relation is Relation.LEADS}
            seen: set[tuple[int, Relation, str]] = set()
            for fact in found:
                key = (fact.subject, fact.relation, fold(fact.value))
                repeated = (
                    fact.relation is Relation.ROLE and fact.subject in leading and _LEADING.search(fact.value)
                )
                if key not in seen and not repeated:
                    seen.add(key)
                    yield fact

    def _in_sentence(self, sentence: Masked, before: Sequence[Masked]) -> Iterator[StatedFact]:
        for phrase in self._phrases.facts:
            if phrase.needs <= sentence.kinds and any(map(sentence.low.__contains__, phrase.triggers)):
                for match in phrase.pattern.finditer(sentence.text):
                    yield from self._facts(sentence, before, phrase, match)

    def _facts(
        self, sentence: Masked, before: Sequence[Masked], phrase: Phrase, match: re.Match[str]
    ) -> Iterator[StatedFact]:
        groups = match.groupdict()
        subject = sentence.name_at(match, "s")
        target = sentence.name_at(match, "o")
        if groups.get("it"):
            meant = self._meant(sentence, before, match)
            subject, target = (subject or meant), (target or (meant if subject else None))
        relation = phrase.relation
        if subject is None or relation is None:
            return
        if (
            relation is Relation.LED_BY
            and groups.get("s")
            and _OBJECT_BEFORE.search(sentence.text, 0, match.start("s"))
        ):
            return
        value = self._value(sentence, match, target, relation)
        if value is None or (target is None and "v" not in groups):
            return
        clause = (
            None if phrase.rule in _PRESUPPOSED else sentence.text[max(0, match.start() - 60) : match.end()]
        )
        yield from self._both(sentence, phrase.rule, relation, (subject, target), value, clause)

    def _meant(self, sentence: Masked, before: Sequence[Masked], match: re.Match[str]) -> NameMention | None:
        """The body that "the group" means: the last one named earlier in the sentence, else by the sentence before."""
        word = match["it"]
        if not self._phrases.people.match(word):
            earlier = sentence.text[: match.start("it")]
            named = [
                n
                for i, n in enumerate(sentence.names)
                if n.kind is NameKind.ORGANISATION and chr(0xE400 + i) in earlier
            ]
            if named:
                return named[-1]
        return antecedent(before, word, self._phrases, lambda name: self._entity_of.get(name.start))

    def _value(
        self, sentence: Masked, match: re.Match[str], target: NameMention | None, relation: Relation
    ) -> str | None:
        written = match.groupdict().get("v")
        if written is None:
            return target.text if target else None
        value = sentence.plain(written).strip(" ,")
        if relation is Relation.NATIONALITY:
            return value if fold(value) in self._words.peoples else None
        if relation is Relation.ROLE:
            return self._nation(sentence.text[: match.start("v")]) + value
        return value

    def _nation(self, before: str) -> str:
        """The nationality in front of a role ("Russian" of "Russian President"), with its blank."""
        found = _NATION_BEFORE.search(before)
        if found is None:
            return ""
        for words in (found[1], found[1].split()[-1]):
            if fold(words) in self._words.peoples:
                return words + " "
        return ""

    def _both(
        self,
        sentence: Masked,
        rule: str,
        relation: Relation,
        names: tuple[NameMention, NameMention | None],
        value: str,
        clause: str | None,
    ) -> Iterator[StatedFact]:
        """The fact, and its other side where the relation has one; ``clause`` is None where it is taken for granted."""
        subject, target = names
        one = self._entity_of.get(subject.start)
        other = self._entity_of.get(target.start) if target else None
        if one is None or one == other:
            return
        since = self._since(sentence, rule)
        certainty, said = self._vouching(sentence, clause, {one, other})

        def fact(subject: int, relation: Relation, value: str, object_: int | None) -> StatedFact:
            return StatedFact(
                subject=subject, relation=relation, value=value, object=object_, since=since, attribution=said,
                certainty=certainty, start=sentence.sentence.start, end=sentence.sentence.end, rule=rule,
            )  # fmt: skip

        yield fact(one, relation, value, other)
        inverse = _INVERSE.get(relation)
        if inverse is not None and other is not None:
            yield fact(other, inverse, subject.text, one)

    def _since(self, sentence: Masked, rule: str) -> DateSpan | None:
        """When an appointment took effect: the only date of its sentence."""
        if rule not in _SINCE_RULES or self._anchor is None:
            return None
        spans = [d.span for d in find_dates(sentence.sentence.text, self._anchor, self._language) if d.span]
        return spans[0] if len(spans) == 1 else None

    def _vouching(
        self, sentence: Masked, clause: str | None, about: set[int | None]
    ) -> tuple[Certainty, str | None]:
        """How certain the clause is, and who its sentence says said so (never the one it is about)."""
        if clause is None:
            return Certainty.STATED, None
        said = self._speaker(sentence, about)
        for certainty, words in (
            (Certainty.DENIED, self._phrases.denied),
            (Certainty.ALLEGED, self._phrases.alleged),
            (Certainty.PLANNED, self._phrases.planned),
            (Certainty.REPORTED, self._phrases.reported),
        ):
            if words.search(clause):
                return certainty, said
        return (Certainty.REPORTED if said else Certainty.STATED), said

    def _speaker(self, sentence: Masked, about: set[int | None]) -> str | None:
        for pattern in self._phrases.attributions:
            for match in pattern.finditer(sentence.text):
                name = sentence.name_at(match, "a")
                if name is not None and self._entity_of.get(name.start) not in about:
                    return name.text
        return None
