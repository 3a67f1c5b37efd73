"""Turns a pasted or saved plain text into an ``Article``. Must import nothing of ours but the parsers."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from parsers.article.furniture import clean_line, drop_furniture
from parsers.article.language import detect_language, language_code
from parsers.article.lead import is_byline
from parsers.article.live import read_live_lines
from parsers.article.moments import is_plausible, read_moment
from parsers.article.visible import read_line
from parsers.values import Article, ArticleError

MAX_CHARACTERS = 1_000_000

_KEYS = {
    "title": "title headline titre titel überschrift título titular başlık العنوان عنوان",
    "published": "published date publié le datum veröffentlicht fecha publicado tarih yayın tarihi التاريخ تاريخ نشر",
    "author": "author by auteur par autor von autores yazar yazan الكاتب بقلم كتب",
    "url": "url link source lien quelle enlace fuente kaynak المصدر رابط",
    "site": "site outlet publication medium medio",
    "language": "language langue sprache idioma dil اللغة",
}
_KIND_OF = {key: kind for kind, keys in _KEYS.items() for key in keys.split()}
_FIELD = re.compile(
    r"(?:\*\*|#+\s*)?(?P<key>[^\W\d_]{2,20})(?:\*\*)?\s?[:：]\s*(?:\*\*)?\s*(?P<value>\S.{0,400})"
)
_MOST_FIELDS = 8
_LONGEST_HEADLINE = 150
_FEWEST_HEADLINE_SPACES = 1  # two words
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_WRAPPED = range(45, 110)
_WRAPPED_SHARE = 0.7
_FEWEST_WRAPPED = 4
_BROKEN_SHARE = 0.6
_STOPS = (".", "!", "?", "؟", "…", ".”", '."', ".»", ":")


def read_text(
    text: str,
    *,
    url: str | None = None,
    title: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
) -> Article:
    """The article in ``text``: its own lines without comment rules, cookie lines and the like.

    A head of lines such as "Title: ..." is read only where it opens the text. What is given wins over it. A headline
    over the text is its title, and stays in it. A line is a paragraph; lines that a file wraps at a width are joined
    where blank lines part its paragraphs. Raises
    ArticleError("empty") when nothing is left, "too_complex" past ``MAX_CHARACTERS``.
    """
    if len(text) > MAX_CHARACTERS:
        raise ArticleError("too_complex", f"{len(text)} characters")
    blocks = _unwrap([clean_line(line) for line in _ILLEGAL.sub("", text).splitlines()])
    head = _read_head(blocks)
    lines = drop_furniture(blocks[head.lines :], markup=False)
    if not any(character.isalnum() for line in lines for character in line):
        raise ArticleError("empty")
    language = language or head.language or detect_language("\n".join(lines))
    moment = published or _read_published(head.fields.get("published", ""), language)
    live = read_live_lines(lines, moment, language)
    title = title or head.fields.get("title")
    if title is None and _is_headline(lines, language):
        title = lines[0]
    return Article(
        body=live.body if live else "\n".join(lines),
        url=url or head.fields.get("url"),
        title=title,
        authors=(head.fields["author"],) if "author" in head.fields else (),
        site=head.fields.get("site"),
        language=language,
        published=moment,
        entries=live.entries if live else (),
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """The fields that open a text and how many lines they take."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    lines: int = 0

    @property
    def language(self) -> str | None:
        return language_code(self.fields.get("language"))


def _read_head(lines: list[str]) -> _Head:
    """The fields before the text. There is a head only if a title opens it, or two fields do."""
    fields: dict[str, str] = {}
    taken = 0
    for line in lines[:_MOST_FIELDS]:
        match = _FIELD.fullmatch(line)
        kind = _KIND_OF.get(match["key"].strip().lower()) if match else None
        if match is None or kind is None or kind in fields:
            break
        fields[kind] = match["value"].strip("* ")
        taken += 1
    clear = next(iter(fields), None) == "title" or len(fields) > 1
    return _Head(fields, taken) if clear and taken < len(lines) else _Head()


def _is_headline(lines: list[str], language: str | None) -> bool:
    """Whether the first line heads the text: short, no sentence, and sentences after it."""
    first, rest = lines[0], lines[1:]
    if is_byline(first) or next(iter(read_line(first, language)), None) is not None:
        return False
    return (
        len(first) <= _LONGEST_HEADLINE
        and first.count(" ") >= _FEWEST_HEADLINE_SPACES
        and not first[0].isdigit()
        and not first.endswith((*_STOPS, ",", ";", "،", "؛", "。"))
        and any(line.endswith(_STOPS) for line in rest)
    )


def _read_published(stated: str, language: str | None) -> datetime | None:
    moment = read_moment(stated) or next((shown.moment for shown in read_line(stated, language)), None)
    if moment is None or not is_plausible(moment.date()):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _unwrap(lines: list[str]) -> list[str]:
    """The text's paragraphs: its lines, or its blank-line blocks where the lines are wrapped at a width."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    inner = [line for block in blocks for line in block[:-1]]
    wrapped = [line for line in inner if len(line) in _WRAPPED]
    broken = sum(not line.endswith(_STOPS) for line in wrapped)
    enough = len(wrapped) >= max(_FEWEST_WRAPPED, _WRAPPED_SHARE * len(inner))
    if len(blocks) > 1 and enough and broken > len(wrapped) * _BROKEN_SHARE:
        return [" ".join(block) for block in blocks if block]
    return [line for block in blocks for line in block]
