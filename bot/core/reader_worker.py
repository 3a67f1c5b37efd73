"""What runs inside a reader's process: read, answer, again, within limits of memory and processor time.

Must import nothing of ours but the parsers, so that a fresh process starts quickly.
"""

import logging
import pickle
import resource
import signal
import traceback
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection

from parsers.values import ArticleError, Reading, ReadRequest

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page may cost: ``memory`` of the whole process in bytes, ``cpu_seconds`` for the page."""

    memory: int = 1_500_000_000
    cpu_seconds: int = 15


class Outcome(StrEnum):
    """How reading ended in the process."""

    READ = "read"
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``reading`` with READ; the ArticleError's ``code`` with REFUSED; ``detail`` is for the log."""

    outcome: Outcome
    reading: Reading | None = None
    code: str = ""
    detail: str = ""


def serve(connection: Connection, limits: Limits) -> None:
    """Answer requests until the other end closes. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_AS, limits.memory)
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        _allow_cpu(limits.cpu_seconds)
        answer = pickle.dumps(answer_to(request), protocol=pickle.HIGHEST_PROTOCOL)
        try:
            connection.send_bytes(answer)
        except OSError:
            return


def answer_to(request: ReadRequest) -> Answer:
    """Read one request. Never raises: what goes wrong is in the answer."""
    from parsers.reading import read  # noqa: PLC0415 - a terminal's question needs no parsers and shall not wait for them

    try:
        return Answer(outcome=Outcome.READ, reading=read(request))
    except ArticleError as error:
        return Answer(outcome=Outcome.REFUSED, code=error.code, detail=error.detail)
    except (MemoryError, RecursionError) as error:
        return Answer(outcome=Outcome.REFUSED, code="too_complex", detail=type(error).__name__)
    except Exception:  # noqa: BLE001 - the process's boundary; the parent logs what a page broke
        return Answer(outcome=Outcome.BROKEN, detail=traceback.format_exc(limit=-12))


def _allow_cpu(seconds: int) -> None:
    """Let the process use ``seconds`` more of processor time; past that the kernel ends it (SIGXCPU)."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + 1 + seconds)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
