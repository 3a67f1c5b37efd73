"""Finds the clause in which a sentence says who said it: "the army said on Tuesday".

A saying heads its sentence ("Residents said on Monday that ...") or stands aside in it (", the army said."), and what
is quoted has no say in it. Must import nothing but the words and the values.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from parsers.events.quotes import Span, is_inside
from parsers.events.words import Patterns

EDGE = " \t\n,.;:!'’‘\"“”„«»()[]-–—،؛"
_BOUNDARY = re.compile(r"[,;:(\[—«»“”„\"،؛]|\s[-–]\s")
_ENDS = re.compile(r"[,;،؛“„«\"]|\s[-–—]\s|[.!]\s*$")
_QUOTE_END = re.compile(r"[”»\"’'“]\s*,?\s*$|,\s*[”»\"’'“]\s*$")
_SMALL_AFTER_CAPITAL = re.compile(
    r"\b[A-ZÄÖÜ]\w+\s+(?P<after>(?!(?:des|der|von|für|und|am|zum)\b)[a-zäöüß]\w*)"
)
_DETERMINER = re.compile(
    r"the|a|an|his|her|its|their|le|la|les|un|une|der|die|das|ein|eine|el|los|las", re.IGNORECASE
)
_PRONOUN_IN_VERB = re.compile(r"-(?:t-)?(?P<pronoun>il|elle|on|ils|elles)\b", re.IGNORECASE)
_SMALL = re.compile(r"\W*(?:\w{1,3}\W+)?")  # "dijo el martes Ana": a day between the verb and who said it
_OPENS_ASIDE = re.compile(r"[,،—–-]\s*(?:wie\s+)?(?:d(?:er|ie|as)\s*)?$")  # ", wie die Behörde mitteilte"
_OPENS_QUOTE = ("“", "„", "«", '"')
_COMMA = re.compile(r"[,،]")
_LONGEST = 90
_FAR = 300
_MOST_VERBS = 20  # of a sentence: what has more is no prose
_MOST_WORDS = 11
_SHORT_NAME = 3  # words
_LONGEST_ASIDE = 12  # words: what else a clause like ", the army said in a statement on Tuesday" may hold
_SHORTEST_TOLD = 2  # words: fewer before it are a subject, not what was said
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says (``subject``) with which verb, and the ``clause`` around both; ``aside`` unless it heads its sentence.

    All are offsets in the sentence; ``subject`` is empty where nobody is named.
    """

    subject: Span
    verb: Span
    clause: Span
    aside: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the finders of this package see it: its text, what of it is quoted, and its date mentions."""

    text: str
    quoted: Sequence[Span]
    dates: Sequence[Span]


class SayingFinder:
    """Finds the sayings of one language."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns

    def find(self, line: Line) -> Saying | None:
        """The first saying of a sentence that somebody is the subject of."""
        for verb in islice(self._patterns.speaks.finditer(line.text), _MOST_VERBS):
            if is_inside(verb.start(), line.quoted):
                continue
            read = self._by_agent if self._is_passive(line.text, verb) else self._active
            saying = read(line, verb)
            if saying is not None:
                return saying
        return None

    def according(self, line: Line) -> Span | None:
        """Who stands after "according to" or before "göre"."""
        for match in self._patterns.according.finditer(line.text):
            if not is_inside(match.start(), line.quoted):
                return self.trim(line.text, match.end(), self._right_end(line.text, match.end()))
        for match in self._patterns.after_name.finditer(line.text):
            start = self._left_end(line.text, match.start())
            span = self.trim(line.text, start, self._without_dates(start, match.start(), line))
            if span is not None and not self._patterns.alleged.fullmatch(line.text[slice(*span)].split()[-1]):
                return span
        return None

    def _is_passive(self, text: str, verb: re.Match[str]) -> bool:
        if self._patterns.accused.match(text, verb.start()):
            return True
        before = text[max(0, verb.start() - _NEAR) : verb.start()].split()
        near = before[-2:] if len(before) > 1 and before[-1].endswith(("ly", "first")) else before[-1:]
        return any(self._patterns.passive.fullmatch(word) for word in near)

    def _by_agent(self, line: Line, verb: re.Match[str]) -> Saying | None:
        agent = self._patterns.agent.search(line.text, verb.end(), verb.end() + _NEAR)
        if agent is None or self._patterns.accused.match(line.text, verb.start()):
            return None
        subject = self.trim(line.text, agent.end(), self._right_end(line.text, agent.end(), line))
        if subject is None:
            return None
        return Saying(subject, verb.span(), (0, self._clause_end(line, verb.end())), aside=False)

    def _active(self, line: Line, verb: re.Match[str]) -> Saying | None:
        text = line.text
        inside = _PRONOUN_IN_VERB.search(verb.group())
        left = self._left_end(text, verb.start())
        last = text[max(0, left - _NEAR) : left].split()[-1:]
        if last and self._patterns.times.fullmatch(last[0]):
            return None
        aside = self._stands_aside(line, left, verb)
        if inside is not None:
            start = verb.start() + inside.start("pronoun")
            subject = (start, start + len(inside["pronoun"]))
        elif self._patterns.words.verb_first or (aside and not text[left : verb.start()].strip(EDGE)):
            subject = self._after_verb(line, verb.end())
        else:
            subject = self._before_verb(line, left, verb.start())
            if subject is not None and any(
                start <= subject[0] and subject[1] <= end for start, end in line.dates
            ):
                subject = self._after_verb(
                    line, verb.end()
                )  # "Anfang des Monats sagte Lund": nobody is called so
        if subject is None:
            return None
        end = self._clause_end(line, max(verb.end(), subject[1]))
        if aside and _QUOTE_END.search(text[max(0, left - _NEAR) : left]):
            end = max(end, _next_quotation(line, verb.end()))
            relative = self._patterns.relative.search(text, max(verb.end(), subject[1]), end)
            end = relative.start() if relative else end
        return Saying(subject, verb.span(), (left if aside else 0, end), aside)

    def _before_verb(self, line: Line, left: int, end: int) -> Span | None:
        text = line.text
        subject = self.trim(text, left, self._without_dates(left, end, line))
        if self._patterns.words.suffixes:  # the verb comes last: "Ali Demir, [what] söyledi"
            first = _COMMA.search(text, 0, left)
            own = self.trim(text, 0, first.start()) if first and not line.quoted else None
            return own if own is not None and len(text[slice(*own)].split()) <= _SHORT_NAME else subject
        turned = subject is None and not text[left:end].strip()
        if turned and text[max(0, left - 2) : left].rstrip().endswith((",", "،")):
            before = self._left_end(text, left - 1)  # ", citing a fisherman, reported": who is before that
            return self.trim(text, 0, before) if not self._left_end(text, max(0, before - 1)) else None
        return subject

    def _after_verb(self, line: Line, start: int) -> Span | None:
        for begin, end in line.dates:
            if begin >= start and _SMALL.fullmatch(line.text, start, begin):
                start = end
        return self.trim(line.text, start, self._right_end(line.text, start, line))

    def _stands_aside(self, line: Line, left: int, verb: re.Match[str]) -> bool:
        """Whether a verb's clause, from ``left``, is put after or into what was said."""
        before = line.text[max(0, left - _FAR) : left]
        if _QUOTE_END.search(before):
            return bool(before.strip(EDGE))
        if len(before.split()) < _SHORTEST_TOLD or not _OPENS_ASIDE.search(before):
            return False
        opens = self._patterns.openers.match(line.text) or self._patterns.subordinate.match(line.text)
        if opens and len(_COMMA.findall(before)) == 1:
            return False
        end = self._clause_end(line, verb.end())
        return not self._goes_on(line.text, verb.end(), end) and self._is_inset(line, left, verb, end)

    def _goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether what was said follows the verb, which then heads its sentence."""
        if self._patterns.content.match(text, self._skip(text, end)) or text[end : end + 1] in _OPENS_QUOTE:
            return True
        rest = text[start:end]
        return self._patterns.content.search(rest) is not None or len(rest.split()) > _LONGEST_ASIDE

    def _is_inset(self, line: Line, left: int, verb: re.Match[str], end: int) -> bool:
        if line.text[left : verb.start()].strip(EDGE):
            return self._says_little(line, verb.end(), end)
        # "Ann Lee, the minister, said ...": the verb's subject is before the aside, nobody is turned around.
        return len(_COMMA.findall(line.text, 0, left)) == 1

    def _says_little(self, line: Line, start: int, end: int) -> bool:
        """Whether nothing but a day and a place follow the verb: "said in a statement on Tuesday"."""
        dated = any(start <= begin < end for begin, _ in line.dates)
        words = line.text[start:end].split()
        return len(words) <= (_LONGEST_ASIDE if dated else _MOST_WORDS - 5)

    def _skip(self, text: str, position: int) -> int:
        while position < len(text) and text[position] in EDGE:
            position += 1
        return position

    def _clause_end(self, line: Line, start: int) -> int:
        """The first comma or word that ends the clause after ``start``, no comma of a date."""
        text = line.text
        opens = self._patterns.content.search(text, start)
        limit = opens.start() if opens else len(text)
        for mark in _ENDS.finditer(text, start, limit):
            if not is_inside(mark.start(), line.dates):
                return mark.start()
        return limit

    def _without_dates(self, left: int, end: int, line: Line) -> int:
        return min([start for start, stop in line.dates if left < start and stop <= end], default=end)

    def _left_end(self, text: str, end: int) -> int:
        window = max(0, end - _LONGEST)
        cuts = [match.end() for match in _BOUNDARY.finditer(text, window, end)]
        cuts += [match.end() for match in self._patterns.subordinate.finditer(text, window, end)]
        return max(cuts, default=window)

    def _right_end(self, text: str, start: int, line: Line | None = None) -> int:
        window = min(len(text), start + _LONGEST)
        cuts = list(self._cuts(text, start, window))
        if line is not None:
            cuts += [begin for begin, _ in line.dates if start < begin < window]
        return min((cut for cut in cuts if text[start:cut].strip(EDGE)), default=window)

    def _cuts(self, text: str, start: int, window: int) -> Iterator[int]:
        for pattern in (_BOUNDARY, self._patterns.subordinate, self._patterns.fillers, self._patterns.speaks):
            yield from (match.start() for match in pattern.finditer(text, start, window))
        if self._patterns.words.capital_nouns:
            yield from (match.start("after") for match in _SMALL_AFTER_CAPITAL.finditer(text, start, window))

    def trim(self, text: str, start: int, end: int) -> Span | None:
        """The words between two offsets that may name somebody, or None if they cannot."""
        while start < end and text[start] in EDGE:
            start += 1
        while start < end:
            while end > start and text[end - 1] in EDGE:
                end -= 1
            last = re.search(r"\S+$", text[start:end])
            if last is None or not self._patterns.fillers.fullmatch(last.group()):
                break
            end = start + last.start()
        words = text[start:end].split()
        adjective = bool(words) and _DETERMINER.fullmatch(words[-1])  # "the alleged plot": no verb
        return (start, end) if words and not adjective and len(words) <= _MOST_WORDS else None


def _next_quotation(line: Line, position: int) -> int:
    """Where the quotation goes on after "she said", or the sentence's end."""
    return min((start for start, _ in line.quoted if start >= position), default=len(line.text))
