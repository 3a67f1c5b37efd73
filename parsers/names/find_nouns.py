"""German writes every noun with a capital: a candidate needs proof that it is a name, and loses the nouns around it.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import COMPANY_ENDS, Chunk
from parsers.names.find_words import Word
from parsers.names.gazetteer import COUNTRY, MIDDLE, Gazetteer
from parsers.names.lexicon import Lexicon
from parsers.names.values import NameKind

_ADJECTIVE = re.compile(
    r"(?:\w+isch|international|frei|rot|vereint|national|demokratisch|liberal|zentral|sozial|christlich|grun|schwarz|weiss|links|konservativ|neu|vereinigt)(?:e[rnsm]?)"
)
_BODY_ENDS = (
    "partei",
    "ministerium",
    "brigade",
    "miliz",
    "front",
    "armee",
    "verband",
    "gericht",
    "bank",
    "union",
    "institut",
    "universitat",
    "agentur",
    "fraktion",
    "konzern",
    "gruppe",
    "garde",
    "kammer",
    "behorde",
    "stiftung",
    "bund",
    "beobachtungsstelle",
    "kommission",
    "rat",
    "bewegung",
    "allianz",
)
_TITLE_ENDS = (
    "prasident",
    "prasidentin",
    "minister",
    "ministerin",
    "kanzler",
    "kanzlerin",
    "fuhrer",
    "fuhrerin",
    "sprecher",
    "sprecherin",
    "chef",
    "chefin",
    "leiter",
    "leiterin",
    "richter",
    "general",
    "kommandeur",
    "vorsitzender",
    "vorsitzende",
    "experte",
    "expertin",
    "forscher",
    "forscherin",
    "politiker",
    "politikerin",
    "journalist",
    "sekretar",
    "meister",
    "meisterin",
    "anwalt",
    "gesandter",
    "kollege",
    "kandidat",
    "trainer",
    "bischof",
    "prinz",
    "konig",
    "herrscher",
    "machthaber",
    "direktor",
    "direktorin",
    "burger",
    "kampfer",
    "grunder",
    "grunderin",
    "autor",
    "wissenschaftler",
    "historiker",
)


_PLACE_ENDS = (
    "stadt",
    "provinz",
    "dorf",
    "bezirk",
    "hafen",
    "flughafen",
    "insel",
    "gemeinde",
    "region",
    "vorort",
    "viertel",
)
_GROUP_ENDS = (
    "miliz",
    "organisation",
    "gruppe",
    "partei",
    "agentur",
    "zeitung",
    "sender",
    "firma",
    "konzern",
    "magazin",
    "bank",
    "brigade",
    "unternehmen",
    "verein",
)


def _hint(low: str) -> NameKind | None:
    """What a noun in front says of the name behind it ("Schiitenmiliz Hisbollah", "Küstenstadt Latakia")."""
    if low.endswith(_PLACE_ENDS):
        return NameKind.PLACE
    return NameKind.ORGANISATION if low.endswith(_GROUP_ENDS) else None


@dataclass(slots=True)
class NounFilter:
    """Keeps the part of a candidate that is a name; ``surnames`` grow with the people that are proven."""

    words: Lexicon
    known: Gazetteer
    surnames: set[str]

    def keep(self, chunk: Chunk) -> Chunk | None:
        """The chunk cut to its name, or None."""
        if chunk.titled or self._listed(chunk.low):
            return self._learn(chunk)
        words = chunk.words
        if len(words) > 1 and words[-1].low.rstrip(".") in COMPANY_ENDS:
            chunk.hint = NameKind.ORGANISATION
            return chunk
        start = next((i for i, w in enumerate(words) if self._starts_name(words, i, w)), None)
        if start is None:
            chunk.hint = NameKind.ORGANISATION
            return chunk if self._is_body(chunk) else None
        if (
            start
            and words[start].low.startswith(("al-", "el-"))
            and words[start - 1].low.endswith(_BODY_ENDS)
        ):
            chunk.hint, chunk.words = NameKind.ORGANISATION, words[start - 1 :]
            return chunk
        if start:
            chunk.titled = words[start - 1].low.endswith(_TITLE_ENDS)
            chunk.hint = _hint(words[start - 1].low)
        chunk.words = self._cut_end(words[start:])
        return self._learn(chunk)

    def _cut_end(self, words: list[Word]) -> list[Word]:
        """A known name at the start ends where it ends ("Idlib Provinz", "Syrien Anfang")."""
        for size in range(min(4, len(words)), 0, -1):
            low = " ".join(w.low for w in words[:size])
            if self._listed(low):
                return words[:size]
        return words[:4]

    def _learn(self, chunk: Chunk) -> Chunk:
        if (len(chunk.words) > 1 or chunk.titled) and not self._listed(chunk.low):
            self.surnames.add(chunk.words[-1].low)
        return chunk

    def _listed(self, low: str) -> bool:
        return low in self.words.places or low in self.words.organisations or self.known.place(low) >= COUNTRY

    def _starts_name(self, words: list[Word], at: int, word: Word) -> bool:
        low = word.low
        if self._listed(low) or low in self.surnames or (word.text.isupper() and len(low) > 1):
            return True
        if any(self._listed(" ".join(w.low for w in words[at : at + size])) for size in (2, 3, 4)):
            return True
        if at and _hint(words[at - 1].low) is not None and len(words) == at + 1:
            return True
        if len(words) == 1:
            return self.known.place(low) > MIDDLE or low.startswith(("al-", "el-"))
        following = at + 1 < len(words)
        if (
            low in self.known.given
            and following
            and not words[at + 1].low.endswith(("ung", "keit", "heit", "schaft"))
        ):
            return True
        return low.startswith(("al-", "el-")) or (len(low) == 2 and low[1] == "." and following)

    def _is_body(self, chunk: Chunk) -> bool:
        """An adjective with a capital before a noun inside a sentence, or a compound with a name in front."""
        first, last = chunk.words[0], chunk.words[-1]
        if len(chunk.words) > 1 and not chunk.opening and _ADJECTIVE.fullmatch(first.low):
            return True
        parts = first.text.split("-")
        named = (
            len(parts) > 1
            and parts[0][:1].isupper()
            and (parts[0].isupper() or parts[0].casefold() in self.known.places)
        )
        return named and last.low.endswith(_BODY_ENDS)
