"""What an answer's status and headers say, before its body is read.

Pure: values in, values or LinkRefused out. Must open nothing.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from bot.errors import LinkRefused

PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "application/xml", "text/xml"})
_FEEDS: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
FEEDS: Final = _FEEDS | {
    "application/xml",
    "text/xml",
    "text/html",
    "text/plain",
}  # as sites really send them
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_LONGEST_PAUSE: Final = timedelta(days=1)
_LONGEST_VALIDATOR: Final = 1_024
_VALIDATOR: Final = re.compile(r"[\x20-\x7e]+")
_CODES: Final = {
    101: "bad_response",
    204: "empty",
    205: "empty",
    206: "bad_response",
    **dict.fromkeys(REDIRECTS, "bad_response"),  # without a Location
    304: "bad_response",
    401: "forbidden",
    402: "forbidden",
    403: "forbidden",
    404: "not_found",
    405: "forbidden",
    406: "forbidden",
    407: "forbidden",
    408: "server_error",
    410: "gone",
    421: "server_error",
    425: "server_error",
    429: "rate_limited",
    451: "forbidden",
    501: "http_error",
    505: "http_error",
    999: "forbidden",
}


def refuse_status(status: int, headers: Mapping[str, str], now: datetime) -> None:
    """Raises LinkRefused for any status but a success with a body, with the pause that the site asks for."""
    if status in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}:
        return
    if "challenge" in headers.get("cf-mitigated", ""):
        raise LinkRefused("captcha", detail=f"status {status}, cf-mitigated")
    code = _CODES.get(status, "server_error" if status // 100 == 5 else "http_error")  # noqa: PLR2004 - 5xx
    pause = retry_after(headers.get("retry-after"), now)
    raise LinkRefused(code, status=status, retry_after=pause, detail=f"status {status}")


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """The pause in a Retry-After header (seconds, or a date), a day at most; None when there is none to keep.

    RFC 9110, 10.2.3.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text[:9])), _LONGEST_PAUSE)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    pause = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    return min(pause, _LONGEST_PAUSE) if pause > timedelta(0) else None


def media_type(value: str | None) -> str:
    """The type without its parameters, in lower case: "text/html"; "" when it isn't said."""
    return (value or "").split(";", 1)[0].strip().lower()


def refuse_type(value: str | None, accepted: frozenset[str]) -> None:
    """Raises LinkRefused for a declared type that isn't ``accepted``: ``feed`` or ``not_html``."""
    kind = media_type(value)
    if not kind or not accepted or kind in accepted:
        return
    if kind in _FEEDS:
        raise LinkRefused("feed")
    raise LinkRefused("not_html", content_type=kind[:80])


def refuse_length(value: str | None, cap: int) -> None:
    """Raises LinkRefused when the declared length is over the cap."""
    if value is not None and value.isdigit() and int(value[:18]) > cap:
        raise LinkRefused("too_large", detail=f"Content-Length {value[:18]}")


def validator(value: str | None) -> str | None:
    """An ETag or Last-Modified worth keeping and safe to send back: printable ASCII, of sane length."""
    if value is None or len(value) > _LONGEST_VALIDATOR or not _VALIDATOR.fullmatch(value):
        return None
    return value


def conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers of a conditional fetch (RFC 9110, 13.1); empty when nothing is known of an earlier one."""
    known = {"If-None-Match": validator(etag), "If-Modified-Since": validator(last_modified)}
    return {name: value for name, value in known.items() if value is not None}
