"""Reads an article's sentences into events: which date dates which clause, who said it and how sure it is.

Every rule has a name that the event carries, so that a person can see why:

- ``clause``: the date stands in the sentence's main clause
- ``saying``: it says when somebody said it (", she said on Monday"), beside what was said
- ``nominal``: it stands before a noun that the sentence is about ("Monday's attack killed ...")
- ``subordinate``: it stands in another clause ("who was jailed in 2019"), which is an event of its own
- ``after-clause``: "a day after the army withdrew" dates what follows it
- ``put-off``: it is what something was put off to ("the vote was postponed until 12 May"): planned, and the putting
  off is an event of its own
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
from parsers.events.attribution import Attribution, Heard, NamedIn, Said
from parsers.events.certainty import Scales
from parsers.events.clauses import Clauses, Kind
from parsers.events.putting_off import puts_off
from parsers.events.quotes import Quotes
from parsers.events.sayings import EDGE, Line
from parsers.events.words import patterns_for
from parsers.names import read_names
from parsers.names.lexicon import LANGUAGES as NAMES_IN
from parsers.names.values import ArticleNames, Certainty
from parsers.sentences import split_sentences
from parsers.values import Article, DatedBy, Event, Sentence

FEWEST_WORDS = 3
LONGEST_HEADING = 16
MOST_DATES = 40  # of a sentence: what has more is a list
_WORD = re.compile(r"\w+")
_FIRST_WORDS = 12
_FEW = 200  # characters: enough of a sentence to see how it begins
_ATTRIBUTIVE = re.compile(r"\b(?:the|a|an|this|his|her|its|their)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s[a-zA-Z]")
_PREPOSITION_AFTER = re.compile(
    r"\s(?:in|on|at|by|to|for|after|before|when|as|and|or|but|that|with|from|the|a|an|near|during|it|he|she|they|over"
    r"|against|about|following|until|while|because|if|is|was|were|said|had|has|have)\b"
)
_ABSOLUTE_DAY = re.compile(r"\d")
_POSSESSIVE = re.compile(r"['’]s?\s+(?P<noun>\w+)")
_WORD_AFTER = re.compile(r"\s+(?P<noun>\w+)")
_CLOCK_IN_BRACKETS = re.compile(r"\s*\(\s*\d{1,4}\D")
_FEWEST_WORDS_APART = 4
_SINCE = 10  # characters before a date in which a word like "since" may stand
_BESIDE = frozenset(("after-clause", "put-off"))  # rules by which a date says nothing of the main clause
_SUBJECT = 5  # characters before a date that a sentence may open with: "The 2011 ..."


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
        tables = language if language in NAMES_IN else "en"
        names = read_names(article.body, sentences, language=tables, title=article.title, anchor=anchor)
    return list(_Reader(article, names, sentences, anchor).events())


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence with all that was read of it before its dates are dealt out."""

    sentence: Sentence
    dates: Sequence[DateMention]
    named: NamedIn
    line: Line
    clauses: Clauses
    said: Said


