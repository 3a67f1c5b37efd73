"""The values that leave the parsers: articles, sentences and events.

Pure values, shared by every layer. Must import nothing of ours but the values of dates and names.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from parsers.dates.span import DateSpan
from parsers.names.values import ArticleNames, Certainty, NameMention


class ArticleError(Exception):
    """A page or text that cannot be read as an article.

    ``code`` is stable and one of: ``not_html``, ``empty``, ``too_complex``, ``no_article``, ``front_page``,
    ``consent_wall``, ``captcha``, ``login``, ``soft_404``, ``search_results``, ``feed``, ``script_only``.
    ``detail`` is for the log, never for a person.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveEntry:
    """One entry of a live blog: its own time and where it stands in the body."""

    start: int
    end: int
    published: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A published text.

    ``body`` is plain text: a line feed ends each paragraph, nothing of the page's furniture is
    left. ``published`` is aware (any zone: the *article's* local day is what relative dates count from);
    None when the page does not say credibly. ``canonical_url`` is the page's own, same site only.
    ``stub`` marks a paywalled beginning. ``language`` is a two-letter code ("en") or None.
    """

    body: str
    url: str | None = None
    canonical_url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    language: str | None = None
    section: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    stub: bool = False
    entries: tuple[LiveEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text == body[start:end]``; ``paragraph`` counts from 0."""

    start: int
    end: int
    text: str
    paragraph: int


class DatedBy(StrEnum):
    """What dated an event."""

    TEXT = "text"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One sentence that says what happened, verbatim, and when.

    ``start``/``end`` are the sentence's offsets in the body (``text == body[start:end]``);
    ``date_start``/``date_end``/``date_text`` those of the date mention that dated it (None when the
    publication day did); ``rule`` names the rule that chose the date. ``attribution`` is who the article
    says said it, as written ("Syrian Observatory for Human Rights").
    ``mentions`` maps into ``ArticleNames.entities``: (entity index, mention) for each name in the sentence.
    """

    start: int
    end: int
    text: str
    span: DateSpan
    dated_by: DatedBy
    rule: str
    date_text: str | None = None
    date_start: int | None = None
    date_end: int | None = None
    attribution: str | None = None
    certainty: Certainty = Certainty.STATED
    mentions: tuple[tuple[int, NameMention], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one article: what crosses from the reader's process to the store.

    ``unread`` characters at the body's end were not read for names and events (``parsers.bounds``).
    """

    article: Article
    anchor: date
    names: ArticleNames
    events: tuple[Event, ...]
    parser_version: int
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """What to read: a ``page`` (bytes as served, with its header's ``content_type``) or else a ``text``.

    ``title``, ``published`` and ``language`` are what a person said and win over what the page says.
    ``fallback_day`` is the day it was posted: relative dates count from it when the article has no date.
    ``names_model`` is the spaCy model that finds the names; None for the rules that need none.
    """

    page: bytes | None = None
    text: str | None = None
    url: str | None = None
    content_type: str | None = None
    title: str | None = None
    published: datetime | None = None
    language: str | None = None
    fallback_day: date
    names_model: str | None = None
