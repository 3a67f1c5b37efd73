"""A table that was written is read back as it was, and one made by hand is checked row by row."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.exports import FORMATS, FormatName
from bot.core.exports.back import read_table, reading_of
from bot.errors import InvalidInput
from parsers.dates.span import DateSpan, Precision
from parsers.names.values import Certainty, NameKind
from parsers.values import DatedBy
from store.values import EntityId, EntityRef
from tests.core.exports.samples import EVENT, SOURCE, TEXTS, heading, spans

HEAD = "start,end,precision,text,entities,entity_kinds,certainty,source_url,source_title,source_published\r\n"
KINDS = st.sampled_from([NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE])
WORDS = TEXTS.filter(lambda text: text.strip())


@st.composite
def events(draw: st.DrawFn):
    names = draw(st.lists(st.tuples(WORDS.map(str.strip), KINDS), max_size=3, unique=True))
    source = replace(
        SOURCE, url=draw(st.sampled_from([SOURCE.url, None])), title=draw(WORDS), site=draw(st.none() | WORDS)
    )
    return replace(
        EVENT,
        text=draw(WORDS),
        span=draw(spans()),
        date_text=draw(st.none() | WORDS),
        dated_by=draw(st.sampled_from(DatedBy)),
        attribution=draw(st.none() | WORDS),
        certainty=draw(st.sampled_from(Certainty)),
        entities=tuple(EntityRef(id=EntityId(1), name=name, kind=kind) for name, kind in names),
        sources=(source,),
    )  # fmt: skip


@given(st.lists(events(), max_size=8))
def test_a_timeline_comes_back_as_it_left(timeline):
    form = FORMATS[FormatName.CSV].form(heading(moderator=True))
    table = read_table((form.begin() + "".join(map(form.event, timeline)) + form.end()).encode())
    assert table.problems == ()
    back = {
        (event.text, event.span, event.date_text, event.dated_by, event.attribution, event.certainty, event.entities,
         source.url, source.title, source.site, source.published, source.language)
        for source, rows in table.sources.items()
        for event in rows
    }  # fmt: skip
    assert back == {
        (e.text, e.span, e.date_text, e.dated_by, e.attribution, e.certainty,
         tuple((name.name, name.kind) for name in e.entities),
         e.sources[0].url, e.sources[0].title, e.sources[0].site, e.sources[0].published, e.sources[0].language)
        for e in timeline
    }  # fmt: skip
    for source, rows in table.sources.items():
        reading = reading_of(source, rows)
        for event, row in zip(reading.events, rows, strict=True):
            assert reading.article.body[event.start : event.end] == row.text
            for _, mention in event.mentions:
                assert reading.article.body[mention.start : mention.end] == mention.text
            if event.date_start is not None:
                assert reading.article.body[event.date_start : event.date_end] == row.date_text


def test_days_months_and_years_are_read_as_written():
    rows = "2025-10-23,,,Day.,,,,https://a.example/1,,\r\n2025-10,,,Month.,,,,https://a.example/1,,\r\n"
    rows += "2024,2025,,Years.,,,,https://a.example/1,,2025-10-24\r\n"
    table = read_table((HEAD + rows).encode())
    spans_read = [event.span for found in table.sources.values() for event in found]
    assert [(str(s.first), str(s.last), s.precision) for s in spans_read] == [
        ("2025-10-23", "2025-10-23", Precision.DAY),
        ("2025-10-01", "2025-10-31", Precision.MONTH),
        ("2024-01-01", "2025-12-31", Precision.YEAR),
    ]
    assert isinstance(spans_read[0], DateSpan)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("2025-02-30,,,A.,,,,https://a.example/1,,", "start", "row_bad_date"),
        ("yesterday,,,A.,,,,https://a.example/1,,", "start", "row_bad_date"),
        ("0000,,,A.,,,,https://a.example/1,,", "start", "row_bad_date"),
        ("2025-02-20,2025-02-19,,A.,,,,https://a.example/1,,", "end", "row_ends_early"),
        ("2025-02-20,,fortnight,A.,,,,https://a.example/1,,", "precision", "row_bad_word"),
        ("2025-02-20,,, ,,,,https://a.example/1,,", "text", "row_without_text"),
        ("2025-02-20,,,A.,,,,,,", "source_url", "row_without_source"),
        ("2025-02-20,,,A.,,,likely,https://a.example/1,,", "certainty", "row_bad_word"),
        ("2025-02-20,,,A.,X; Y,person,,https://a.example/1,,", "entity_kinds", "row_kinds_differ"),
        ("2025-02-20,,,A.,X,dog,,https://a.example/1,,", "entity_kinds", "row_bad_word"),
        ("2025-02-20,,,A.,X,other,,https://a.example/1,,", "entity_kinds", "row_bad_word"),
        ("2025-02-20,,,A.,,,,https://a.example/1,,soon", "source_published", "row_bad_date"),
        (f"2025-02-20,,,{'A' * 10_001},,,,https://a.example/1,,", "text", "row_too_long"),
        (f"2025-02-20,,,A,,,,https://a.example/{'1' * 10_001},,", "source_url", "row_too_long"),
        ("2025-02-20", "text", "row_without_text"),
    ],
)
def test_a_bad_row_is_named_with_its_column_and_why(row, column, code):
    good = "2025-02-20,,,Good.,,,,https://a.example/1,,\r\n"
    table = read_table((HEAD + good + row + "\r\n" + good).encode())
    (problem,) = table.problems
    assert (problem.row, problem.column, problem.code) == (3, column, code)
    assert sum(len(rows) for rows in table.sources.values()) == 2


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_of_spreadsheets_are_understood(separator):
    line = separator.join(["2025-02-20", "A, b.", "https://a.example/1"])
    data = separator.join(["start", "text", "source_url"]) + "\n" + line + "\n\n"
    table = read_table(data.encode("utf-8-sig"))
    assert [event.text for rows in table.sources.values() for event in rows] == ["A, b."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "missing_columns"),
        (b"start,when\n", "missing_columns"),
        (b"start,text\n2025,A\n", "missing_columns"),
        (b"\xff\xfe\x00", "not_utf8"),
        (b'start,text,source_url\n2025,"A', "bad_table"),
        (b'start,text,source_url\n2025,"A"b,x\n', "bad_table"),
        (b"start,text,source_url\n2025," + b"x" * 200_000 + b",x\n", "bad_table"),
    ],
)
def test_what_is_no_table_is_said(data, code):
    with pytest.raises(InvalidInput) as refused:
        read_table(data)
    assert refused.value.code == code


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_reason(data):
    with suppress(InvalidInput):
        read_table(HEAD.encode() + data)
