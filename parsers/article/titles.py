"""Finds an article's headline on the page, and its title without the site's name.

Must import nothing of ours.
"""

import re
from collections.abc import Iterable

from parsers.article.head import Head
from parsers.article.jsonld import Node, plain_key, text
from parsers.article.tree import Element, flat_text

_SEPARATOR = re.compile(r"\s+(?:[|•·»«:—–-]|::|>>)\s+|\s?\|\s?|\s[–—]\s?")
_SHORTEST = 8
_MOST_OF_IT = 0.5
_LONGEST = 400
_SEARCH_ENGINES_CUT = 105
_SHORTEST_NAME = 3
_HEADLINE_WORDS = 3


def find_headline(tree: Element, head: Head, node: Node | None) -> Element | None:
    """The element of the article's headline: the heading that the page's own titles repeat, else the longest ``h1``."""
    stated = text(node.get("headline")) if node else ""
    titles = [key for title in (stated, head.get("og:title"), head.title) if (key := plain_key(title))]
    for tags in (("h1",), ("h2", "h3")):
        echoed = [
            heading for heading in tree.iter(*tags) if _echoes(plain_key(heading.text_content()), titles)
        ]
        if echoed:
            return max(echoed, key=lambda heading: len(plain_key(heading.text_content())))
    return max(tree.iter("h1"), key=lambda heading: len(plain_key(heading.text_content())), default=None)


def _echoes(key: str, titles: list[str]) -> bool:
    return len(key) >= _SHORTEST and any(
        title in key or (key in title and len(key) >= len(title) * _MOST_OF_IT) for title in titles
    )


def find_title(
    head: Head, node: Node | None, headline: Element | None, site_names: Iterable[str]
) -> str | None:
    """The headline as JSON-LD states it whole, else as the page shows it, else its titles without the site's name."""
    names = {plain_key(name) for name in site_names} - {""}
    stated = text(node.get("headline")) or text(node.get("name")) if node else ""
    shown = flat_text(headline) if headline is not None else ""
    tagged = [text(title) for title in (head.get("og:title", "twitter:title"), head.title)]
    if _is_cut(stated, shown):
        stated = shown
    echoed = any(plain_key(shown) in plain_key(title) for title in (*tagged, stated) if shown and title)
    candidates = [stated, shown if echoed else "", *tagged, shown]
    for title in candidates:
        bare = strip_site(title, names)
        if len(bare) >= _SHORTEST and plain_key(bare) not in names:
            return bare[:_LONGEST]
    return next((title for title in candidates if title), None)


def _is_cut(stated: str, shown: str) -> bool:
    """Whether ``stated`` is ``shown`` cut short: with an ellipsis, or where search engines stop reading."""
    if not stated or len(shown) <= len(stated) or not plain_key(shown).startswith(plain_key(stated)):
        return False
    return stated.endswith(("...", "…")) or len(stated) >= _SEARCH_ENGINES_CUT


def strip_site(title: str, names: set[str]) -> str:
    """``title`` without the parts at either end that are only the site's name, or a section before that.

    ``names`` are ``plain_key``s.
    """
    label, _, rest = title.partition(": ")
    if rest and plain_key(label) in names:
        title = rest
    parts = _SEPARATOR.split(title)
    first, last = 0, len(parts)
    while last > 1 and _names_site(parts[last - 1], names):
        last -= 1
    if last > 1 and _names_site(parts[0], names):
        first = 1
    if last < len(parts) and _is_section(parts, last):
        last -= 1
    return _between(title, parts, first, last)


def _is_section(parts: list[str], last: int) -> bool:
    """In "A headline of words - National | Globalnews.ca" the one word before the site is a section."""
    return last > 1 and len(parts[last - 1].split()) == 1 and len(parts[0].split()) > _HEADLINE_WORDS


def _between(title: str, parts: list[str], first: int, last: int) -> str:
    if first == 0 and last == len(parts):
        return title
    start = end = title.find(parts[first])
    for part in parts[first:last]:
        end = title.find(part, end) + len(part)
    return title[start:end].strip()


def _names_site(part: str, names: set[str]) -> bool:
    key = plain_key(part)
    return bool(key) and any(key == name or _extends(key, name) for name in names)


def _extends(key: str, name: str) -> bool:
    """Whether one is the other with more after it ("Globalnews.ca" and "globalnews"); short names must be equal."""
    return min(len(key), len(name)) > _SHORTEST_NAME and (key.startswith(name) or name.startswith(key))
