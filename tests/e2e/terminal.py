"""Dateline as a person starts it: the ``dateline`` command in a process of its own, over a store in a folder."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """What the command printed and how it ended."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Terminal:
    """Runs commands in ``folder``, which holds the store and nothing else."""

    folder: Path

    def run(self, *words: str, stdin: str = "", **environment: str) -> Said:
        """One command; anything on standard error that looks like a trace fails the test."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot.cli", *words],
            cwd=self.folder,
            env={**kept, "DATABASE_URL": f"sqlite:///{self.folder / 'store' / 'd.sqlite3'}", **environment},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert "Traceback" not in done.stdout + done.stderr
        return Said(done.returncode, done.stdout, done.stderr)

    def json(self, *words: str) -> dict[str, Any]:
        """The answer to a command that must succeed."""
        said = self.run(*words, "--json")
        assert said.status == 0, said
        return json.loads(said.out)
