"""What a moderator does, done on a terminal."""

import json

import pytest

from tests.e2e.terminal import Terminal


@pytest.fixture(scope="module")
def terminal(tmp_path_factory, articles):
    made = Terminal(tmp_path_factory.mktemp("moderating"))
    for page in sorted(articles.glob("*.html")):
        assert made.json("source", "add", str(page))["outcome"] == "ready"
    return made


def names(terminal):
    found = terminal.json("name", "suggestions", "--limit", "50")["suggestions"]
    return {frozenset((each["one"]["name"], each["other"]["name"])): each for each in found}


def test_the_brigade_in_two_scripts_is_suggested_with_the_sentence_that_says_so(terminal):
    found = names(terminal)[frozenset(("Firqat al-Ghuraba", "فرقة الغرباء"))]
    assert found["reason"] == "stated"
    assert "known as Firqatul Ghuraba in Arabic" in found["quotes"][0]["quote"]
    assert found["quotes"][0]["url"].startswith("https://levantcourier.example/")
    listed = terminal.run("name", "suggestions", "--limit", "50")
    assert f"dateline name merge {found['one']['id']} {found['other']['id']}" in listed.out


def test_merging_and_undoing_a_suggestion(terminal):
    before = names(terminal)
    found = before[frozenset(("Firqat al-Ghuraba", "فرقة الغرباء"))]
    assert "may also be" in terminal.run("who", "فرقة الغرباء").out
    made = terminal.json("name", "merge", found["one"]["id"], found["other"]["id"])
    assert terminal.json("who", "فرقة الغرباء")["id"] == made["name"]["id"]
    assert frozenset(("Firqat al-Ghuraba", "فرقة الغرباء")) not in names(terminal)
    assert terminal.json("undo", str(made["undo"]))["open"] is False
    assert names(terminal) == before


def test_a_refusal_holds_until_it_is_undone(terminal):
    pair = frozenset(("Vladimir Putin", "فلاديمير بوتين"))
    found = names(terminal)[pair]
    made = terminal.json("name", "refuse", found["one"]["id"], found["other"]["id"])
    assert pair not in names(terminal)
    assert terminal.json("name", "refuse", found["one"]["id"], found["other"]["id"])["undo"] is None
    terminal.json("undo", str(made["undo"]))
    assert pair in names(terminal)


def test_the_list_pages(terminal):
    first = terminal.json("name", "suggestions", "--limit", "1")
    rest = terminal.json("name", "suggestions", "--limit", "50", "--cursor", first["next"])
    assert len(first["suggestions"]) + len(rest["suggestions"]) == first["total"]
    assert "--cursor" in terminal.run("name", "suggestions", "--limit", "1").out


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("name", "merge", "Nobody Atall", "n1"), 3),
        (("name", "refuse", "n1", "n999"), 3),
        (("name", "merge", "n1", "n1"), 2),
        (("name", "suggestions", "--cursor", "nonsense"), 2),
        (("undo", "999"), 3),
        (("name", "rename", "n1", " "), 2),
    ],
)
def test_what_cannot_be_done_says_why(terminal, words, status):
    said = terminal.run(*words)
    assert (said.status, said.out) == (status, "")
    assert said.err.strip()
    assert json.loads(terminal.run(*words, "--json").out)["error"]["message"] == said.err.strip()


def test_the_same_verbs_at_the_prompt(terminal):
    typed = "/name suggestions\n/name merge n1\n/name refuse one:n1 other:n999\n/undo change:x\n"
    said = terminal.run("chat", stdin=typed)
    assert "dateline name merge" in said.out
    assert "needs other" in said.err
    assert "“x” is no id" in said.err
