"""One shape for every log line: text for a person, JSON for a collector.

No token and no message text is ever logged. What belongs to one command, press or link bears one request id.
"""

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from secrets import token_hex

QUIET = (
    "aiosqlite",
    "discord.gateway",
    "discord.client",
    "discord.http",
    "trafilatura",
    "htmldate",
    "asyncio",
)

_REQUEST: ContextVar[str] = ContextVar("request", default="")


def begin_request() -> None:
    """What the current task logs from now on belongs to a request of its own."""
    _REQUEST.set(token_hex(4))


class _InRequest(logging.Filter):
    """Notes at each line which request it belongs to."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Every line passes."""
        record.request = _REQUEST.get()
        return True


class TextFormatter(logging.Formatter):
    """Time, level, logger, the request if there is one, and the message."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """The line without its trace."""
        request: str = getattr(record, "request", "")
        where = f"{record.name} [{request}]" if request else record.name
        return f"{record.asctime} {record.levelname} {where}: {record.message}"

    def usesTime(self) -> bool:  # noqa: N802 - logging's name
        """Always."""
        return True


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message; the request and the incident it belongs to and,
    with an exception, its trace.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        for name in ("request", "incident"):
            if value := getattr(record, name, ""):
                entry[name] = value
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configure_logging(level: str, style: str) -> None:
    """Log to standard error at ``level``; libraries only from warnings on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if style == "json" else TextFormatter())
    handler.addFilter(_InRequest())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.getLevelNamesMapping()[level], logging.WARNING))
