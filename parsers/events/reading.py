"""Reads an article's sentences into events: which date dates which clause, who said it and how sure it is.

Every rule has a name that the event carries, so that a person can see why:

- ``clause``: the date stands in the sentence's main clause
- ``subordinate``: it stands in another clause ("who was jailed in 2019"), which is an event of its own
- ``after-clause``: "a day after the army withdrew" dates what follows it
- ``paragraph``: a past sentence without a date continues the one before it
- ``entry``: an entry of a live blog happens when it was posted
- ``publication``: nothing else says when
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from parsers.dates import Clause, DateMention, DateSpan, MentionKind, find_dates
from parsers.events.attribution import Attribution, NamedIn
from parsers.events.words import Patterns, patterns_for
from parsers.names import read_names
from parsers.names.values import ArticleNames, Certainty
from parsers.sentences import split_sentences
from parsers.values import Article, DatedBy, Event, Sentence

FEWEST_WORDS = 3
LONGEST_HEADING = 16
_WORD = re.compile(r"\w+")
_FIRST_WORDS = 12
_ATTRIBUTIVE = re.compile(r"\b(?:the|a|an|this|his|her|its|their)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s[a-zA-Z]")
_PREPOSITION_AFTER = re.compile(
    r"\s(?:in|on|at|by|to|for|after|before|when|as|and|or|but|that|with|from|the|a|an|near|during|it|he|she|they|over"
    r"|against|about|following|until|while|because|if|is|was|were|said|had|has|have)\b"
)
_ABSOLUTE_DAY = re.compile(r"\d")
_COMMA = re.compile(r"[,،]")


@dataclass(frozen=True, slots=True)
class _Dating:
    """What dates one event: the span, the rule, and the mention if one did."""

    span: DateSpan
    rule: str
    mention: DateMention | None = None


def read_events(
    article: Article,
    names: ArticleNames | None = None,
    sentences: Sequence[Sentence] | None = None,
    *,
    anchor: date | None = None,
) -> list[Event]:
    """The article's events in reading order; computes the names and sentences that aren't given.

    ``anchor`` is the day the article speaks from: its publication day where it was published, unless given. An article
    with neither has no day to count from: ValueError.
    """
    if anchor is None:
        if article.published is None:
            raise ValueError("an article without a publication time needs an anchor")
        anchor = article.published.date()
    language = article.language or "en"
    if sentences is None:
        sentences = split_sentences(article.body, language)
    if names is None:
        names = read_names(article.body, sentences, language=language, title=article.title, anchor=anchor)
    return list(_Reader(article, names, sentences, anchor).events())


class _Reader:
    def __init__(
        self, article: Article, names: ArticleNames, sentences: Sequence[Sentence], anchor: date
    ) -> None:
        self._article = article
        self._sentences = sentences
        self._anchor = anchor
        self._patterns = patterns_for(article.language)
        self._attribution = Attribution(self._patterns, names.entities)
        self._named = sorted(
            ((index, mention) for index, entity in enumerate(names.entities) for mention in entity.mentions),
            key=lambda pair: pair[1].start,
        )
        self._name_starts = [mention.start for _, mention in self._named]

    def events(self) -> Iterator[Event]:
        mentions = self._find_dates()
        starts = [mention.start for mention in mentions]
        before: tuple[int, DateSpan] | None = None
        for sentence in self._sentences:
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            named = self._names_in(sentence)
            speaker = self._attribution.read(
                sentence.text, sentence.start, named, [(mention.start, mention.end) for mention in inside]
            )
            if not self._tells(sentence):
                continue
            datings = list(self._datings(sentence, inside, before))
            before = self._carried(sentence, datings, before)
            for dating in datings:
                yield self._event(sentence, dating, named, speaker)

    def _find_dates(self) -> list[DateMention]:
        """Dates count from the article's day; in a live blog, from each entry's own."""
        body, language = self._article.body, self._article.language or "en"
        if not self._article.entries:
            return find_dates(body, self._anchor, language)
        found: list[DateMention] = []
        for entry in self._article.entries:
            mentions = find_dates(body[entry.start : entry.end], entry.published.date(), language)
            found += [_shifted(mention, entry.start) for mention in mentions]
        return sorted(found, key=lambda mention: mention.start)

    def _names_in(self, sentence: Sentence) -> NamedIn:
        first = bisect_left(self._name_starts, sentence.start)
        return self._named[first : bisect_right(self._name_starts, sentence.end - 1)]

    def _tells(self, sentence: Sentence) -> bool:
        """Whether a sentence says something at all: no question, no heading, no byline."""
        text = sentence.text.rstrip("\"'”’») ")
        if text.endswith(("?", "؟", ":")) or len(_WORD.findall(text)) < FEWEST_WORDS:
            return False
        return text.endswith((".", "!", "…", "。", "،", ",", ";")) or len(text.split()) > LONGEST_HEADING

    def _datings(
        self, sentence: Sentence, inside: Sequence[DateMention], before: tuple[int, DateSpan] | None
    ) -> Iterator[_Dating]:
        seen: set[DateSpan] = set()
        for mention in inside:
            span = mention.range or mention.span
            if span is None or span in seen or not self._dates_a_clause(sentence, mention):
                continue
            seen.add(span)
            yield _Dating(span, self._rule(sentence, mention), mention)
        if not seen:
            yield from self._undated(sentence, before)

    def _undated(self, sentence: Sentence, before: tuple[int, DateSpan] | None) -> Iterator[_Dating]:
        entry = self._entry_day(sentence)
        if entry is not None:
            yield _Dating(DateSpan.of_day(entry), "entry")
        elif self._describes(sentence):
            return
        elif before is not None and before[0] == sentence.paragraph and not self._speaks_of_now(sentence):
            yield _Dating(before[1], "paragraph")
        else:
            yield _Dating(DateSpan.of_day(self._anchor), "publication")

    def _entry_day(self, sentence: Sentence) -> date | None:
        for entry in self._article.entries:
            if entry.start <= sentence.start < entry.end:
                return entry.published.date()
        return None

    def _carried(
        self, sentence: Sentence, datings: Sequence[_Dating], before: tuple[int, DateSpan] | None
    ) -> tuple[int, DateSpan] | None:
        """The paragraph's date for the next sentence: the last past date of a main clause."""
        for dating in reversed(datings):
            if dating.rule == "clause" and dating.span.last <= self._anchor:
                return sentence.paragraph, dating.span
        return before if before is not None and before[0] == sentence.paragraph else None

    def _speaks_of_now(self, sentence: Sentence) -> bool:
        return self._patterns.ongoing.search(sentence.text) is not None

    def _describes(self, sentence: Sentence) -> bool:
        """A sentence that opens with "is a" or the like, with nobody saying it: what is, not what happened."""
        opening = " ".join(sentence.text.split()[:_FIRST_WORDS])
        return bool(self._patterns.stative.search(opening)) and not self._patterns.speaks.search(
            sentence.text
        )

    def _dates_a_clause(self, sentence: Sentence, mention: DateMention) -> bool:
        """No duration or set; no date that only tells one thing from another ("the 2011 uprising")."""
        if mention.kind not in (MentionKind.DATE, MentionKind.TIME) and mention.clause is Clause.MAIN:
            return False
        before = self._article.body[max(sentence.start, mention.start - 8) : mention.start]
        after = self._article.body[mention.end : min(sentence.end, mention.end + 16)]
        attributive = (
            _ATTRIBUTIVE.search(before) and _NOUN_AFTER.match(after) and not _PREPOSITION_AFTER.match(after)
        )
        return not (attributive and _ABSOLUTE_DAY.search(mention.text))

    def _rule(self, sentence: Sentence, mention: DateMention) -> str:
        if mention.clause is Clause.AFTER:
            return "after-clause"
        return (
            "subordinate" if self._clause_start(sentence.text, mention.start - sentence.start) else "clause"
        )

    def _clause_start(self, text: str, position: int) -> int:
        """Where the clause around ``position`` opens; 0 is the main clause.

        A clause between commas (", who was wounded in 2015, left ...") is closed by the second one.
        """
        for match in reversed(list(self._patterns.subordinate.finditer(text, 0, max(position, 0)))):
            between_commas = text[: match.start()].rstrip().endswith((",", "،"))
            if not (between_commas and _COMMA.search(text, match.end(), position)):
                return match.start()
        return 0

    def _clause(self, sentence: Sentence, dating: _Dating) -> str:
        """The clause that an event's certainty is read from."""
        text = sentence.text
        position = dating.mention.start - sentence.start if dating.mention else 0
        start = self._clause_start(text, position) if position else 0
        following = self._patterns.subordinate.search(text, max(position, start + 1))
        return text[start : following.start() if following else len(text)]

    def _event(self, sentence: Sentence, dating: _Dating, named: NamedIn, speaker: str | None) -> Event:
        clause = self._clause(sentence, dating)
        certainty = certainty_of(clause, self._patterns, future=dating.span.first > self._anchor)
        if certainty is Certainty.STATED and self._patterns.reported.search(sentence.text):
            certainty = Certainty.REPORTED
        mention = dating.mention
        return Event(
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            span=dating.span,
            dated_by=DatedBy.PUBLICATION if dating.rule in ("publication", "entry") else DatedBy.TEXT,
            rule=dating.rule,
            date_text=mention.text if mention else None,
            date_start=mention.start if mention else None,
            date_end=mention.end if mention else None,
            attribution=speaker,
            certainty=certainty,
            mentions=tuple(named),
        )


def certainty_of(clause: str, patterns: Patterns, *, future: bool) -> Certainty:
    """How sure a clause is: a denial outweighs all, a day to come makes a plan, an accusation outweighs a report."""
    if patterns.denied.search(clause):
        return Certainty.DENIED
    if future:
        return Certainty.PLANNED
    if patterns.alleged.search(clause):
        return Certainty.ALLEGED
    if patterns.reported.search(clause):
        return Certainty.REPORTED
    return Certainty.PLANNED if patterns.planned.search(clause) else Certainty.STATED


def _shifted(mention: DateMention, by: int) -> DateMention:
    return replace(mention, start=mention.start + by, end=mention.end + by)
