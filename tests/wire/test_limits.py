"""The limits that Discord's document leaves out, each at its edge: the longest that passes, and one more."""

import pytest

from tests.wire import command_limits, limits

V2 = limits.IS_V2


def text(content: str) -> dict:
    return {"type": 10, "content": content}


def button(custom_id: str = "a", **more: object) -> dict:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id, **more}


def row(*components: dict) -> dict:
    return {"type": 1, "components": list(components)}


def select(**more: object) -> dict:
    return {"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}], **more}


def options(number: int) -> list[dict]:
    return [{"label": f"{index}", "value": f"{index}"} for index in range(number)]


def v2(*components: dict, **more: object) -> dict:
    return {"flags": V2, "components": list(components), **more}


def command(**more: object) -> dict:
    return {"type": 1, "name": "ask", "description": "Ask", **more}


def option(**more: object) -> dict:
    return {"type": 3, "name": "topic", "description": "What", **more}


def codes(problems: list) -> set[str]:
    return {problem.code for problem in problems}


PASSING = {
    "content of 2,000": {"content": "x" * 2000},
    "an embed of 6,000": {"embeds": [{"description": "x" * 4096}, {"description": "x" * 1904}]},
    "25 fields": {"embeds": [{"fields": [{"name": "n", "value": "v"}] * 25}]},
    "five rows of five": {"components": [row(*(button(f"{r}.{c}") for c in range(5))) for r in range(5)]},
    "a link button": {
        "components": [row({"type": 2, "style": 5, "label": "Out", "url": "https://example.org"})]
    },
    "25 options": {"components": [row(select(options=options(25), max_values=25))]},
    "a picture alone": {"embeds": [{"image": {"url": "https://example.org/a.png"}}]},
    "40 components of V2": v2(*(text("x") for _ in range(40))),
    "4,000 characters of V2": v2(text("x" * 2000), {"type": 17, "components": [text("x" * 2000)]}),
    "nobody mentioned": {"content": "x", "allowed_mentions": {"parse": []}},
}
REFUSED = {
    "nothing": ({}, "EMPTY_MESSAGE"),
    "content of 2,001": ({"content": "x" * 2001}, "BASE_TYPE_BAD_LENGTH"),
    "embeds of 6,001": (
        {"embeds": [{"description": "x" * 4096}, {"description": "x" * 1905}]},
        "MAX_EMBED_SIZE_EXCEEDED",
    ),
    "fields count": (
        {"embeds": [{"description": "x" * 4000, "fields": [{"name": "n" * 200, "value": "v" * 900}] * 2}]},
        "MAX_EMBED_SIZE_EXCEEDED",
    ),
    "an empty embed": ({"embeds": [{"color": 1}]}, "BASE_TYPE_REQUIRED"),
    "26 fields": ({"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]}, "BASE_TYPE_BAD_LENGTH"),
    "a blank field": ({"embeds": [{"fields": [{"name": " ", "value": "v"}]}]}, "BASE_TYPE_BAD_LENGTH"),
    "11 embeds": ({"embeds": [{"title": "t"}] * 11}, "BASE_TYPE_BAD_LENGTH"),
    "six rows": ({"components": [row(button(str(r))) for r in range(6)]}, "BASE_TYPE_BAD_LENGTH"),
    "six buttons": (
        {"components": [row(*(button(str(c)) for c in range(6)))]},
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    "a select beside a button": (
        {"components": [row(select(), button())]},
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    "an id twice": ({"components": [row(button(), button())]}, "COMPONENT_CUSTOM_ID_DUPLICATED"),
    "an id of 101": ({"components": [row(button("x" * 101))]}, "BASE_TYPE_BAD_LENGTH"),
    "a link with an id": (
        {
            "components": [
                row({"type": 2, "style": 5, "label": "x", "url": "https://e.org", "custom_id": "a"})
            ]
        },
        "BUTTON_LINK",
    ),
    "a link to a file": (
        {"components": [row({"type": 2, "style": 5, "label": "x", "url": "ftp://e.org"})]},
        "URL_TYPE",
    ),
    "a button without id": ({"components": [row({"type": 2, "style": 1, "label": "x"})]}, "BUTTON_ACTION"),
    "a bare button": ({"components": [row(button(label=None))]}, "BUTTON_COMPONENT_EMPTY"),
    "26 options": ({"components": [row(select(options=options(26)))]}, "BASE_TYPE_BAD_LENGTH"),
    "no options": ({"components": [row(select(options=[]))]}, "BASE_TYPE_BAD_LENGTH"),
    "more chosen than there are": ({"components": [row(select(max_values=2))]}, "NUMBER_TYPE_MAX"),
    "an option twice": (
        {"components": [row(select(options=options(1) * 2))]},
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    "V2 without its flag": ({"components": [text("x")]}, "MESSAGE_COMPONENTS_V2_REQUIRED"),
    "V2 with content": (
        v2(text("x"), content="x"),
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    "V2 with embeds": (
        v2(text("x"), embeds=[{"title": "t"}]),
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    "41 components of V2": (
        v2({"type": 17, "components": [text("x") for _ in range(40)]}),
        "BASE_TYPE_BAD_LENGTH",
    ),
    "4,001 characters of V2": (v2(text("x" * 2000), text("x" * 2001)), "MAX_TEXT_SIZE_EXCEEDED"),
    "an accessory counts": (
        v2(*({"type": 9, "components": [text("x")], "accessory": button(str(n))} for n in range(14))),
        "BASE_TYPE_BAD_LENGTH",
    ),
    "a blank text": (v2(text("  ")), "BASE_TYPE_BAD_LENGTH"),
    "a component's id twice": (
        v2({**text("x"), "id": 5}, {**text("y"), "id": 5}),
        "COMPONENT_ID_DUPLICATED",
    ),
    "parse and list": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    "a file that isn't there": ({"content": "x", "attachments": [{"id": 0}]}, "ATTACHMENT_NOT_FOUND"),
    "a picture that isn't there": (
        {"embeds": [{"title": "t", "image": {"url": "attachment://a.png"}}]},
        "UNFURLED_MEDIA_ITEM",
    ),
}


@pytest.mark.parametrize("body", PASSING.values(), ids=PASSING)
def test_what_discord_takes_passes(body: dict):
    assert limits.new_message(body, {}) == []


@pytest.mark.parametrize(("body", "code"), REFUSED.values(), ids=REFUSED)
def test_what_discord_refuses_is_found(body: dict, code: str):
    assert codes(limits.new_message(body, {})) == {code}


def test_files_fill_a_message_and_have_a_limit():
    body = {
        "attachments": [{"id": 0, "filename": "a.png"}],
        "embeds": [{"image": {"url": "attachment://a.png"}}],
    }
    assert limits.new_message(body, {"files[0]": 10}) == []
    assert codes(limits.new_message({}, {"files[0]": limits.FILES_BYTES + 1})) == {"REQUEST_ENTITY_TOO_LARGE"}
    assert codes(limits.new_message({}, {f"files[{n}]": 1 for n in range(11)})) == {"BASE_TYPE_BAD_LENGTH"}


def test_an_edit_keeps_what_it_leaves_out():
    plain = {"content": "x", "flags": 0}
    assert limits.edited_message({"components": []}, {}, plain) == []
    assert codes(limits.edited_message({"content": ""}, {}, plain)) == {"EMPTY_MESSAGE"}
    kept = {"content": "", "attachments": [{"id": "7", "filename": "a"}]}
    assert limits.edited_message({"attachments": [{"id": "7"}]}, {}, kept) == []


def test_components_v2_stays_on():
    existing = {"flags": V2, "components": [text("x")]}
    assert limits.edited_message({"components": [text("y")]}, {}, existing) == []
    assert "MESSAGE_COMPONENTS_V2_STICKY" in codes(limits.edited_message({"flags": 0}, {}, existing))
    refused = codes(limits.edited_message({"content": "x"}, {}, existing))
    assert refused == {"MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}
    switched = limits.edited_message(v2(text("x")), {}, {"content": "old"})
    assert codes(switched) == {"MESSAGE_CANNOT_USE_LEGACY_FIELDS"}


def modal(*rows: dict, title: str = "Tell") -> dict:
    return {"title": title, "custom_id": "m", "components": list(rows)}


def field(custom_id: str = "f", **more: object) -> dict:
    return {"type": 4, "style": 1, "label": "Words", "custom_id": custom_id, **more}


def label(component: dict) -> dict:
    return {"type": 18, "label": "Words", "component": component}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (modal(row(field())), set()),
        (modal(*(label(field(str(n), label=None)) for n in range(5))), set()),
        (modal(row(field()), title="x" * 46), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(*(row(field(str(n))) for n in range(6))), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(row(field()), row(field())), {"COMPONENT_CUSTOM_ID_DUPLICATED"}),
        (modal(row(field(label="x" * 46))), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(row(field(placeholder="x" * 101))), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(row(field(value="x" * 11, max_length=10))), {"BASE_TYPE_BAD_LENGTH"}),
        (modal(row(field(min_length=11, max_length=10))), {"TEXT_INPUT_MIN_EXCEEDS_MAX"}),
        (modal(row(button())), {"BASE_TYPE_CHOICES"}),
    ],
)
def test_modals(body: dict, found: set[str]):
    assert codes(limits.modal(body)) == found


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        ([{"name": "x" * 100, "value": "x" * 100}] * 25, set()),
        ([{"name": "x", "value": "x"}] * 26, {"BASE_TYPE_BAD_LENGTH"}),
        ([{"name": "x" * 101, "value": "x"}], {"BASE_TYPE_BAD_LENGTH"}),
        ([{"name": "", "value": "x"}], {"BASE_TYPE_BAD_LENGTH"}),
        ([{"name": "x", "value": "x" * 101}], {"BASE_TYPE_BAD_LENGTH"}),
        ([{"name": "x", "value": 7}], set()),
    ],
)
def test_choices(choices: list[dict], found: set[str]):
    assert codes(limits.choices({"choices": choices})) == found


SUB = {"type": 1, "name": "add", "description": "Add"}
COMMANDS = {
    "a command": ([command(options=[option(required=True), option(name="since")])], None),
    "a menu with spaces": ([{"type": 3, "name": "Add to timeline"}], None),
    "a group": ([command(options=[{"type": 2, "name": "g", "description": "G", "options": [SUB]}])], None),
    "a name in another script": ([command(name="اسأل")], None),
    "Arabic for Arabic": ([command(name_localizations={"ar": "اسأل"})], None),
    "upper case": ([command(name="Ask")], "APPLICATION_COMMAND_INVALID_NAME"),
    "a space": ([command(name="ask me")], "APPLICATION_COMMAND_INVALID_NAME"),
    "an unknown locale": ([command(name_localizations={"xx": "ask"})], "BASE_TYPE_CHOICES"),
    "a bad localised name": (
        [command(name_localizations={"de": "Fragen"})],
        "APPLICATION_COMMAND_INVALID_NAME",
    ),
    "no description": ([command(description="")], "BASE_TYPE_BAD_LENGTH"),
    "a described menu": ([{"type": 3, "name": "Add", "description": "x"}], "APPLICATION_COMMAND_DESCRIPTION"),
    "the same twice": ([command(), command()], "APPLICATION_COMMANDS_DUPLICATE_NAME"),
    "101 commands": ([command(name=f"a{n}") for n in range(101)], "APPLICATION_COMMANDS_MAX"),
    "16 menus": ([{"type": 3, "name": f"a{n}"} for n in range(16)], "APPLICATION_COMMANDS_MAX"),
    "required after optional": (
        [command(options=[option(), option(name="since", required=True)])],
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ),
    "an option twice": (
        [command(options=[option(), option()])],
        "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE",
    ),
    "subcommands beside options": ([command(options=[SUB, option()])], "APPLICATION_COMMAND_OPTIONS_TYPE"),
    "a group in a subcommand": (
        [command(options=[{**SUB, "options": [{"type": 2, "name": "g", "description": "G"}]}])],
        "APPLICATION_COMMAND_OPTIONS_DEPTH",
    ),
    "choices and autocomplete": (
        [command(options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])])],
        "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE",
    ),
    "a choice of 101": (
        [command(options=[option(choices=[{"name": "a", "value": "x" * 101}])])],
        "BASE_TYPE_BAD_LENGTH",
    ),
    "more than 8,000": (
        [
            command(
                options=[
                    option(
                        name=f"o{n}", choices=[{"name": "x" * 100, "value": f"{m:0100}"} for m in range(25)]
                    )
                    for n in range(2)
                ]
            )
        ],
        "APPLICATION_COMMAND_TOO_LARGE",
    ),
}


@pytest.mark.parametrize(("commands", "code"), COMMANDS.values(), ids=COMMANDS)
def test_commands(commands: list[dict], code: str | None):
    assert codes(command_limits.command_set(commands)) == ({code} if code else set())
