"""Weighs what a page says of its own date: JSON-LD, meta tags, visible dates and the address.

Each source has a weight, sources that name the same day add up, and the heaviest day wins. Nothing is made up:
without a credible statement the article's date is None. Must import nothing of ours but the parsers' dates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import unquote

from parsers.article.head import Head
from parsers.article.jsonld import JsonLd, Node, is_article, strings
from parsers.article.moments import is_plausible, read_moment
from parsers.article.site import split_url
from parsers.article.visible import VisibleDate, read_line

_PUBLISHED_METAS = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "published_time",
    "article:published",
    "date:published_time",
    "publication_date",
    "publication-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "sailthru.date",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "displaydate",
    "rnews:datepublished",
    "originalpublicationdate",
    "ptime",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
]
_CREATED_METAS = [
    "date",
    "dc.date",
    "dc.date.created",
    "dcterms.created",
    "datecreated",
    "created",
    "article:created",
]
_MODIFIED_METAS = [
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "modified_time",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "article:modified",
    "updated_time",
    "revised",
]

_URL_PARTS = re.compile(
    r"/((?:19|20)\d\d)(?:/[a-zA-Z_]{2,30}){0,2}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)
_URL_WHOLE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_/])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_COMPACT = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")

_FURTHEST_HOURS = 14
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Published:
    """When the article says it was published and last changed; both aware, UTC standing in for no zone."""

    published: datetime | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Claim:
    """One source's statement: ``exact`` when it has a time of day."""

    moment: datetime
    weight: int
    source: str
    exact: bool = True


def find_published(
    *,
    head: Head,
    json_ld: JsonLd,
    node: Node | None,
    visible: tuple[VisibleDate, ...],
    url: str,
    latest: date | None,
) -> Published:
    """Weighs all sources; ``latest`` is the last day that isn't in the future."""
    modified = _find_modified(head, node, visible, latest)
    claims = [
        claim
        for claim in _claims(head, json_ld, node, visible, url)
        if is_plausible(claim.moment.date(), latest)
    ]
    if modified and len({claim.moment.date() for claim in claims}) > 1:
        claims = [
            claim for claim in claims if claim.source != "visible" or claim.moment.date() != modified.date()
        ] or claims
    best = max(claims, key=lambda claim: (_support(claim, claims), claim.weight), default=None)
    if best is None:
        return Published(None, modified)
    published = _with_zone(_richest(best, claims), claims)
    return Published(published, modified if modified and modified >= published else None)


def _claims(
    head: Head, json_ld: JsonLd, node: Node | None, visible: tuple[VisibleDate, ...], url: str
) -> Iterator[_Claim]:
    if node:
        yield from _read(strings(node.get("datePublished"))[:1], 5, "json-ld")
        yield from _read(strings(node.get("dateCreated"))[:1], 2, "json-ld created")
    for other in json_ld.nodes[:20]:
        if not is_article(other):
            yield from _read(strings(other.get("datePublished"))[:1], 1, "json-ld page")
    yield from _read(head.first(_PUBLISHED_METAS), 4, "meta")
    yield from _read(head.first(_CREATED_METAS), 2, "meta created")
    yield from _read(head.microdata("datepublished"), 3, "microdata")
    for shown in visible:
        if not shown.is_update:
            yield _Claim(shown.moment, shown.weight, "visible", exact=shown.exact)
    day = _day_in_url(url)
    if day:
        yield _Claim(datetime(day.year, day.month, day.day), 3, "url", exact=False)  # noqa: DTZ001 - a day has no zone


def _read(texts: tuple[str, ...], weight: int, source: str) -> Iterator[_Claim]:
    for text in texts:
        moment = read_moment(text) or _read_words(text)
        if moment:
            yield _Claim(moment, weight, source, exact=":" in text or moment.tzinfo is not None)


def _read_words(text: str) -> datetime | None:
    """A date written for people ("October 23, 2025"); what looks like a machine's but isn't one stays unread."""
    return None if "-" in text else next((shown.moment for shown in read_line(text[:_LONGEST], "en")), None)


def _day_in_url(url: str) -> date | None:
    path = unquote(split_url(url).path)
    match = _URL_PARTS.search(path) or _URL_WHOLE.search(path) or _URL_COMPACT.search(path)
    if not match:
        return None
    digits = [int(part) for part in match.groups() if part.isdigit()]
    try:
        return date(*digits)
    except ValueError:
        return None


def _support(claim: _Claim, claims: list[_Claim]) -> int:
    """The weight of all kinds of source that agree with ``claim``, each kind counted once."""
    heaviest: dict[str, int] = {}
    for other in claims:
        if _agree(claim, other):
            heaviest[other.source] = max(heaviest.get(other.source, 0), other.weight)
    return sum(heaviest.values())


def _agree(one: _Claim, other: _Claim) -> bool:
    if one.moment.date() == other.moment.date():
        return True
    if one.moment.tzinfo and other.moment.tzinfo:
        return abs(one.moment - other.moment) < timedelta(minutes=30)
    return False


def _richest(best: _Claim, claims: list[_Claim]) -> datetime:
    """The moment among the claims of the best one's day that says most: a zone of its own, UTC, a time, a day."""

    def rank(claim: _Claim) -> tuple[bool, bool, int]:
        offset = claim.moment.utcoffset()
        return (bool(offset), offset is not None or claim.exact, claim.weight)

    agreeing = [claim for claim in claims if _agree(best, claim)]
    return max(agreeing, key=rank).moment


def _with_zone(moment: datetime, claims: list[_Claim]) -> datetime:
    """``moment`` made aware. UTC beside a visible neighbouring day gets the smallest offset that leads to that day."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    if moment.utcoffset():
        return moment
    days = {
        claim.moment.date() for claim in claims if claim.source == "visible" and claim.moment.tzinfo is None
    }
    if len(days) != 1 or moment.date() in days:
        return moment
    return _moved_to(moment, days.pop())


def _moved_to(moment: datetime, day: date) -> datetime:
    for hours in range(1, _FURTHEST_HOURS + 1):
        for sign in (1, -1):
            local = moment.astimezone(timezone(timedelta(hours=sign * hours)))
            if local.date() == day:
                return local
    return moment


def _find_modified(
    head: Head, node: Node | None, visible: tuple[VisibleDate, ...], latest: date | None
) -> datetime | None:
    texts = [
        *(strings(node.get("dateModified"))[:1] if node else ()),
        *head.first(_MODIFIED_METAS),
        *head.microdata("datemodified"),
    ]
    moments = [moment for text in texts if (moment := read_moment(text))]
    moments += [shown.moment for shown in visible if shown.is_update]
    for moment in moments:
        if is_plausible(moment.date(), latest):
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
