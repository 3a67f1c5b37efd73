"""Timelines as files, in Discord, as the real bot sends them: whole, zipped, or a file a year; never cut."""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import Outcome, text_of
from tests.wire.stories import LONG

pytestmark = pytest.mark.asyncio(loop_scope="module")

SLOW = (sys.executable, str(Path(__file__).with_name("slow_bot.py")), "run")


def unpacked(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files, those in archives by their own names."""
    found: dict[str, bytes] = {}
    for name, data in files.items():
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                found |= {each: archive.read(each) for each in archive.namelist()}
        else:
            found[name] = data
    return found


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))


@pytest.fixture
def limit(read: Stage) -> Iterator[None]:
    """Discord's limit is as it was when the test is over."""
    usual = read.discord.backend.interactions.largest_file
    yield
    read.discord.backend.interactions.largest_file = usual


async def exported(read: Stage, largest: int, files: int = 1) -> Outcome:
    """The whole timeline as a table from where a file may have ``largest`` bytes, once so many files came."""
    read.discord.backend.interactions.largest_file = largest
    answer = await read.people.invoke("/export", format="csv")
    await read.discord.backend.changes.until(
        lambda: len(answer.files) >= files or answer.private, within=20, what=f"{files} files"
    )
    return answer


async def test_export_attaches_a_table(read: Stage):
    answer = await read.people.invoke("/export", format="csv", topic="Sharaa")
    ((name, data),) = answer.files.items()
    assert name.endswith(".csv")
    assert b"appointed interim president" in data


@pytest.mark.parametrize("name", ["csv", "json", "timelinejs", "timelinejs-json", "ics", "html"])
async def test_every_format_is_attached(read: Stage, name: str):
    answer = await read.people.invoke("/export", format=name)
    assert len(answer.files) == 1
    assert "events in timeline-" in answer.text


async def test_an_export_of_nobody_is_said_to_the_asker_alone(read: Stage):
    answer = await read.people.invoke("/export", format="csv", topic="Wolfgang Xylander")
    assert answer.private
    assert not answer.files


@pytest.mark.usefixtures("limit")
async def test_what_is_too_large_is_zipped_and_then_split_by_year(read: Stage):
    ((name, table),) = (await exported(read, 10**7)).files.items()

    zipped = await exported(read, len(table) - 1)
    ((archive, packed),) = zipped.files.items()
    assert archive == f"{name}.zip"
    assert len(packed) < len(table)
    assert unpacked(zipped.files) == {name: table}

    years = await exported(read, len(packed) - 1, files=2)
    assert all(len(data) < len(packed) for data in years.files.values())
    by_year = {each[-len("2024.csv") :]: rows_of(data) for each, data in unpacked(years.files).items()}
    assert set(by_year) == {"2024.csv", "2025.csv"}
    for year, rows in by_year.items():
        assert {row["start"][:4] for row in rows} == {year[:4]}
    assert [row for rows in by_year.values() for row in rows] == rows_of(table)
    assert "2 files" in years.text
    assert not years.private


@pytest.mark.usefixtures("limit")
async def test_a_year_that_is_too_large_by_itself_is_said_and_nothing_is_cut(read: Stage):
    answer = await exported(read, 200)
    assert "of 2024 alone are more than Discord takes" in answer.text
    assert answer.private
    assert not answer.files


async def test_a_long_export_says_how_far_it_is_and_then_makes_way_for_the_file(tmp_path: Path):
    async with Stage(tmp_path, command=SLOW) as stage:
        await stage.start()
        await stage.moderators.invoke("/settings watch", channel_=stage.channel)
        post = stage.people.posts(stage.news.publish("/harbour", LONG))
        await stage.people.until_reaction(post, "✅")
        answer = await stage.people.invoke("/export", format="csv")
        progress = answer.message
        assert "events written so far" in text_of(progress)
        await stage.discord.changes.until(lambda: bool(answer.files), within=20, what="the file")
        assert progress.deleted
        assert progress.edits > 1
        assert "events in timeline-" in answer.text
        stage.discord.assert_clean()
