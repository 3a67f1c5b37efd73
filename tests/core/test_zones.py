"""Which day it is where a guild's people are, and how its timelines are told."""

from datetime import date

import pytest

from bot.errors import InvalidInput
from store.values import GuildId
from tests.conftest import MODERATOR


async def test_days_are_counted_in_the_guilds_time_zone(app, guild):
    assert await app.today(guild) == date(2025, 10, 24)
    await app.guilds.update(guild, MODERATOR, time_zone="pacific/kiritimati")
    assert (await app.guilds.settings(guild)).time_zone == "Pacific/Kiritimati"
    assert await app.today(guild) == date(2025, 10, 25)
    assert await app.today(GuildId(77)) == date(2025, 10, 24)
    assert (await app.on(guild, "today")).period.since == date(2025, 10, 25)
    assert (await app.search(guild, "rain", since="yesterday")).period.since == date(2025, 10, 24)
    assert (await app.timeline(guild, "rain", since="yesterday")).period.since == date(2025, 10, 24)
    assert (await app.ask(guild, "what happened yesterday?")).period.since == date(2025, 10, 24)
    assert (await app.events.read_date(guild, "today")).first == date(2025, 10, 25)
    await app.guilds.update(guild, MODERATOR, time_zone=None)
    assert await app.today(guild) == date(2025, 10, 24)


async def test_what_can_be_no_setting_is_refused(app, guild):
    with pytest.raises(InvalidInput, match="Damascus"):
        await app.guilds.update(guild, MODERATOR, time_zone="Mars")
    with pytest.raises(InvalidInput, match="key"):
        await app.guilds.update(guild, MODERATOR, detail="some")
    assert (await app.guilds.settings(guild)).detail == "key"
