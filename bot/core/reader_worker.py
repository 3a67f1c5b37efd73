"""What a reader's process does with a request: read it, and say how that ended.

Must import nothing of ours but the parsers, so that a fresh process starts quickly.
"""

import pickle
import traceback
from dataclasses import dataclass
from enum import StrEnum

from parsers.values import ArticleError, Reading, ReadRequest


class Outcome(StrEnum):
    """How reading ended in the process."""

    READ = "read"
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``reading`` with READ; the ArticleError's ``code`` with REFUSED; ``detail`` is for the log."""

    outcome: Outcome
    reading: Reading | None = None
    code: str = ""
    detail: str = ""


def respond(request: ReadRequest) -> bytes:
    """The pickled Answer to one request."""
    return pickle.dumps(answer_to(request), protocol=pickle.HIGHEST_PROTOCOL)


def answer_to(request: ReadRequest) -> Answer:
    """Read one request. Never raises: what goes wrong is in the answer."""
    from parsers.reading import read  # noqa: PLC0415 - a terminal's question needs no parsers and shall not wait for them

    try:
        return Answer(outcome=Outcome.READ, reading=read(request))
    except ArticleError as error:
        return Answer(outcome=Outcome.REFUSED, code=error.code, detail=error.detail)
    except (MemoryError, RecursionError) as error:
        return Answer(outcome=Outcome.REFUSED, code="too_complex", detail=type(error).__name__)
    except Exception:  # noqa: BLE001 - the process's boundary; the parent logs what a page broke
        return Answer(outcome=Outcome.BROKEN, detail=traceback.format_exc(limit=-12))
