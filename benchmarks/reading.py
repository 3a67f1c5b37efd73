"""How long a page takes to be read into events, beside trafilatura alone on the same page, in one run.

    python benchmarks/reading.py [FOLDER] [ROUNDS]

FOLDER holds saved pages (*.html); by default the example articles, and those of ``../shared/data/pages`` if they are
there. CPU time, best of the rounds for each page; pages that hold no article are left out and counted.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import trafilatura

from parsers.reading import read
from parsers.values import ArticleError, ReadRequest

ROOT = Path(__file__).resolve().parent.parent
TARGET = 2.0


def main() -> None:
    """Print a line a page and the ratio over all of them."""
    usual = [ROOT / "examples/articles", ROOT.parent / "shared/data/pages"]
    folders = [Path(sys.argv[1])] if len(sys.argv) > 1 else usual
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    ours = theirs = 0.0
    refused = 0
    for path in sorted(page for folder in folders for page in folder.glob("*.html")):
        page = path.read_bytes()
        request = ReadRequest(page=page, url="https://news.example/a", fallback_day=date(2025, 10, 24))
        try:
            read(request)
        except ArticleError:
            refused += 1
            continue
        mine = best(lambda request=request: read(request), rounds)
        bare = best(lambda page=page: trafilatura.bare_extraction(page, with_metadata=True), rounds)
        ours, theirs = ours + mine, theirs + bare
        print(
            f"{path.stem[:40]:40} {mine * 1000:7.1f} ms, trafilatura {bare * 1000:7.1f} ms: {mine / bare:5.2f}"
        )
    print(f"all pages: ratio {ours / theirs:.2f} (at most {TARGET}); {refused} pages hold no article")


def best(action: Callable[[], object], rounds: int) -> float:
    """The least CPU time of several calls, in seconds."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
