"""The words of each language that tell names from other words, and kinds of names apart.

Tables only: what is done with them stands in the finder. All entries are folded. Must import nothing of
ours but the tables beside it.
"""

from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module

from parsers.names.folding import fold

_HEADS = """
firqat firqatul firqa firkat liwa katibat katibatul katiba jabhat jaysh jaish harakat hay'at hay’at hayat
haiat hajat heyet ahrar ansar hizb asa'ib saraya kata'ib kataib hurras tanzim faylaq inc corp ltd gmbh plc
s.a. nv ag
"""
"""Heads of organisations that every language in Latin letters borrows."""

LANGUAGES = ("en", "fr", "de", "es", "tr", "ar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What one language knows about names.

    ``stop``: words that are no name though a capital may stand on them; ``starters``: ordinary words that
    often open a sentence or a heading. ``months`` are stop words unless they stand in a person's name.
    ``titles`` stand before a person ("president"), ``address`` likewise and are nothing else ("mr"),
    ``modifiers`` before a title ("deputy"); ``roles`` are written small before a person ("striker").
    ``organisation_heads`` end (or open) an organisation's name and ``place_heads`` a place's;
    ``linked_heads`` take "of", ``purpose_heads`` take "for" or "on" within a name.
    ``peoples`` are nationalities, faiths and languages; ``places``, ``organisations`` and ``things`` (events,
    prizes: neither who nor where) are known ones, names of several words included.
    """

    stop: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    address: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    place_heads: frozenset[str] = frozenset()
    linked_heads: frozenset[str] = frozenset()
    purpose_heads: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    in_place: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    organisation_nouns: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    possessors: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of ``language`` ("en"); English where there are none."""
    code = language.casefold()[:2]
    module = import_module(f"parsers.names.lexicon.{code if code in LANGUAGES else 'en'}")
    tables = {f.name: _words(getattr(module, f.name.upper(), "")) for f in fields(Lexicon)}
    tables["organisation_heads"] |= SHARED_HEADS
    if code not in {"en", "ar"}:
        tables["organisations"] |= {name for name in lexicon("en").organisations if " " in name}
    return Lexicon(**tables)


def _words(table: str) -> frozenset[str]:
    """A table's entries: parted by commas where one of them has several words, else by white space."""
    parts = table.split(",") if "," in table else table.split()
    return frozenset(fold(" ".join(part.split())) for part in parts if part.strip())


SHARED_HEADS = _words(_HEADS)
