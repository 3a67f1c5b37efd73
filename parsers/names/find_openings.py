"""Decides whether the word that opens a sentence, and so has a capital anyway, belongs to a name.

Must import nothing of ours but the finder's parts.
"""

from dataclasses import dataclass

from parsers.names.find_evidence import ORDINARY_PEOPLES, Chunk, Context
from parsers.names.find_words import Word
from parsers.names.gazetteer import COUNTRY, LARGE

_BODY_OPENERS = frozenset({"bank", "radio", "air", "typhoon", "hurricane", "storm"})


@dataclass(slots=True)
class Openings(Context):
    """Trims the first words of sentences."""

    def trim(self, chunk: Chunk) -> None:
        """Drops a sentence's first words as long as they are ordinary words."""
        while chunk.opening and chunk.words and not self._keeps_opening(chunk.words):
            del chunk.words[0]
            if chunk.words and chunk.words[0].low in self.evidence.capital:
                break

    def _keeps_opening(self, words: list[Word]) -> bool:
        """Whether the first word of a run belongs to a name."""
        low = words[0].low
        if self._known_start(words) or (words[0].text.isupper() and len(low) > 1):
            return True
        return self._keeps_single(low) if len(words) == 1 else self._keeps_first(words)

    def _keeps_first(self, words: list[Word]) -> bool:
        low, after = words[0].low, words[1].low
        if self._surely_opens(low, after):
            return True
        if low.endswith(("ed", "ing")) and self.ordinary(low):
            return False
        last = words[-1].low.rstrip(".")
        if last in self.words.organisation_heads or last in self.words.place_heads:
            return low not in self.words.starters or low in self.words.modifiers
        return not self.ordinary(low) or self._is_double(low, after)

    def _surely_opens(self, low: str, after: str) -> bool:
        """Whether the word opens a name whatever ordinary word it is: a particle, title, people, given name, "Bank"."""
        particle = low in self.words.particles and low not in self.words.stop
        if particle or (low, after) in self.evidence.pairs or low in self.words.titles:
            return True
        if low in self.words.peoples:
            return True
        if low in self.known.given:
            return not self.known.is_word(after) or self._is_surname(after)
        return low in _BODY_OPENERS and not self.known.is_word(after) and self.known.place(after) < COUNTRY

    def _is_surname(self, low: str) -> bool:
        """Whether a list or the text has the word as a surname."""
        known = low in self.known.family or low in self.evidence.alone or low in self.evidence.surnames
        return known and low not in self.evidence.small

    def _is_double(self, low: str, after: str) -> bool:
        """Whether two ordinary words with capitals name something together ("Inter-Services Intelligence")."""
        if low in self.evidence.small or low in self.words.starters or low in self.words.modifiers:
            return False
        people = after in self.words.peoples or after in self.words.titles or after in self.evidence.surnames
        return (
            self.ordinary(after)
            and not people
            and after not in self.known.family
            and after not in self.known.given
        )

    def _keeps_single(self, low: str) -> bool:
        if low in self.words.starters:
            return False
        if not self.known.words:
            return self._keeps_unlisted(low)
        if low not in self.evidence.small and (
            low in self.evidence.alone or (low in self.evidence.capital and not self.known.is_word(low))
        ):
            return True
        peoples = low in self.words.peoples and low not in ORDINARY_PEOPLES
        if peoples or self.known.place(low) >= LARGE or low in self.words.organisations:
            return low not in self.evidence.small
        return not self.ordinary(low) and not self._may_be_participle(low)

    def _may_be_participle(self, low: str) -> bool:
        """Whether an unknown word looks like the verb that opens a note ("Inactivated on ...")."""
        return (
            len(low) > 7
            and low.endswith("ed")
            and low not in self.known.given
            and low not in self.known.family
        )

    def _keeps_unlisted(self, low: str) -> bool:
        """The same without a list of the language's words: something must speak for the name."""
        if low in self.evidence.capital:
            return low not in self.evidence.small
        known = self.known.place(low) >= COUNTRY or low in self.words.organisations
        head = low in self.words.organisation_heads and "de" in self.words.links
        return (known or head or "-" in low or low in self.known.given) and low not in self.evidence.small

    def _known_start(self, words: list[Word]) -> bool:
        """Whether a known name of several words begins the run ("New Zealand", "Human Rights Watch")."""
        return any(
            (name := " ".join(w.low for w in words[:size])) in self.known.places
            or name in self.words.organisations
            or name in self.words.things
            for size in range(2, min(5, len(words)) + 1)
        )
