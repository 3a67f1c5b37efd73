"""The points for each kind that a name itself gives, whatever stands around it.

Must import nothing of ours but the finder's parts.
"""

from dataclasses import dataclass, field

from parsers.names.find_evidence import Chunk, Points
from parsers.names.find_words import LineKind
from parsers.names.gazetteer import COUNTRY, LARGE, MIDDLE, SMALL, Gazetteer
from parsers.names.lexicon import SHARED_HEADS, Lexicon

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
    east west new isle jabal jebel wadi tel tell tal kfar kafr deir beit bayt ain ayn khan khirbet jisr maarat burj bir
    """.split()
)
_PERSON_PARTICLES = frozenset("bin ibn bint abu van von der den".split())
_ACRONYM, _SHOUTED_ACRONYM = 6, 4
"""How long acronyms are: in headings every word is in capitals."""


@dataclass(slots=True)
class OwnPoints:
    """Weighs names by their own words; each name of a text once."""

    words: Lexicon
    known: Gazetteer
    _found: dict[tuple[str, bool], Points] = field(default_factory=dict[tuple[str, bool], Points])

    def of(self, chunk: Chunk) -> Points:
        """The points of one name."""
        low = chunk.low
        shouted = chunk.line.kind is LineKind.CAPITALS
        points = self._found.get((low, shouted))
        if points is None:
            points = self._found[low, shouted] = self._weigh(chunk, low)
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
