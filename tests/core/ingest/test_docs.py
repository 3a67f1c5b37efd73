"""docs/ingest.md names a test for every promise: the tests are there."""

import re

from tests.conftest import ROOT


def test_every_promise_is_held_by_a_test_that_exists():
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / "ingest.md").read_text()))
    written = {
        name
        for folder in ("core/ingest", "wire")
        for path in (ROOT / "tests" / folder).glob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text())
    }
    assert len(named) > 10
    assert named <= written
