"""Other people's text, made harmless and kept readable.

What an article, a member or a page's title says goes through here before it is sent: it can then neither
ping, format, link, invite, hide nor turn the line around, and it still reads as it was written.
Pure; must not import discord.
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit

from bot.core.marking import Marks, flag
from bot.discord.limits import length
from bot.errors import DatelineError, message_for
from bot.words import ENGLISH, isolate

_ELLIPSIS = "…"
_JOINERS = "\u200c\u200d"
_EMOJI_STYLE = "\ufe0e\ufe0f"
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u2800\u3164\uffa0"
_RESERVED = "\u2065" + "".join(map(chr, range(0xFFF0, 0xFFF9))) + "\ufffe\uffff"
# Unicode files these with the unseen, but they are shown.
_ARABIC_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2"
_LATIN_END = "\u02ff"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_FIRST_TAG, _LAST_TAG = 0xE0000, 0xE0FFF
_MOST_MARKS = 4  # Vietnamese, Hebrew, Arabic and Thai need up to three on one letter
_LEAST_KEPT = 0.6  # of a cut text; further back, a word's end isn't worth the loss
_SPARE, _SPARE_FACTOR = (
    400,
    4,
)  # how much of a long text is looked at to fill a limit: some of it is invisible

_FIELD_ROOM = 200

_FLAG_ON, _FLAG_OFF = "\ue000", "\ue001"

_ORDINARY = re.compile(
    "[ -~\t\n\r\u00a1-\u00ac\u00ae-\u024f\u0400-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0660-\u0669"
    "\u2010-\u2027\u2030-\u205e\u20ac\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*"
)
"""Letters and marks that are shown as they are: most texts have no others, and need no closer look."""

_MARKDOWN = re.compile(r"[\\*_~|`\[\]<>]")
_ADDRESS = re.compile(r":(?=//)")
_INVITE = re.compile(r"(?i)(discord(?:app)?|dsc|invite)\.(?=(?:gg|io|me|li|com|link)\b)")
_EVERYBODY = re.compile(r"(?i)@(?=everyone|here)")
_BLOCK_START = re.compile(r"^(?=[#+-])|^(\d+)(?=\.)")
_HANGING = re.compile(r"\s*[,;:–—-]?\s*$")
_LOOKS_LIKE_ADDRESS = re.compile(r"(?i)://|^[\w.-]+\.[a-z]{2,}(?:[/:].*)?$|@")
_UNSAFE_IN_URL = re.compile(r"(?i)[\s()<>\[\]\"'`\\^{|}*~\x00-\x1f\x7f]|@(?=everyone|here)")
_INVITE_HOSTS = (
    "discord.gg",
    "discord.com",
    "discordapp.com",
    "dsc.gg",
    "discord.io",
    "discord.me",
    "discord.li",
)


def tidy(text: str) -> str:
    """The text on one line, without control, direction and invisible characters.

    That is all a label needs, where no markdown works. Joiners stay where a script or an emoji needs them;
    piled-up accents are thinned.
    """
    if _ORDINARY.fullmatch(text):
        return " ".join(text.split())
    kept: list[str] = []
    marks = 0
    for index, char in enumerate(text):
        marks = marks + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            kept.append(_harmless(text, index, char))
    return " ".join("".join(kept).split())


def escape(text: str) -> str:
    """``tidy`` text as markdown that shows just that text, without format, link, ping or invite."""
    return isolate(bare(tidy(text)))


def bare(text: str) -> str:
    """``escape`` for a piece of a ``tidy`` text, to be put together and isolated as one."""
    text = _MARKDOWN.sub(r"\\\g<0>", text)
    text = _ADDRESS.sub(r"\:", text)
    text = _INVITE.sub(r"\1\.", text)
    text = _EVERYBODY.sub("@\u200b", text)
    return _BLOCK_START.sub(lambda match: (match[1] or "") + "\\", text)


def cut(text: str, limit: int) -> str:
    """``tidy`` text of at most ``limit`` characters, cut after a word, with an ellipsis."""
    window = _SPARE + _SPARE_FACTOR * max(limit, 0)
    shown = tidy(text[:window])
    if length(shown) <= limit and len(text) <= window:
        return shown
    return _shorten(shown, limit - 1) + _ELLIPSIS if limit > 0 else ""


def fit(text: str, limit: int) -> str:
    """``escape`` of as much of the text as stays within ``limit`` once escaped, cut after a word."""
    room = limit
    shown = escape(cut(text, room))
    while length(shown) > limit and room > 0:
        room = min(room - 1, room * limit // length(shown))
        shown = escape(cut(text, room))
    return shown


def fit_marked(text: str, marks: Marks, limit: int) -> str:
    """``fit`` with the stretches of ``marks`` (places in ``text``) in bold, as far as they are shown."""
    if not marks:
        return fit(text, limit)
    flagged = flag(text, marks, (_FLAG_ON, _FLAG_OFF))
    room = limit
    shown = _bold(escape(cut(flagged, room)))
    while length(shown) > limit and room > 0:
        room = min(room - 1, room * limit // length(shown))
        shown = _bold(escape(cut(flagged, room)))
    return shown


def _bold(flagged: str) -> str:
    """The signs as markdown; one that was cut off is closed."""
    if flagged.count(_FLAG_ON) > flagged.count(_FLAG_OFF):
        flagged += _FLAG_OFF
    flagged = flagged.replace(f"{_FLAG_ON}{_FLAG_OFF}", "")
    return flagged.replace(_FLAG_ON, "**").replace(_FLAG_OFF, "**")


def link(label: str, url: str | None, *, limit: int = 500) -> str:
    """A link under ``label`` (a page's own words), or the label alone when the address can't be linked.

    A label that looks like an address gives way to the address's true host, so that it can't mislead.
    Not linked: other schemes than http and https, Discord's own invites, addresses over ``limit`` characters.
    """
    host = host_of(url)
    shown = host if host and (not tidy(label) or _LOOKS_LIKE_ADDRESS.search(tidy(label))) else label
    address = safe_url(url, limit=limit)
    words = fit(shown, 60)
    return f"[{words}]({address})" if address and words else words


def safe_url(url: str | None, *, limit: int) -> str | None:
    """The address as it may stand in a link or on a button, or None when it may not."""
    host = host_of(url)
    if not url or not host or _leads_to_invite(host):
        return None
    address = _UNSAFE_IN_URL.sub(lambda match: quote(match[0], safe=""), "".join(url.split()))
    address = "".join(char if _visible(char) else quote(char, errors="replace") for char in address)
    return address if length(address) <= limit else None


def host_of(url: str | None) -> str | None:
    """The site of an http or https address without "www.", or None."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    return tidy(host.removeprefix("www.")) or None


def _leads_to_invite(host: str) -> bool:
    return any(host == known or host.endswith("." + known) for known in _INVITE_HOSTS)


def _harmless(text: str, index: int, char: str) -> str:
    if char in _JOINERS:
        return char if _joins(text, index) else ""
    if char in _EMOJI_STYLE:
        return char if index and _is_symbol(text[index - 1]) else ""
    if char.isspace():
        return " "
    return char if _visible(char) else ""


def _visible(char: str) -> bool:
    if char in _FILLERS or char in _RESERVED or _FIRST_TAG <= ord(char) <= _LAST_TAG:
        return False
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs"} or char in _ARABIC_SIGNS


def _joins(text: str, index: int) -> bool:
    """Whether a joiner stands between two letters of a joining script, or two parts of an emoji."""
    around = text[index - 1 : index], text[index + 1 : index + 2]
    return all(char and char > _LATIN_END and unicodedata.category(char)[0] in "LMS" for char in around)


def _is_symbol(char: str) -> bool:
    return unicodedata.category(char)[0] == "S" or char in "#*0123456789"


def _shorten(text: str, room: int) -> str:
    end = _index_of(text, room)
    word_end = text.rfind(" ", 0, end + 1)
    if word_end >= end * _LEAST_KEPT and word_end > 0:
        return _HANGING.sub("", text[:word_end])
    while 0 < end < len(text) and _continues(text, end):
        end -= 1
    return text[:end].rstrip()


def _index_of(text: str, room: int) -> int:
    """How many characters of ``text`` take at most ``room`` UTF-16 units."""
    if length(text) == len(text):
        return min(room, len(text))
    used = 0
    for index, char in enumerate(text):
        used += length(char)
        if used > room:
            return index
    return len(text)


def _continues(text: str, index: int) -> bool:
    """Whether an accent, a skin tone or a joined emoji stands at ``index``, part of what is before it."""
    char, before = text[index], text[index - 1]
    joined = char in _JOINERS + _EMOJI_STYLE or before in _JOINERS
    return joined or unicodedata.category(char)[0] == "M" or char in _SKIN_TONES


def words_for(error: DatelineError, locale: str = ENGLISH) -> str:
    """The error's message with what it quotes made harmless; numbers stay numbers, for the plural."""
    fields = {
        name: value if isinstance(value, int) else fit(str(value), _FIELD_ROOM)
        for name, value in error.fields.items()
    }
    return message_for(error.code, locale, **fields)
