import io
import pickle
import subprocess
import sys
import warnings
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.core.charts.bins import FEWEST, axis_over, bin_of, following, start_year
from bot.core.charts.drawer import Drawer, checked
from bot.core.charts.drawing import COLOURS, HATCHES, draw, shown
from bot.core.charts.ring import ring_order
from bot.core.charts.text import plain
from bot.core.charts.values import Bar, NamesPicture, Panel, Span, TimePicture
from bot.core.charts.worker import FAILED
from bot.errors import DatelineError

FIRST = date(2025, 3, 1).toordinal()
TIME = TimePicture(
    title="Amal Darwish",
    subtitle="7 events",
    first=FIRST,
    last=FIRST + 9,
    panels=(
        Panel(
            "Amal Darwish",
            (Bar(FIRST, FIRST, (1, 1, 1, 1, 1)), Bar(FIRST + 4, FIRST + 4, (2, 0, 0, 0, 0), "1")),
        ),
    ),
    ticks=((FIRST + 0.5, "1 Mar"),),
    legend=((0, "stated"), (1, "reported"), (2, "alleged"), (3, "denied"), (4, "planned")),
    spans=(Span(FIRST - 400, FIRST + 400, "2025 · 1 event"),),
    spans_title="Known less exactly",
    keys=("1  5 Mar 2025 · 2 events",),
)
NAMES = NamesPicture(
    title="Amal Darwish",
    subtitle="names",
    centre="Amal Darwish",
    names=(("Basil Khoury", 5), ("Qasra", 2), ("هيئة الموانئ", 1)),
    ties=((0, 1, 2), (1, 2, 1)),
)
HOSTILE = [
    "$\\frac{1}{0}$ $x",
    "\u202eevil\u202c",
    "x" * 4000,
    "😀🏴\u200d☠️",
    "",
    "a\x00b\nc\td",
    "\\input{/etc/passwd}",
    "中文" * 30,
    "\ud800",
]


def size(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as image:
        image.load()
        return image.size


@pytest.mark.parametrize("picture", [TIME, replace(TIME, from_right=True), NAMES])
def test_a_card_is_a_phones_width_with_clear_corners(picture):
    png = draw(picture)
    assert size(png)[0] == 800
    with Image.open(io.BytesIO(png)) as image:
        assert image.getpixel((1, 1))[3] == 0
        assert image.getpixel((400, 12))[3] == 255


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_change_neither_the_size_nor_the_peace(text, capfd):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        named = replace(NAMES, title=text, subtitle=text, centre=text, names=((text, 1),), ties=())
        assert size(draw(named)) == size(draw(NAMES))
        dated = replace(
            TIME,
            title=text,
            subtitle=text,
            keys=(text,),
            spans=(Span(FIRST, FIRST, text),),
            panels=(Panel(text, TIME.panels[0].bars),),
        )
        assert size(draw(dated)) == size(draw(TIME))
    assert capfd.readouterr().err == ""


def test_dollars_are_drawn_as_they_are():
    assert draw(replace(NAMES, title="$x^2$")) != draw(replace(NAMES, title="x^2"))
    draw(replace(NAMES, title="$\\notacommand{$"))


def test_a_turned_name_is_drawn_as_written():
    assert plain("\u202eabc\u2066d\u200b", 20) == "abcd"
    assert plain("a\n\u2028b", 20) == "a b"
    assert plain("\u200e", 20) == "–"
    assert plain("می\u200cخواهد", 20) == "می\u200cخواهد"
    assert len(plain("x" * 4000, 60)) == 60


def test_what_the_font_lacks_is_left_out_or_boxed():
    assert shown("Ali \U0001f9ff") == "Ali"
    assert shown("\U0001f9ff") == "–"
    assert shown("中") == "中"


def test_certainties_differ_in_shade_and_hatching():
    def shade(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert len(set(HATCHES)) == len(set(COLOURS)) == 5
    shades = sorted(map(shade, COLOURS))
    assert all(later - earlier > 10 for earlier, later in pairwise(shades))


def test_the_same_values_give_the_same_picture():
    assert draw(NAMES) == draw(NAMES)


def test_time_goes_from_the_right_where_the_language_does():
    early = replace(TIME, panels=(Panel("Amal", (Bar(FIRST, FIRST, (5, 0, 0, 0, 0)),)),), spans=(), keys=())

    def blue(picture: TimePicture) -> float:
        """Where the only bar is, from the left: 0..1."""
        with Image.open(io.BytesIO(draw(picture))) as image:
            chart = np.asarray(image.convert("RGB"))[100:360]
        _, across = (chart == (0, 0x72, 0xB2)).all(axis=-1).nonzero()
        return float(across.mean()) / chart.shape[1]

    assert blue(early) < 0.25
    assert blue(replace(early, from_right=True)) > 0.75


def test_neighbours_on_the_ring_are_tied():
    order = ring_order(5, ((0, 3, 9), (3, 1, 4)))
    assert order[:3] == [0, 3, 1]
    assert sorted(order) == [0, 1, 2, 3, 4]


@given(st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(0, 400_000))
def test_an_axis_holds_its_events_in_few_whole_bars(first, days):
    last = min(first + timedelta(days=days), date(9990, 1, 1)) if first.year < 8000 else first
    axis = axis_over(first, last)
    bins = list(axis.bins())
    assert axis.first <= first <= last <= axis.last
    assert FEWEST <= len(bins) <= max(86, days // 3650 + 3)
    assert all(following(one, axis.unit) == other for one, other in pairwise(bins))
    assert bin_of(first, axis.unit) in bins
    assert 1 <= len(axis.ticks()) <= 9
    assert set(axis.fine).isdisjoint(axis.coarse)


def test_rare_early_years_are_left_out_only_where_that_halves_the_axis():
    assert start_year([(1982, 1), (2024, 10), (2025, 20)]) == 2024
    assert start_year([(1982, 9), (2024, 10), (2025, 20)]) == 1982
    assert start_year([(2022, 1), (2023, 30), (2025, 20)]) == 2022
    assert start_year([(2025, 1)]) == 2025


async def test_a_process_draws_and_nothing_here_loads_matplotlib():
    async with Drawer() as drawer:
        assert size(await drawer.draw(NAMES)) == size(draw(NAMES))


async def test_a_drawing_that_takes_too_long_is_given_up():
    async with Drawer(deadline=0.0) as drawer:
        with pytest.raises(DatelineError) as caught:
            await drawer.draw(NAMES)
    assert caught.value.code == "no_picture"


@pytest.mark.parametrize("answer", [b"", b"GIF89a", FAILED + b"story"])
def test_what_is_no_picture_is_refused(answer):
    with pytest.raises(pickle.UnpicklingError):
        checked(answer)


def test_a_start_loads_no_matplotlib():
    code = "import sys, bot.app, bot.cli.commands; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - ours
