"""An article's edges: the lead that extraction often leaves behind, and lines at either end that are no text.

Must import nothing of ours.
"""

import re
from collections.abc import Iterable

from parsers.article.furniture import clean_line, is_furniture
from parsers.article.jsonld import plain_key
from parsers.article.tree import Element
from parsers.article.visible import read_line

_LEAD = re.compile(
    r"(?:^|[-_])(?:lead|lede|standfirst|chapo|chapeau|intro|introduction|description|deck|dek|summary|excerpt|spot|vorspann|entradilla|bajada|"
    r"subtitle|sub-?headline|sub-?head|sub-?title|abstract|kicker-text)(?:[-_]|$)"
)
_STOP = re.compile(r"""[.!?…؟]["'”’»)]*\Z""")
_SHORTEST_LEAD = 60
_LONGEST_LEAD = 900
_MANY_BLOCKS = 60
_NUMBERS = re.compile(r"[\W\d_]*")
_BYLINE = re.compile(r"(?:by|von|par|por|yazan|haber|بقلم|كتب)\s*:?\s", re.IGNORECASE)
_DATED_LISTING = re.compile(r".{15,200}\s[-–—|]\s\w{3,12}\.? \d{1,2},? \d{4}")
_FEW_LISTED = 2
_LONGEST_BYLINE = 90
_KICKER_WORDS = 2
_DATE_WORDS = 10


def find_lead(headline: Element | None, lines: list[str]) -> str | None:
    """The paragraph that the page marks as its lead, between the headline and the first of ``lines``."""
    if headline is None:
        return None
    known = plain_key(" ".join(lines))
    left = _MANY_BLOCKS
    node: Element | None = headline
    while node is not None and left > 0:
        for element in (
            inner
            for sibling in node.itersiblings()
            for inner in sibling.iter("p", "div", "h2", "h3", "section", "span")
        ):
            left -= 1
            if left <= 0:
                return None
            text = clean_line(" ".join(element.text_content().split()))
            if len(text) >= _SHORTEST_LEAD and plain_key(text)[:120] in known:
                return None
            if _is_lead(element, text):
                return text
        node = node.getparent()
    return None


def _is_lead(element: Element, text: str) -> bool:
    if not _SHORTEST_LEAD <= len(text) <= _LONGEST_LEAD or not _STOP.search(text) or is_furniture(text):
        return False
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}".lower()
    return any(_LEAD.search(name) for name in names.split())


def trim_edges(lines: list[str], known: Iterable[str], language: str | None) -> list[str]:
    """The lines without what stands before the first paragraph or after the last and is no text of the article.

    At the start: a repeated title or author (``known``), bare numbers, a byline, the date. At the end: bare
    numbers, the date, and listings of other articles with their dates.
    """
    keys = {plain_key(name) for name in known} - {""}
    start = 0
    while start < len(lines) - 1 and _is_heading_noise(lines, start, keys, language):
        start += 1
    end = len(lines)
    while end > start + 1 and (_NUMBERS.fullmatch(lines[end - 1]) or _is_date_line(lines[end - 1], language)):
        end -= 1
    listed = end
    while listed > start + 1 and _DATED_LISTING.fullmatch(lines[listed - 1]):
        listed -= 1
    return lines[start : listed if end - listed >= _FEW_LISTED else end]


def _is_heading_noise(lines: list[str], index: int, keys: set[str], language: str | None) -> bool:
    line = lines[index]
    if plain_key(line) in keys or _NUMBERS.fullmatch(line) or _is_date_line(line, language):
        return True
    if is_byline(line):
        return True
    return plain_key(lines[index + 1]) in keys and len(line.split()) <= _KICKER_WORDS


def is_byline(line: str) -> bool:
    """Whether the line says who wrote what follows: "By Ann Lee"."""
    return bool(_BYLINE.match(line)) and len(line) < _LONGEST_BYLINE and not _STOP.search(line)


def _is_date_line(line: str, language: str | None) -> bool:
    """Whether a line is no sentence but a few words around a full date ("Published 23 October 2025, 08:05 GMT")."""
    short = len(line) < _LONGEST_BYLINE and len(line.split()) <= _DATE_WORDS and not _STOP.search(line)
    return short and next(read_line(line, language), None) is not None
