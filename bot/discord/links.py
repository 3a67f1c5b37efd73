"""The web links that a message names, in their order."""

import re

_LINK = re.compile(r"https?://[^\s<>\"'`\x00-\x1f]+", re.IGNORECASE)
_TRAILING = ".,;:!?*_~|…"
_PAIRS = {")": "(", "]": "[", "}": "{"}

MOST_LINKS = 10
"""Links read of one message; more than that is a dump, which /source import takes."""


def find_links(text: str) -> list[str]:
    """The http and https links of a message as posted, each once; at most ``MOST_LINKS``.

    What Discord's markdown adds around a link (angle brackets, a mask's parenthesis, spoiler bars) and the
    sentence's own punctuation after it are not part of it.
    """
    found = dict.fromkeys(_trimmed(match[0]) for match in _LINK.finditer(text))
    return [link for link in found if link.partition("://")[2]][:MOST_LINKS]


def _trimmed(link: str) -> str:
    link = link.split("](", 1)[0].split("||", 1)[0]
    while link:
        last = link[-1]
        opener = _PAIRS.get(last)
        unpaired = opener is not None and link.count(last) > link.count(opener)
        if last not in _TRAILING and not unpaired:
            break
        link = link[:-1]
    return link
