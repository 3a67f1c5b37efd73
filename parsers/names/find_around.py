"""The points for each kind that the words around one mention of a name give.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass, field

from parsers.names.find_evidence import KINDS, Chunk, Points
from parsers.names.find_words import LineKind
from parsers.names.gazetteer import COUNTRY, MIDDLE, Gazetteer
from parsers.names.lexicon import Lexicon

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
_SETTLEMENTS = frozenset(
    "town city village hamlet parish municipality province district governorate suburb".split()
)
"""What they are of is a place, though it may sound like a person ("the village of Tal Karim")."""

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
    name.strip()
    for name in """
    england, scotland, wales, northern ireland, u.s., us, usa, britain, great britain, holland, west indies,
    czech republic, yugoslavia, soviet union, macedonia, bosnia, zaire, ivory coast, turkey, ireland,
    republic of ireland, hong kong, russia
    """.split(",")
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


@dataclass(slots=True)
class AroundPoints:
    """Weighs the mentions of one text by their neighbours; ``surnames`` and ``bodies`` are the text's own."""

    text: str
    words: Lexicon
    known: Gazetteer
    surnames: set[str]
    bodies: set[str]
    sport: bool = field(init=False)
    _found: dict[int, Points] = field(default_factory=dict[int, Points])

    def __post_init__(self) -> None:
        self.sport = _SPORT.search(self.text) is not None

    def of(self, chunk: Chunk) -> Points:
        """The points that one mention's neighbours give; those of single words count on ``surnames`` being known."""
        points = self._found.get(chunk.start)
        if points is None:
            points = self._found[chunk.start] = self._weigh_around(chunk)
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
        found = _word_before(before)
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
        found = _word_before(before)
        if found is None:
            return (0.0, 0.0, 0.0)
        word = found[1].casefold()
        person = organisation = place = 0.0
        if word in self.words.in_place:
            place += 2.0 if word in {"in", "near"} else 1.0
        elif word in self.words.links:
            two = _TWO_BEFORE.search(before)
            noun = two[1].casefold() if two else ""
            place += 6.0 if noun in _SETTLEMENTS else 4.0 if noun in self.words.place_nouns else 0.0
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


def _word_before(before: str) -> re.Match[str] | None:
    """The last word, comma or bracket, looked for behind the last space: searching it all takes longer."""
    words = before.rsplit(None, 1)
    return _WORD_BEFORE.search(words[-1]) if words else None
