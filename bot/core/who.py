"""``/who name``: everything the articles say about one entity."""

from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import WhoAnswer
from bot.core.names import NameDirectory, clean_name
from bot.core.stored import Stored
from bot.errors import NotFound
from store.entities import get_entity
from store.twins import twins_of
from store.values import EntityId, EntityRef, EntityView, GuildId


class Who:
    """Finds whom a name means, under every spelling, and shows them with proof."""

    def __init__(self, stored: Stored, directory: NameDirectory) -> None:
        self._stored = stored
        self._directory = directory

    async def __call__(self, guild: GuildId, name: str, *, entity: EntityId | None = None) -> WhoAnswer:
        """``entity`` settles whom an ambiguous name means.

        Raises InvalidInput, and NotFound("unknown_name") when nothing is even like it.
        """
        name = clean_name(name)
        names = await self._directory.of_guild(guild)
        found = names.resolve(name) if entity is None else names.settle(entity)
        if found.entity is None:
            if not found.choices:
                raise NotFound("unknown_name", given=name)
            return WhoAnswer(query=name, entity=None, did_you_mean=found.choices)
        view, twins = await self._stored.read(partial(_about, guild=guild, entity=found.entity.id))
        return WhoAnswer(query=name, entity=view, did_you_mean=found.choices, twins=twins)


async def _about(
    session: AsyncSession, *, guild: GuildId, entity: EntityId
) -> tuple[EntityView, tuple[EntityRef, ...]]:
    view = await get_entity(session, guild, entity)
    return view, await twins_of(session, guild, view.id)
