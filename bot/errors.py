"""Every way in which Dateline says no: kinds and codes. ``errors.ftl`` has each code's words, in every language.

DatelineError
├── InvalidInput      the person typed something that cannot be used
├── NotFound          nothing of that name, id or topic is kept
├── NotAllowed        the person may not do this
├── LinkRefused       a link that is not fetched, or whose page cannot be used
├── StoreUnavailable  the database is locked, missing, full or gone
└── Misconfigured     the operator must change a setting

Nothing of Python's own (class names, traces) reaches a person: an unexpected exception becomes an incident id
that is in the log with the whole story.
"""

from datetime import datetime, timedelta
from secrets import token_hex

from bot.words import ENGLISH, UNKNOWN, known, say
from parsers.links import host_in


class DatelineError(Exception):
    """The root: a stable ``code`` and what the message's placeholders are filled with.

    ``str(error)`` is the English message for a person: it says what to do next. ``private`` errors are shown to the
    asker alone; ``reported`` ones are logged as warnings with an incident id.
    """

    private = True
    reported = False
    exit_status = 1

    def __init__(self, code: str, **fields: object) -> None:
        self.code = code
        self.fields = fields
        super().__init__(code)

    def __str__(self) -> str:
        return message_for(self.code, **self.fields)


class InvalidInput(DatelineError):
    """The person typed something that cannot be used."""

    exit_status = 2


class NotFound(DatelineError):
    """Nothing of that name, id or topic is kept."""

    exit_status = 3


class NotAllowed(DatelineError):
    """The person may not do this."""

    exit_status = 4


class LinkRefused(DatelineError):
    """``retry_after`` is the pause that the site asked for, when it did; ``detail`` is for the log alone.

    ``untried`` says that the site wasn't asked at all: our own manners make the link wait. ``again_at`` is when the
    queue has the link tried again, once it is back there.
    """

    exit_status = 5

    def __init__(
        self,
        code: str,
        *,
        retry_after: timedelta | None = None,
        detail: str = "",
        untried: bool = False,
        **fields: object,
    ) -> None:
        self.retry_after = retry_after
        self.untried = untried
        self.detail = detail
        self.again_at: datetime | None = None
        super().__init__(code, **fields)

    @property
    def may_pass(self) -> bool:
        """Whether trying the same link again later makes sense."""
        return self.code in PASSING


class StoreUnavailable(DatelineError):
    """The database is locked, missing, full or gone."""

    exit_status = 6
    reported = True


class Misconfigured(DatelineError):
    """The operator must change a setting."""

    exit_status = 7


PASSING = frozenset(
    {
        "dns_unavailable",
        "timeout",
        "connection_failed",
        "cut_short",
        "host_busy",
        "rate_limited",
        "server_error",
        "reader_busy",
        "broken",
        "store_locked",
        "store_unavailable",
        "store_broken",
        "store_full",
    }
)
"""The codes of what may pass by itself: a link is tried again then."""


def new_incident() -> str:
    """A short number that a person can read out and that the log has beside the whole story."""
    return token_hex(4)


def message_for(code: str, locale: str = ENGLISH, /, **fields: object) -> str:
    """What a person sees for ``code``; raises KeyError for one without words (a test walks the code for that).

    A detail in brackets that isn't among the fields is left out with its brackets.
    """
    return say(code, locale, **fields).replace(f" ({UNKNOWN})", "")


def stored_error(code: str | None, link: str | None) -> LinkRefused:
    """The error whose code was kept beside a link: of its details only what the link itself says is known again."""
    error = LinkRefused(code if code and has_message(code) else "bad_response")
    host = host_in(link) if link else None
    error.fields |= ({"given": link} if link else {}) | ({"host": host} if host else {})
    return error


def has_message(code: str) -> bool:
    """Whether there are words for ``code``: a database may hold one of another version."""
    return known(code)
