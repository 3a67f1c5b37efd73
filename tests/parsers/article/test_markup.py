"""What is looked at before a page is parsed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.article import markup


@given(st.text("<a", max_size=60))
def test_a_long_stretch_without_a_tag_is_seen_wherever_it_stands(html: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_LONG", 5)
        assert markup._has_long_stretch(html) is (max(map(len, html.split("<"))) > 5)
