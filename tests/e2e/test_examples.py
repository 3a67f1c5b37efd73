"""The main job on the example articles, as a person does it on a terminal."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def terminal(tmp_path_factory, articles):
    made = Terminal(tmp_path_factory.mktemp("examples"))
    for page in sorted(articles.glob("*.html")):
        assert made.json("source", "add", str(page))["outcome"] == "ready"
    return made


@pytest.fixture(scope="module")
def events(terminal):
    """Every telling: answers show once what several articles report."""
    terminal.json("export", "json", "--output", "all.json")
    return json.loads((terminal.folder / "all.json").read_text(encoding="utf-8"))["events"]


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-12-01", "2024-12-10", "month", "an alliance of rebel factions"),
        ("2025-01-21", "2025-01-31", "month", "Sharaa was named interim President"),
        ("2025-10-13", "2025-10-19", "week", "Sharaa travelled to Moscow last week"),
        ("2025-10-22", "2025-10-22", "day", "a day after its forces ringed the compound"),
        ("2025-10-23", "2025-10-23", "day", "The Syrian interim government said on Thursday"),
        ("2025-10-01", "2025-10-10", "month", "allegedly taken from a market"),
        ("2025-01-29", "2025-01-29", "day", "appointed interim president of Syria on Wednesday"),
        ("2024-12-08", "2024-12-08", "day", "Eleven days later, on 8 December"),
        ("2025-10-22", "2025-10-22", "day", "ont encerclé mercredi un camp"),
        ("2025-05-07", "2025-05-07", "day", "s'était rendu à Paris le 7 mai 2025"),
        ("2025-10-15", "2025-10-15", "day", "زار موسكو"),
        ("2025-01-21", "2025-01-31", "month", "أواخر كانون الثاني"),
        ("2024-12-08", "2024-12-08", "day", "سقط نظام بشار الأسد"),
    ],
)
def test_the_events_and_their_days(events, start, end, precision, words):
    spans = {(e["start"], e["end"], e["precision"]) for e in events if words in e["text"]}
    assert (start, end, precision) in spans


@pytest.mark.parametrize(
    "words",
    [
        "cookie",
        "guidelines",
        "newsletter",
        "subscribe",
        "mug",
        "house rules",
        "lira slips",
        "cousin was in harem",
        "modérés",
        "lettre du vendredi",
        "قواعد النشر",
        "معرض الكتاب",
        "all rights reserved",
    ],
)
def test_nothing_of_the_pages_furniture_is_kept(events, words):
    assert [event["text"] for event in events if words in event["text"].lower()] == []


@pytest.mark.parametrize(
    ("words", "attribution", "certainty"),
    [
        ("the operation began after the family", "Syrian Observatory for Human Rights", "alleged"),
        ("reportedly promised Russian President", None, "reported"),
        ("allegedly taken from a market", None, "alleged"),
        ("Diaby denied the accusation", "Oumar Diaby", "denied"),
        ("The Syrian interim government said on Thursday", "Syrian interim government", "stated"),
    ],
)
def test_who_said_what_and_how_sure(events, words, attribution, certainty):
    event = next(event for event in events if words in event["text"])
    assert (event["attribution"], event["certainty"]) == (attribution, certainty)


def test_one_group_under_all_its_names(terminal):
    answer = terminal.json("who", "Firqat al-Ghuraba")
    names = {alias["name"] for alias in answer["aliases"]} | {answer["name"]}
    assert {"Firqatul Ghuraba", "Foreigners' Brigade", "Firqat al-Ghuraba"} <= names
    assert "فرقة الغرباء" in {choice["name"] for choice in answer["did_you_mean"]}
    assert terminal.json("who", "the Foreigners' Brigade")["id"] == answer["id"]
    leaders = {fact["value"]: fact for fact in answer["facts"] if fact["relation"] == "led by"}
    assert set(leaders) == {"Omar Diaby", "Oumar Diaby"}
    assert {fact["object"]["name"] for fact in leaders.values()} == {"Omar Diaby"}
    assert "dirigé par le Niçois Omar Diaby" in leaders["Omar Diaby"]["quote"]
    assert "led by Oumar Diaby" in leaders["Oumar Diaby"]["quote"]
    assert all(fact["url"] for fact in leaders.values())


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Omar Omsen", "Omar Diaby"),
        ("HTS", "Hay'at Tahrir al-Sham"),
        ("SOHR", "Syrian Observatory for Human Rights"),
        ("Firqat Ghoraba", "Firqat al-Ghuraba"),
        ("Julani", "Ahmed al-Sharaa"),
        ("أحمد الشرع", "Ahmed al-Sharaa"),
        ("Ахмед аш-Шараа", "Ahmed al-Sharaa"),
        ("Ahmad al-Shara'", "Ahmed al-Sharaa"),
    ],
)
def test_other_and_misspelt_names_find_theirs(terminal, asked, name):
    assert terminal.json("who", asked)["name"] == name


def test_a_surname_shared_by_two_is_said_to_be_shared(terminal):
    answer = terminal.json("timeline", "Sharaa")
    assert answer["entity"]["name"] == "Ahmed al-Sharaa"
    assert [choice["name"] for choice in answer["did_you_mean"]] == ["Farouk al-Sharaa"]
    assert len(answer["events"]) >= 8


def test_every_event_has_a_source_with_a_link(events):
    assert all(event["sources"][0]["url"].startswith("https://") for event in events)
    assert all(event["sources"][0]["published"] for event in events)


def test_csv_has_the_same_events(terminal, events):
    done = terminal.json("export", "csv", "--output", "all.csv")
    rows = list(csv.DictReader(io.StringIO((terminal.folder / "all.csv").read_text("utf-8-sig"), newline="")))
    assert len(rows) == done["events"]
    assert {event["id"] for event in events} <= {row["id"] for row in rows}


def test_so_many_key_dates_are_told_as_are_asked_for(terminal):
    told = terminal.json("timeline", "Sharaa", "--dates", "2", "--sentences", "2")
    assert len(told["key_dates"]) == 2
    assert {event["id"] for event in told["events"]} == {
        each for key in told["key_dates"] for each in key["events"]
    }
    assert terminal.run("timeline", "Sharaa", "--dates", "0").status == 2


def test_questions_get_quotes(terminal):
    answer = terminal.json("ask", "when", "was", "Ahmed al-Sharaa", "appointed", "president?")
    first = answer["events"][0]["text"].lower()
    assert "appointed interim president" in first or "named interim president" in first


def test_chat_takes_the_commands_of_discord(terminal):
    said = terminal.run(
        "chat", stdin="/who name:SOHR\n/timeline Harem since:2025\n/nonsense\n/who\n/help\n/exit\n/who HTS\n"
    )
    assert said.status == 0
    assert "Syrian Observatory for Human Rights · organisation" in said.out
    assert "/timeline" in said.out
    assert "/nonsense" in said.err
    assert "/who needs name" in said.err
    assert "Tahrir" not in said.out.split("/help")[-1].split("/about")[-1]


def test_the_demonstration_runs_where_there_is_no_terminal_and_again():
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "examples/demo.py"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        assert "» /timeline Sharaa" in done.stdout
        assert "events written to" in done.stdout
        assert done.stderr == ""
