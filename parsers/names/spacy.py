"""Lets a spaCy pipeline find the names (``pip install dateline[spacy]``; the site names its model in a setting).

Imported only when a model is asked for. Must import nothing of ours but the finder and the values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

import spacy

from parsers.names.find_known import add_known
from parsers.names.values import NameKind, NameMention

_KINDS = {
    "PERSON": NameKind.PERSON, "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION, "NORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE, "LOC": NameKind.PLACE, "FAC": NameKind.PLACE,
}  # fmt: skip


class _Entity(Protocol):
    @property
    def start_char(self) -> int: ...
    @property
    def end_char(self) -> int: ...
    @property
    def label_(self) -> str: ...


class _Document(Protocol):
    @property
    def ents(self) -> Iterable[_Entity]: ...


class Pipeline(Protocol):
    """As much of a spaCy pipeline as is used: called with a text it gives a document with entities."""

    def __call__(self, text: str) -> _Document:
        """Reads one text."""
        ...


@dataclass(frozen=True, slots=True)
class SpacyRecogniser:
    """A ``Recogniser`` over a spaCy pipeline; labels of other kinds (dates, events) are left out."""

    pipeline: Pipeline

    def find_names(
        self, text: str, language: str = "en", *, known: Mapping[str, NameKind] | None = None
    ) -> list[NameMention]:
        """The pipeline's people, organisations and places, and the known names beside them."""
        del language
        spans = [(e.start_char, e.end_char, _KINDS.get(e.label_)) for e in self.pipeline(text).ents]
        found = [NameMention(s, e, text[s:e], kind) for s, e, kind in spans if kind is not None]
        return add_known(text, found, known) if known else found


def load(model: str) -> SpacyRecogniser:
    """The recogniser over an installed model; OSError when it isn't installed."""
    return SpacyRecogniser(spacy.load(model))
