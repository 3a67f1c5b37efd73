"""Reads a page's JSON-LD and finds the node that describes the article.

Sites put breadcrumbs, videos, other articles and the page itself beside the article: the node is chosen by its
type, its address and its headline. Must import nothing of ours.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, TypeAlias, cast
from urllib.parse import urlsplit

Node: TypeAlias = dict[str, Any]

_ARTICLE = re.compile(
    r"(?:.*NewsArticle|Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|.*Article)\Z"
)
_DOWN = ("@graph", "mainEntity", "mainEntityOfPage")
_NOISE = re.compile(r"\A\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*\Z|;\s*\Z")
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_MAX_BLOCK = 3_000_000
_MAX_NODES = 3000
_SPACE = re.compile(r"\s+")
_NO_LETTERS = re.compile(r"[\W_]+")
_TAG = re.compile(r"<[^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class JsonLd:
    """All typed nodes of a page, in its order, and those with an id by that id."""

    nodes: tuple[Node, ...] = ()
    by_id: dict[str, Node] = field(default_factory=dict[str, Node])

    def find_article(self, url: str | None, titles: Iterable[str]) -> Node | None:
        """The node of the article at ``url`` or with one of ``titles``; None when none is an article."""
        wanted = {plain_key(title) for title in titles} - {""}
        articles = [node for node in self.nodes if is_article(node)]
        return max(articles, key=lambda node: _rank(node, url, wanted), default=None)

    def resolve(self, value: object) -> object:
        """``value``, or the node it refers to by ``@id`` alone."""
        if isinstance(value, dict):
            node = cast("Node", value)
            if "name" not in node and isinstance(node.get("@id"), str):
                return self.by_id.get(node["@id"], node)
            return node
        return value


def read_json_ld(blocks: Iterable[str]) -> JsonLd:
    """Every node of the blocks that parse; broken JSON is mended where only its commas are wrong, else skipped."""
    found: list[Node] = []
    by_id: dict[str, Node] = {}
    for block in blocks:
        for node in _walk(_load(block)):
            found.append(node)
            if isinstance(node.get("@id"), str) and len(node) > 1:
                by_id.setdefault(node["@id"], node)
        if len(found) > _MAX_NODES:
            break
    return JsonLd(tuple(found), by_id)


def _load(block: str) -> object:
    text = _NOISE.sub("", block.strip())[:_MAX_BLOCK]
    for candidate in (text, _TRAILING_COMMA.sub("", text), unescape(text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: object) -> Iterator[Node]:
    """The nodes at the top, in lists, in ``@graph`` and in a page's main entity; not what they merely mention."""
    waiting = [value]
    seen = 0
    while waiting and seen < _MAX_NODES:
        seen += 1
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = cast("list[object]", item)[:_MAX_NODES]
        elif isinstance(item, dict):
            node = cast("Node", item)
            if "@type" in node:
                yield node
            waiting.extend(node[key] for key in _DOWN if isinstance(node.get(key), dict | list))


def types_of(node: Node) -> tuple[str, ...]:
    """The node's types without the schema's address."""
    return tuple(name.rpartition("/")[2] for name in strings(node.get("@type")))


def is_article(node: Node) -> bool:
    """Whether the node describes an article, report, post or live blog."""
    return any(_ARTICLE.match(name) for name in types_of(node))


def _rank(node: Node, url: str | None, wanted: set[str]) -> tuple[bool, bool, bool, int]:
    names = {plain_key(text(node.get(key))) for key in ("headline", "name")} - {""}
    return (
        any(_same_page(address, url) for address in _addresses(node)),
        any(name in title or title in name for name in names for title in wanted),
        "datePublished" in node,
        len(strings(node.get("headline"))),
    )


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = cast("Node", value).get("@id")
        if isinstance(value, str):
            yield value


def _same_page(address: str, url: str | None) -> bool:
    if not url:
        return False
    try:
        mine, other = urlsplit(url), urlsplit(address)
    except ValueError:
        return False
    return (
        len(mine.path) > 1 and mine.path.rstrip("/") == other.path.rstrip("/") and mine.query == other.query
    )


def strings(value: object) -> tuple[str, ...]:
    """The strings in a value that may be one or a list of them."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, str))


def text(value: object) -> str:
    """The first string of a value as plain text: entities read (twice, as sites do), tags and spaces folded."""
    for item in strings(value):
        plain = _TAG.sub("", unescape(unescape(item)))
        return _SPACE.sub(" ", plain).strip()
    return ""


def plain_key(title: str) -> str:
    """A title's letters and digits alone, for comparing."""
    return _NO_LETTERS.sub("", title.casefold())
