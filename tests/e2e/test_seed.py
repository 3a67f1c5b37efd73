"""The main job on a real article, which lies outside the repository: the answers that it must give."""

import pytest

from tests.e2e.terminal import Terminal

SEED = "000_1a6dee2b5c969a68.txt"


@pytest.fixture(scope="module")
def terminal(tmp_path_factory, shared):
    made = Terminal(tmp_path_factory.mktemp("seed"))
    seed = shared / "seeds" / SEED
    said = made.json(
        "source", "add", str(seed), "--published", "2025-10-23", "--url", "https://news.example/harem-raid"
    )
    assert said["outcome"] == "ready"
    return made


@pytest.fixture(scope="module")
def events(terminal):
    return [event for year in ("2024", "2025") for event in terminal.json("on", year)["events"]]


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-12-01", "2024-12-10", "month", ("coalition", "toppled")),
        ("2025-01-21", "2025-01-31", "month", ("appointed interim President",)),
        ("2025-10-13", "2025-10-19", "week", ("Putin", "Moscow last week")),
        ("2025-10-22", "2025-10-22", "day", ("a day after", "surrounded")),
        ("2025-10-23", "2025-10-23", "day", ("Damascus authorities", "ceasefire")),
        ("2025-10-23", "2025-10-23", "day", ("diplomatic sources told Rudaw",)),
    ],
)
def test_the_events_and_their_days(events, start, end, precision, words):
    found = [event for event in events if all(word in event["text"] for word in words)]
    spans = {
        (event["start"], event["end"], event["precision"]) for event in found if event["dated_by"] == "text"
    }
    assert (start, end, precision) in spans


def test_nothing_of_the_comment_rules_is_kept(events, terminal):
    rules = ("moderates all comments", "guidelines", "will not tolerate", "Post a comment")
    assert not [event for event in events if any(rule in event["text"] for rule in rules)]
    assert terminal.run("who", "community guidelines", "--json").status == 3


def test_who_said_what_and_how_sure(events):
    observatory = next(event for event in events if "aimed to extradite" in event["text"])
    assert observatory["attribution"] == "Syrian Observatory for Human Rights"
    assert observatory["certainty"] == "reported"
    assert next(e for e in events if "reportedly alleged" in e["text"])["certainty"] == "alleged"
    assert next(e for e in events if "was accused" in e["text"])["certainty"] == "alleged"
    assert (
        next(e for e in events if "told Rudaw on" in e["text"])["attribution"] == "French diplomatic sources"
    )


def test_one_group_under_all_its_names(terminal):
    answer = terminal.json("who", "Firqat al-Ghuraba")
    names = {alias["name"] for alias in answer["aliases"]} | {answer["name"]}
    assert {"Firqatul Ghuraba", "Foreigners' Brigade"} <= {name.removeprefix("the ") for name in names}
    leaders = [fact for fact in answer["facts"] if fact["relation"] == "led by"]
    assert any("Diaby" in fact["value"] and "led by" in fact["quote"] for fact in leaders)


def test_the_leader_under_both_his_names(terminal):
    answer = terminal.json("who", "Omar Omsen")
    assert answer["name"] == "Oumar Diaby"
    alias = next(alias for alias in answer["aliases"] if alias["name"] == "Omar Omsen")
    assert "also known as Omar Omsen" in alias["quote"]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("HTS", "Hay’at Tahrir al-Sham"),
        ("SOHR", "Syrian Observatory for Human Rights"),
        ("Firqat Ghoraba", "Firqat"),
    ],
)
def test_short_and_misspelt_names_find_theirs(terminal, asked, name):
    assert terminal.json("who", asked)["name"].startswith(name)


@pytest.mark.parametrize(("topic", "name"), [("Sharaa", "Ahmed al-Sharaa"), ("Idlib", "Idlib")])
def test_timelines(terminal, topic, name):
    answer = terminal.json("timeline", topic)
    assert answer["entity"]["name"] == name
    assert answer["events"]
    assert all(event["sources"][0]["url"] == "https://news.example/harem-raid" for event in answer["events"])
