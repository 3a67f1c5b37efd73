"""Parses markup, and says what the article reader asks of a parsed page's elements: lxml's, typed.

lxml carries no types of its own: they are stated here once. Must import nothing of ours.
"""
# ruff: noqa: D102 - these are lxml's own methods, documented there

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Protocol, Self, cast

_etree = cast("Any", import_module("lxml.etree"))
_html = cast("Any", import_module("lxml.html"))

# lxml.html asks Python for the class of every element that anything looks at; here all are of the usual one.
_CLASSES = _etree.ElementDefaultClassLookup(
    element=_html.HtmlElement,
    comment=_html.HtmlComment,
    pi=_html.HtmlProcessingInstruction,
    entity=_html.HtmlEntity,
)


class Element(Protocol):
    """An element of a page, as ``lxml.html`` has it."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None: ...
    def iter(self, *tags: str) -> Iterator[Self]: ...
    def iterdescendants(self, *tags: str) -> Iterator[Self]: ...
    def iterancestors(self, *tags: str) -> Iterator[Self]: ...
    def itersiblings(self, *, preceding: bool = False) -> Iterator[Self]: ...
    def itertext(self) -> Iterator[str]: ...
    def getparent(self) -> Self | None: ...
    def text_content(self) -> str: ...
    def xpath(self, path: str) -> object: ...
    def drop_tree(self) -> None: ...
    def __iter__(self) -> Iterator[Self]: ...
    def __reversed__(self) -> Iterator[Self]: ...
    def __len__(self) -> int: ...


def parse_html(markup: str) -> Element | None:
    """The root of a page as libxml2 understands it, without comments; None when it finds no markup."""
    parser = _html.HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        return cast("Element", _html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser))
    except (_etree.LxmlError, ValueError, AssertionError):
        return None


def find_all(root: Element, path: str) -> list[Element]:
    """The elements at an XPath."""
    return cast("list[Element]", root.xpath(path))


def flat_text(element: Element) -> str:
    """An element's whole text with single spaces."""
    return " ".join(element.text_content().split())
