"""A short run of every target, and everything that longer runs (``make fuzz``) once found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import KEPT, TARGETS


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_input_breaks_its_law(name, data):
    target = TARGETS[name]
    target.check(data.draw(target.inputs))


@pytest.mark.parametrize(("name", "given"), KEPT)
def test_what_once_broke_a_law_keeps_it(name, given):
    TARGETS[name].check(given)
