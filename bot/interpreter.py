"""How Python itself is set where many are answered: its search for garbage, and how its threads take turns.

Must import nothing of ours.
"""

import gc
import sys
from collections.abc import Generator
from contextlib import contextmanager

_THRESHOLDS = (700, 10, 100)
"""Python's own, but for the last: the oldest generation is searched a tenth as often."""

_TURN = 0.001
"""Seconds that a thread computes while others wait for their turn."""


@contextmanager
def nothing_collected() -> Generator[None]:
    """No search for garbage while many objects are made that stay: it would look through all of them time and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def keep_all() -> None:
    """Have no later search look at what there is now, and the whole of what comes be searched seldom.

    What isn't kept so is so little that Python would search all of it every few answers, for longer than one takes.
    """
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


def take_short_turns() -> None:
    """Have threads that compute take turns of a millisecond in place of five.

    An answer is computed in several threads, a few milliseconds in each: behind four others it would wait for as many
    long turns each time that it changes threads.
    """
    sys.setswitchinterval(_TURN)
