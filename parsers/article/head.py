"""Reads a page's ``head``: meta tags, titles, links and microdata, once, into plain lookups.

Must import nothing of ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from parsers.article.tree import Element, find_all, flat_text

_MAX_METAS = 400
_LONGEST_TITLE = 1000
_KEYS = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Head:
    """``metas`` by lower-case name, each with its contents in order; ``title`` is the first title's text."""

    metas: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    title: str = ""
    canonical: str | None = None
    language: str | None = None
    items: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def first(self, names: Iterable[str]) -> tuple[str, ...]:
        """The first content of each of ``names`` that the page has, in the order of ``names``."""
        return tuple(self.metas[name][0] for name in names if name in self.metas)

    def get(self, *names: str) -> str:
        """The content of the first of ``names`` that the page has, or an empty string."""
        return next(iter(self.first(names)), "")

    def microdata(self, name: str) -> tuple[str, ...]:
        """The first value of an ``itemprop`` (lower case) anywhere in the page."""
        return tuple(self.items.get(name, ())[:1])


def read_head(tree: Element) -> Head:
    """The head of a parsed page; meta tags that strayed into the body are read too."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for key in _KEYS:
            name = meta.get(key)
            if name and content and len(metas) < _MAX_METAS:
                metas.setdefault(name.strip().lower(), []).append(content)
    titles = map(flat_text, tree.iter("title"))
    return Head(
        metas=metas,
        title=next((title for title in titles if title), "")[:_LONGEST_TITLE],
        canonical=_find_canonical(tree) or next(iter(metas.get("og:url", ())), None),
        language=tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or tree.get("xml:lang"),
        items=_read_items(tree),
    )


def _find_canonical(tree: Element) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical" and link.get("href"):
            return link.get("href")
    return None


def _read_items(tree: Element) -> dict[str, list[str]]:
    items: dict[str, list[str]] = {}
    for element in find_all(tree, "//*[@itemprop]")[:_MAX_METAS]:
        if element.tag == "meta":
            value = element.get("content")
        else:
            value = element.get("datetime") or element.get("content") or element.text
        if value and value.strip():
            items.setdefault((element.get("itemprop") or "").strip().lower(), []).append(value.strip())
    return items
