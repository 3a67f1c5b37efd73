"""What is loaded with what: proven in a fresh interpreter, because this one has loaded everything."""

import subprocess
import sys

import pytest


def modules_after(code: str) -> set[str]:
    shown = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", f"{code}\nimport sys; print(' '.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(shown.stdout.split())


@pytest.mark.parametrize(
    "module", ["parsers.events", "store.articles", "bot.core.ingest", "bot.app", "bot.cli"]
)
def test_discord_is_loaded_by_its_own_front_end_alone(module):
    loaded = modules_after(f"import {module}")
    assert module in loaded
    assert "discord" not in loaded


@pytest.mark.parametrize("library", ["trafilatura", "dateparser", "matplotlib", "discord"])
def test_a_question_on_the_terminal_does_not_wait_for_what_it_does_not_need(library):
    assert library not in modules_after("import bot.cli, bot.app")
