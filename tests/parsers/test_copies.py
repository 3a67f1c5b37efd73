from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.copies import SHARED_MARKS, Published, is_copy, marks_of

DAY = date(2025, 10, 23)
REPORT = """
Government forces surrounded a camp of foreign fighters near the town of Harem on Tuesday after its commander refused to
hand over two men accused of kidnapping, residents and a security official said. The camp houses several hundred people,
among them women and children, and has stood in the olive groves west of the town since 2015. Snipers fired from the
roofs for most of the morning, a shopkeeper said by telephone, and the road to Idlib was closed to all but ambulances.
The commander, who goes by the name of Abu Salim, said in a recording that he would not surrender anybody to a court
that he does not know. The interior ministry replied that nobody stands above the law and that the operation would go on
until the two were in custody. By the evening mediators from two neighbouring villages had entered the camp, and the
firing had stopped. An agreement was announced on Thursday, under which heavy weapons leave the camp and the two men are
questioned in Harem by a judge whom both sides trust. Several families left for Turkey during the night, aid workers
said, and a school in the town took in those who had nowhere to go.
"""
OTHER_REPORT = """
A standoff between Syria's new security services and a band of French jihadists in the country's north ended on Thursday
with a deal, after two days of shooting that emptied the small border town of Harem. Under its terms, seen by this
newspaper, the fighters give up their mortars and heavy machine guns. Two of them will be heard by a judge in Harem. "We
are not above the law, but we want a fair one," a man close to the commander said. Witnesses described a morning of
sniper fire on Tuesday, when vehicles of the interior ministry took up position around the olive groves where the group
has lived for ten years. Families fled on foot, some towards the Turkish wall. The ministry had accused two members of
abducting a girl, which the group denies. Diplomats in Damascus see the affair as a test of how far the government will
go against foreigners who once fought beside it. It is unlikely to be the last, an analyst in Beirut said.
"""
MARKET = """
Shares closed {up} at the exchange on {day}, with the leading index gaining {a} points to end at {b}. Turnover came
to {c} million pounds, brokers said. Banks rose by {d} percent on average, while builders lost {e} percent. Among
the most traded shares were those of the cement works, at {f} pounds, and of the telephone company, at {g} pounds.
The currency stood at {h} to the dollar, against {i} the day before. Gold was traded at {j} pounds a gram. Dealers
expect a quiet session tomorrow, as no figures are due until the end of the week. The exchange is open from ten in
the morning until two.
"""


def on(site, body=REPORT, day=DAY, **more):
    return Published(body, site, day, **more)


def half(text):
    words = text.split()
    return " ".join(words[: len(words) // 2])


COPIES = {
    "as it is": REPORT,
    "white space": "\n\n".join(REPORT.split("\n")),
    "a cut tail": half(REPORT),
    "an editor's note": REPORT + "This report was first published by an agency. It was edited for length by our desk.",
    "a note ahead": "By our correspondents in Harem and in Damascus, with agencies. " + REPORT,
    "a sentence dropped": REPORT.replace("Snipers fired from the\nroofs for most of the morning, a shopkeeper said by "
                                         "telephone, and the road to Idlib was closed to all but ambulances.", ""),
    "words changed": REPORT.replace("Tuesday", "Tuesday, 21 October,").replace("snipers", "gunmen"),
}  # fmt: skip

MARKETS = [
    MARKET.format(up="higher", day="Monday", a=41, b=2913, c=88, d=3, e=2, f=17, g=32, h=131, i=129, j=804),
    MARKET.format(up="higher", day="Tuesday", a=12, b=2925, c=93, d=2, e=4, f=18, g=31, h=132, i=131, j=811),
    MARKET.format(up="lower", day="Wednesday", a=55, b=2870, c=71, d=5, e=1, f=16, g=33, h=135, i=132, j=797),
]


@pytest.mark.parametrize("body", COPIES.values(), ids=COPIES)
def test_a_copy_on_another_site_is_one_text(body):
    assert is_copy(on("One"), on("Two", body))
    assert is_copy(on("Two", body), on("One"))
    assert len(set(marks_of(REPORT)) & set(marks_of(body))) >= SHARED_MARKS


DIFFERENT = {
    "two reports on one event": (on("One"), on("Two", OTHER_REPORT)),
    "one site's newer state": (
        on("One"),
        on("One", REPORT + "The two men were questioned on Friday, a lawyer said."),
    ),
    "a page that is written on": (on("One", live=True), on("Two")),
    "weeks apart": (on("One"), on("Two", day=date(2025, 11, 23))),
    "no site": (on(None), on("Two")),
    "hardly any text": (on("One", "The market is closed today."), on("Two", "The market is closed today.")),
    "a long report that quotes a short one": (
        on("One", half(half(REPORT))),
        on("Two", REPORT + OTHER_REPORT),
    ),
    "quoted in the middle": (on("One", half(REPORT)), on("Two", OTHER_REPORT + half(REPORT))),
}


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_different_articles_stay_apart(one, other):
    assert not is_copy(one, other)
    assert not is_copy(other, one)


@pytest.mark.parametrize(("one", "other"), list(pairwise(MARKETS)))
def test_a_daily_report_is_another_one_each_day(one, other):
    assert not is_copy(on("One", one), on("Two", other, date(2025, 10, 24)))


@given(st.text(max_size=400))
def test_any_text_can_be_measured(text):
    assert len(marks_of(text)) <= 72
    assert is_copy(on("One", text), on("Two", text)) == is_copy(on("Two", text), on("One", text))
