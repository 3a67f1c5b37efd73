"""The seam where another recogniser of names takes the place of the rules: spaCy, or a site's own.

Must import nothing of ours but the finder and the values; spaCy's adapter is imported when a model is asked for.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Protocol

from parsers.names.find import find_names
from parsers.names.values import NameKind, NameMention


class Recogniser(Protocol):
    """Finds names in a text: in reading order, without overlaps, ``text[start:end]`` as the mention's text."""

    def find_names(
        self, text: str, language: str = "en", *, known: Mapping[str, NameKind] | None = None
    ) -> list[NameMention]:
        """As ``parsers.names.find_names``."""
        ...


class Rules:
    """The recogniser that needs no model."""

    def find_names(
        self, text: str, language: str = "en", *, known: Mapping[str, NameKind] | None = None
    ) -> list[NameMention]:
        """As ``parsers.names.find_names``."""
        return find_names(text, language, known=known)


@cache
def recogniser_for(model: str | None) -> Recogniser:
    """The recogniser for a spaCy model's name ("en_core_web_sm"), or the rules for None.

    Raises ImportError when spaCy isn't installed (``pip install dateline[spacy]``) and OSError when the model isn't.
    """
    if not model:
        return Rules()
    recogniser: Recogniser = import_module("parsers.names.spacy").load(model)
    return recogniser
