"""What is wrong with a request, and the form in which Discord says so.

Must import nothing of ours.
"""

from dataclasses import dataclass
from typing import Any

INVALID_FORM = 50035


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that Discord refuses: where in the body, Discord's name for the fault, and the reason in
    words.
    """

    path: tuple[str | int, ...]
    code: str
    message: str

    def __str__(self) -> str:
        where = ".".join(map(str, self.path)) or "body"
        return f"{where}: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Violation:
    """A request that Discord would have refused or that broke a rule of time; it fails the test at
    teardown.
    """

    request: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return "\n".join([self.request, *(f"    {problem}" for problem in self.problems)])


class ApiError(Exception):
    """An answer of refusal: HTTP status, Discord's JSON error code and message, and the faults of the
    form.
    """

    def __init__(self, status: int, code: int, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(status, code, message)
        self.status = status
        self.code = code
        self.message = message
        self.problems = problems

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.problems:
            body["errors"] = error_tree(self.problems)
        return body


def invalid_form(problems: list[Problem]) -> ApiError:
    """Discord's answer to a body that it refuses."""
    return ApiError(400, INVALID_FORM, "Invalid Form Body", tuple(problems))


def error_tree(problems: tuple[Problem, ...]) -> dict[str, Any]:
    """The problems nested by their paths, each leaf a list ``_errors``."""
    tree: dict[str, Any] = {}
    for problem in problems:
        node = tree
        for step in problem.path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": problem.code, "message": problem.message})
    return tree
