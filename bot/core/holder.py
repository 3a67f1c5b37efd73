"""The names under which workers hold links, and which of them are known to be dead.

A lease runs out by itself. One of a process that died on this machine needn't wait for that: whoever runs here can
see that it is gone. Being wrong does no harm, because a worker whose lease was ended can write nothing.
"""

import os
import socket
from secrets import token_hex

_RUN = token_hex(4)
"""Tells this process from an earlier one that had its number, as the first process of a container always has."""


def holder_name(part: str) -> str:
    """A name that no other process has: machine, process, run, and ``part`` of the program."""
    return f"{socket.gethostname()}/{os.getpid()}/{_RUN}/{part}"


def is_dead(holder: str) -> bool:
    """Whether the process that took the name ran on this machine and runs no more."""
    machine, _, rest = holder.partition("/")
    number, _, rest = rest.partition("/")
    if machine != socket.gethostname() or not (number.isascii() and number.isdigit()):
        return False
    if int(number) == os.getpid():
        return rest.partition("/")[0] != _RUN
    return not _runs(int(number))


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
