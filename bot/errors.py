"""Every way in which Dateline says no, and the one table that turns a code into words.

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

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person sees for a code: ``text`` may hold ``{placeholders}`` that the error fills."""

    text: str
    retry: bool = False


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
        super().__init__(message_for(code, **fields))


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

    ``untried`` says that the site wasn't asked at all: our own manners make the link wait.
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
        super().__init__(code, **fields)

    @property
    def may_pass(self) -> bool:
        """Whether trying the same link again later makes sense."""
        return MESSAGES[self.code].retry


class StoreUnavailable(DatelineError):
    """The database is locked, missing, full or gone."""

    exit_status = 6
    reported = True


class Misconfigured(DatelineError):
    """The operator must change a setting."""

    exit_status = 7


MESSAGES: dict[str, Wording] = {
    # what a person typed
    "bad_date": Wording(
        "I can't read “{given}” as a date. Try 23 October 2025, 2025-10, last month or 2011."
    ),
    "since_after_until": Wording("The period ends ({until}) before it starts ({since}). Swap the two."),
    "bad_url": Wording(
        "“{given}” is no web link. Paste one that starts with https:// — or name a file on the terminal."
    ),
    "empty_topic": Wording("Say what to look for, for example: /timeline Sharaa"),
    "empty_question": Wording("Ask me something, for example: /ask When was Sharaa appointed president?"),
    "topic_too_long": Wording(
        "That is too long to look for. Use a name or a few words (up to {limit} characters)."
    ),
    "bad_cursor": Wording("That page link has gone stale. Ask again."),
    "bad_id": Wording("“{given}” is no id I gave. Ids look like {example}."),
    "bad_command": Wording("I don't know “{given}”. Type /help for what I can do."),
    "missing_option": Wording("{command} needs {option}. For example: {example}"),
    "unreadable_file": Wording(
        "I can't read {path}: {reason}. Check the path and that it is a text or HTML file."
    ),
    "unwritable_file": Wording("I can't write {path}: {reason}. Name another with --output."),
    "ambiguous_name": Wording("“{given}” could be several: {choices}. Say which one."),
    "same_name": Wording("That is one name already: {name}. Name two different ones."),
    "text_too_long": Wording(
        "That is longer than I read ({limit} characters). Add the article's link instead."
    ),
    "not_utf8": Wording("That file isn't UTF-8 text. Save it as “CSV UTF-8” and try again."),
    "too_many_rows": Wording("That list has more than {limit} rows. Split it."),
    "bad_interval": Wording(
        "A feed can be looked at every {shortest} minutes at most, and once a week at least."
    ),
    "no_text": Wording("There is no text in that. Paste the article's title, date and paragraphs."),
    # what isn't there
    "unknown_name": Wording("Nothing I have read names “{given}”."),
    "unknown_source": Wording("There is no source {given} here. /source list shows them."),
    "unknown_feed": Wording("There is no feed {given} here. /feed list shows them."),
    "stale_view": Wording("That message is too old for its buttons. Ask again."),
    "nothing_to_undo": Wording("There is nothing of yours to undo here. /audit shows what was done."),
    "unknown_id": Wording("There is no {given} here."),
    # who may
    "not_moderator": Wording("Only moderators can do that. A member can propose a link with /suggest."),
    "not_yours": Wording("Only the person who asked turns these pages. Press “My own copy” for yours."),
    "guild_only": Wording("That works in a server only, because each server has its own articles."),
    "missing_permission": Wording(
        "I lack the permission “{permission}” in {channel}. Ask an admin to grant it."
    ),
    # links: the address
    "bad_scheme": Wording("I read http and https links only."),
    "has_credentials": Wording("That link carries a user name or password. Remove what stands before the @."),
    "port_refused": Wording("I don't open that port. Ask whoever runs me to add it to FETCH_ALLOW_PORTS."),
    "address_refused": Wording("That link leads into a private network, which I never open."),
    "dns_failed": Wording("I can't find the site {host}. Check the link's spelling."),
    "dns_unavailable": Wording("I can't look up the site {host} just now. I'll try again.", retry=True),
    "downgrade_refused": Wording(
        "That link leads from https to a page without encryption, which anybody on the way can change. "
        "If you trust it, post its http:// address itself."
    ),
    "too_many_redirects": Wording("That link sends me round in circles. Post the article's final address."),
    # links: the answer
    "timeout": Wording("The site took too long to answer. I'll try again.", retry=True),
    "connection_failed": Wording("The site didn't answer. I'll try again.", retry=True),
    "cut_short": Wording("The site broke off in the middle of its answer. I'll try again.", retry=True),
    "host_busy": Wording("I'm still reading other pages of {host}. I'll try again.", retry=True),
    "tls_failed": Wording("The site's certificate isn't valid, so I don't trust what it sends."),
    "rate_limited": Wording("The site asks for a pause. I'll try again later.", retry=True),
    "server_error": Wording("The site has a problem of its own ({status}). I'll try again.", retry=True),
    "not_found": Wording("The site says there is no such page (404). Check the link."),
    "gone": Wording("The site says the page is gone (410)."),
    "forbidden": Wording(
        "The site doesn't let me read that page ({status}). Use /source paste with its text."
    ),
    "http_error": Wording("The site answered with an error ({status})."),
    "robots_refused": Wording("The site asks robots not to read that page. Use /source paste with its text."),
    "too_large": Wording("That page is larger than I read. Use /source paste with its text."),
    "bad_response": Wording("The site's answer made no sense. Check the link in a browser."),
    # links: the page
    "no_link": Wording(
        "That article was pasted, so there is no page to read again. Use /source paste with its new text."
    ),
    "not_html": Wording("That link is no web page ({content_type}). I read HTML articles."),
    "empty": Wording("That page is empty. Check the link in a browser."),
    "too_complex": Wording("That page took too long to read. Use /source paste with its text."),
    "no_article": Wording(
        "I find no article on that page. If there is one, use /source paste with its text."
    ),
    "front_page": Wording("That is a front page or a list of articles. Post the link of one article."),
    "consent_wall": Wording(
        "The site shows only its cookie consent. Use /source paste with the article's text."
    ),
    "captcha": Wording(
        "The site wants to know whether I am human. Use /source paste with the article's text."
    ),
    "login": Wording("The site wants a login first. Use /source paste with the article's text."),
    "paywalled": Wording(
        "Only the beginning is free to read now; I keep what I read before. Use /source paste with the new text."
    ),
    "soft_404": Wording("The site says there is no such article. Check the link."),
    "search_results": Wording("Those are search results. Post the link of one article."),
    "feed": Wording("That is a news feed. Add it with /feed add."),
    "no_feed": Wording("That link is no news feed. Give the address of an RSS or Atom feed."),
    "script_only": Wording("The page's text only appears in a browser. Use /source paste with it."),
    "reader_crashed": Wording("That page broke my reader. Use /source paste with its text."),
    "reader_busy": Wording("I'm busy reading. I'll try again.", retry=True),
    "broken": Wording("Something broke on my side with that page. I'll try again.", retry=True),
    # the store
    "store_locked": Wording("The database is busy. Try again in a moment.", retry=True),
    "store_missing": Wording("There is no database at {path}. Add an article first: dateline source add URL"),
    "store_unavailable": Wording("The database doesn't answer. I keep trying; nothing is lost.", retry=True),
    "store_full": Wording(
        "The disk is full, so nothing can be stored. Free some space, then try again.", retry=True
    ),
    "store_outdated": Wording("The database is of another version. Run: dateline db upgrade"),
    # the operator
    "no_token": Wording(
        "No DISCORD_TOKEN. Make a bot at https://discord.com/developers/applications, copy .env.example to .env, "
        "and put its token after DISCORD_TOKEN= (README, “Discord”)."
    ),
    "bad_token": Wording(
        "Discord refuses the token. Reset it on the bot's page and put the new one in .env."
    ),
    "discord_unreachable": Wording(
        "I can't reach Discord at {url}. Check the network and DISCORD_API_URL, then start me again."
    ),
    "bad_setting": Wording("The setting {name} can't be used: {reason}. .env.example shows what it takes."),
    # Discord
    "commands_changed": Wording(
        "My commands have changed. Reload Discord (Ctrl+R, or restart the app), then try again."
    ),
    "discord_refuses": Wording(
        "Discord doesn't let me do that here. Ask an admin to check my permissions in this channel."
    ),
    "bad_page": Wording("Type a page number from 1 to {count}."),
    "export_too_large": Wording(
        "{events} events are more than Discord takes in one file. Narrow them with since and until."
    ),
    "no_links": Wording("I find no link in that message."),
    "unexpected": Wording("Something broke on my side. Tell whoever runs me this number: {incident}"),
}


def new_incident() -> str:
    """A short number that a person can read out and that the log has beside the whole story."""
    return token_hex(4)


def message_for(code: str, **fields: object) -> str:
    """The English message for ``code``; raises KeyError for a code the table lacks (a test walks the code for that)."""
    return MESSAGES[code].text.format_map(_Blank(fields))


class _Blank(dict[str, object]):
    """Fields that a caller didn't know read as a dash, so that telling of an error never fails."""

    def __missing__(self, key: str) -> str:
        return "–"
