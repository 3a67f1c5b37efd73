"""Has atheris steer the drawing of one target's inputs: ``python -m tests.fuzz.steered TARGET SECONDS``."""

import sys
import warnings
from tempfile import gettempdir

import atheris

with atheris.instrument_imports(include=["parsers", "bot.core", "bot.discord"]):
    from tests.fuzz.targets import TARGETS

from tests.fuzz.rounds import round_of


def main() -> None:
    """Never returns: atheris ends the process, with a status other than 0 when a law was broken."""
    name, seconds = sys.argv[1:]
    fuzz = round_of(TARGETS[name], 1, 0).hypothesis.fuzz_one_input  # type: ignore[attr-defined]
    flags = [
        f"-max_total_time={int(float(seconds))}",
        "-max_len=8192",
        "-len_control=0",  # short ones draw nothing
        "-verbosity=0",
        "-print_final_stats=1",
        f"-artifact_prefix={gettempdir()}/",  # inputs that were slow or broke a law
    ]
    atheris.Setup([sys.argv[0], *flags], fuzz)
    atheris.Fuzz()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main()
