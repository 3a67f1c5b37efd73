"""Nothing quoted can ping, format, link, invite, hide or turn the line round."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.escape import cut, escape, fit, fit_marked, host_of, link, safe_url, tidy
from bot.discord.limits import length
from tests.discord import strategies as some

HOSTILE = [
    "@everyone",
    "<@123456789012345678>",
    "<@&1>",
    "<#2>",
    "</ban:3>",
    "<t:0:R>",
    "<:x:1>",
    "**bold**",
    "__under__",
    "~~gone~~",
    "||spoiler||",
    "`code`",
    "```\n",
    "# head",
    "-# small",
    "> quote",
    ">>> all",
    "- item",
    "1. one",
    "[bank](https://evil.example)",
    "https://evil.example/a_b",
    "discord.gg/abcdef",
    "https://discord.com/invite/abc",
    "\u202egnp.exe",
    "\u200b",
    "\u200f",
    "\ufeff",
    "\x00",
    "\r\n",
    "\\",
    "e\u0301" + "\u0301" * 50,
    "\ud800",
    "مرحبا",
    "👩🏽\u200d🚀",
    "می\u200cروم",
    "\U000e0041",
]
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), max_size=12).map("".join)


def unescaped(markdown: str) -> str:
    """What Discord shows of escaped text: a backslash before a mark shows the mark."""
    bare = re.sub(r"[\u2068\u2069\u200b]", "", markdown)
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", bare)


def live(markdown: str) -> str:
    """What is left for Discord to interpret: everything that no backslash precedes."""
    return re.sub(r"\\[^0-9A-Za-z\s]", " ", markdown)


@given(texts)
def test_escaped_text_shows_the_tidy_text_and_nothing_else(text: str) -> None:
    assert unescaped(escape(text)) == tidy(text)


@given(texts)
def test_no_mark_is_left_for_discord_to_interpret(text: str) -> None:
    left = live(escape(text))
    assert not re.search(r"[*_~|`\[\]<>]", left)
    assert "://" not in left
    assert not re.search(r"(?i)@everyone|@here|discord\.gg|discord\.com/invite", left)
    assert not re.match(r"[\u2068]?(?:#|-|\+|>|\d+\.)", left)


@given(texts)
def test_tidy_text_hides_nothing_and_is_one_line(text: str) -> None:
    shown = tidy(text)
    assert "\n" not in shown
    shown.encode()
    for char in shown:
        assert char in "\u200c\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}


@given(texts)
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(texts, st.integers(0, 120))
def test_a_cut_text_keeps_to_its_limit(text: str, limit: int) -> None:
    assert length(cut(text, limit)) <= limit
    assert length(fit(text, limit)) <= limit


@given(texts)
def test_every_opened_isolate_is_closed(text: str) -> None:
    assert escape(text).count("\u2068") == escape(text).count("\u2069")


def test_cut_at_a_word() -> None:
    assert cut("The coalition toppled the regime in December", 30) == "The coalition toppled the…"
    assert cut("short", 30) == "short"
    assert cut("一二三四五六七八九十", 5) == "一二三四…"


def test_a_cut_keeps_an_emoji_whole() -> None:
    assert cut("ab👩🏽\u200d🚀xxxxxxxxxxxxxxx", 8) in {"ab…", "ab👩🏽\u200d🚀…"}


def test_joiners_stay_where_a_script_needs_them() -> None:
    assert tidy("می\u200cروم") == "می\u200cروم"
    assert tidy("👩🏽\u200d🚀") == "👩🏽\u200d🚀"
    assert tidy("pay\u200cpal") == "paypal"


def test_right_to_left_text_is_isolated() -> None:
    assert escape("مرحبا") == "\u2068مرحبا\u2069"
    assert escape("\u202eabc") == "abc"


@pytest.mark.parametrize(
    ("label", "url", "shown"),
    [
        ("Rudaw", "https://www.rudaw.net/a", "[Rudaw](https://www.rudaw.net/a)"),
        ("bbc.co.uk", "https://evil.example/x", "[evil.example](https://evil.example/x)"),
        ("", "https://www.news.example/x", "[news.example](https://www.news.example/x)"),
        ("a](b", "https://n.example/(x)", r"[a\](b](https://n.example/%28x%29)"),
        ("Rudaw", "javascript:alert(1)", "Rudaw"),
        ("Join", "https://discord.gg/abc", "Join"),
        ("Rudaw", None, "Rudaw"),
        ("Rudaw", "https://n.example/" + "a" * 600, "Rudaw"),
    ],
)
def test_links(label: str, url: str | None, shown: str) -> None:
    assert link(label, url) == shown


@given(texts, texts)
def test_a_link_is_one_link_or_none(label: str, path: str) -> None:
    shown = live(link(label, "https://n.example/" + path))
    assert len(re.findall(r"\]\(https?://[^\s()<>]+\)", shown)) <= 1
    assert shown.count("](") <= 1


@given(st.text())
def test_hosts_and_addresses_of_anything(url: str) -> None:
    host_of(url)
    safe_url(url, limit=500)


def test_found_words_are_bold_and_nothing_else_is() -> None:
    text = "A *camp* in Harem was \ue000surrounded\ue001."
    marks = ((3, 7), (12, 17))
    assert fit_marked(text, marks, 200) == r"A \***camp**\* in **Harem** was surrounded."


@given(some.long_texts, st.integers(0, 40), st.integers(1, 30), st.integers(0, 300))
def test_marked_texts_fit_and_close_what_they_open(text: str, start: int, size: int, limit: int) -> None:
    start = min(start, len(text))
    shown = fit_marked(text, ((start, min(start + size, len(text))),), limit)
    assert length(shown) <= limit
    assert re.sub(r"\\.", "", shown).count("**") % 2 == 0
