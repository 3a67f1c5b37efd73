"""Tells an article's paragraphs from what sites write around them: comment rules, cookie lines, "Read more".

Works on lines of plain text, for pages and pastes alike. Must import nothing of ours but the tables of phrases.
"""

import re

from parsers.article.phrases import (
    ADVERTS_AND_RIGHTS,
    COMMENT_HEADINGS,
    COMMENT_RULES,
    COOKIES,
    INVITATIONS,
    MORE_TO_READ,
    NEW_TAB,
    PHOTO_WORDS,
    RULE_WORDS,
    alternatives,
    compile_any,
)

_COMMENT_HEADING = re.compile(
    rf"(?:\d+\s+)?{alternatives(COMMENT_HEADINGS)}\s*(?:\(\d+\)|\d+)?\s*[:.#]?", re.IGNORECASE
)
_COMMENT_RULE = compile_any(COMMENT_RULES)
_AGENCIES = r"(?:AFP|AP|Reuters|EPA|dpa|AA|EFE|Getty(?: Images)?|Shutterstock|Anadolu|Xinhua|IMAGO)"
_SINGLE = re.compile(
    rf"(?:{alternatives(MORE_TO_READ)}\s*(?:[:：|>»-].*|…|\.\.\.)?"
    rf"|{alternatives(INVITATIONS, COOKIES)}"
    rf"|{alternatives(ADVERTS_AND_RIGHTS)}\W*"
    rf"|{alternatives(NEW_TAB)}"
    rf"|{alternatives(PHOTO_WORDS)}\s?(?:credits?|courtesy|:|/|\|)\s?.{{0,120}}"
    rf"|.{{0,80}}(?:/\s?{_AGENCIES}|\({_AGENCIES}(?: Photo)?(?:/[^)]{{1,40}})?\)|Getty Images|\bvia {_AGENCIES})\.?)",
    re.IGNORECASE,
)
_SCREEN_READER = re.compile(rf",?\s*\(?{alternatives(NEW_TAB)}\)?", re.IGNORECASE)
_NEW = (" new ", "neue", "nouvel", "nueva", "yeni ")
_LONGEST_HEADING = 60
_LONGEST_SINGLE = 520
_EXOTIC_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_UNUSUAL = re.compile(f"{_EXOTIC_SPACE.pattern[:-1]}{_INVISIBLE.pattern[1:]}")
_SPACES = re.compile(" {2,}")
_RULES_WITHIN = 4
_EARLIEST_SHARE = 0.25
_SURE_LENGTH = 400


def clean_line(line: str) -> str:
    """A line with plain single spaces and without invisible marks or screen readers' notes."""
    if line.isascii():
        line = line.replace("\t", " ")
    elif _UNUSUAL.search(line):
        line = _INVISIBLE.sub("", _EXOTIC_SPACE.sub(" ", line))
    line = (_SPACES.sub(" ", line) if "  " in line else line).strip()
    return _SCREEN_READER.sub("", line) if any(map(line.__contains__, _NEW)) else line


def is_comment_heading(line: str) -> bool:
    """Whether a line does nothing but open a comments section."""
    return len(line) < _LONGEST_HEADING and bool(_COMMENT_HEADING.fullmatch(line))


def is_comment_rule(line: str) -> bool:
    """Whether a line or sentence speaks of how readers' comments are handled on the site."""
    low = line.lower()
    return any(map(low.__contains__, RULE_WORDS)) and bool(_COMMENT_RULE.search(line))


def is_furniture(line: str) -> bool:
    """Whether a whole line is something that sites put around articles, and no sentence of one."""
    return len(line) <= _LONGEST_SINGLE and bool(_SINGLE.fullmatch(line))


def drop_furniture(lines: list[str], *, markup: bool) -> list[str]:
    """The article's own lines. A comments heading ends the article; so do rules for comments at its end.

    With ``markup`` the page's structure has had its say, and took the comments: the editors' rules for them are left.
    """
    kept = lines
    before = len(lines) + 1
    while len(kept) < before:
        before = len(kept)
        end = _find_end(kept)
        notes = [line for line in kept[end:] if markup and is_comment_rule(line)]
        kept = [line for line in kept[:end] if not is_furniture(line)] + notes
        while not markup and kept and (is_comment_rule(kept[-1]) or is_comment_heading(kept[-1])):
            kept.pop()
    return kept


def _find_end(lines: list[str]) -> int:
    """Where the comments section starts: at a heading with an article before it, or one that rules follow."""
    total = sum(map(len, lines))
    before = 0
    for index, line in enumerate(lines):
        if is_comment_heading(line):
            late = index and (before > total * _EARLIEST_SHARE or before > _SURE_LENGTH)
            if late or any(map(is_comment_rule, lines[index + 1 : index + 1 + _RULES_WITHIN])):
                return index
        before += len(line)
    return len(lines)
