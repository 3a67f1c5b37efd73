"""The languages that dates are read in: one table a module, loaded when first asked for."""

from functools import cache
from importlib import import_module

from parsers.dates.languages.table import Lexicon

LANGUAGES = ("en", "fr", "ar", "de", "es", "tr", "ku", "ckb")


@cache
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language of ``LANGUAGES``."""
    return Lexicon(import_module(f"parsers.dates.languages.{language}").TABLE)
