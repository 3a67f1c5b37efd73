"""Discord's own OpenAPI document, asked about every request that a bot sends and every answer that the
loopback gives.

The document is found by ``DATELINE_DISCORD_OPENAPI`` (a file), else in ``DATELINE_SHARED`` or a folder
``shared`` beside the repository. Without it there is no contract, and ``limits`` alone judges.

Two changes are made to the document while it is read, none to what it allows but these:

* snowflakes may be integers too, as Discord's reference says of every id in a request;
* a union whose branches differ by ``type`` is decided by that ``type``, so that an error names the one branch
that was meant and validation does not try twenty.

Must import nothing of ours but ``tests.wire.problems``.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.wire.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
BASE = "urn:discord"
BY_TYPE = "x-by-type"
NULL = {"type": "null"}
CODES = {
    "maxLength": "BASE_TYPE_BAD_LENGTH",
    "minLength": "BASE_TYPE_BAD_LENGTH",
    "maxItems": "BASE_TYPE_BAD_LENGTH",
    "minItems": "BASE_TYPE_BAD_LENGTH",
    "required": "BASE_TYPE_REQUIRED",
    "enum": "BASE_TYPE_CHOICES",
    "const": "BASE_TYPE_CHOICES",
    "type": "MODEL_TYPE_CONVERT",
    "pattern": "STRING_TYPE_REGEX",
}


def document_path(environ: Mapping[str, str] = os.environ) -> Path | None:
    """Where Discord's document lies, or None; a path given by ``DATELINE_DISCORD_OPENAPI`` must exist."""
    if given := environ.get("DATELINE_DISCORD_OPENAPI"):
        path = Path(given)
        if not path.is_file():
            raise FileNotFoundError(f"DATELINE_DISCORD_OPENAPI names no file: {path}")
        return path
    shared = Path(environ.get("DATELINE_SHARED") or ROOT.parent / "shared")
    path = shared / "discord" / "openapi.json"
    return path if path.is_file() else None


class Contract:
    """What Discord's document says about one operation, looked up by method and path template."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.paths: dict[str, Any] = document["paths"]
        schemas: dict[str, Any] = document["components"]["schemas"]
        schemas["SnowflakeType"] = {
            "anyOf": [schemas["SnowflakeType"], {"type": "integer", "minimum": 0, "format": "snowflake"}]
        }
        types = {name: _types_of(schema) for name, schema in schemas.items()}
        _decide_unions(document, types)
        resource = Resource(contents=document, specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(BASE, resource).crawl()
        self._validators: dict[str, Draft202012Validator] = {}

    @classmethod
    def load(cls, path: Path) -> Self:
        return cls(json.loads(path.read_bytes()))

    def check_request(
        self,
        method: str,
        template: str,
        *,
        content_type: str | None = None,
        body: object = None,
        query: Mapping[str, str] | None = None,
        path: Mapping[str, str] | None = None,
    ) -> list[Problem]:
        """What Discord's document holds against a request; an operation it lacks is a problem of its own."""
        operation = self.paths.get(template, {}).get(method.lower())
        if operation is None:
            return [Problem((), "UNKNOWN_OPERATION", f"Discord has no {method} {template}")]
        here = f"{BASE}#/paths/{_escaped(template)}"
        problems = self._check_parameters(here, method.lower(), template, path or {}, query or {})
        declared = operation.get("requestBody")
        if declared is None:
            return problems
        if content_type is None:
            return problems + (
                [Problem((), "BASE_TYPE_REQUIRED", "a body is required")] if declared.get("required") else []
            )
        if content_type not in declared["content"]:
            return [*problems, Problem((), "CONTENT_TYPE", f"{content_type} is not taken here")]
        pointer = f"{here}/{method.lower()}/requestBody/content/{_escaped(content_type)}/schema"
        return problems + self._check(pointer, body)

    def check_response(self, method: str, template: str, status: int, body: object) -> list[Problem]:
        """What Discord's document holds against an answer of ours: this is how the loopback itself is
        kept honest.
        """
        operation = self.paths.get(template, {}).get(method.lower())
        if operation is None:
            return []
        for key in (str(status), "4XX" if 400 <= status < 500 else ""):
            declared = operation["responses"].get(key)
            if declared is None:
                continue
            if "$ref" in declared:
                pointer = f"{BASE}{declared['$ref']}/content/application~1json/schema"
            elif "content" in declared:
                where = f"{_escaped(template)}/{method.lower()}/responses/{key}"
                pointer = f"{BASE}#/paths/{where}/content/application~1json/schema"
            else:
                return (
                    []
                    if body is None
                    else [Problem((), "UNKNOWN_BODY", f"{status} has no body in the document")]
                )
            return self._check(pointer, body)
        return [Problem((), "UNKNOWN_STATUS", f"the document has no {status} for {method} {template}")]

    def check_schema(self, name: str, value: object) -> list[Problem]:
        """Hold a value against one of the document's named schemas ("MessageCreateRequest")."""
        return self._check(f"{BASE}#/components/schemas/{name}", value)

    def _check_parameters(
        self, here: str, method: str, template: str, path: Mapping[str, str], query: Mapping[str, str]
    ) -> list[Problem]:
        given = {"path": path, "query": query}
        known: set[str] = set()
        problems: list[Problem] = []
        for owner in ("", f"/{method}"):
            item = self.paths[template] if not owner else self.paths[template][method]
            for index, parameter in enumerate(item.get("parameters", ())):
                name, place = parameter["name"], parameter["in"]
                known.add(name)
                value = given.get(place, {}).get(name)
                if value is None:
                    if parameter.get("required"):
                        problems.append(Problem((place, name), "BASE_TYPE_REQUIRED", "is required"))
                    continue
                pointer = f"{here}{owner}/parameters/{index}/schema"
                readings = [
                    problem_list
                    for reading in _readings(value)
                    if (problem_list := self._check(pointer, reading))
                ]
                if len(readings) == len(_readings(value)):
                    problems += [Problem((place, name), p.code, p.message) for p in readings[0]]
        unknown = sorted(set(query) - known)
        return problems + [
            Problem(("query", name), "UNKNOWN_PARAMETER", "Discord knows no such parameter")
            for name in unknown
        ]

    def _check(self, pointer: str, value: object) -> list[Problem]:
        validator = self._validators.get(pointer)
        if validator is None:
            validator = _Validator({"$ref": pointer}, registry=self._registry, format_checker=FORMATS)
            self._validators[pointer] = validator
        return [_as_problem(error) for error in validator.iter_errors(value)]


