"""``make fuzz``: tries every target for as long as asked, and says what it tried and what broke.

    python -m tests.fuzz [--seconds 3600] [TARGET ...]

Half of the time hypothesis draws; the other half atheris steers the drawing by what code it reaches, where it is
installed. A finding is printed with its input; put that into ``KEPT`` beside the fix.
"""

import argparse
import subprocess
import sys
import time
import traceback
import warnings
from importlib.util import find_spec
from secrets import randbits

from tests.fuzz.rounds import round_of
from tests.fuzz.targets import TARGETS

EACH_ROUND = 200


def main() -> int:
    """Runs the targets one after the other; 1 when any found something."""
    asked = argparse.ArgumentParser(prog="make fuzz")
    asked.add_argument("--seconds", type=float, default=60, help="for each target")
    asked.add_argument(
        "targets",
        nargs="*",
        metavar="TARGET",
        help=f"of {', '.join(TARGETS)}; all of them when none is named",
    )
    options = asked.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        asked.error(f"no such target: {', '.join(sorted(unknown))}")
    found = [name for name in options.targets or TARGETS if not _fuzz(name, options.seconds)]
    print(f"found something: {', '.join(found)}" if found else "found nothing")
    return bool(found)


def _fuzz(name: str, seconds: float) -> bool:
    steered = find_spec("atheris") is not None
    tried, whole = _drawn(name, seconds / 2 if steered else seconds)
    if steered and whole:
        command = [sys.executable, "-m", "tests.fuzz.steered", name, str(seconds / 2)]
        whole = subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own program
    how = "drawn, then steered by atheris" if steered else "drawn"
    print(
        f"{name}: {seconds:.0f} s, {tried} inputs {how}: {'nothing found' if whole else 'FOUND'}", flush=True
    )
    return whole


def _drawn(name: str, seconds: float) -> tuple[int, bool]:
    """How many inputs were tried in the time, and whether the law held."""
    until, tried = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        number = randbits(64)
        try:
            round_of(TARGETS[name], EACH_ROUND, number)()
        except Exception:  # noqa: BLE001 - whatever breaks a law is what is looked for
            print(f"{name}, seed {number}:")
            traceback.print_exc(file=sys.stdout)
            return tried, False
        tried += EACH_ROUND
    return tried, True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main())
