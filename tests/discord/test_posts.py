"""A message's reactions follow its links, in any order in which they end."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord.posts import DONE, FAILED, WAITING, Failure, Failures, Posts

MESSAGE = 77


def failure(number: int) -> Failure:
    return Failure(number, f"https://news.example/{number}", "The site says no.")


def test_one_link_waits_then_is_done() -> None:
    posts = Posts()
    assert posts.waits(MESSAGE, 1, "a").signs == {WAITING}
    assert posts.read(MESSAGE, 1, "a").signs == {DONE}


def test_a_link_read_after_all_takes_the_warning_away() -> None:
    posts = Posts()
    posts.waits(MESSAGE, 1, failure(1).link)
    assert posts.failed(MESSAGE, failure(1)).signs == {FAILED}
    assert posts.waits(MESSAGE, 1, failure(1).link).signs == {WAITING}
    assert posts.read(MESSAGE, 1, failure(1).link).signs == {DONE}
    assert posts.get(MESSAGE).failures == Failures()


def test_only_what_changed_is_changed() -> None:
    posts = Posts()
    assert posts.waits(MESSAGE, 1, "a").show() == ([], [WAITING])
    assert posts.waits(MESSAGE, 2, "b").show() == ([], [])
    assert posts.read(MESSAGE, 1, "a").show() == ([], [DONE])
    assert posts.read(MESSAGE, 2, "b").show() == ([WAITING], [])


def test_a_message_from_before_a_restart_loses_what_no_longer_holds() -> None:
    assert Posts().read(MESSAGE, 1, "a").show() == (sorted([WAITING, FAILED]), [DONE])
    assert Posts().failed(MESSAGE, failure(1)).show() == ([WAITING], [FAILED])


def test_a_link_refused_at_once_was_never_shown_as_waiting() -> None:
    post = Posts().failed(MESSAGE, Failure(None, "a", "no"))
    assert post.shown == frozenset()
    assert post.signs == {FAILED}


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_it_waits_until_the_last_link_ended(order: list[int], bad: set[int]) -> None:
    posts = Posts()
    for number in range(6):
        posts.waits(MESSAGE, number, failure(number).link)
    for number in order:
        assert WAITING in posts.get(MESSAGE).signs
        if number in bad:
            posts.failed(MESSAGE, failure(number))
        else:
            posts.read(MESSAGE, number, failure(number).link)
    assert posts.get(MESSAGE).signs == {sign for sign, on in ((DONE, len(bad) < 6), (FAILED, bad)) if on}
    assert {each.source for each in posts.get(MESSAGE).failures.all} == bad


def test_failures_survive_the_store() -> None:
    failures = Failures((failure(1), Failure(None, "b", "why")))
    assert Failures.from_json(failures.to_json()) == failures
    assert failures.only_source is None
    assert Failures((failure(3),)).only_source == 3


def test_old_messages_are_forgotten() -> None:
    posts = Posts()
    for message in range(3000):
        posts.waits(message, 1, "a")
    assert len(posts._posts) <= 1000
    assert posts.get(2999).waiting == {1}
