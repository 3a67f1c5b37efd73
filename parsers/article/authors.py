"""Finds the people who wrote an article: from JSON-LD, else meta tags, else the page's byline; never the site itself.

Must import nothing of ours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import cast

from parsers.article.head import Head
from parsers.article.jsonld import JsonLd, Node, plain_key, strings, text, types_of
from parsers.article.tree import Element, find_all, flat_text

_SPLIT = re.compile(
    r"\s*(?:[,;/|&،]|\s(?:and|und)\s|\s(?:et|y|ve|و)\s(?=\S+\s\S))\s*",  # "Le Figaro et AFP" is one byline
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:by|von|par|por|yazan|haber|كتب|بقلم|إعداد|written by|reporting by)\s*:?\s+"
    r"|\s*[(\[][^)\]]{0,60}[)\]]"
    r"|\s+[-–—|]\s+.*$"
    r"|\s+(?:in|à|en)\s+[A-ZÀ-Þ]\w+$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"https?|www\.|\.\w{2,4}\b|@|\d{3}|[»«]|"
    r"\b(?:admin|administrator|staff|editors?|newsroom|redaktion|rédaction|redacción|editorial|webmaster|webdesk|desk|"
    r"team|agencies|agency|agences|agenturen|haber merkezi|unknown|null|none)\b|وكالات|تحرير",
    re.IGNORECASE,
)
_METAS = (
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
)
_BYLINES = (
    "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or contains(@class,'author')]"
)
_ORGANISATIONS = frozenset(("Organization", "NewsMediaOrganization", "Corporation"))
_SHORTEST = 3
_LONGEST = 60
_MOST = 12


def find_authors(
    tree: Element, head: Head, node: Node | None, json_ld: JsonLd, site_names: Iterable[str]
) -> tuple[str, ...]:
    """The authors' names in the order given; ``site_names`` are no authors. Empty when nobody is named."""
    shunned = {plain_key(name) for name in site_names}
    for names in _sources(tree, head, node, json_ld):
        people = list(_people(names, shunned))
        if people:
            return tuple(dict.fromkeys(people))[:_MOST]
    return ()


def _sources(tree: Element, head: Head, node: Node | None, json_ld: JsonLd) -> Iterator[Iterable[str]]:
    if node:
        yield list(_stated(node.get("author") or node.get("creator"), json_ld))
    yield head.first(_METAS)
    yield _shown(tree)


def _stated(value: object, json_ld: JsonLd) -> Iterator[str]:
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    for item in items[:_MOST]:
        resolved = json_ld.resolve(item)
        if isinstance(resolved, str):
            yield text(resolved)
        elif isinstance(resolved, dict):
            person = cast("Node", resolved)
            if not _ORGANISATIONS & set(types_of(person)):
                yield from map(text, strings(person.get("name")))


def _shown(tree: Element) -> list[str]:
    """The first byline that the page shows: the innermost element that is marked as the author's."""
    elements = find_all(tree, _BYLINES)[:_MOST]
    outer = {parent for element in elements for parent in element.iterancestors()}
    texts = (flat_text(element) for element in elements if element not in outer)
    return [name for name in texts if _SHORTEST < len(name) <= _LONGEST and " " in name][:1]


def _people(names: Iterable[str], shunned: set[str]) -> Iterator[str]:
    for whole in names:
        if "://" in whole or "@" in whole:
            continue
        for part in _SPLIT.split(_AROUND.sub("", whole.strip())):
            name = " ".join(_AROUND.sub("", part).split()).strip(" .:-–|")
            if (
                _SHORTEST <= len(name) <= _LONGEST
                and not _NOBODY.search(name)
                and plain_key(name) not in shunned
            ):
                yield name
