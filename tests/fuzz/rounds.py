"""One round of drawing inputs for a target and trying them."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.targets import Target


def round_of(target: Target, examples: int, number: int) -> Callable[[], None]:
    """A test that tries so many inputs, drawn from the seed ``number``, when called."""

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        print_blob=True,
    )
    @given(target.inputs)
    def tried(drawn: Any) -> None:
        target.check(drawn)

    return tried
