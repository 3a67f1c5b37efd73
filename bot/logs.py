"""One shape for every log line: text for a person, JSON for a collector.

No token and no message text is ever logged.
"""

import json
import logging
import sys
from datetime import UTC, datetime

QUIET = (
    "aiosqlite",
    "discord.gateway",
    "discord.client",
    "discord.http",
    "trafilatura",
    "htmldate",
    "asyncio",
)


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message and, with an exception, its trace."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configure_logging(level: str, style: str) -> None:
    """Log to standard error at ``level``; libraries only from warnings on."""
    handler = logging.StreamHandler(sys.stderr)
    text = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonFormatter() if style == "json" else text)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.getLevelNamesMapping()[level], logging.WARNING))
