"""What went wrong on the wire, in Dateline's own codes.

The one place that knows aiohttp's exceptions. Must open nothing.
"""

import ssl

import aiohttp
from aiohttp.http_exceptions import ContentLengthError, HttpProcessingError, TransferEncodingError

from bot.errors import LinkRefused
from bot.net.guard import AddressRefusedError


def explain(error: Exception, host: str) -> LinkRefused:
    """The refusal for an exception that left a fetch."""
    code = _code(error)
    return LinkRefused(code, detail=_detail(error), host=host, given=host)


def _detail(error: Exception) -> str:
    """For the log, in one line and without the link: aiohttp puts it into the text of some exceptions."""
    if isinstance(error, ValueError):
        return type(error).__name__
    text = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return f"{type(error).__name__}: {text[:200]!r}"


def _code(error: Exception) -> str:
    causes = _causes(error)
    for kinds, code in _TABLE:
        if any(isinstance(cause, kinds) for cause in causes):
            return code
    return "connection_failed"


def _causes(error: BaseException) -> list[BaseException]:
    """The error and what lies under it: aiohttp wraps, and the innermost knows."""
    found: list[BaseException] = []
    queue: list[BaseException | None] = [error]
    while queue:
        cause = queue.pop()
        if cause is None or cause in found:
            continue
        found.append(cause)
        queue += [cause.__cause__, getattr(cause, "os_error", None)]
    return found


_TABLE: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (AddressRefusedError, "address_refused"),
    (TimeoutError, "timeout"),
    ((ssl.SSLError, ssl.CertificateError, aiohttp.ClientSSLError), "tls_failed"),
    ((ContentLengthError, TransferEncodingError), "cut_short"),
    ((HttpProcessingError, aiohttp.ClientResponseError), "bad_response"),
    (aiohttp.ClientPayloadError, "cut_short"),
    ((aiohttp.InvalidURL, ValueError), "bad_url"),
)
