"""What stays in memory, and how Python's search for garbage is kept from looking through it time and again.

Must import nothing of ours.
"""

import gc
from collections.abc import Generator
from contextlib import contextmanager

_THRESHOLDS = (700, 10, 100)
"""Python's own, but for the last: the oldest generation is searched a tenth as often."""


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
