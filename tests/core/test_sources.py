from datetime import UTC, datetime

import pytest

from bot.cli import as_text
from bot.core.answers import AddOutcome
from bot.core.linklists import MOST_ROWS, Given, read_links
from bot.errors import DatelineError, InvalidInput, LinkRefused, NotAllowed, NotFound
from parsers import bounds
from store.values import SourceState
from tests.conftest import MEMBER, MODERATOR, NOW

TEXT = (
    "HAMA, Syria - The mayor of Hama opened a bridge on Monday in front of a small crowd.\n"
    "Karim Aslan, a baker, said he had waited for this day. The bridge cost four million dollars."
)


async def test_a_text_with_its_day(app, guild):
    answer = await app.sources.paste(
        guild, MODERATOR, TEXT, given=Given(title="Bridge", published="2025-10-23")
    )
    assert answer.outcome is AddOutcome.READY
    assert answer.source.published == datetime(2025, 10, 23, 12, tzinfo=UTC)
    assert answer.source.events >= 2
    (event,) = (await app.search(guild, "mayor")).events
    assert event.span.first.isoformat() == "2025-10-20"


async def test_a_text_without_a_day_counts_from_when_it_was_added(app, guild):
    answer = await app.sources.paste(guild, MODERATOR, TEXT, given=Given())
    assert answer.source.published is None
    (event,) = (await app.search(guild, "mayor")).events
    assert event.span.first.isoformat() == "2025-10-20"
    assert NOW.date().isoformat() == "2025-10-24"


async def test_the_day_may_be_said_later(app, guild):
    await app.sources.paste(guild, MODERATOR, TEXT, given=Given())
    again = await app.sources.paste(guild, MODERATOR, TEXT, given=Given(published="2024-02-15"))
    assert again.outcome is AddOutcome.READY
    (event,) = (await app.search(guild, "mayor")).events
    assert event.span.first.isoformat() == "2024-02-12"


async def test_the_same_again_is_there_already(app, guild):
    first = await app.sources.paste(guild, MODERATOR, TEXT, given=Given(published="2025-10-23"))
    again = await app.sources.paste(guild, MODERATOR, TEXT, given=Given(published="2025-10-23"))
    assert (again.outcome, again.source.id) == (AddOutcome.ALREADY, first.source.id)


async def test_a_link_waits_in_the_queue_once(app, guild):
    first = await app.sources.add(guild, MODERATOR, "https://news.example/a?utm_source=x")
    again = await app.sources.add(guild, MODERATOR, "https://news.example/a")
    assert (first.outcome, again.outcome) == (AddOutcome.QUEUED, AddOutcome.ALREADY)
    assert first.source.id == again.source.id
    assert first.source.state is SourceState.QUEUED


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://news.example/a", "bad_scheme"),
        ("https://user:secret@news.example/", "has_credentials"),
        ("http://news.example:22/", "port_refused"),
        ("http://10.0.0.1/", "address_refused"),
        ("http://[fe80::1]/", "address_refused"),
        ("http://2130706433.9/", "bad_url"),
        ("not a link", "bad_url"),
    ],
)
async def test_a_link_that_is_never_opened_is_not_kept(app, guild, url, code):
    with pytest.raises(DatelineError) as caught:
        await app.sources.add(guild, MODERATOR, url)
    assert caught.value.code == code
    assert (await app.sources.listing(guild)).total == 0


async def test_members_neither_add_nor_remove(app, guild):
    answer = await app.sources.paste(guild, MODERATOR, TEXT, given=Given())
    with pytest.raises(NotAllowed):
        await app.sources.add(guild, MEMBER, "https://news.example/a")
    with pytest.raises(NotAllowed):
        await app.sources.remove(guild, MEMBER, f"s{answer.source.id}")


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff"])
async def test_nothing_is_no_text(app, guild, text):
    with pytest.raises((InvalidInput, LinkRefused)):
        await app.sources.paste(guild, MODERATOR, text, given=Given())


async def test_an_article_that_is_longer_than_any_says_how_much_was_left_out(app, guild, monkeypatch):
    monkeypatch.setattr(bounds, "MOST_EVENTS", 2)
    monkeypatch.setattr(app.sources._reader, "_inline", True)
    body = " ".join(f"On {n} May 2024 Omar Khoury opened {n} schools in Homs." for n in range(1, 6))
    answer = await app.sources.paste(guild, MODERATOR, body, given=Given(title="Five schools"))
    assert answer.source.events == 2
    assert answer.source.unread == len(body) - body.index("On 3 May")
    shown = await app.sources.show(guild, f"s{answer.source.id}")
    assert shown.unread == answer.source.unread
    assert f"{shown.unread:,} characters" in "\n".join(as_text.source(shown))


async def test_a_list_of_links_says_what_it_refused(app, guild):
    data = (
        b"url,title\nhttps://news.example/a,One\nhttps://news.example/a,Again\nmailto:x@example.org,No\n,\n"
    )
    report = await app.sources.import_csv(guild, MODERATOR, data)
    assert (report.added, report.already) == (1, 1)
    assert [(row.row, row.code) for row in report.refused] == [(4, "bad_scheme")]


@pytest.mark.parametrize(
    ("data", "links"),
    [
        ("title;url\r\nOne;https://a.example/1\r\n", ["https://a.example/1"]),
        (
            "https://a.example/news,12.html\nhttps://a.example/b;c\n",
            ["https://a.example/news,12.html", "https://a.example/b;c"],
        ),
        (
            'https://a.example/1,A title\n\n"https://a.example/2";2024\n',
            ["https://a.example/1", "https://a.example/2"],
        ),
        ("", []),
        (",\n", [""]),
    ],
)
def test_a_list_of_links_is_read_as_people_make_them(data: str, links: list[str]):
    assert [given.url or "" for _, given in read_links(data.encode())] == links


def test_a_list_of_links_may_have_so_many():
    with pytest.raises(InvalidInput) as caught:
        read_links(b"https://a.example/1\n" * (MOST_ROWS + 1))
    assert caught.value.code == "too_many_rows"


async def test_a_list_that_is_no_text_is_refused_whole(app, guild):
    with pytest.raises(InvalidInput) as caught:
        await app.sources.import_csv(guild, MODERATOR, b"\xff\xfe\x00")
    assert caught.value.code == "not_utf8"


async def test_an_unknown_source_is_said_to_be_unknown(app, guild):
    with pytest.raises(NotFound):
        await app.sources.show(guild, "s99")
    with pytest.raises(NotFound):
        await app.sources.show(guild, "https://news.example/never")


@pytest.mark.parametrize("given", ["0005-01-01", "0001-01-01T00:00+14:00", "9999-12-31T23:00-12:00"])
async def test_a_publication_day_that_no_calendar_of_ours_has_is_refused(app, guild, given: str):
    for add in (
        app.sources.add(guild, MODERATOR, "https://news.example/a", published=given),
        app.sources.paste(guild, MODERATOR, TEXT, given=Given(published=given)),
    ):
        with pytest.raises(DatelineError) as caught:
            await add
        assert caught.value.code == "bad_date"


@pytest.mark.parametrize("table", [b'"url\n', b'url\n"' + b"x" * 140_000 + b'"\n'])
async def test_a_broken_table_of_links_is_refused_with_its_line(app, guild, table: bytes):
    with pytest.raises(DatelineError) as caught:
        await app.sources.import_csv(guild, MODERATOR, table)
    assert caught.value.code == "bad_table"
