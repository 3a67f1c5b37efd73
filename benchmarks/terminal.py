"""How long a cold ``dateline who`` takes on the example articles, beside ``python -c "import sqlmodel"``.

    python benchmarks/terminal.py [RUNS]

Prints the medians in milliseconds and their ratio. The first run of each is thrown away: it fills the disk cache.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = 3.0


def main() -> None:
    """Measure in turns, so that a busy machine slows both."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/d.sqlite3"}
        for page in sorted((ROOT / "examples" / "articles").glob("*.html")):
            _run(["-m", "bot.cli", "source", "add", str(page)], environment)
        ask, bare = ["-m", "bot.cli", "who", "Firqat al-Ghuraba"], ["-c", "import sqlmodel"]
        times = [(_run(ask, environment), _run(bare, environment)) for _ in range(runs + 1)][1:]
    asked, imported = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"dateline who      {asked * 1000:7.0f} ms")
    print(f"import sqlmodel   {imported * 1000:7.0f} ms")
    print(f"ratio             {asked / imported:7.2f}    (at most {TARGET})")


def _run(arguments: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