class _Reader:
    def __init__(
        self, article: Article, names: ArticleNames, sentences: Sequence[Sentence], anchor: date
    ) -> None:
        self._article = article
        self._sentences = sentences
        self._anchor = anchor
        self._language = (article.language or "en")[:2].lower()
        self._patterns = patterns_for(article.language)
        self._scales = Scales(self._patterns)
        self._entities = names.entities
        self._named = sorted(
            ((index, mention) for index, entity in enumerate(names.entities) for mention in entity.mentions),
            key=lambda pair: pair[1].start,
        )
        self._name_starts = [mention.start for _, mention in self._named]
        self._entry_starts = [entry.start for entry in article.entries]

    def events(self) -> Iterator[Event]:
        before: tuple[int, DateSpan] | None = None
        for told in self._read():
            if not self._tells(told):
                continue
            datings = list(self._datings(told, before))
            before = self._carried(told, datings, before)
            for dating in datings:
                yield self._event(told, dating)

    def _read(self) -> Iterator[_Told]:
        mentions = self._find_dates()
        starts = [mention.start for mention in mentions]
        quotes = Quotes(self._article.body)
        dates = [
            mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            for sentence in self._sentences
        ]
        heard = [
            self._heard(sentence, inside, quotes)
            for sentence, inside in zip(self._sentences, dates, strict=True)
        ]
        said = Attribution(self._patterns, self._entities).read(heard)
        for sentence, inside, one, by in zip(self._sentences, dates, heard, said, strict=True):
            clauses = Clauses(one.line, self._patterns, by.saying)
            yield _Told(sentence, inside, one.named, one.line, clauses, by)

    def _heard(self, sentence: Sentence, dates: Sequence[DateMention], quotes: Quotes) -> Heard:
        start = sentence.start
        spans = [(mention.start - start, mention.end - start) for mention in dates]
        line = Line(sentence.text, quotes.within(start, sentence.end), spans)
        return Heard(line, start, sentence.paragraph, self._names_in(sentence))

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

    def _tells(self, told: _Told) -> bool:
        """Whether a sentence says something at all: no question, no heading, no byline."""
        text = told.sentence.text.rstrip("\"'”’»“) ")
        if text.endswith(("?", "؟", ":")) or len(_WORD.findall(text[:_FEW])) < FEWEST_WORDS:
            return False
        return text.endswith((".", "!", "…", "。", "،", ",", ";")) or len(text.split()) > LONGEST_HEADING

    def _datings(self, told: _Told, before: tuple[int, DateSpan] | None) -> Iterator[_Dating]:
        datings: list[_Dating] = []
        for mention in told.dates[:MOST_DATES]:
            span = mention.range or mention.span
            rule = self._rule(told, mention)
            if span is None or rule is None or any(span == dating.span for dating in datings):
                continue
            if datings and self._is_clock_elsewhere(told, datings[-1].mention, mention):
                continue
            datings.append(_Dating(span, rule, mention))
        datings = [dating for dating in datings if not self._only_bounds(told, dating, datings)]
        yield from datings
        if all(self._leaves_main_undated(told, dating) for dating in datings):
            yield from self._undated(told, before)

    def _is_clock_elsewhere(self, told: _Told, before: DateMention | None, mention: DateMention) -> bool:
        """Whether a date in brackets is the clock of another zone: "10 p.m. on Tuesday (0300 GMT Wednesday)"."""
        if before is None or before.kind is not MentionKind.TIME:
            return False
        start = told.sentence.start
        between = told.line.text[before.end - start : mention.start - start]
        clock = between + (mention.text if mention.kind is MentionKind.TIME else "")
        return _CLOCK_IN_BRACKETS.match(clock) is not None and between.count(" ") <= _FEWEST_WORDS_APART

    def _leaves_main_undated(self, told: _Told, dating: _Dating) -> bool:
        """Whether a date says nothing of the main clause: it belongs to what follows it or to a noun alone."""
        if dating.mention is None or dating.rule in _BESIDE:
            return dating.rule in _BESIDE
        return told.clauses.at(dating.mention.start - told.sentence.start).kind is Kind.ASIDE

    def _only_bounds(self, told: _Told, dating: _Dating, datings: Sequence[_Dating]) -> bool:
        """Whether a date is only how far back another one reaches: "on Monday for the first time since 2012"."""
        mention = dating.mention
        if mention is None or mention.range is None or len(datings) == 1:
            return False
        at = mention.start - told.sentence.start
        opens = [
            mark.lastgroup
            for mark in self._patterns.opens.finditer(told.line.text, max(0, at - _SINCE), at + 1)
        ]
        clause = told.clauses.at(at)
        alone = all(
            other is dating
            or other.mention is None
            or told.clauses.at(other.mention.start - told.sentence.start) is not clause
            for other in datings
        )
        return "temporal" in opens and not alone

    def _undated(self, told: _Told, before: tuple[int, DateSpan] | None) -> Iterator[_Dating]:
        sentence = told.sentence
        entry = self._entry_day(sentence)
        if entry is not None:
            yield _Dating(DateSpan.of_day(entry), "entry")
        elif self._describes(told):
            return
        elif before is not None and before[0] == sentence.paragraph and not self._speaks_of_now(told):
            yield _Dating(before[1], "paragraph")
        else:
            yield _Dating(DateSpan.of_day(self._anchor), "publication")

    def _entry_day(self, sentence: Sentence) -> date | None:
        at = bisect_right(self._entry_starts, sentence.start) - 1
        if at < 0 or sentence.start >= self._article.entries[at].end:
            return None
        return self._article.entries[at].published.date()

    def _carried(
        self, told: _Told, datings: Sequence[_Dating], before: tuple[int, DateSpan] | None
    ) -> tuple[int, DateSpan] | None:
        """The paragraph's date for the next sentence: the last past date of a main clause."""
        for dating in reversed(datings):
            if dating.rule in ("clause", "nominal") and dating.span.last <= self._anchor:
                return told.sentence.paragraph, dating.span
        return before if before is not None and before[0] == told.sentence.paragraph else None

    def _speaks_of_now(self, told: _Told) -> bool:
        text = told.clauses.without(Kind.CONTENT, Kind.BARE)
        now = self._patterns.ongoing.search(text)
        if now is None:
            return False
        perfect = self._patterns.words.perfect and self._patterns.passive.fullmatch(now.group())
        return not (perfect and self._patterns.participle.search(text, now.end()))

    def _describes(self, told: _Told) -> bool:
        """A sentence that opens with "is a" or the like, with nobody saying it: what is, not what happened."""
        if told.said.saying is not None or told.said.quoted:
            return False
        opening = " ".join(told.sentence.text[:_FEW].split()[:_FIRST_WORDS])
        return self._patterns.stative.search(opening) is not None

    def _rule(self, told: _Told, mention: DateMention) -> str | None:
        """The rule by which a mention dates something in its sentence; None when it dates nothing."""
        if mention.clause is Clause.AFTER:
            return "after-clause"
        if mention.kind not in (MentionKind.DATE, MentionKind.TIME):
            return None
        at, text = mention.start - told.sentence.start, told.line.text
        noun = self._noun_after(text, at, mention)
        kind = told.clauses.at(at).kind
        if noun is not None:
            opens = len(text[:at].strip(EDGE)) <= _SUBJECT and kind is Kind.MAIN
            return "nominal" if opens and noun else None
        if kind is Kind.SAYING:
            return "saying"
        if puts_off(text, at, at + len(mention.text), self._language):
            return "put-off"
        return "clause" if kind in (Kind.MAIN, Kind.BARE) else "subordinate"

    def _noun_after(self, text: str, at: int, mention: DateMention) -> bool | None:
        """Whether the date tells a noun from others, and that noun happens: True for "Monday's attack".

        False for "the 2011 agreement"; None where the date stands for itself.
        """
        after = text[at + len(mention.text) : at + len(mention.text) + _FEW]
        if _POSSESSIVE.match(after) or (mention.text.endswith(("'s", "’s")) and _WORD_AFTER.match(after)):
            return True
        attributive = (
            _ATTRIBUTIVE.search(text[max(0, at - 8) : at])
            and _NOUN_AFTER.match(after)
            and not _PREPOSITION_AFTER.match(after)
        )
        noun = _WORD_AFTER.match(after)
        if not attributive or noun is None:
            return None
        if self._patterns.happenings.match(noun["noun"]):
            return True
        return False if _ABSOLUTE_DAY.search(mention.text) else None

    def _event(self, told: _Told, dating: _Dating) -> Event:
        sentence, mention = told.sentence, dating.mention
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
            attribution=told.said.name,
            certainty=self._certainty(told, dating),
            mentions=tuple(told.named),
        )

    def _certainty(self, told: _Told, dating: _Dating) -> Certainty:
        mention = dating.mention
        if mention is None:
            return self._scales.undated(told.clauses, told.said)
        at = mention.start - told.sentence.start
        future = dating.span.first > self._anchor or dating.rule == "put-off"
        if dating.rule == "after-clause":
            return self._scales.following(told.line.text[at:], future=future)
        return self._scales.dated(
            told.clauses, told.said, (at, at + len(mention.text)), told.line.quoted, future=future
        )


def _shifted(mention: DateMention, by: int) -> DateMention:
    return replace(mention, start=mention.start + by, end=mention.end + by)
