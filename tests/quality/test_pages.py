"""How much of a page is read right: pages of our own in six languages, and saved ones where they are at hand.

The floors below may be raised and never lowered.
"""

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from parsers.article import read_article
from parsers.values import Article, ArticleError
from tests.parsers.article.newsroom import json_ld, page

MUSTNOT_CEILING = 0

NEWSROOMS = tomllib.loads((Path(__file__).parent / "pages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", NEWSROOMS)
@pytest.mark.parametrize("box", ['class="comments"', 'class="x1-f"'], ids=["named", "nameless"])
def test_a_page_in_each_language_is_read_whole_and_alone(language: str, box: str):
    news = NEWSROOMS[language]
    first, *rest = news["paragraphs"]
    content = page(
        title=f"{news['title']} | Port Avel",
        h1=news["title"],
        byline=f"<span>{news['day']}</span>",
        paragraphs=(first, news["advertisement"], news["related"], *rest, news["newsletter"]),
        before=f"<div>{news['cookies']}</div>",
        after=f"<div {box}>{news['comments']}</div>",
        lang=language,
    )
    article = read_article(content, url="https://portavel.example/nieuws/strike")
    assert article.body == "\n".join(news["paragraphs"])
    assert (article.title, article.language) == (news["title"], language)
    assert article.published is not None
    assert article.published.date() == date(2025, 10, 23)


@pytest.mark.parametrize("language", NEWSROOMS)
def test_what_json_ld_states_is_read_beside_it(language: str):
    title = NEWSROOMS[language]["title"]
    paragraphs = NEWSROOMS[language]["paragraphs"]
    content = page(head=json_ld(headline=title), title=title, h1=title, paragraphs=paragraphs, lang=language)
    article = read_article(content, url="https://portavel.example/nieuws/strike")
    assert (article.title, article.authors) == (title, ("Ines Marlow",))


@pytest.fixture(scope="module")
def saved(shared: Path) -> list[tuple[dict[str, object], Article | str]]:
    """Third-party pages, measured only where they are at hand."""
    folder = shared / "data" / "pages"
    entries = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return [(entry, read_saved(folder / entry["file"], entry["url"])) for entry in entries]


class TestSavedPages:
    def test_all_that_must_be_in_the_text_is(self, saved):
        missing = [
            (entry["id"], part)
            for entry, article in articles(saved)
            for part in entry["must"]
            if flat(part) not in flat(article.body)
        ]
        assert missing == []

    def test_nothing_is_in_the_text_that_must_not_be(self, saved):
        leaks = [
            (entry["id"], part)
            for entry, article in articles(saved)
            for part in entry["mustnot"]
            if flat(part) in flat(article.body)
        ]
        assert len(leaks) <= MUSTNOT_CEILING, leaks

    def test_dates_and_titles_are_right(self, saved):
        for entry, article in articles(saved):
            assert article.published is not None, entry["id"]
            assert str(article.published.date()) == entry["date"], entry["id"]
            assert flat(article.title or "") == flat(entry["title"]), entry["id"]
            assert article.language == entry["lang"], entry["id"]

    def test_what_is_no_article_is_refused(self, saved):
        assert {entry["id"]: outcome for entry, outcome in saved if entry["negative"]} == {
            "NEG-rss-as-page": "feed",
            "NEG-meta-refresh-google": "script_only",
            "NEG-cnn-front": "front_page",
        }

    def test_beginnings_and_live_blogs_are_told(self, saved):
        found = {entry["id"]: article for entry, article in articles(saved)}
        assert {name for name, article in found.items() if article.stub} == {
            "fr-lemonde-paywall",
            "de-uebermedien-comments",
        }
        assert {name for name, article in found.items() if article.entries} == {"de-nzz-israel-LIVEBLOG"}


def read_saved(path: Path, url: str) -> Article | str:
    try:
        return read_article(path.read_bytes(), url=url)
    except ArticleError as error:
        return error.code


def articles(saved) -> list[tuple[dict, Article]]:
    """The saved pages that are articles; one that was refused fails here by its code."""
    wanted = [(entry, outcome) for entry, outcome in saved if not entry["negative"]]
    assert [(entry["id"], outcome) for entry, outcome in wanted if isinstance(outcome, str)] == []
    return wanted


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
