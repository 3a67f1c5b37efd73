"""Each form by the rules of whoever reads it: golden text, and hostile text without effect."""

import csv
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

import icalendar
import jsonschema
import pandas as pd
import pytest

from bot.core.exports import FORMATS, FormatName
from bot.core.exports.cells import as_written
from bot.core.exports.table import COLUMNS, MODERATORS_COLUMNS
from parsers.dates.span import DateSpan, Precision
from tests.conftest import ROOT
from tests.core.exports.samples import EVENT, HOSTILE, NOW, heading, hostile_event

SCHEMA = json.loads((ROOT / "docs" / "timeline.schema.json").read_text(encoding="utf-8"))
EVENTS = (EVENT, *map(hostile_event, HOSTILE))


def written(name: str, events=EVENTS, **more: object) -> str:
    form = FORMATS[FormatName(name)].form(heading(**more))
    return form.begin() + "".join(map(form.event, events)) + form.end()


def test_a_table_row_says_everything():
    head, row = csv.reader(
        io.StringIO(written("csv", [EVENT], moderator=True).removeprefix("\ufeff"), newline="")
    )
    assert tuple(head) == COLUMNS + MODERATORS_COLUMNS
    assert row == [
        "e412",
        "2025-01-21",
        "2025-01-31",
        "month",
        "late",
        "",
        "late January",
        "text",
        "Rami Hadad was appointed mayor in late January, his office said.",
        "Rami Hadad; Harem\\; old town",
        "person; place",
        "his office",
        "reported",
        "e7",
        "https://www.news.example/harem?a=1&b=2",
        "Camp surrounded",
        "The Courier",
        "2025-10-23T09:00:00+00:00",
        "en",
        "2",
        "",
        "Maya",
        "2025-10-23T10:00:00+00:00",
    ]


def test_who_added_a_source_is_for_moderators():
    for name in FormatName:
        assert "Maya" not in written(name, [EVENT])


def test_rows_end_as_the_standard_says():
    table = written("csv", [EVENT])
    assert table.startswith("\ufeffid,")
    assert table.count("\r\n") == 2
    assert table.endswith("\r\n")


def test_no_cell_begins_like_a_formula_unless_raw():
    def rows(*, raw: bool):
        text = written("csv", raw=raw).removeprefix("\ufeff")
        return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    starts = ("=", "+", "-", "@", "\t", "\r", "\n", "＝")
    assert not [cell for cell in rows(raw=False) if cell.startswith(starts)]
    assert [as_written(cell) for cell in rows(raw=False)] == rows(raw=True)


