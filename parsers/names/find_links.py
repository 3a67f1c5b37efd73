"""Decides whether "of", "for", "and" or "'s" between two runs of capitalised words stands inside one name.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import COMPANY_ENDS, LINKED_THINGS, Chunk, Context

_ACRONYM = re.compile(r"\s*\(\s*([A-Z]{3,8})\s*\)")
_COMMERCE = frozenset("group holdings stores industries breweries".split())
_PURPOSES = frozenset({"for", "on", "against", "für", "pour", "para", "contra", "gegen"})


@dataclass(slots=True)
class Links(Context):
    """Joins what small words part."""

    def joins(self, left: Chunk, right: Chunk) -> bool:
        """Whether a small word between two runs stands inside one name."""
        gap = right.words[0].gap.strip()
        link, _, article = gap.partition(" ")
        between = self.text[left.end : right.start]
        if not gap or between != right.words[0].gap or (article and article not in self.words.articles):
            return False
        if f"{left.low} {gap} {right.low}" in self.known.places:
            return True
        if link in self.words.links:
            return self._takes_of(left) or self._is_spelt_out(left, right)
        if link in _PURPOSES:
            return any(w.low in self.words.purpose_heads for w in left.words)
        if link in {"'s", "’s"}:
            return not article and self._is_company(left, right)
        return link in self.words.conjunctions and (
            self._is_double_body(left, right) or self._goes_on(left, right)
        )

    def _takes_of(self, left: Chunk) -> bool:
        """Whether the name before "of" goes on behind it ("Bank of"); an office doesn't ("President of")."""
        head = left.words[-1].low
        if head in LINKED_THINGS:
            return True
        listed = head in self.words.linked_heads and head not in self.words.titles
        return listed and not self.is_office(left) and "&" not in {w.gap.strip() for w in left.words}

    def _is_spelt_out(self, left: Chunk, right: Chunk) -> bool:
        """Whether an acronym behind it takes in both ("Liberation Tigers of Tamil Eelam (LTTE)")."""
        short = _ACRONYM.match(self.text, right.end, right.line.end)
        return short is not None and len(left.words) > 1 and short[1][-1] == right.words[-1].text[0]

    def _goes_on(self, left: Chunk, right: Chunk) -> bool:
        """Whether "and" goes on within what a body is for ("Ministry of Trade and Industry")."""
        inside = any(w.gap.strip() in {"of", "for", "of the"} for w in left.words[1:])
        first, following = left.words[0].low, right.words[0].low
        heads = first in self.words.linked_heads or first in self.words.purpose_heads
        return inside and heads and self.ordinary(following) and following not in self.words.linked_heads

    def _is_company(self, left: Chunk, right: Chunk) -> bool:
        """Whether a possessive is part of a company's name ("Hudson's Bay Co.")."""
        pair = (left.words[-1].low + "'s", right.words[0].low)
        if (
            right.words[-1].low.rstrip(".") in COMPANY_ENDS | _COMMERCE
            and len(right.words) > 1
            and not self.known.place(left.low)
        ):
            self.evidence.pairs.add(pair)
        return pair in self.evidence.pairs

    def _is_common(self, low: str) -> bool:
        return self.known.is_word(low) or low.endswith(("tion", "ment", "ity"))

    def _is_double_body(self, left: Chunk, right: Chunk) -> bool:
        """Whether two ordinary words share a head ("Immigration and Naturalization Service")."""
        first, second, head = left.words[0].low, right.words[0].low, right.words[-1].low
        ordinary = self.known.is_word(first) and self._is_common(second) and first not in self.known.places
        known = first in self.words.organisations or first in self.evidence.twice
        return (
            len(left.words) == 1
            and len(right.words) > 1
            and ordinary
            and not known
            and head in self.words.organisation_heads
        )
