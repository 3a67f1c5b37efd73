import csv
import io

import pytest

from bot.core.export import Wanted
from bot.core.exports import FormatName
from bot.core.exports.table import COLUMNS
from bot.core.linklists import Given
from bot.errors import InvalidInput, NotFound
from tests.conftest import MODERATOR


async def rows_of(app, guild, **options):
    out = io.BytesIO()
    count = await app.export.write(guild, Wanted(**options), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert count == len(rows)
    return rows


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


async def test_a_topic_that_is_no_name_is_looked_for_as_words(read_app, guild):
    rows = await rows_of(read_app, guild, topic="appointed interim")
    assert rows
    assert all("appointed" in row["text"] for row in rows)


async def test_a_period(read_app, guild):
    whole = await rows_of(read_app, guild)
    part = await rows_of(read_app, guild, since="2025", until="2025")
    assert 0 < len(part) < len(whole)
    assert all(row["end"] >= "2025" and row["start"] < "2026" for row in part)


async def test_an_unknown_topic_is_said(read_app, guild):
    with pytest.raises(NotFound):
        await read_app.export.write(guild, Wanted(topic="Wolfgang Xylander"), io.BytesIO())


async def test_a_topic_of_nothing_but_marks_is_said(read_app, guild):
    with pytest.raises(InvalidInput):
        await read_app.export.write(guild, Wanted(topic="—"), io.BytesIO())


async def test_an_empty_guild_gives_the_columns_alone(app, guild):
    assert await rows_of(app, guild) == []


async def test_files_by_year_hold_every_event_once(read_app, guild, tmp_path):
    parts = await read_app.export.write_years(guild, Wanted(), tmp_path)
    whole = await rows_of(read_app, guild)
    texts = [part.path.read_text("utf-8-sig") for part in parts]
    rows = [list(csv.DictReader(io.StringIO(text, newline=""))) for text in texts]
    assert [row["id"] for year in rows for row in year] == [row["id"] for row in whole]
    assert len(parts) == len({row["start"][:4] for row in whole})
    for part, year in zip(parts, rows, strict=True):
        assert part.events == len(year)
        assert {row["start"][:4] for row in year} == {f"{part.year:04}"}
        assert str(part.year) in part.path.name


async def test_progress_is_told(read_app, guild, monkeypatch):
    from bot.core import export

    monkeypatch.setattr(export, "STEP", 3)
    told = []
    count = await read_app.export.write(guild, Wanted(), io.BytesIO(), told.append)
    assert told == list(range(3, count + 1, 3))


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        (None, "timeline-2025-10-24.csv"),
        ("Ahmed al-Sharaa", "timeline-ahmed-al-sharaa-2025-10-24.csv"),
        ("../../etc/passwd\x00", "timeline-etc-passwd-2025-10-24.csv"),
        ("أحمد الشرع", "timeline-أحمد-الشرع-2025-10-24.csv"),
        ("///", "timeline-2025-10-24.csv"),
    ],
)
def test_the_name_of_a_file_is_safe_anywhere(app, topic, name):
    assert app.export.filename(Wanted(topic=topic)) == name


@pytest.mark.parametrize("form", FormatName)
async def test_every_form_is_written(read_app, guild, form):
    out = io.BytesIO()
    assert await read_app.export.write(guild, Wanted(format=form), out) > 5
    assert "appointed interim president" in out.getvalue().decode().replace("\r\n ", "")


async def test_reports_of_one_thing_share_their_cluster(app, guild):
    story = "The mayor of Harem, Rami Hadad, was arrested on 3 March 2025.\nShops stayed shut on Tuesday."
    again = "Police arrested Rami Hadad, the mayor of Harem, on 3 March 2025.\nRain fell on Monday."
    for number, text in enumerate((story, again)):
        given = Given(published="2025-03-04", url=f"https://site{number}.example/a")
        await app.sources.paste(guild, MODERATOR, text, given=given)
    rows = await rows_of(app, guild)
    told = [row for row in rows if "arrested" in row["text"]]
    assert [row["cluster"] for row in told] == [told[0]["id"], told[0]["id"]]
    assert {row["cluster"] for row in rows if "arrested" not in row["text"]} == {""}