@cache
def find_contract() -> Contract | None:
    """The contract of the document that is found, read once a process; None where there is none."""
    path = document_path()
    return Contract.load(path) if path else None


def _types_of(schema: dict[str, Any]) -> list[int]:
    return list(schema.get("properties", {}).get("type", {}).get("enum", ()))


def _decide_unions(node: object, types: Mapping[str, Sequence[int]]) -> None:
    """Replace unions of references that differ by ``type`` with one look-up, in place."""
    if isinstance(node, list):
        for item in node:
            _decide_unions(item, types)
        return
    if not isinstance(node, dict):
        return
    for keyword in ("oneOf", "anyOf"):
        if keyword in node and (decided := _by_type(node[keyword], types)):
            del node[keyword]
            node[BY_TYPE] = decided
    for value in node.values():
        _decide_unions(value, types)


def _by_type(branches: object, types: Mapping[str, Sequence[int]]) -> dict[str, Any] | None:
    if not isinstance(branches, list):
        return None
    references = [branch.get("$ref", "") for branch in branches if branch != NULL]
    kinds = [types.get(reference.rpartition("/")[2], ()) for reference in references]
    if len(references) < 2 or not all(kinds):
        return None
    chosen = {kind: reference for reference, listed in zip(references, kinds, strict=True) for kind in listed}
    if len(chosen) != sum(map(len, kinds)):
        return None
    return {"map": chosen, "null": NULL in branches}


def _check_by_type(
    validator: Draft202012Validator, decided: dict[str, Any], instance: object, _schema: object
) -> Iterator[ValidationError]:
    if instance is None and decided["null"]:
        return
    if not isinstance(instance, dict):
        yield ValidationError(f"{instance!r} is not an object", validator="type")
        return
    kind = instance.get("type")
    reference = decided["map"].get(kind) if isinstance(kind, int) else None
    if reference is None:
        allowed = ", ".join(map(str, decided["map"]))
        yield ValidationError(f"type {kind!r} is not one of {allowed}", validator="enum", path=["type"])
        return
    yield from validator.descend(instance, {"$ref": f"{BASE}{reference}"})


_Validator = extend(Draft202012Validator, {BY_TYPE: _check_by_type})
FORMATS = FormatChecker(formats=())


@FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    if any(character.isspace() for character in value):
        return False
    return parts.scheme in {"http", "https", "ws", "wss", "discord", "attachment"} and bool(parts.netloc)


@FORMATS.checks("date-time", raises=ValueError)
def _is_datetime(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@FORMATS.checks("snowflake", raises=ValueError)
def _is_snowflake(value: object) -> bool:
    return not isinstance(value, str | int) or 0 <= int(value) < 1 << 64


@FORMATS.checks("int32")
def _is_int32(value: object) -> bool:
    return not isinstance(value, int) or -(1 << 31) <= value < 1 << 31


def _readings(value: str) -> list[object]:
    """A query or path parameter as every type that its text can stand for."""
    readings: list[object] = [value]
    if re.fullmatch(r"-?\d{1,20}", value):
        readings.append(int(value))
    if value.lower() in {"true", "false", "1", "0"}:
        readings.append(value.lower() in {"true", "1"})
    return readings


def _escaped(segment: str) -> str:
    """A key as one segment of a JSON pointer in a URI fragment."""
    pointer = segment.replace("~", "~0").replace("/", "~1")
    return pointer.replace("{", "%7B").replace("}", "%7D")


def _as_problem(error: ValidationError) -> Problem:
    deepest = best_match([error]) or error
    code = CODES.get(str(deepest.validator), "INVALID")
    return Problem(tuple(deepest.absolute_path), code, _shortened(deepest.message))


def _shortened(message: str, limit: int = 80) -> str:
    """jsonschema quotes the whole instance first: its beginning and the reason behind it are enough."""
    return message if len(message) <= 2 * limit else f"{message[:limit]} … {message[-limit:]}"