def test_pandas_reads_the_table_as_it_was():
    frame = pd.read_csv(
        io.BytesIO(written("csv", raw=True).encode()), keep_default_na=False, dtype=str, engine="python"
    )
    assert tuple(frame.columns) == COLUMNS
    kept = [text.replace("\r\n", "\n") for text in frame["text"]]
    assert kept == [event.text.replace("\r\n", "\n") for event in EVENTS]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_libreoffice_opens_the_table_and_runs_nothing(tmp_path):
    events = [event for event in EVENTS if event.text.isprintable()]
    (tmp_path / "timeline.csv").write_bytes(written("csv", events).encode())
    utf8, comma, quote = 76, 44, 34
    subprocess.run(  # noqa: S603 - our own file
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "fods",  # noqa: S607 - where the system has it
         f"--infilter=CSV:{comma},{quote},{utf8}", "--outdir", str(tmp_path), str(tmp_path / "timeline.csv")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    sheet = (tmp_path / "timeline.fods").read_text(encoding="utf-8")
    assert "table:formula" not in sheet
    assert "Rami Hadad was appointed mayor" in sheet
    assert "أعلن الرئيس أحمد الشرع الأحد" in sheet
    rows = re.findall(r"<table:table-row[ >].*?</table:table-row>", sheet, re.DOTALL)
    assert len([row for row in rows if "office:value-type" in row]) == len(events) + 1


def test_the_document_fits_its_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for moderator in (False, True):
        document = json.loads(written("json", moderator=moderator))
        jsonschema.validate(document, SCHEMA, format_checker=jsonschema.FormatChecker())
        assert [event["text"] for event in document["events"]] == [event.text for event in EVENTS]
    jsonschema.validate(json.loads(written("json", [], topic=None)), SCHEMA)


def sheet_rows(events=EVENTS):
    text = written("timelinejs", events, raw=True).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_timelinejs_sheet_leaves_blank_what_is_not_known():
    (row,) = sheet_rows([EVENT])
    assert (row["Year"], row["Month"], row["Day"], row["End Year"]) == ("2025", "1", "", "")
    assert row["Display Date"] == "late January 2025"
    year = replace(EVENT, span=DateSpan(date(2011, 1, 1), date(2012, 12, 31), Precision.YEAR))
    (row,) = sheet_rows([year])
    assert (row["Year"], row["Month"], row["End Year"], row["End Month"]) == ("2011", "", "2012", "")
    days = replace(EVENT, span=DateSpan(date(2011, 5, 3), date(2011, 5, 7), Precision.DAY))
    (row,) = sheet_rows([days])
    assert [row[name] for name in ("Month", "Day", "End Month", "End Day")] == ["5", "3", "5", "7"]


def test_a_timelinejs_sheet_keeps_its_own_rules():
    rows = sheet_rows()
    assert "Start Date" not in rows[0]
    assert "End Date" not in rows[0]
    for row in rows:
        assert row["Year"].isdigit()
        assert not row["Day"] or row["Month"]
        assert row["Type"] == ""
        assert row["Headline"]


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_timelinejs_gets_no_tag_that_is_not_ours():
    slides = json.loads(written("timelinejs-json"))
    texts = [slide["text"][part] for slide in slides["events"] for part in ("headline", "text")]
    for text in [*texts, *(row["Text"] for row in sheet_rows())]:
        tags = Tags()
        tags.feed(text)
        assert {tag for tag, _ in tags.found} <= {"span", "p", "em", "a"}
        assert {name for _, attributes in tags.found for name in attributes} <= {"dir", "href", "rel"}


def test_timelinejs_slides_say_when_and_where():
    slides = json.loads(written("timelinejs-json", [EVENT]))
    (slide,) = slides["events"]
    assert slide["start_date"] == {"year": 2025, "month": 1}
    assert slide["unique_id"] == "e412"
    assert "reported by his office" in slide["text"]["text"]
    assert 'href="https://www.news.example/harem?a=1&amp;b=2"' in slide["text"]["text"]


def test_a_link_of_another_scheme_is_no_link():
    odd = replace(EVENT, sources=(replace(EVENT.sources[0], url="javascript:alert(1)"),))
    assert "href" not in written("timelinejs-json", [odd])


def entries(text: str):
    return [part for part in icalendar.Calendar.from_ical(text).walk() if part.name == "VEVENT"]


def test_the_calendar_is_read_back():
    (entry,) = entries(written("ics", [EVENT]))
    assert entry["uid"] == "e412.7@dateline"
    assert entry.decoded("dtstart") == date(2025, 1, 21)
    assert entry.decoded("dtend") == date(2025, 2, 1)
    assert "late January 2025" in entry["description"]
    assert entry["categories"].cats == ["Rami Hadad", "Harem; old town"]
    assert written("ics", [EVENT]) == written("ics", [EVENT], made_at=NOW + timedelta(days=1))


def test_hostile_text_makes_no_entry_of_its_own():
    found = entries(written("ics"))
    assert len(found) == len(EVENTS)
    for entry, event in zip(found, EVENTS, strict=True):
        said = str(entry["description"]).replace("\r\n", "\n")
        assert "".join(c for c in event.text if c.isprintable())[:40] in "".join(
            c for c in said if c.isprintable()
        )


def test_the_last_day_of_all_has_no_day_after():
    last = replace(EVENT, span=DateSpan.of_day(date.max))
    (entry,) = entries(written("ics", [last]))
    assert entry.decoded("dtend") == date.max
