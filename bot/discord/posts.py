"""Posted links and how each fared: which message waits for what, and which reactions it should bear.

Pure bookkeeping, so that it can be tested without Discord. A message with several links shows ⏳ until the last one
is done, ✅ when any was read, ⚠️ when any failed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

WAITING, DONE, FAILED = "⏳", "✅", "⚠️"

_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Failures:
    """What failed of one message: stored sources by number, and links refused at once, each with its reason."""

    sources: tuple[int, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """How many links failed."""
        return len(self.sources) + len(self.refused)

    def to_json(self) -> dict[str, object]:
        """For the store, under the reply's button."""
        return {
            "kind": "failures",
            "sources": list(self.sources),
            "refused": [list(each) for each in self.refused],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Failures":
        """What ``to_json`` wrote."""
        refused = tuple((str(url), str(reason)) for url, reason in stored["refused"])
        return cls(tuple(int(number) for number in stored["sources"]), refused)


@dataclass(slots=True)
class Post:
    """A message's links: those still waiting, whether one was read, those that failed and those refused at once.

    ``shown`` is which reactions it bears, ``reply`` the message that tells of failures and ``told`` how many.
    """

    waiting: set[int] = field(default_factory=set[int])
    read: bool = False
    failed: set[int] = field(default_factory=set[int])
    refused: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    shown: frozenset[str] = frozenset()
    reply: int | None = None
    told: int = 0

    @property
    def failures(self) -> Failures:
        """All that failed so far."""
        return Failures(tuple(sorted(self.failed)), tuple(self.refused))

    @property
    def signs(self) -> frozenset[str]:
        """The reactions that the message should bear now."""
        signs = {WAITING} if self.waiting else set[str]()
        if self.read:
            signs.add(DONE)
        if self.failed or self.refused:
            signs.add(FAILED)
        return frozenset(signs)


class Posts:
    """The messages whose links are on their way, by message id; the oldest are forgotten first."""

    def __init__(self) -> None:
        self._posts: dict[int, Post] = {}

    def get(self, message: int) -> Post:
        """The message's state, a new one when it has none."""
        post = self._posts.setdefault(message, Post())
        if len(self._posts) > _REMEMBERED:
            self._posts.pop(next(iter(self._posts)))
        return post

    def waits(self, message: int, source: int) -> Post:
        """A link of the message was queued."""
        post = self.get(message)
        post.waiting.add(source)
        post.failed.discard(source)
        return post

    def ended(self, message: int, source: int, *, failed: bool) -> Post:
        """A link of the message was read, or failed for good; a message from before a restart still waits."""
        before_restart = message not in self._posts
        post = self.get(message)
        if before_restart:
            post.shown = frozenset({WAITING})
        post.waiting.discard(source)
        if failed:
            post.failed.add(source)
        else:
            post.failed.discard(source)
            post.read = True
        return post

    def forget(self, message: int) -> None:
        """The message was deleted."""
        self._posts.pop(message, None)
