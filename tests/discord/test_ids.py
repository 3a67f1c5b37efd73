"""Numbers in the ids of buttons: what nobody's client of ours sent is a message that is too old."""

import pytest

from bot.discord.ids import number_in, numbers_in
from bot.errors import NotFound


def test_numbers_are_read() -> None:
    assert number_in("1574912833601142790") == 1574912833601142790
    assert numbers_in("1_22") == [1, 22]


@pytest.mark.parametrize("made_up", ["", "x", "-1", "1.5", "٣", "²", "9" * 60, "1_"])
def test_what_is_no_number_is_refused(made_up: str) -> None:
    with pytest.raises(NotFound, match="too old"):
        numbers_in(made_up)
