"""Trafilatura by itself: ``python benchmarks/alone.py PAGE ...`` prints CPU seconds for a pass over the pages.

A process of its own, because Python's search for garbage looks through all that a process has loaded.
"""

import sys
import time
from pathlib import Path

import trafilatura

PASSES = 2


def main() -> None:
    """The better of the passes: the first one also warms up."""
    bodies = [Path(name).read_bytes() for name in sys.argv[1:]]
    passes: list[float] = []
    for _ in range(PASSES):
        began = time.process_time()
        for body in bodies:
            trafilatura.bare_extraction(body, with_metadata=True)
        passes.append(time.process_time() - began)
    print(min(passes))


if __name__ == "__main__":
    main()
