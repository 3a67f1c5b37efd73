"""Keeps what was read from an article: one call, one transaction, the same result however often it is made."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.values import Article, Reading
from store.bulk import put_rows
from store.copies import find_copies, text_of
from store.ids import lock_guild
from store.merging import merge_as_stated
from store.models import ArticleVersionRow, SourceKeyRow, SourceRow
from store.naming import keep_names
from store.queue import held_row, next_check
from store.retelling import keep_events
from store.shown import named_in, put_shown, show_source
from store.sources import kept_key, source_row, source_view
from store.spans import time_text, utc
from store.tally import Tally
from store.values import Claim, Duplicate, DuplicateBy, GuildId, SourceId, SourceState, SourceView
from store.watches import queue_alerts

_OWNERS = (
    select(col(SourceKeyRow.url_key), SourceRow)
    .join(
        SourceRow,
        (col(SourceRow.guild_id) == bindparam("guild")) & (col(SourceRow.id) == col(SourceKeyRow.source_id)),
    )
    .where(
        col(SourceKeyRow.guild_id) == bindparam("guild"),
        col(SourceKeyRow.url_key).in_(bindparam("keys", expanding=True)),
    )
)
_SAME_TEXT = (
    select(SourceRow)
    .join(
        ArticleVersionRow,
        (col(ArticleVersionRow.guild_id) == bindparam("guild"))
        & (col(ArticleVersionRow.source_id) == col(SourceRow.id))
        & (col(ArticleVersionRow.number) == col(SourceRow.version)),
    )
    .where(col(ArticleVersionRow.content_hash) == bindparam("hash"))
    .where(
        col(SourceRow.guild_id) == bindparam("guild"),
        col(SourceRow.id) != bindparam("own"),
        col(SourceRow.shown),
    )
    .order_by(col(SourceRow.id))
    .limit(1)
)
_SAME_TEXT_HERE = _SAME_TEXT.where(col(SourceRow.site).is_(None) | (col(SourceRow.site) == bindparam("site")))


async def store_reading(  # noqa: PLR0913 - what the fetch found out, each named
    session: AsyncSession,
    guild: GuildId,
    source: SourceId,
    reading: Reading,
    *,
    at: datetime,
    etag: str | None = None,
    last_modified: str | None = None,
    final_url_key: str | None = None,
    canonical_url_key: str | None = None,
    claim: Claim | None = None,
    distinct: bool = False,
) -> SourceView | Duplicate:
    """Stores the article with its events, names and facts; the source is then ready and its events are in answers.

    A text that is stored already adds no version, a changed one adds one: sentences that stayed keep their event
    ids and corrections, those that went are retired. The two keys are those of the address that answered and of
    the page's own canonical link. When one of them, or the very text on the same site, belongs to another source
    that is shown, nothing is stored, that source is known under this one's addresses too, and ``Duplicate`` names it.

    ``distinct`` keeps a text that another source has as well: somebody vouches that they are two.
    With ``claim`` only its holder may store: raises LeaseLostError otherwise. Raises UnknownRowError.
    """
    await lock_guild(session, guild)
    row = await (source_row(session, guild, source, lock=True) if claim is None else held_row(session, claim))
    keys = [kept_key(key) for key in (row.url_key, final_url_key, canonical_url_key) if key]
    keys = list(dict.fromkeys(keys))
    owners = await _owners(session, guild, keys)
    text = None if distinct else reading.article
    duplicate = await _find_duplicate(session, row, owners, text)
    if duplicate is not None:
        return await _yield_to(session, row, duplicate)
    await _take_keys(session, row, [key for key in keys if owners.get(key) is not row])
    with session.no_autoflush:  # the row is written once, when all of it is known
        row.etag, row.last_modified, row.checked_at = etag, last_modified, utc(at)
        if claim is not None and not claim.known:
            row.check_at = next_check(row.added_at, at)
        _finish(row)
        merges: Sequence[tuple[int, int]] = ()
        if not await _is_known(session, row, reading):
            merges = await _keep(session, row, reading, at)
    await session.flush()
    await show_source(session, row)
    for absorbed, into in merges:
        await merge_as_stated(session, guild, absorbed, into, at=utc(at), source=source)
    await queue_alerts(session, row, at=at)
    return source_view(row)


def content_hash(article: Article) -> str:
    """What tells one text from another: its words, whatever the white space."""
    return sha256(" ".join(article.body.split()).encode(errors="surrogatepass")).hexdigest()


async def _owners(session: AsyncSession, guild: GuildId, keys: Sequence[str]) -> dict[str, SourceRow]:
    """The sources that are known under these addresses, in their order."""
    rows = (await session.execute(_OWNERS, {"guild": guild, "keys": keys})).all()
    found = {key: owner for key, owner in rows}  # noqa: C416 - rows are no tuples to pyright
    return {key: found[key] for key in keys if key in found}


async def _find_duplicate(
    session: AsyncSession, row: SourceRow, owners: dict[str, SourceRow], text: Article | None
) -> tuple[SourceRow, DuplicateBy] | None:
    for owner in owners.values():
        if owner is not row and owner.shown:
            return owner, DuplicateBy.ADDRESS
    if row.shown or text is None:
        # A source that is shown by itself stays what it is: two of them never yield to each other.
        return None
    found = await _same_text(session, row, text)
    return (found, DuplicateBy.TEXT) if found else None


async def _same_text(session: AsyncSession, row: SourceRow, article: Article) -> SourceRow | None:
    asked = {"guild": row.guild_id, "own": row.id, "hash": content_hash(article)}
    if article.site is None:
        return (await session.scalars(_SAME_TEXT, asked)).one_or_none()
    # The same text on another site is a second source of one report (``store.copies``).
    return (await session.scalars(_SAME_TEXT_HERE, {**asked, "site": article.site})).one_or_none()


async def _yield_to(session: AsyncSession, row: SourceRow, found: tuple[SourceRow, DuplicateBy]) -> Duplicate:
    owner, by = found
    if not row.shown:
        row.state = SourceState.REMOVED.value
        row.duplicate_of = owner.id
        keys = update(SourceKeyRow).where(
            col(SourceKeyRow.guild_id) == row.guild_id, col(SourceKeyRow.source_id) == row.id
        )
        await session.execute(keys.values(source_id=owner.id).execution_options(synchronize_session=False))
    else:
        row.state = SourceState.READY.value
    row.error = None
    row.quiet = False
    row.lease_by = row.lease_until = None
    await session.flush()
    return Duplicate(of=source_view(owner), by=by)


async def _take_keys(session: AsyncSession, row: SourceRow, keys: list[str]) -> None:
    """Has the source known under more addresses; those of sources that never came to be shown pass to it."""
    if not keys:
        return
    here = (col(SourceKeyRow.guild_id) == row.guild_id, col(SourceKeyRow.url_key).in_(keys))
    await session.execute(delete(SourceKeyRow).where(*here).execution_options(synchronize_session=False))
    rows = [{"guild_id": row.guild_id, "url_key": key, "source_id": row.id} for key in keys]
    await put_rows(session, SourceKeyRow, rows)


async def _is_known(session: AsyncSession, row: SourceRow, reading: Reading) -> bool:
    """Whether storing this reading would change nothing."""
    kept = await _current(session, row)
    if kept is None:
        return False
    wanted = _version_columns(reading)
    return all(getattr(kept, name) == value for name, value in wanted.items())


async def _current(session: AsyncSession, row: SourceRow) -> ArticleVersionRow | None:
    if row.version is None:
        return None
    return await session.get(ArticleVersionRow, (row.guild_id, row.id, row.version))


async def _keep(
    session: AsyncSession, row: SourceRow, reading: Reading, at: datetime
) -> Sequence[tuple[int, int]]:
    guild = GuildId(row.guild_id)
    kept = await _current(session, row)
    columns = _version_columns(reading)
    changed_at = at if kept is not None and kept.content_hash != columns["content_hash"] else None
    if kept is not None and changed_at is None:
        for name, value in columns.items():
            setattr(kept, name, value)
    else:
        number = 1 if kept is None else kept.number + 1
        version = {"guild_id": guild, "source_id": row.id, "number": number, "read_at": utc(at), **columns}
        await put_rows(session, ArticleVersionRow, [version])
        row.version = number
        await find_copies(session, row, text_of(reading.article), fresh=kept is None)
    _describe(row, reading.article)
    row.unread = reading.unread
    tally = Tally()
    tally.count_article(await named_in(session, row) if row.shown else (), -1)
    named = await keep_names(session, row, reading, fresh=kept is None)
    events = await keep_events(session, row, reading, named, fresh=kept is None, changed_at=changed_at)
    tally.count_article(set(named.canonicals), 1)
    await put_shown(session, guild, events, tally)
    row.shown = True
    await tally.write(session, guild)
    return named.merges


def _version_columns(reading: Reading) -> dict[str, Any]:
    article = reading.article
    return {
        "content_hash": content_hash(article),
        "parser_version": reading.parser_version,
        "anchor": reading.anchor,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "authors": list(article.authors),
        "site": article.site,
        "language": article.language,
        "section": article.section,
        "published": time_text(article.published),
        "modified": time_text(article.modified),
        "stub": article.stub,
        "entries": [[entry.start, entry.end, time_text(entry.published)] for entry in article.entries],
        "body": article.body,
    }


def _describe(row: SourceRow, article: Article) -> None:
    row.link = article.canonical_url or article.url or row.url
    row.title = article.title
    row.site = article.site
    row.language = article.language
    row.published = time_text(article.published)
    row.stub = article.stub


def _finish(row: SourceRow) -> None:
    row.state = SourceState.READY.value
    row.error = None
    row.duplicate_of = None
    row.attempts = row.losses = 0
    row.quiet = False
    row.lease_by = row.lease_until = None
