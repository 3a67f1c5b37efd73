"""``dateline healthy``: asks the process that runs beside, for a container's health check."""

import json
import sys
from http.client import HTTPConnection, HTTPException

from bot.cli.running import read_settings, show_error
from bot.errors import DatelineError

PATIENCE = 4.0


def healthy() -> None:
    """Leave with 0 when the process is ready, with 1 when it isn't or doesn't answer."""
    try:
        settings = read_settings()
    except DatelineError as error:
        show_error(error.code, str(error), as_json=False)
        sys.exit(error.exit_status)
    if not settings.health_port:
        show_error("", "HEALTH_PORT isn't set: the process can't be asked.", as_json=False)
        sys.exit(1)
    sys.exit(_ask(settings.health_host, settings.health_port))


def _ask(host: str, port: int) -> int:
    connection = HTTPConnection("127.0.0.1" if host == "0.0.0.0" else host, port, timeout=PATIENCE)  # noqa: S104 - compared with
    try:
        connection.request("GET", "/ready")
        missing = json.loads(connection.getresponse().read())["missing"]
    except (OSError, HTTPException, ValueError, KeyError):
        show_error("", f"Nothing answers on {host}, port {port}.", as_json=False)
        return 1
    finally:
        connection.close()
    print(f"missing: {', '.join(missing)}" if missing else "ready")  # noqa: T201 - a terminal's answer
    return int(bool(missing))
