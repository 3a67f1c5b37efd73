"""Phrases that state aliases and facts. Templates, and nothing else; the package says how to read them."""

from parsers.names.phrases.en import (
    ALIASES,
    ALLEGED,
    ATTRIBUTIONS,
    DENIED,
    FACTS,
    HE,
    IT,
    PLANNED,
    REPORTED,
    WORDS,
)

__all__ = [
    "ALIASES",
    "ALLEGED",
    "ATTRIBUTIONS",
    "DENIED",
    "FACTS",
    "HE",
    "IT",
    "PLANNED",
    "REPORTED",
    "WORDS",
]
