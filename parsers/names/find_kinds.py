"""Decides what a candidate name names: a person, an organisation or a place.

Points for each kind come from the name itself, from the words around each of its mentions, and from all mentions
of the same name in the text together. Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.names.find_evidence import Chunk
from parsers.names.find_words import LineKind
from parsers.names.gazetteer import COUNTRY, LARGE, MIDDLE, SMALL, Gazetteer
from parsers.names.lexicon import SHARED_HEADS, Lexicon
from parsers.names.values import NameKind

Points = tuple[float, float, float]
"""For a person, an organisation, a place."""

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_PLACE_POINTS = {COUNTRY: 6.0, LARGE: 4.5, MIDDLE: 3.0, SMALL: 1.5}
_COMPANY = frozenset(
    """
    inc inc. corp corp. ltd ltd. plc llc gmbh ag s.a. s.p.a. n.v. co co. bhd pty fc f.c. afc sc &
    university ministry committee
    """.split()
)
_PLACE_OPENERS = frozenset(
    """
    mount mt mt. lake cape fort ft port san santa saint st st. los las el río rio gulf camp north south
    east west new isle jabal jebel wadi tel tell
    """.split()
)
_PERSON_PARTICLES = frozenset("bin ibn bint abu van von der den".split())
_WORD_BEFORE = re.compile(r"([\w'’.-]+|,|\()\s*\Z")
_TWO_BEFORE = re.compile(r"([\w'’.-]+)\s+([\w'’.-]+)\s*\Z")
_AGE = re.compile(r"\s*,\s*\(?(?:aged? )?\d\d\)?\s*[,.)]|\s*\(\d\d\)")
_ACRONYM_AFTER = re.compile(r"\s*\(\s*[A-Z][A-Z&.-]{1,7}\s*\)")
_COUNTRY_AFTER = re.compile(r"\s*\(\s*([^()\d]{2,30}?)\s*\)")
_COMMA_NAME = re.compile(r"\s*,\s+((?:[^\W\d_][\w.'-]*\s?){1,3})")
_BASED = re.compile(r"\s*[-‐]\s*(?:based|area|born)\b")
_OWNED_OFFICE = re.compile(
    r"\s*['’]s?\s+(?:\w+\s+)?(?:president|prime|foreign|king|queen|parliament|capital|finance|"
    r"defen[cs]e|interior|central|ambassador|population|northern|southern|eastern|western|biggest|largest)\b"
)
_DATELINE = re.compile(
    r"\s*(?:,\s*[^\d.;:]{2,40}?)?\s*(?:\(\s*\w[\w -]*\)\s*)?"
    r"(?:[-–—_]{1,2}\s|\d{4}-\d\d-\d\d"
    r"|(?:,\s*)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*\s+\d)"
)
_IS_A = re.compile(
    r"\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:is|was|are|were)\s+(?:an?|the|one of the)\s+((?:[^\W\d_]+[ -]){0,3}[^\W\d_]+)"
)
_BORN = re.compile(r"\s*\(\s*(?:born|b\.)\b")
_NEXT_WORD = re.compile(r"\s*(,?)\s*([^\W\d_]+)")


_VISITS = re.compile(r"\s+(?:AT|VS?\.?|at|vs?\.?)\s+[A-Z][\w. ]+\s*\Z")
_OFFICES_OF_BODIES = frozenset(
    """
    members member shares director leader head wing part chairman chairwoman ceo executive board staff
    founder
    """.split()
)
_PLACE_AFTER = frozenset(
    "province region city district airport river governorate county area town village border".split()
)
_BODY_AFTER = frozenset(
    """
    shares stock spokesman spokeswoman plc unit subsidiary analyst analysts bonds executives
    fighters militants members chairman chairwoman ceo employees
    """.split()
)
_BODY_DOES = frozenset(
    """
    climbed rose fell slipped gained eased plunged jumped soared tumbled shed posted assigns assigned rates upgraded
    downgraded lowered owns sells makes employs acquired launched
    """.split()
)
_PERSON_AFTER = frozenset("administration regime presidency loyalists family era".split())
_OWNED_BY_BODY = re.compile(
    r"\s*['’]s?\s+(?:\w+\s+){0,2}?(?:shares|stock|unit|units|profit|profits|board|headquarters|employees|products|shareholders|"
    r"subsidiary|earnings|revenue|sales|debt|fighters|militants|spokesman|website)\b"
)
_BOWLED = re.compile(r"(?:^|\s)(?:c|b|st|lbw b|c and b)\s+\Z")
_BEATEN = re.compile(
    r"\b(?:beat|beats|beating|routed|edged|downed|swept|defeated|topped|blanked|stunned|thrashed|hammered|crushed"
    r"|outscored|shut out|lost to|loss to|win over|victory over|wins over|drew with|draw with|past|over"
    r"|against)\s+(?:the\s+)?\Z"
)
_SPORT = re.compile(r"(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])(?!\s*/)")
_SCORED_BRACKET = re.compile(r"\s*\(\s*[A-Z][^()\d]{2,25}\)\s*\d{1,3}(?=\s+[A-Z(]|\s*\Z)")
_SCORED_TO = re.compile(
    r"\b(?:lost|won|drew|beaten|held|crashed|went down) \d{1,3}-\d{1,3} (?:to|by|with|against|over) \Z"
)
_SCORED = re.compile(r"\s*,?\s*\d{1,3}-\d{1,3}\b")
_PLAYED = re.compile(
    r"\s+(?:beat|routed|edged|downed|swept|defeated|thrashed|drew (?:\d|with)|lost \d|won \d|lost to"
    r"|climbed|slipped to|moved (?:to|into|up|within)"
    r"|closed (?:to|within)|have won|has won|stayed"
    r"|remain(?:ed)? (?:top|bottom|second|third|unbeaten)|scored|rallied|host|visit|play|face)\b"
)
_RANKED = re.compile(r"=?\s*\d{1,3}\s*[.-]\s*(?:\(\d+\)\s*)?")
_NUMBERS = re.compile(r"\s+\(?\d(?!\d{3}-)")
_NATIONAL_TEAMS = frozenset(
    {
        "england",
        "scotland",
        "wales",
        "northern ireland",
        "u.s.",
        "us",
        "usa",
        "britain",
        "great britain",
        "holland",
        "west indies",
        "czech republic",
    }
    | {
        "yugoslavia",
        "soviet union",
        "macedonia",
        "bosnia",
        "zaire",
        "ivory coast",
        "turkey",
        "ireland",
        "republic of ireland",
        "hong kong",
        "russia",
    }
)


_AFTER: tuple[tuple[re.Pattern[str], Points], ...] = (
    (_AGE, (4.0, 0.0, 0.0)),
    (_BORN, (5.0, 0.0, 0.0)),
    (_ACRONYM_AFTER, (0.0, 3.0, 0.0)),
    (_BASED, (0.0, 0.0, 4.0)),
    (_OWNED_BY_BODY, (0.0, 2.5, 0.0)),
    (_OWNED_OFFICE, (0.0, 0.0, 2.5)),
)
"""What a pattern behind a mention is worth."""

_NEXT_WORDS: tuple[tuple[frozenset[str], Points], ...] = (
    (frozenset({"who", "himself", "herself"}), (2.0, 0.0, 0.0)),
    (_PLACE_AFTER, (0.0, 0.0, 3.0)),
    (_BODY_AFTER, (0.0, 3.5, 0.0)),
    (_BODY_DOES, (0.0, 1.5, 0.0)),
    (_PERSON_AFTER, (3.0, 0.0, 0.0)),
)
"""What the word behind a mention is worth."""


_LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|&|or))\s*")
_LIST_GAP = 9
_ACRONYM, _SHOUTED_ACRONYM = 6, 4
"""How long acronyms are: in headings every word is in capitals."""
_LIST_POINTS = 1.6


def _clear_kind(points: list[float]) -> int | None:
    """The kind that leads by far, as a place in ``KINDS``."""
    ranked = sorted(range(3), key=points.__getitem__)
    return ranked[2] if points[ranked[2]] - points[ranked[1]] > _LIST_POINTS else None


@dataclass(slots=True)
class Judge:
    """Weighs names of one text."""

    text: str
    words: Lexicon
    known: Gazetteer
    surnames: set[str] = field(default_factory=set[str])
    bodies: set[str] = field(default_factory=set[str])
    sport: bool = field(init=False)
    _own: dict[tuple[str, bool], Points] = field(default_factory=dict[tuple[str, bool], Points])
    _around: dict[int, Points] = field(default_factory=dict[int, Points])

    def __post_init__(self) -> None:
        self.sport = _SPORT.search(self.text) is not None

    def own(self, chunk: Chunk) -> Points:
        """The points that the name itself gives, whatever stands around it."""
        low = chunk.low
        shouted = chunk.line.kind is LineKind.CAPITALS
        points = self._own.get((low, shouted))
        if points is None:
            points = self._own[low, shouted] = self._weigh(chunk, low)
        return points

    def _weigh(self, chunk: Chunk, low: str) -> Points:
        lows = [w.low for w in chunk.words]
        person = organisation = place = 0.0
        place += _PLACE_POINTS.get(self.known.place(low) or self.known.place(low.replace("-", " ")), 0.0)
        if low in self.words.organisations:
            organisation += 5.5
        single = self._single if len(lows) == 1 else self._several
        more = single(chunk, lows)
        return (person + more[0], organisation + more[1], place + more[2])

    def _single(self, chunk: Chunk, lows: list[str]) -> Points:
        low, text = lows[0], chunk.words[0].text
        person = 0.6 + 1.2 * (low in self.known.given) + 1.2 * (low in self.known.family)
        organisation, place = 0.5, 0.3
        shouted = chunk.line.kind is LineKind.CAPITALS
        longest = _SHOUTED_ACRONYM if shouted else _ACRONYM
        if "." not in text and text.isupper() and 2 <= len(text) <= longest and low not in self.known.places:
            organisation += 3.0
        odd = not shouted and "-" not in text and any(c.isupper() for c in text[3:])
        if "-" in low and low.rpartition("-")[2] in self.words.organisation_heads:
            organisation += 2.5
        if odd or any(c.isdigit() for c in text) or "&" in text:
            organisation += 1.5
        if low.rstrip(".") in self.words.organisation_heads:
            organisation += 2.5
        if self.known.is_word(low):
            organisation += 0.8
        if low.endswith(
            ("stan", "ville", "burg", "grad", "shire", "abad", "pur", "sk", "ton", "ham", "land", "iya")
        ):
            place += 0.6
        return (person, organisation, place)

    def _several(self, chunk: Chunk, lows: list[str]) -> Points:
        person = self._person_points(chunk, lows)
        organisation = self._organisation_points(chunk, lows)
        place = 0.0
        last, first = lows[-1].rstrip("."), lows[0]
        linked = any(w.gap.strip() in self.words.links for w in chunk.words[1:])
        if last in self.words.place_heads and not (linked and first in self.words.organisation_heads):
            place += 4.0
        if first in _PLACE_OPENERS:
            place += 2.0
        if (
            any(w.gap.strip() in {"of", "of the"} for w in chunk.words[1:])
            and first in self.words.place_heads
        ):
            place += 3.0
        return (person, organisation, place)

    def _person_points(self, chunk: Chunk, lows: list[str]) -> float:
        points = 0.0
        if lows[0] in self.known.given:
            points += 3.5 if not self.known.is_word(lows[0]) or not self.known.is_word(lows[1]) else 2.5
        elif lows[0] in self.known.family:
            points += 0.7
        if lows[-1] in self.known.family:
            points += 1.5
        if any(w[1:2] == "." and w not in self.known.places for w in lows[:-1]):
            points += 3.0
        last = lows[-1].rstrip(".")
        heads = last in self.words.organisation_heads or last in self.words.place_heads
        if heads and lows[-1] not in self.known.family:
            points -= 2.5
        gaps = {part for w in chunk.words[1:] for part in w.gap.split()}
        if gaps & _PERSON_PARTICLES or any(w.startswith(("al-", "el-", "ash-", "as-")) for w in lows[1:]):
            points += 1.5
        if gaps & self.words.links and lows[0] not in self.known.given:
            points -= 3.0
        if len(lows) <= 3 and not any(map(self.known.is_word, lows)):
            points += 1.3
        return points

    def _organisation_points(self, chunk: Chunk, lows: list[str]) -> float:
        points = 0.0
        heads = self.words.organisation_heads
        last = lows[-1].rstrip(".")
        if last in heads:
            points += 4.0 if last not in self.known.family else 3.0
        if lows[0] in SHARED_HEADS or lows[0] in self.words.organisations:
            points += 3.0
        if lows[0] in heads or any(w in heads for w in lows[1:-1]):
            points += 2.0
        if last in _COMPANY or lows[-1] in _COMPANY:
            points += 3.0
        if any(w.text.isupper() and len(w.text) > 2 for w in chunk.words) and not all(
            w.text.isupper() for w in chunk.words
        ):
            points += 1.0
        if lows[0] in self.words.peoples:
            points += 2.0
        first = chunk.words[0].text
        if (
            first.isupper()
            and 2 <= len(first) <= 5
            and "." not in first
            and not chunk.words[-1].text.isupper()
        ):
            points += 2.5
        gaps = {part for w in chunk.words[1:] for part in w.gap.split()}
        if "&" in gaps:
            points += 2.0
        if gaps & {"&", "for"} or "of" in gaps:
            points += 2.0
        common = sum(map(self.known.is_word, lows))
        points += 0.8 * common if lows[0] not in self.known.given else 0.3 * common
        return points + (1.0 if len(lows) > 3 else 0.0)

    def around(self, chunk: Chunk) -> Points:
        """The points that one mention's neighbours give; those of single words count on ``surnames`` being known."""
        points = self._around.get(chunk.start)
        if points is None:
            points = self._around[chunk.start] = self._weigh_around(chunk)
        return points

    def _weigh_around(self, chunk: Chunk) -> Points:
        line = chunk.line
        before = self.text[max(line.start, chunk.start - 40) : chunk.start]
        after = self.text[chunk.end : min(line.end, chunk.end + 50)]
        b, a = self._before(before), self._after(chunk, after)
        person, organisation, place = b[0] + a[0], b[1] + a[1], b[2] + a[2]
        if chunk.titled or chunk.people:
            person += 6.0
        if chunk.low in self.bodies:
            organisation += 4.0
        if chunk.hint is not None:
            sure = 4.0 if line.kind is LineKind.PROSE else 8.0
            hinted = [sure * (chunk.hint is kind) for kind in KINDS]
            person, organisation, place = person + hinted[0], organisation + hinted[1], place + hinted[2]
        if (
            chunk.start == line.start
            and len(chunk.words) <= 3
            and chunk.words[0].low not in self.words.organisations
            and _DATELINE.match(self.text, chunk.end, line.end)
        ):
            place += 6.0
        elif line.kind is not LineKind.PROSE or (
            chunk.start == line.start and _VISITS.match(self.text, chunk.end, line.end)
        ):
            organisation += self._in_row(chunk)
            person += self._scorer_points(chunk, before)
        if self.known.place(chunk.low) and self._plays(chunk, before, after):
            organisation += 9.0
        if len(chunk.words) == 1 and chunk.words[0].low in self.surnames:
            person += self._surname_points(chunk, before)
        return (person, organisation, place)

    def _scorer_points(self, chunk: Chunk, before: str) -> float:
        """Points for a player: who caught or bowled in a cricket score, who scored in brackets behind a team."""
        line = chunk.line
        if line.kind is not LineKind.ROW:
            return 0.0
        if _BOWLED.search(before):
            return 5.0
        if _RANKED.fullmatch(self.text, line.start, chunk.start):
            return 3.0
        inside = self.text.count("(", line.start, chunk.start) > self.text.count(")", line.start, chunk.start)
        return 6.0 if inside and _NUMBERS.match(self.text, chunk.end, line.end) else 0.0

    def _plays(self, chunk: Chunk, before: str, after: str) -> bool:
        """Whether a town beats or is beaten, and so is the team that bears its name; countries stay countries."""
        if chunk.low in self.known.countries or chunk.low in _NATIONAL_TEAMS or chunk.low in self.surnames:
            return False
        if _BEATEN.search(before):
            return _SCORED.match(after) is not None
        return _SCORED_TO.search(before) is not None or (self.sport and _PLAYED.match(after) is not None)

    def _surname_points(self, chunk: Chunk, before: str) -> float:
        """Points for the surname of somebody in the text, unless it is a town's name too and "in" stands before."""
        found = _WORD_BEFORE.search(before)
        inside = found is not None and found[1].casefold() in self.words.in_place
        if self.known.place(chunk.low) < MIDDLE:
            return 3.5
        return 0.0 if inside else 5.0

    def _in_row(self, chunk: Chunk) -> float:
        """Points for a team: a town in a row of numbers, or the visitors in "CALIFORNIA AT BOSTON"."""
        line = chunk.line
        if chunk.low in self.known.countries or chunk.low in _NATIONAL_TEAMS:
            return 0.0
        if chunk.start == line.start and _VISITS.match(self.text, chunk.end, line.end):
            return 9.0
        if line.kind is LineKind.CAPITALS and not _NUMBERS.match(self.text, chunk.end, line.end):
            return 0.0
        return 12.0 if _NUMBERS.match(self.text, chunk.end, line.end) and self.known.place(chunk.low) else 1.0

    def _before(self, before: str) -> Points:
        found = _WORD_BEFORE.search(before)
        if found is None:
            return (0.0, 0.0, 0.0)
        word = found[1].casefold()
        person = organisation = place = 0.0
        if word in self.words.in_place:
            place += 2.0 if word in {"in", "near"} else 1.0
        elif word in self.words.links:
            two = _TWO_BEFORE.search(before)
            noun = two[1].casefold() if two else ""
            place += 4.0 if noun in self.words.place_nouns else 0.0
            organisation += 1.5 if noun in _OFFICES_OF_BODIES else 0.0
        elif word in self.words.place_nouns:
            place += 2.0
        elif word in self.words.articles:
            organisation, person = 1.2, -2.0
        if word in self.words.roles:
            person += 3.0
        if word in self.words.organisation_nouns:
            organisation += 2.5
        return (person, organisation, place)

    def _after(self, chunk: Chunk, after: str) -> Points:
        """The points that the words behind a mention give."""
        found = [points for pattern, points in _AFTER if pattern.match(after)]
        bracket = _COUNTRY_AFTER.match(after)
        if _SCORED_BRACKET.match(after) and len(_SCORED_BRACKET.findall(self._line_text(chunk))) == 2:
            found.append((0.0, 7.0, 0.0))
        elif bracket and self.known.place(bracket[1].casefold()) >= COUNTRY:
            found.append((3.0, 0.0, 0.0))
        if described := _IS_A.match(after):
            found.append(self._described(described[1].casefold().split()))
        if comma := _COMMA_NAME.match(after):
            found.append((0.0, 0.0, self._place_after_comma(comma[1], chunk)))
        if following := _NEXT_WORD.match(after):
            found.append(self._next_word(following[2].casefold(), comma=bool(following[1])))
        return (sum(p for p, _, _ in found), sum(o for _, o, _ in found), sum(g for _, _, g in found))

    def _line_text(self, chunk: Chunk) -> str:
        """As much of the line as the results of one match take."""
        return self.text[max(chunk.line.start, chunk.start - 80) : min(chunk.line.end, chunk.end + 80)]

    def _described(self, words: list[str]) -> Points:
        """Points for what a sentence says the name is: "a village in", "a Swedish company", "a striker"."""
        for word in words:
            if word in self.words.roles:
                return (4.0, 0.0, 0.0)
            if word in self.words.organisation_nouns:
                return (0.0, 4.0, 0.0)
            if word in self.words.place_nouns or word in self.words.place_heads:
                return (0.0, 0.0, 4.0)
        return (0.0, 0.0, 0.0)

    def _place_after_comma(self, text: str, chunk: Chunk) -> float:
        words = text.casefold().split()
        known = any(self.known.place(" ".join(words[:size])) >= COUNTRY for size in (1, 2, 3))
        return 2.5 if known and len(chunk.words) <= 3 else 0.0

    def _next_word(self, word: str, *, comma: bool) -> Points:
        if comma:
            return (2.0, 0.0, 0.0) if word in {"who", "whose"} else (0.0, 0.0, 0.0)
        if word in self.words.saying:
            return (1.2, 0.4, 0.0)
        return next((points for words, points in _NEXT_WORDS if word in words), (0.0, 0.0, 0.0))

    def decide(self, chunks: list[Chunk]) -> list[NameKind]:
        """The kind of every chunk; mentions of one name lend each other half their neighbours' points, and the names
        of one list their kinds.
        """
        arounds = [self.around(c) for c in chunks]
        shared: dict[str, list[float]] = {}
        for chunk, points in zip(chunks, arounds, strict=True):
            total = shared.setdefault(chunk.low, [0.0, 0.0, 0.0])
            for at in range(3):
                total[at] += points[at]
        totals = [self._totals(c, p, shared[c.low]) for c, p in zip(chunks, arounds, strict=True)]
        self._enlist(chunks, totals)
        return [
            NameKind.OTHER if c.hint is NameKind.OTHER else KINDS[max(range(3), key=points.__getitem__)]
            for c, points in zip(chunks, totals, strict=True)
        ]

    def _totals(self, chunk: Chunk, around: Points, shared: list[float]) -> list[float]:
        own = self.own(chunk)
        return [o + a + 0.5 * min(6.0, s - a) for o, a, s in zip(own, around, shared, strict=True)]

    def _enlist(self, chunks: list[Chunk], totals: list[list[float]]) -> None:
        """Adds points for the kind of the names beside one, in "A, B and C", where theirs is clear."""
        order = sorted(
            (at for at, c in enumerate(chunks) if c.hint is not NameKind.OTHER),
            key=lambda at: chunks[at].start,
        )
        clear = {at: _clear_kind(totals[at]) for at in order}
        pairs = list(pairwise(order))
        links = [self._link(chunks[left], chunks[right]) for left, right in pairs]
        for at, (left, right) in enumerate(pairs):
            # A comma alone may part "the club, Ann Lee": it lists when the list goes on.
            if not links[at] or (
                links[at] == "," and not any([*links[max(0, at - 1) : at], *links[at + 1 : at + 2]])
            ):
                continue
            for one, other in ((left, right), (right, left)):
                if (kind := clear[other]) is not None:
                    totals[one][kind] += _LIST_POINTS

    def _link(self, left: Chunk, right: Chunk) -> str:
        """The comma or "and" between two names of a list; "" when something else is."""
        between = self.text[left.end : right.start] if right.start - left.end < _LIST_GAP else "?"
        return between.strip() if _LISTED.fullmatch(between) else ""
