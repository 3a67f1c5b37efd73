"""In which languages a guild's articles are: what a question looks for goes by it."""

from dataclasses import replace

import pytest

from store.asking import list_languages
from store.values import GuildId
from tests.store.build import GUILD, OTHER, day, make_reading, put


async def put_in(session, language, *, key, guild=GUILD):
    reading = make_reading([(f"Rain fell on {key}.", day("2020-01-01"))])
    await put(
        session, replace(reading, article=replace(reading.article, language=language)), key=key, guild=guild
    )


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ([], ["en"]),
        (["fr", "fr", "fr"], ["en", "fr"]),
        (["tr", "ar", "en", "ar", "pt"], ["ar", "en", "pt", "tr"]),
        ([None], ["en"]),
        ([None, "de"], ["de", "en"]),
    ],
)
async def test_the_languages_of_its_own_articles_are_told_each_once(database, languages, told):
    async with database.transaction() as session:
        for guild in (OTHER, GuildId(GUILD - 1)):
            await put_in(session, "es", key="other", guild=guild)
        for number, language in enumerate(languages):
            await put_in(session, language, key=str(number))
        assert await list_languages(session, GUILD) == told
