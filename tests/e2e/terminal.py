"""The ``dateline`` command as a person starts it, over a store in a folder of its own."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from bot.cli.commands import app


@dataclass(frozen=True, slots=True)
class Said:
    """What the command printed and how it ended."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Terminal:
    """Runs commands in ``folder``, which holds the store and nothing else.

    ``run`` calls the command within this process, which is quick; ``start`` starts a process, as a person does.
    """

    folder: Path

    def run(self, *words: str, stdin: str = "", **environment: str) -> Said:
        """One command; a trace on either output fails the test."""
        with chdir(self.folder), _logging_kept():
            done = CliRunner(env=self._environment(environment)).invoke(app, words, input=stdin)
        return _checked(done.exit_code, done.stdout, done.stderr)

    def start(self, *words: str, stdin: str = "", **environment: str) -> Said:
        """The same in a process of its own."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot.cli", *words],
            cwd=self.folder,
            env={**kept, **self._environment(environment)},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return _checked(done.returncode, done.stdout, done.stderr)

    def json(self, *words: str) -> dict[str, Any]:
        """The answer to a command that must succeed."""
        said = self.run(*words, "--json")
        assert said.status == 0, said
        return json.loads(said.out)

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        store = f"sqlite:///{self.folder / 'store' / 'd.sqlite3'}"
        return {"DATABASE_URL": store, "DISCORD_TOKEN": "", "LOG_LEVEL": "INFO", **more}


@contextmanager
def _logging_kept() -> Generator[None]:
    """A command sets up logging for its process; here the process goes on to other tests."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    try:
        yield
    finally:
        root.setLevel(level)
        root.handlers[:] = handlers


def _checked(status: int, out: str, err: str) -> Said:
    assert "Traceback" not in out + err, err
    return Said(status, out, err)
