"""Who is who: joins the entities that an article names to those that its guild knows.

Conservative: the same kind and the same full name, or a name that an article states. Two people who only share a
surname are never joined. What an article states about two that are known already becomes a merge that can be undone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.names.values import ArticleEntity, NameKind
from store.models import METADATA, AliasRow, EntityRow
from store.parameters import OF_GUILD, chunks
from store.spelling import FULL, is_same_name, key_of, words_in
from store.values import GuildId

NAME = "name"
"""The rule of the name under which an entity was first read."""

SPELLING = "spelling"
"""The rule of a spelling that articles use without saying so."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the guild knows, whose it is as its article put it, and as whom that one counts."""

    entity: int
    canonical: int
    name: str
    rule: str
    main: str


@dataclass(frozen=True, slots=True)
class Match:
    """Whom an article's entity is to the guild (None: somebody new), and others that it is stated to be.

    ``main`` is the name under which the guild shows the entity.
    """

    entity: int | None
    canonical: int | None
    also: tuple[int, ...] = ()
    main: str = ""


@dataclass(slots=True)
class Book:
    """The names known under the keys that an article uses."""

    by_key: dict[tuple[NameKind, str], list[Known]] = field(default_factory=lambda: defaultdict(list))

    def find(self, name: str, kind: NameKind) -> list[Known]:
        """Those whose name is a spelling of this one, the first read before the later ones."""
        key = key_of(name, kind)
        return [known for known in self.by_key.get((kind, key), ()) if is_same_name(known.name, name)]


async def open_book(session: AsyncSession, guild: GuildId, entities: Sequence[ArticleEntity]) -> Book:
    """Looks up every name that the article gives its entities."""
    keys = sorted({key_of(name, entity.kind) for entity in entities for name in _names(entity)} - {""})
    book = Book()
    for part in chunks(keys):
        rows = (await session.execute(_known(), {"guild": guild, "keys": part})).all()
        for entity, canonical, main, kind, key, name, rule in rows:
            book.by_key[NameKind(kind), key].append(Known(entity, canonical, name, rule, main))
    return book


@cache
def _known() -> Select[*tuple[Any, ...]]:
    """The names under some keys, those under which entities were first read before others."""
    owner = (col(EntityRow.guild_id) == OF_GUILD) & (col(EntityRow.id) == col(AliasRow.entity_id))
    entity = (col(EntityRow.id), col(EntityRow.canonical_id), col(EntityRow.name))
    alias = (col(AliasRow.kind), col(AliasRow.key), col(AliasRow.name), col(AliasRow.rule))
    keys: BindParameter[str] = bindparam("keys", type_=METADATA.tables["alias"].c.key.type, expanding=True)
    return (
        select(*entity, *alias)
        .join(EntityRow, owner)
        .where(col(AliasRow.guild_id) == OF_GUILD, col(AliasRow.key).in_(keys))
        .order_by(col(AliasRow.rule) != NAME, col(AliasRow.id))
    )


def _names(entity: ArticleEntity) -> Iterable[str]:
    yield entity.name
    for alias in entity.aliases:
        yield alias.alias


def match(entity: ArticleEntity, book: Book) -> Match:
    """Whom of those known an article's entity is."""
    own = _by_name(entity, book)
    stated = [known for alias in entity.aliases for known in _by_alias(entity, alias.alias, book)]
    if own is None and len({known.canonical for known in stated}) == 1:
        own = stated[0]
    if own is None:
        return Match(None, None)
    also = {known.canonical for known in stated if known.canonical != own.canonical}
    return Match(own.entity, own.canonical, tuple(sorted(also)) if len(also) == 1 else (), own.main)


def _by_name(entity: ArticleEntity, book: Book) -> Known | None:
    found = [
        known for known in book.find(entity.name, entity.kind) if _links(known, entity.name, entity.kind)
    ]
    main = [known for known in found if known.rule == NAME]
    if main:
        return main[0]
    return found[0] if len({known.canonical for known in found}) == 1 else None


def _links(known: Known, name: str, kind: NameKind) -> bool:
    """Whether an article that calls somebody ``name`` may mean the one who is known by it too.

    A single word means the one whose main name it is. It means one to whom it was only given when it is a name
    of its own ("Jolani"), not a part of the main name: that would be a shared surname. So would "Mr Assad" be:
    what an article merely calls a person leads to them when it spells their main name.
    """
    key, main = key_of(name, kind), key_of(known.main, kind)
    if known.rule == NAME:
        return True
    if known.rule == SPELLING and kind is NameKind.PERSON:
        return key == main
    return words_in(key) >= FULL or (known.rule != SPELLING and key not in main.split())


def _by_alias(entity: ArticleEntity, alias: str, book: Book) -> list[Known]:
    """Those whom a stated name leads to: by full names freely, by an acronym or single word only if it is all
    that is known of them ("HTS" was read before anybody spelt it out).
    """
    found = book.find(alias, entity.kind)
    if words_in(key_of(alias, entity.kind)) >= FULL:
        return found
    if (
        entity.kind is NameKind.PERSON
        and key_of(alias, entity.kind) in key_of(entity.name, entity.kind).split()
    ):
        return []
    return [known for known in found if known.rule == NAME and is_same_name(known.main, alias)]


def spellings(entity: ArticleEntity) -> list[str]:
    """The names by which the article calls the entity that are worth finding it under.

    Other spellings of its name and of its stated names, and longer or shorter forms of them; not the bare
    surname, which the index finds by itself, and not "the interim president".
    """
    names = list(_names(entity))
    keys = {key_of(name, entity.kind) for name in names}
    words = {word for key in keys for word in key.split()}
    found: dict[str, None] = {}
    for mention in entity.mentions:
        key = key_of(mention.text, entity.kind)
        longer = words_in(key) >= FULL and bool(words & set(key.split())) and mention.text[:1].isupper()
        if mention.text not in names and (key in keys or longer):
            found[mention.text] = None
    return list(found)
