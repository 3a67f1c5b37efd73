"""Discord's document as the validator: it takes what Discord takes, and tells where the rest is wrong."""

from pathlib import Path

import pytest

from tests.wire.contract import Contract, document_path, find_contract

MESSAGES = "/channels/{channel_id}/messages"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


@pytest.fixture
def contract() -> Contract:
    found = find_contract()
    if found is None:
        pytest.skip("Discord's OpenAPI document is absent: set DATELINE_DISCORD_OPENAPI to its file")
    return found


def post(contract: Contract, body: object, template: str = MESSAGES) -> list[str]:
    path = {"channel_id": "1", "interaction_id": "1", "interaction_token": "t"}
    found = contract.check_request("POST", template, content_type="application/json", body=body, path=path)
    return [".".join(map(str, problem.path)) for problem in found]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"content": "x"}, []),
        ({"content": "x" * 4001}, ["content"]),
        ({"content": 5}, ["content"]),
        ({"embeds": [{"title": "x" * 257}]}, ["embeds.0.title"]),
        ({"embeds": [{"url": "no link"}]}, ["embeds.0.url"]),
        ({"embeds": [{"timestamp": "2025-10-23T09:00:00"}]}, ["embeds.0.timestamp"]),
        ({"embeds": [{"timestamp": "2025-10-23T09:00:00+00:00"}]}, []),
        ({"components": [{"type": 99}]}, ["components.0.type"]),
        ({"components": [{"type": 2, "style": 1}]}, ["components.0.type"]),
        ({"components": [{"type": 1, "components": [{"type": 2}]}]}, ["components.0.components.0"]),
        ({"attachments": [{"id": 0}, {"id": "5"}]}, []),
        ({"attachments": [{"id": "no"}]}, ["attachments.0.id"]),
        ({"attachments": [{"id": 2**64}]}, ["attachments.0.id"]),
    ],
)
def test_problems_are_told_with_their_place(contract: Contract, body: dict, where: list[str]):
    assert post(contract, body) == where


def test_the_branch_that_was_meant_is_judged(contract: Contract):
    modal = {
        "type": 9,
        "data": {"custom_id": "m", "title": "t" * 46, "components": [{"type": 10, "content": "x"}]},
    }
    assert post(contract, modal, CALLBACK) == ["data.title"]
    assert post(contract, {"type": 2}, CALLBACK) == ["type"]


def test_parameters_are_judged(contract: Contract):
    def found(query: dict[str, str], channel: str = "1") -> list[str]:
        problems = contract.check_request("GET", MESSAGES, query=query, path={"channel_id": channel})
        return [str(problem.path[-1]) for problem in problems]

    assert found({"limit": "50", "after": "7"}) == []
    assert found({"limit": "101"}) == ["limit"]
    assert found({"limit": "many"}) == ["limit"]
    assert found({"page": "2"}) == ["page"]
    assert found({}, channel="general") == ["channel_id"]


def test_operations_that_discord_lacks_are_told(contract: Contract):
    assert [p.code for p in contract.check_request("POST", "/nowhere")] == ["UNKNOWN_OPERATION"]
    assert [p.code for p in contract.check_request("POST", MESSAGES, path={"channel_id": "1"})] == [
        "BASE_TYPE_REQUIRED"
    ]
    wrong = contract.check_request(
        "POST", MESSAGES, content_type="text/plain", body="x", path={"channel_id": "1"}
    )
    assert [problem.code for problem in wrong] == ["CONTENT_TYPE"]


def test_our_own_answers_are_judged(contract: Contract):
    assert contract.check_response("GET", "/gateway", 200, {"url": "wss://gateway.example"}) == []
    assert contract.check_response("GET", "/gateway", 200, {})
    assert contract.check_response("GET", "/gateway", 201, {})


def test_the_document_is_found_where_it_was_said_to_be(tmp_path: Path):
    document = tmp_path / "discord" / "openapi.json"
    assert document_path({"DATELINE_SHARED": str(tmp_path)}) is None
    document.parent.mkdir()
    document.write_text("{}")
    assert document_path({"DATELINE_SHARED": str(tmp_path)}) == document
    assert (
        document_path({"DATELINE_DISCORD_OPENAPI": str(document), "DATELINE_SHARED": "/nowhere"}) == document
    )
    with pytest.raises(FileNotFoundError, match="names no file"):
        document_path({"DATELINE_DISCORD_OPENAPI": str(tmp_path / "typo.json")})
