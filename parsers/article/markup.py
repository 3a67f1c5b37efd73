"""Strips a page of what isn't text (scripts, styles, comments) and parses the rest once, within limits.

libxml2 can't be interrupted, so size, tags, attributes and depth are bounded before it sees the page. Must
import nothing of ours but the values.
"""

import re
from dataclasses import dataclass

from parsers.article.tree import Element, parse_html
from parsers.values import ArticleError

MAX_TAGS = 80_000
MAX_ATTRIBUTES_OF_A_TAG = 300
MAX_JSON_LD = 40
_DECLARED_WITHIN = 4096

_LONG = 3000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONG},}}")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_OPENING = re.compile(
    r"<(?:!--|(script|style|svg|noscript|iframe|template|canvas|object)(?=[\s/>]))", re.IGNORECASE
)
_CLOSING = {
    name: re.compile(rf"</{name}\b[^>]{{0,200}}>", re.IGNORECASE)
    for name in ("script", "style", "svg", "noscript", "iframe", "template", "canvas", "object")
}
_RAW = ("script", "style")
_DECLARATION = re.compile(
    r"\A\s*<\?xml[^>]*>|<!DOCTYPE[^>\[]{0,500}(?:\[.{0,2000}?\]\s{0,9})?>", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's markup without scripts, styles and comments, its JSON-LD blocks, and how much script there was."""

    html: str
    json_ld: tuple[str, ...]
    script_size: int


def strip_markup(page: str) -> Markup:
    """Takes scripts, styles, drawings, frames and comments out in one pass, linear in the page's length.

    An unclosed script or style swallows the rest, as in a browser; of any other only its tag goes.
    """
    kept: list[str] = []
    blocks: list[str] = []
    unclosed: set[str] = set()
    position = scripts = 0
    while opening := _OPENING.search(page, position):
        kept.append(page[position : opening.start()])
        name = (opening[1] or "!--").lower()
        inside, position = _span_inside(page, opening, name, unclosed)
        if name == "script":
            scripts += position - opening.start()
            if "ld+json" in page[opening.end() : inside].lower() and len(blocks) < MAX_JSON_LD:
                blocks.append(page[inside:position])
    kept.append(page[position:])
    return Markup(" ".join(kept), tuple(_without_closing(block) for block in blocks), scripts)


def _span_inside(page: str, opening: re.Match[str], name: str, unclosed: set[str]) -> tuple[int, int]:
    """Where the content starts and where the page goes on after the element."""
    if name == "!--":
        end = -1 if name in unclosed else page.find("-->", opening.end() - 2)
        if end < 0:
            unclosed.add(name)
            return opening.end(), opening.end()
        return opening.end(), end + len("-->")
    close = page.find(">", opening.end())
    inside = close + 1 if close >= 0 else len(page)
    if page[inside - 2 : inside - 1] == "/":
        return inside, inside
    closing = None if name in unclosed else _CLOSING[name].search(page, inside)
    if closing:
        return inside, closing.end()
    unclosed.add(name)
    return inside, len(page) if name in _RAW else inside


def _without_closing(block: str) -> str:
    return block[: block.rfind("</")] if "</" in block else block


def parse_markup(markup: Markup) -> Element:
    """The page's tree; raises ArticleError("too_complex" | "empty" | "not_html")."""
    _check_size(markup.html)
    html = _DECLARATION.sub("", markup.html[:_DECLARED_WITHIN], count=2) + markup.html[_DECLARED_WITHIN:]
    if not html.strip():
        raise ArticleError("script_only" if markup.script_size else "empty")
    tree = parse_html(html)
    if tree is None:
        raise ArticleError("not_html", "no tree")
    return tree


def _check_size(html: str) -> None:
    tags = html.count("<")
    if tags > MAX_TAGS and len(re.findall(r"<[a-zA-Z]", html)) > MAX_TAGS:
        raise ArticleError("too_complex", f"{tags} tags")
    if not _has_long_stretch(html):
        return
    for tag in _LONG_TAG.finditer(html):
        bare = _QUOTED.sub("", tag[0])
        if max(bare.count("="), len(bare.split())) > MAX_ATTRIBUTES_OF_A_TAG:
            raise ArticleError("too_complex", "attributes")


def _has_long_stretch(html: str) -> bool:
    """Whether there are more than ``_LONG`` characters without a "<" among them."""
    position = 0
    while len(html) - position > _LONG:
        position = html.rfind("<", position, position + _LONG + 1) + 1
        if not position:
            return True
    return False
