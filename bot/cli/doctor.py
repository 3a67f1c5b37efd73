"""``dateline doctor`` on a terminal: a line as each thing was looked at."""

import json
import sys

from bot.app import utc_now
from bot.cli.running import guarded, read_settings
from bot.core.doctor import Doctor, Finding, Level
from bot.logs import configure_logging


def doctor(*, as_json: bool) -> None:
    """Leave with 1 when something fails."""
    findings: list[Finding] = []

    async def once() -> None:
        settings = read_settings()
        configure_logging(
            "ERROR" if settings.log_level == "INFO" else settings.log_level, settings.log_format
        )
        async for finding in Doctor(settings, utc_now).examine():
            findings.append(finding)
            if not as_json:
                print(_line(finding), flush=True)  # noqa: T201 - a terminal's answer
        if as_json:
            print(json.dumps({"findings": [_as_json(one) for one in findings]}, ensure_ascii=False, indent=2))  # noqa: T201 - likewise

    status = guarded(once, as_json=as_json)
    sys.exit(status or int(any(finding.level is Level.FAIL for finding in findings)))


def _line(finding: Finding) -> str:
    advice = f"\n      → {finding.advice}" if finding.advice else ""
    return f"{finding.level:<5} {finding.name}: {finding.found}{advice}"


def _as_json(finding: Finding) -> dict[str, str]:
    return {"name": finding.name, "level": finding.level, "found": finding.found, "advice": finding.advice}
