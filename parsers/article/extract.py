"""Finds the article's paragraphs on a page: trafilatura on a tree that is parsed once.

The quick mode is enough for most pages; where it leaves too much behind, the thorough one is asked, and last
the text that the page's JSON-LD carries. Must import nothing of ours.
"""

import logging
import re
from copy import copy
from html import unescape
from typing import TYPE_CHECKING, cast

from trafilatura import bare_extraction
from trafilatura.settings import Document

from parsers.article.furniture import clean_line
from parsers.article.tree import Element

if TYPE_CHECKING:
    from lxml.html import HtmlElement

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_BOXES = (
    "aside", "footer", "nav", "menu", "button", "input", "label", "select", "textarea", "dialog", "picture", "head",
)  # fmt: skip
_PARAGRAPH = 80
_TOO_LITTLE = 0.45
_MARKUP = re.compile(r"</?(?:p|br|div|h\d|li)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,300}>")
_BULLET = re.compile(r"^(?:[-–•*]\s+|\|\s?)|\s?\|$")
_RULE = re.compile(r"[|\s:-]+")


def extract_lines(tree: Element, stated_body: str) -> list[str]:
    """The article's lines in reading order; empty when the page has none. The tree is left as it is."""
    paragraphs = sum(size for p in tree.iter("p") if (size := len(p.text_content().strip())) >= _PARAGRAPH)
    stated = _plain(stated_body)
    expected = max(min(paragraphs, 20_000), len(stated))
    best = _extract(_without_boxes(tree), fast=True)
    if len(best) < expected * _TOO_LITTLE:
        thorough = _extract(tree, fast=False)
        best = thorough if len(thorough) > len(best) else best
    if len(stated) > 2 * len(best):
        best = stated
    return [line for raw in best.split("\n") if (line := _clean(raw))]


def _without_boxes(tree: Element) -> Element:
    """A copy without what trafilatura takes out first: its other searches then have less to look at."""
    slim = copy(tree)
    for element in list(slim.iter(*_BOXES)):
        if element.getparent() is not None:
            element.drop_tree()
    return slim


def _extract(tree: Element, *, fast: bool) -> str:
    document = bare_extraction(
        cast("HtmlElement", tree), fast=fast, include_comments=False, with_metadata=False
    )
    return (document.text or "") if isinstance(document, Document) else ""


def _plain(stated: str) -> str:
    return unescape(_TAG.sub("", _MARKUP.sub("\n", unescape(stated)))).replace("\r", "\n").strip()


def _clean(line: str) -> str:
    """A line without trafilatura's marks for list items and table cells."""
    line = clean_line(line)
    if _RULE.fullmatch(line):
        return ""
    return _BULLET.sub("", line).replace(" | ", " ").strip()
