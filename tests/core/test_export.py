import csv
import io

import pytest

from bot.core.export import COLUMNS, harmless
from bot.core.sources import Given
from bot.errors import NotFound
from tests.conftest import MODERATOR


async def rows_of(app, guild, **options):
    file = await app.export.csv(guild, **options)
    assert file.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))


async def test_all_events_in_order(read_app, guild):
    rows = await rows_of(read_app, guild)
    everything = await read_app.guilds.about(guild)
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == everything.events
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)


async def test_one_topic(read_app, guild):
    rows = await rows_of(read_app, guild, topic="Ahmed al-Sharaa")
    assert rows
    assert all("Ahmed al-Sharaa" in row["entities"] for row in rows)


async def test_an_unknown_topic_is_said(read_app, guild):
    with pytest.raises(NotFound):
        await read_app.export.csv(guild, topic="Wolfgang Xylander")


async def test_a_formula_is_made_harmless_unless_raw(app, guild):
    text = "=HYPERLINK(1) said the mayor on Monday that the bridge was open.\nShops opened on Tuesday."
    await app.sources.paste(guild, MODERATOR, text, given=Given(published="2025-10-23"))
    safe, raw = await rows_of(app, guild), await rows_of(app, guild, raw=True)
    assert [row["text"][:2] for row in safe if "HYPERLINK" in row["text"]] == ["'="]
    assert [row["text"][:2] for row in raw if "HYPERLINK" in row["text"]] == ["=H"]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run(cell):
    assert harmless(cell) == f"'{cell}"
    assert harmless(f"a{cell}") == f"a{cell}"
