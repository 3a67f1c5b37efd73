"""The limits that Discord holds requests to and that its OpenAPI document leaves out.

Each function takes a body as sent and returns what Discord would refuse in it; they hold with and without
the document. Sources: Discord's reference on messages, embeds, components and application commands. Text
is counted in code points.

Must import nothing of ours but ``tests.wire.problems`` and the commands' rules.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.wire.problems import Problem

CONTENT = 2_000
EMBEDS_TOTAL = 6_000
EMBEDS = 10
ROWS = 5
ROW_BUTTONS = 5
V2_COMPONENTS = 40
V2_TEXT = 4_000
CUSTOM_ID = 100
CHOICES = 25
CHOICE = 100
SELECT_OPTIONS = 25
FILES = 10
FILES_BYTES = 10 * 1024 * 1024
MODAL_COMPONENTS = 5
EPHEMERAL = 1 << 6
IS_V2 = 1 << 15

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = frozenset({3, 5, 6, 7, 8})
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = 9, 10, 11, 12, 13, 14, 17, 18
LINK, PREMIUM = 5, 6
V2_TYPES = frozenset({SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER})

Body = Mapping[str, Any]
Path = tuple[str | int, ...]


def new_message(body: Body, files: Mapping[str, int]) -> list[Problem]:
    """Problems of a message to be created; ``files`` are the sizes of the parts by their field name
    ("files[0]").
    """
    problems = _message(body, files, is_v2=_is_v2(body))
    filled = (
        any(body.get(part) for part in ("content", "embeds", "components", "sticker_ids", "poll")) or files
    )
    if not filled and not _is_forward(body):
        problems.append(Problem((), "EMPTY_MESSAGE", "Cannot send an empty message"))
    return problems


def edited_message(body: Body, files: Mapping[str, int], existing: Body) -> list[Problem]:
    """Problems of an edit of ``existing``: Components V2, once switched on, stays on."""
    was_v2 = bool(existing.get("flags", 0) & IS_V2)
    problems = _message(body, files, is_v2=was_v2 or _is_v2(body), kept=existing.get("attachments", ()))
    if was_v2 and "flags" in body and not _is_v2(body):
        problems.append(
            Problem(("flags",), "MESSAGE_COMPONENTS_V2_STICKY", "IS_COMPONENTS_V2 cannot be taken back")
        )
    if not was_v2 and _is_v2(body):
        kept = [part for part in ("content", "embeds") if existing.get(part) and part not in body]
        problems += [
            Problem((part,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS", "must be emptied for V2") for part in kept
        ]
    after = {**existing, **body}
    if (
        not any(after.get(part) for part in ("content", "embeds", "components", "attachments", "poll"))
        and not files
    ):
        problems.append(Problem((), "EMPTY_MESSAGE", "Cannot send an empty message"))
    return problems


def modal(body: Body) -> list[Problem]:
    """Problems of a modal: its title and fields."""
    rows: Sequence[Body] = body.get("components") or ()
    problems = _length(("title",), body.get("title"), 1, 45) + _length(
        ("custom_id",), body.get("custom_id"), 1, CUSTOM_ID
    )
    if not 1 <= len(rows) <= MODAL_COMPONENTS:
        problems.append(_bad_length(("components",), 1, MODAL_COMPONENTS))
    for path, component in walk(rows, ("components",)):
        if component.get("type") == TEXT_INPUT:
            problems += _text_input(component, path, in_row="component" not in path)
        elif component.get("type") in SELECTS:
            problems += _select(component, path)
        elif component.get("type") in {BUTTON, CONTAINER, SECTION}:
            problems.append(Problem((*path, "type"), "BASE_TYPE_CHOICES", "does not go into a modal"))
    return problems + _duplicates(rows)


def choices(body: Body) -> list[Problem]:
    """Problems of an answer to autocompletion: 25 choices, names and text values of 1 to 100 characters."""
    listed: Sequence[Body] = body.get("choices") or ()
    problems = [] if len(listed) <= CHOICES else [_bad_length(("choices",), 0, CHOICES)]
    for index, choice in enumerate(listed):
        path = ("choices", index)
        problems += _length((*path, "name"), choice.get("name"), 1, CHOICE)
        if isinstance(choice.get("value"), str):
            problems += _length((*path, "value"), choice["value"], 1, CHOICE)
    return problems


def _message(
    body: Body, files: Mapping[str, int], *, is_v2: bool, kept: Sequence[Body] = ()
) -> list[Problem]:
    components: Sequence[Body] = body.get("components") or ()
    problems = _v2(body, components) if is_v2 else _v1(body, components)
    for path, component in walk(components, ("components",)):
        problems += _component(component, path)
    problems += _duplicates(components)
    problems += _mentions(body.get("allowed_mentions") or {})
    problems += _files(body, files, kept)
    return problems


def _is_v2(body: Body) -> bool:
    return bool((body.get("flags") or 0) & IS_V2)


def _is_forward(body: Body) -> bool:
    return (body.get("message_reference") or {}).get("type") == 1


def _v1(body: Body, components: Sequence[Body]) -> list[Problem]:
    problems = _length(("content",), body.get("content"), 0, CONTENT)
    embeds: Sequence[Body] = body.get("embeds") or ()
    for index, embed in enumerate(embeds):
        problems += _embed(embed, ("embeds", index))
    if sum(map(embed_size, embeds)) > EMBEDS_TOTAL:
        problems.append(
            Problem(
                ("embeds",), "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBEDS_TOTAL}"
            )
        )
    if len(embeds) > EMBEDS:
        problems.append(_bad_length(("embeds",), 0, EMBEDS))
    if len(components) > ROWS:
        problems.append(_bad_length(("components",), 1, ROWS))
    for path, component in walk(components, ("components",)):
        if component.get("type") in V2_TYPES:
            problems.append(
                Problem((*path, "type"), "MESSAGE_COMPONENTS_V2_REQUIRED", "needs the flag IS_COMPONENTS_V2")
            )
    return problems


def _v2(body: Body, components: Sequence[Body]) -> list[Problem]:
    legacy = [part for part in ("content", "embeds", "sticker_ids", "poll") if body.get(part)]
    problems = [
        Problem(
            (part,),
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "does not go with IS_COMPONENTS_V2",
        )
        for part in legacy
    ]
    found = [component for _, component in walk(components, ())]
    if len(found) > V2_COMPONENTS:
        problems.append(
            Problem(
                ("components",), "BASE_TYPE_BAD_LENGTH", f"{len(found)} components, at most {V2_COMPONENTS}"
            )
        )
    text = sum(len(part.get("content") or "") for part in found if part.get("type") == TEXT_DISPLAY)
    if text > V2_TEXT:
        problems.append(
            Problem(
                ("components",), "MAX_TEXT_SIZE_EXCEEDED", f"{text} characters of text, at most {V2_TEXT}"
            )
        )
    ids = Counter(part["id"] for part in found if part.get("id"))
    return problems + [
        Problem(("components",), "COMPONENT_ID_DUPLICATED", f"id {number} is used {times} times")
        for number, times in ids.items()
        if times > 1
    ]


def embed_size(embed: Body) -> int:
    """The characters of an embed that count towards the 6,000 of a message."""
    parts = [embed.get("title"), embed.get("description")]
    parts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or ():
        parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if part)


def _embed(embed: Body, path: Path) -> list[Problem]:
    problems = _length((*path, "title"), embed.get("title"), 0, 256)
    problems += _length((*path, "description"), embed.get("description"), 0, 4_096)
    problems += _length((*path, "footer", "text"), (embed.get("footer") or {}).get("text"), 0, 2_048)
    problems += _length((*path, "author", "name"), (embed.get("author") or {}).get("name"), 0, 256)
    fields: Sequence[Body] = embed.get("fields") or ()
    if len(fields) > 25:
        problems.append(_bad_length((*path, "fields"), 0, 25))
    for index, field in enumerate(fields):
        for part, longest in (("name", 256), ("value", 1_024)):
            problems += _length((*path, "fields", index, part), (field.get(part) or "").strip(), 1, longest)
    pictures = [(embed.get(part) or {}).get("url") for part in ("image", "thumbnail")]
    if not embed_size(embed) and not any(pictures):
        problems.append(Problem(path, "BASE_TYPE_REQUIRED", "an embed needs something to show"))
    return problems


def _component(component: Body, path: Path) -> list[Problem]:
    kind = component.get("type")
    if kind == ACTION_ROW:
        return _row(component, path)
    if kind == BUTTON:
        return _button(component, path)
    if kind in SELECTS:
        return _select(component, path)
    if kind == TEXT_DISPLAY:
        return _length((*path, "content"), (component.get("content") or "").strip(), 1, V2_TEXT)
    if kind == SECTION and not 1 <= len(component.get("components") or ()) <= 3:
        return [_bad_length((*path, "components"), 1, 3)]
    return []


def _row(row: Body, path: Path) -> list[Problem]:
    kinds = [part.get("type") for part in row.get("components") or ()]
    selects = sum(kind in SELECTS for kind in kinds)
    if not kinds or len(kinds) > ROW_BUTTONS or (selects and len(kinds) > 1):
        return [
            Problem(
                (*path, "components"),
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "a row holds 1 to 5 buttons or one select",
            )
        ]
    return []


def _button(button: Body, path: Path) -> list[Problem]:
    style, custom_id, url = button.get("style"), button.get("custom_id"), button.get("url")
    problems = _length((*path, "label"), button.get("label"), 0, 80)
    if style == LINK:
        problems += (
            []
            if url and not custom_id
            else [Problem(path, "BUTTON_LINK", "a link button has a url and no custom_id")]
        )
        problems += _length((*path, "url"), url, 1, 512)
        if url and not url.startswith(("http://", "https://", "discord://")):
            problems.append(Problem((*path, "url"), "URL_TYPE", "Scheme must be one of http, https, discord"))
    elif style != PREMIUM:
        problems += (
            []
            if custom_id and not url
            else [Problem(path, "BUTTON_ACTION", "a button has a custom_id and no url")]
        )
        problems += _length((*path, "custom_id"), custom_id, 1, CUSTOM_ID)
    if style != PREMIUM and not button.get("label") and not button.get("emoji"):
        problems.append(Problem(path, "BUTTON_COMPONENT_EMPTY", "a button needs a label or an emoji"))
    return problems


def _select(select: Body, path: Path) -> list[Problem]:
    problems = _length((*path, "custom_id"), select.get("custom_id") or "", 1, CUSTOM_ID)
    problems += _length((*path, "placeholder"), select.get("placeholder"), 0, 150)
    least, most = select.get("min_values"), select.get("max_values")
    least, most = (1 if least is None else least), (1 if most is None else most)
    if least > most:
        problems.append(
            Problem((*path, "min_values"), "SELECT_COMPONENT_MAX_LESS_THAN_MIN", "exceeds max_values")
        )
    if select.get("type") != STRING_SELECT:
        return problems
    options: Sequence[Body] = select.get("options") or ()
    if not 1 <= len(options) <= SELECT_OPTIONS:
        return [*problems, _bad_length((*path, "options"), 1, SELECT_OPTIONS)]
    if most > len(options):
        problems.append(
            Problem((*path, "max_values"), "NUMBER_TYPE_MAX", f"exceeds its {len(options)} options")
        )
    for index, option in enumerate(options):
        for part in ("label", "value", "description"):
            least_length = 0 if part == "description" else 1
            problems += _length((*path, "options", index, part), option.get(part), least_length, 100)
    values = Counter(option.get("value") for option in options)
    repeated = [value for value, times in values.items() if times > 1]
    problems += [
        Problem((*path, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", f"{value!r} twice")
        for value in repeated
    ]
    return problems


def _text_input(field: Body, path: Path, *, in_row: bool) -> list[Problem]:
    problems = _length((*path, "custom_id"), field.get("custom_id") or "", 1, CUSTOM_ID)
    problems += _length((*path, "placeholder"), field.get("placeholder"), 0, 100)
    if in_row:
        problems += _length((*path, "label"), field.get("label") or "", 1, 45)
    least, most = field.get("min_length") or 0, field.get("max_length") or 4_000
    if least > most:
        problems.append(Problem((*path, "min_length"), "TEXT_INPUT_MIN_EXCEEDS_MAX", "exceeds max_length"))
    if value := field.get("value"):
        problems += _length((*path, "value"), value, least, most)
    return problems


def _duplicates(components: Sequence[Body]) -> list[Problem]:
    found = Counter(part["custom_id"] for _, part in walk(components, ()) if part.get("custom_id"))
    return [
        Problem(
            ("components",), "COMPONENT_CUSTOM_ID_DUPLICATED", f"custom_id {name!r} is used {times} times"
        )
        for name, times in found.items()
        if times > 1
    ]


def _mentions(allowed: Body) -> list[Problem]:
    parse = allowed.get("parse") or ()
    both = [kind for kind in ("users", "roles") if kind in parse and allowed.get(kind)]
    return [
        Problem(
            ("allowed_mentions",),
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            f"parse:[{kind!r}] and {kind} exclude each other",
        )
        for kind in both
    ]


def _files(body: Body, files: Mapping[str, int], kept: Sequence[Body]) -> list[Problem]:
    attachments: Sequence[Body] = body.get("attachments") or ()
    known = {str(part["id"]) for part in kept} | {name[len("files[") : -1] for name in files}
    problems = [
        Problem(("attachments", index, "id"), "ATTACHMENT_NOT_FOUND", f"no file {part.get('id')} was sent")
        for index, part in enumerate(attachments)
        if str(part.get("id")) not in known
    ]
    if len(files) + (0 if "attachments" in body else len(kept)) > FILES:
        problems.append(_bad_length(("attachments",), 0, FILES))
    if sum(files.values()) > FILES_BYTES:
        problems.append(Problem((), "REQUEST_ENTITY_TOO_LARGE", f"files of {sum(files.values())} bytes"))
    names = {part.get("filename") for part in attachments} | {part.get("filename") for part in kept}
    wanted = {url.removeprefix("attachment://") for url in _urls(body) if url.startswith("attachment://")}
    problems += [
        Problem((), "UNFURLED_MEDIA_ITEM", f"attachment://{name} is not attached")
        for name in sorted(wanted - names)
    ]
    return problems


def _urls(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        if isinstance(node.get("url"), str):
            yield node["url"]
        for value in node.values():
            yield from _urls(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for value in node:
            yield from _urls(value)


def walk(components: Sequence[Body], path: Path) -> Iterator[tuple[Path, Body]]:
    """Every component, outer before inner, with its path."""
    for index, component in enumerate(components):
        here = (*path, index)
        yield here, component
        yield from walk(component.get("components") or (), (*here, "components"))
        for part in ("accessory", "component"):
            if component.get(part):
                yield (*here, part), component[part]


def _length(path: Path, value: str | None, least: int, most: int) -> list[Problem]:
    return [] if value is None or least <= len(value) <= most else [_bad_length(path, least, most)]


def _bad_length(path: Path, least: int, most: int) -> Problem:
    return Problem(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
