"""What a moderator does, done on a terminal."""

import asyncio
import json

import pytest

from bot.app import build
from bot.settings import Settings
from store.values import Actor, GuildId
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
    typed += "/event show e1\n/settings timezone zone:UTC\n/audit what:settings\n/review\n"
    said = terminal.run("chat", stdin=typed)
    assert "dateline name merge" in said.out
    assert "time zone: UTC" in said.out
    assert "No suggestion is waiting" in said.out
    assert "needs other" in said.err
    assert "“x” is no id" in said.err


def test_a_date_is_changed_an_event_hidden_and_both_undone(terminal):
    event = terminal.json("timeline", "Firqat al-Ghuraba", "--detail", "all")["events"][0]
    shown = terminal.json("event", "show", event["id"])
    assert shown["text"] == event["text"]
    made = terminal.json("event", "date", event["id"], "2 May 2024")
    assert (made["before"]["start"], made["after"]["start"]) == (event["start"], "2024-05-02")
    again = terminal.run("event", "date", event["id"], "3 May 2024")
    assert f"dateline undo {made['undo'] + 1}" in again.out
    terminal.json("undo")
    assert terminal.json("event", "show", event["id"])["start"] == "2024-05-02"
    terminal.json("undo", str(made["undo"]))
    assert terminal.json("event", "show", event["id"])["start"] == event["start"]
    terminal.json("event", "hide", event["id"])
    assert terminal.run("event", "show", event["id"]).status == 3
    back = terminal.json("event", "restore", event["id"])
    assert terminal.json("undo", str(back["undo"]))["kind"] == "restore"
    assert terminal.run("event", "show", event["id"]).status == 3
    assert terminal.json("event", "restore", event["id"])["after"]["text"] == event["text"]
    assert terminal.json("event", "restore", event["id"])["undo"] is None


def test_taking_names_apart_is_undone(terminal):
    one, other = terminal.json("who", "Idlib"), terminal.json("who", "Aleppo")
    terminal.json("name", "merge", one["id"], other["id"])
    apart = terminal.json("name", "split", one["id"])
    assert terminal.json("who", "Aleppo")["id"] == other["id"]
    assert terminal.json("undo", str(apart["undo"]))["kind"] == "split"
    assert terminal.json("who", "Aleppo")["id"] == one["id"]
    terminal.json("name", "split", one["id"])
    assert terminal.json("name", "split", one["id"])["undo"] is None


def test_the_audit_is_listed_narrowed_and_paged(terminal):
    terminal.json("settings", "retention", "90")
    terminal.json("settings", "retention", "0")
    by_kind = terminal.json("audit", "--what", "settings")
    assert {each["action"] for each in by_kind["entries"]} == {"settings.change"}
    assert by_kind["entries"][0]["before"] == {"retention_days": 90}
    assert "settings.change settings" in terminal.run("audit", "--what", "settings").out
    one = terminal.json("audit", "--limit", "1")
    assert terminal.json("audit", "--limit", "1", "--cursor", one["next"])["entries"] != one["entries"]
    assert terminal.json("audit", "--target", "s1")["entries"][-1]["action"] == "source.add"
    assert terminal.json("audit", "--since", "2090")["entries"] == []
    assert "Nothing has been changed" in terminal.run("audit", "--since", "2090").out
    assert terminal.run("audit", "--since", "soonish").status == 2


def test_settings_are_shown_changed_and_refused(terminal):
    assert "time zone: UTC" in terminal.run("settings", "show").out
    assert terminal.json("settings", "zone", "asia/damascus")["time_zone"] == "Asia/Damascus"
    assert terminal.run("settings", "zone", "Mars").status == 2
    assert terminal.json("settings", "zone")["time_zone"] is None
    assert terminal.json("settings", "detail", "all")["detail"] == "all"
    assert terminal.json("timeline", "Syria", "--limit", "1")["key_dates"] == []
    assert terminal.json("timeline", "Syria", "--limit", "1", "--detail", "key")["key_dates"] != []
    terminal.json("settings", "detail", "key")
    assert terminal.json("timeline", "Syria", "--limit", "1")["key_dates"] != []
    assert terminal.run("settings", "retention", "2").status == 2


def test_suggestions_of_a_guild_are_listed_and_decided_once(terminal):
    async def suggest() -> None:
        settings = Settings(
            _env_file=None, database_url=f"sqlite:///{terminal.folder / 'store' / 'd.sqlite3'}"
        )
        async with build(settings, inline_reader=True) as app:
            for number in (1, 2):
                await app.review.suggest(
                    GuildId(9), Actor(id=7, name="Tom"), f"https://news.example/{number}"
                )

    asyncio.run(suggest())
    assert terminal.json("review", "list")["sources"] == []
    assert "No suggestion" in terminal.run("review", "list").out
    listed = terminal.json("review", "list", "--guild", "9")
    assert [each["state"] for each in listed["sources"]] == ["suggested", "suggested"]
    first, second = (each["id"] for each in listed["sources"])
    assert f"reject {first} --guild 9" in terminal.run("review", "list", "--guild", "9").out
    done = terminal.json("review", "reject", first, "--reason", "Not about us.", "--guild", "9")
    assert [(each["source"]["state"], each["fresh"]) for each in done["decided"]] == [("rejected", True)]
    both = terminal.json("review", "approve", first, second, "--guild", "9")
    assert [(each["source"]["state"], each["fresh"]) for each in both["decided"]] == [
        ("rejected", False),
        ("queued", True),
    ]
    assert terminal.json("review", "show", first, "--guild", "9")["source"]["state"] == "rejected"
    assert terminal.run("review", "show", "s99", "--guild", "9").status == 3
    assert terminal.run("review", "approve", "x").status == 2


def test_what_is_kept_of_a_person_is_told_and_forgotten(terminal):
    kept = terminal.json("privacy", "7", "--guild", "9")["kept"]
    assert (kept["sources"], kept["changes"]) == (2, 2)
    assert terminal.json("privacy", "7")["kept"]["sources"] == 0
    gone = terminal.json("privacy", "7", "--guild", "9", "--forget")
    assert gone["replaced"] == 4
    assert set(gone["kept"].values()) == {0}
    assert "sources: 0" in terminal.run("privacy", "7", "--guild", "9").out


def test_a_guild_is_exported_and_deleted_only_when_it_is_meant(terminal):
    done = terminal.json("guild", "export", "all.json", "--guild", "9")
    rows = json.loads((terminal.folder / "all.json").read_text("utf-8"))
    assert done["rows"]["source"] == len(rows["source"]) == 2
    assert all(row["guild_id"] == 9 for row in rows["source"])
    refused = terminal.run("guild", "delete", "--guild", "9")
    assert refused.status == 2
    assert "--yes" in refused.err
    assert terminal.json("guild", "delete", "--guild", "9", "--yes")["guild"] == "9"
    assert "source" not in terminal.json("guild", "export", "gone.json", "--guild", "9")["rows"]
    assert terminal.json("about")["articles"] > 0
    assert terminal.run("guild", "export", "no/such/folder.json").status == 2


def test_a_date_that_was_set_is_no_longer_the_publications(terminal):
    text = terminal.folder / "undated.txt"
    text.write_text("Mara Lund sued the harbour union of Kesh over the fence.\n", "utf-8")
    terminal.json("source", "add", str(text), "--published", "2024-05-20")
    (event,) = terminal.json("timeline", "Mara Lund")["events"]
    assert "(day of publication)" in terminal.run("event", "show", event["id"]).out
    assert "(day of publication)" not in terminal.run("event", "date", event["id"], "2 May 2024").out
