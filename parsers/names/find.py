"""Finds the names in a text. A first version: exact offsets, no names yet."""

from parsers.names.values import NameMention


def find_names(text: str, language: str = "en") -> list[NameMention]:
    """The people, organisations and places that ``text`` names, in reading order, without overlaps."""
    del text, language
    return []
