"""Links are found in a message as a person posts them."""

import pytest

from bot.discord.links import MOST_LINKS, find_links


@pytest.mark.parametrize(
    ("message", "links"),
    [
        ("have you seen https://news.example/a?", ["https://news.example/a"]),
        ("<https://news.example/a> no preview", ["https://news.example/a"]),
        ("[read this](https://news.example/a)", ["https://news.example/a"]),
        ("(https://news.example/a_(city))", ["https://news.example/a_(city)"]),
        ("||https://news.example/a|| spoiler", ["https://news.example/a"]),
        ("**https://news.example/a**", ["https://news.example/a"]),
        (
            "https://news.example/a, https://news.example/b.",
            ["https://news.example/a", "https://news.example/b"],
        ),
        ("https://news.example/a\nhttps://news.example/a", ["https://news.example/a"]),
        ("HTTPS://News.example/خبر", ["HTTPS://News.example/خبر"]),
        ("https://", []),
        ("ftp://news.example/a and mailto:x@example.org", []),
        ("no link at all", []),
    ],
)
def test_links_of_a_message(message: str, links: list[str]) -> None:
    assert find_links(message) == links


def test_a_dump_of_links_is_cut() -> None:
    assert len(find_links(" ".join(f"https://news.example/{n}" for n in range(50)))) == MOST_LINKS
