"""What readers' processes are forked with: the tables of every language."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

from bot.core.pool import Pool, Task
from bot.core.process import Limits

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import sys
from parsers.dates.languages import lexicon_for
from parsers.names.phrases import phrases
from parsers.names.gazetteer import gazetteer
from parsers.events.words import patterns_for
from parsers.names.lexicon import LANGUAGES
import bot.core.reader_warm as warm

tables = (lexicon_for, phrases, gazetteer, patterns_for)
before = [table.cache_info() for table in tables]
modules = set(sys.modules)
answers = warm.warm()
assert set(answers) == set(LANGUAGES), answers.keys()
for language, answer in answers.items():
    assert answer.reading.article.language == language, answer
    assert answer.reading.events and answer.reading.names.entities, answer
    assert answer.reading.article.published, answer
assert [table.cache_info().misses for table in tables] == [table.misses for table in before]
assert min(table.currsize for table in before) >= len(LANGUAGES), before
assert set(sys.modules) == modules
"""


def test_every_language_is_loaded_once_and_for_all():
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", LOADED], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def loaded(name: str) -> bytes:
    """Whether the process that answers has a module, and which process that is."""
    return pickle.dumps((name in sys.modules, os.getpid()))


async def test_a_process_begins_with_what_its_server_has_loaded():
    task = Task(
        name="asked", respond=loaded, load=pickle.loads, limits=Limits(), deadline=30, most_waiting=1, share=1
    )
    pool = Pool(task, 1)
    pool.start()
    try:
        answers = [await pool.ask("bot.core.reader_warm") for _ in range(2)]
    finally:
        await pool.close()
    assert [warm for warm, _ in answers] == [True, True]
    assert len({pid for _, pid in answers} | {os.getpid()}) == 3
