"""What an export holds comes in again whole; what can't come in leaves nothing behind."""

import csv
import io

import pytest

from bot.core.export import Wanted
from bot.core.exports import FORMATS, FormatName
from bot.errors import NotAllowed
from store.values import GuildId
from tests.conftest import MEMBER, MODERATOR
from tests.core.exports.samples import HOSTILE, heading, hostile_event

OTHER = GuildId(99)
NEW = {"id", "cluster", "revision", "corrected", "added_by", "added_at"}
"""What an import gives anew."""

HEAD = b"start,text,source_url\n"


async def exported(app, guild) -> bytes:
    out = io.BytesIO()
    await app.export.write(guild, Wanted(), out)
    return out.getvalue()


def rows(table: bytes):
    found = csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    kept = [{name: cell for name, cell in row.items() if name not in NEW} for row in found]
    for row in kept:
        row["entities"] = "; ".join(sorted(row["entities"].split("; ")))
        row["entity_kinds"] = "; ".join(sorted(row["entity_kinds"].split("; ")))
    return sorted(kept, key=lambda row: (row["start"], row["text"]))


async def test_a_guilds_timeline_is_the_same_in_another(read_app, guild):
    table = await exported(read_app, guild)
    report = await read_app.imports.timeline(OTHER, MODERATOR, table)
    assert report.refused == ()
    assert report.events == len(rows(table))
    assert report.sources == 2
    assert rows(await exported(read_app, OTHER)) == rows(table)
    asked = "Ahmed al-Sharaa"
    assert (await read_app.timeline(OTHER, asked)).total == (await read_app.timeline(guild, asked)).total > 0


async def test_hostile_text_comes_back_as_it_was(app, guild):
    form = FORMATS[FormatName.CSV].form(heading())
    table = (form.begin() + "".join(form.event(hostile_event(text)) for text in HOSTILE)).encode()
    report = await app.imports.timeline(guild, MODERATOR, table)
    assert report.refused == ()
    first = await exported(app, guild)
    assert sorted(row["text"] for row in rows(first)) == sorted(row["text"] for row in rows(table))
    await app.imports.timeline(OTHER, MODERATOR, first)
    assert rows(await exported(app, OTHER)) == rows(first)


async def test_the_same_table_twice_adds_nothing(app, guild):
    table = HEAD + b"2025-10-23,The bridge opened.,https://a.example/1\n"
    assert (await app.imports.timeline(guild, MODERATOR, table)).events == 1
    again = await app.imports.timeline(guild, MODERATOR, table)
    assert (again.events, again.already, again.refused) == (0, 1, ())


async def test_two_sources_with_the_same_words_stay_two(app, guild):
    row = b"2025-10-23,The bridge opened.,https://%s.example/1\n"
    report = await app.imports.timeline(guild, MODERATOR, HEAD + row % b"a" + row % b"b")
    assert (report.events, report.sources) == (2, 2)
    assert len(rows(await exported(app, guild))) == 2


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (b"2025-10-23,A bridge.,javascript:alert(1)\n", "bad_scheme"),
        (b"2025-10-23,A bridge.,http://10.0.0.1/x\n", "address_refused"),
        (b"2025-10-99,A bridge.,https://a.example/2\n", "row_bad_date"),
    ],
)
async def test_one_bad_row_keeps_everything_out_unless_it_is_to_be_skipped(app, guild, row, code):
    table = HEAD + b"2025-10-23,The bridge opened.,https://a.example/1\n" + row
    report = await app.imports.timeline(guild, MODERATOR, table)
    assert [problem.code for problem in report.refused] == [code]
    assert [problem.row for problem in report.refused] == [3]
    assert (report.events, report.sources) == (0, 0)
    assert (await app.guilds.about(guild)).articles == 0
    assert (await app.sources.listing(guild)).total == 0
    skipped = await app.imports.timeline(guild, MODERATOR, table, skip_refused=True)
    assert (skipped.events, len(skipped.refused)) == (1, 1)


async def test_a_known_article_is_not_overwritten(read_app, guild):
    before = await exported(read_app, guild)
    known = next(csv.DictReader(io.StringIO(before.decode("utf-8-sig"), newline="")))["source_url"]
    table = HEAD + f"2025-10-23,The bridge opened.,{known}\n".encode()
    report = await read_app.imports.timeline(guild, MODERATOR, table)
    assert [problem.code for problem in report.refused] == ["row_source_known"]
    assert await exported(read_app, guild) == before


async def test_members_import_nothing(app, guild):
    with pytest.raises(NotAllowed):
        await app.imports.timeline(guild, MEMBER, HEAD)
