"""Posted links and how each fared: which message waits for what, and which reactions it should bear.

Pure bookkeeping, so that it can be tested without Discord. A message with several links shows ⏳ until the last one
is done, ✅ when any was read, ⚠️ when any failed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.errors import DatelineError, NotFound

WAITING, DONE, FAILED = "⏳", "✅", "⚠️"

_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Failure:
    """A link that failed: the stored source's number (None when it was refused at once), the link, and why: an error's
    code and fields, so that each reader is told in their own language.
    """

    source: int | None
    link: str
    code: str
    fields: Mapping[str, str | int] = field(default_factory=dict[str, str | int])

    @classmethod
    def of(cls, source: int | None, link: str, error: DatelineError) -> "Failure":
        """The failure that ``error`` tells of."""
        fields = {name: each if isinstance(each, int) else str(each) for name, each in error.fields.items()}
        return cls(source, link, error.code, fields)

    @property
    def error(self) -> DatelineError:
        """The error again."""
        return DatelineError(self.code, **self.fields)


@dataclass(frozen=True, slots=True)
class Failures:
    """What failed of one message, as kept under its reply's button."""

    all: tuple[Failure, ...] = ()

    @property
    def only_source(self) -> int | None:
        """The stored source, when nothing but one failed."""
        return self.all[0].source if len(self.all) == 1 else None

    def to_json(self) -> dict[str, object]:
        """For the store."""
        return {
            "kind": "failures",
            "all": [[each.source, each.link, each.code, dict(each.fields)] for each in self.all],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Failures":
        """What ``to_json`` wrote; raises NotFound("stale_view") for anything else."""
        if stored.get("kind") != "failures":
            raise NotFound("stale_view")
        return cls(tuple(Failure(*each) for each in stored["all"]))


@dataclass(slots=True)
class Post:
    """A message's links: those still waiting, whether one was read, and those that failed, by link.

    ``shown`` is which reactions it bears (None: it is from before a restart, so that nobody knows), ``reply`` the
    message that tells of failures and ``told`` what it tells.
    """

    waiting: set[int] = field(default_factory=set[int])
    read: bool = False
    failed: dict[str, Failure] = field(default_factory=dict[str, Failure])
    shown: frozenset[str] | None = frozenset()
    reply: int | None = None
    told: Failures = field(default_factory=Failures)

    def show(self) -> tuple[list[str], list[str]]:
        """The reactions to take away and those to add, which are then taken for done."""
        wanted, shown = self.signs, self.shown
        gone = (frozenset({WAITING, FAILED}) if shown is None else shown) - wanted
        new = wanted - (shown or frozenset())
        self.shown = wanted
        return sorted(gone), sorted(new)

    @property
    def failures(self) -> Failures:
        """All that failed so far."""
        return Failures(tuple(self.failed.values()))

    @property
    def signs(self) -> frozenset[str]:
        """The reactions that the message should bear now."""
        signs = {WAITING} if self.waiting else set[str]()
        if self.read:
            signs.add(DONE)
        if self.failed:
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

    def knows(self, message: int) -> bool:
        """Whether the message's state is at hand."""
        return message in self._posts

    def waits(self, message: int, source: int, link: str) -> Post:
        """A link of the message was queued."""
        post = self.get(message)
        post.waiting.add(source)
        post.failed.pop(link, None)
        return post

    def read(self, message: int, source: int, link: str) -> Post:
        """A link of the message was read."""
        post = self._after_restart(message)
        post.waiting.discard(source)
        post.failed.pop(link, None)
        post.read = True
        return post

    def failed(self, message: int, failure: Failure) -> Post:
        """A link of the message failed for good, or was refused at once."""
        post = self._after_restart(message) if failure.source is not None else self.get(message)
        if failure.source is not None:
            post.waiting.discard(failure.source)
        post.failed[failure.link] = failure
        return post

    def _after_restart(self, message: int) -> Post:
        """The message's state; of one from before a restart nobody knows what it shows."""
        unknown = message not in self._posts
        post = self.get(message)
        if unknown:
            post.shown = None
        return post

    def forget(self, message: int) -> None:
        """The message was deleted."""
        self._posts.pop(message, None)
