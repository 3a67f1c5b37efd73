from datetime import UTC, datetime, timedelta, timezone

from parsers.article import read_article, read_text
from tests.parsers.article.newsroom import AN_HOUR, TITLE, URL, json_ld, page, script

TEXTS = (
    "The first ship left the harbour under the eyes of two hundred dock workers who had waited since dawn.",
    "The union published the whole agreement on its site, forty pages with a table for each kind of crane.",
    "Talks resumed behind closed doors after a night in which both sides had said that they were over.",
    "Police counted eleven hundred people at the gates, more than on any other day of the walkout.",
)
SUMMER = timezone(timedelta(hours=2))


def opened(article) -> list[tuple[datetime, str]]:
    return [(entry.published, article.body[entry.start : entry.end]) for entry in article.entries]


def test_json_ld_gives_each_entry_its_time():
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Entry {n}",
            "articleBody": f"<p>{text}</p>",
            "datePublished": f"2025-10-23T{18 - n}:05:00+02:00",
        }
        for n, text in enumerate(TEXTS)
    ]
    node = {
        "@type": "LiveBlogPosting",
        "headline": TITLE,
        "datePublished": AN_HOUR,
        "liveBlogUpdate": updates,
    }
    article = read_article(page(head=script(node)), url=URL)
    assert opened(article) == [
        (datetime(2025, 10, 23, 18 - n, 5, tzinfo=SUMMER), f"Entry {n}\n{text}")
        for n, text in enumerate(TEXTS)
    ]


def test_time_elements_open_entries():
    entries = "".join(
        f'<div class="entry"><time datetime="2025-10-23T{15 - n}:30:00Z">{15 - n}:30</time><p>{text}</p></div>'
        for n, text in enumerate(TEXTS)
    )
    article = read_article(
        page(paragraphs=(), head=json_ld(), after=f'<div class="ticker">{entries}</div>'), url=URL
    )
    assert opened(article) == [
        (datetime(2025, 10, 23, 15 - n, 30, tzinfo=UTC), text) for n, text in enumerate(TEXTS)
    ]


def test_clock_times_take_their_days_from_the_headings():
    entries = (
        f"<h2>Donnerstag, 23. 10.</h2><h4 class=t>9.15 Uhr: Schiff fährt aus</h4><p>{TEXTS[0]}</p>"
        f"<h4 class=t>6.40 Uhr: Einigung steht</h4><p>{TEXTS[1]}</p>"
        f"<h2>Mittwoch, 22. 10.</h2><h4 class=t>23.58 Uhr: Gespräche</h4><p>{TEXTS[2]}</p>"
    )
    content = page(paragraphs=(), head=json_ld(), after=f"<div class=ticker>{entries}</div>", lang="de")
    assert [entry.published for entry in read_article(content, url=URL).entries] == [
        datetime(2025, 10, 23, 9, 15, tzinfo=SUMMER),
        datetime(2025, 10, 23, 6, 40, tzinfo=SUMMER),
        datetime(2025, 10, 22, 23, 58, tzinfo=SUMMER),
    ]


def test_readers_comments_with_times_are_no_live_blog():
    comments = "".join(
        f'<div class="opinion"><time datetime="2025-10-24T0{n}:00:00Z">0{n}:00</time><p>{text}</p></div>'
        for n, text in enumerate(TEXTS)
    )
    assert (
        read_article(page(head=json_ld(), after=f'<div class="talk">{comments}</div>'), url=URL).entries == ()
    )


def test_an_article_with_one_date_is_no_live_blog():
    assert read_article(page(head=json_ld()), url=URL).entries == ()


def test_plain_text_with_clock_times_is_one():
    text = "\n".join(f"{18 - n}:05 {sentence}" for n, sentence in enumerate(TEXTS))
    article = read_text(text, published=datetime(2025, 10, 23, 20, tzinfo=SUMMER))
    assert [entry.published.hour for entry in article.entries] == [18, 17, 16, 15]
    assert opened(article)[1][1] == f"17:05 {TEXTS[1]}"


def test_plain_text_past_midnight_goes_back_a_day():
    text = "\n".join(
        f"{clock} {sentence}" for clock, sentence in zip(("1:10", "0:20", "23:50"), TEXTS, strict=False)
    )
    days = [
        entry.published.day
        for entry in read_text(text, published=datetime(2025, 10, 23, 9, tzinfo=UTC)).entries
    ]
    assert days == [23, 23, 22]


def test_numbers_are_no_clock_times():
    text = "7.10.2023 was a Saturday.\n2.50 percent was the rate.\n1.5 million people left.\n3.20 metres of snow fell."
    assert read_text(text, published=datetime(2025, 10, 23, tzinfo=UTC)).entries == ()


def test_plain_text_that_tells_the_oldest_first_runs_past_midnight():
    clocks = ("22:30", "23:50", "0:20", "7:15")
    text = "\n".join(f"{clock} {sentence}" for clock, sentence in zip(clocks, TEXTS, strict=True))
    entries = read_text(text, published=datetime(2025, 10, 23, 9, tzinfo=UTC)).entries
    assert [(entry.published.day, entry.published.hour) for entry in entries] == [
        (22, 22),
        (22, 23),
        (23, 0),
        (23, 7),
    ]


def test_plain_text_of_one_day_stays_in_it_whichever_way_it_runs():
    for clocks in (("6:00", "13:30", "21:00"), ("21:00", "13:30", "6:00")):
        text = "\n".join(f"{clock} {sentence}" for clock, sentence in zip(clocks, TEXTS, strict=False))
        entries = read_text(text, published=datetime(2025, 10, 23, 22, tzinfo=UTC)).entries
        assert {entry.published.day for entry in entries} == {23}
