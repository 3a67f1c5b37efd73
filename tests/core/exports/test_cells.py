import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.exports import cells
from tests.core.exports.samples import TEXTS


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "'=1"])
def test_what_a_spreadsheet_would_run_is_marked(cell):
    assert cells.harmless(cell) == f"'{cell}"
    assert cells.harmless(f"a{cell}") == f"a{cell}"


@given(TEXTS)
def test_a_mark_comes_off_again_and_nothing_else(cell):
    assert cells.as_written(cells.harmless(cell)) == cell
    assert not cells.harmless(cell).startswith(cells.FORMULA_STARTS)


@given(st.lists(TEXTS.map(str.strip).filter(bool)))
def test_several_values_in_a_cell_come_apart_again(items):
    assert cells.split(cells.joined(items)) == tuple(items)


@given(st.lists(TEXTS, min_size=1))
def test_a_row_is_read_back_by_the_csv_module(row):
    (back,) = csv.reader(io.StringIO(cells.row(row, raw=True), newline=""), strict=True)
    assert back == row
