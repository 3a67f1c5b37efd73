"""What runs inside a process of a pool: take a request, answer it, again, within limits of memory and processor time.

Must import nothing of ours, so that a fresh process starts quickly.
"""

import gc
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a request may cost: ``memory`` of the whole process in bytes, ``cpu_seconds`` for the request."""

    memory: int = 1_500_000_000
    cpu_seconds: int = 15


def serve(connection: Connection, limits: Limits, respond: Callable[[Any], bytes]) -> None:
    """Answer requests until the other end closes. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_AS, limits.memory)
    gc.freeze()  # what was loaded stays: no search for garbage need look at it
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        _allow_cpu(limits.cpu_seconds)
        answer = respond(request)
        try:
            connection.send_bytes(answer)
        except OSError:
            return


def _allow_cpu(seconds: int) -> None:
    """Let the process use ``seconds`` more of processor time; past that the kernel ends it (SIGXCPU)."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + 1 + seconds)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
