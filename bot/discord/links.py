"""How many of a message's links are read: ``parsers.links`` finds them."""

from parsers import links

MOST_LINKS = 10
"""Links read of one message; more than that is a dump, which /source import takes."""


def find_links(text: str) -> list[str]:
    """The first ``MOST_LINKS`` links that a message names, each once."""
    return links.find_links(text)[:MOST_LINKS]
