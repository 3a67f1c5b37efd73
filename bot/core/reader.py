"""Reads pages in processes of their own, so that no page can stop, slow down or take over the bot.

libxml2 cannot be interrupted: only a killed process bounds it. Answers are unpickled with nothing but the
parsers' values allowed. Must import no front end and no store.
"""

import asyncio
import io
import logging
import pickle
import signal
from dataclasses import replace
from typing import Self

from bot.core.pool import Busy, Died, Pool, Task
from bot.core.process import Limits
from bot.core.reader_worker import Answer, Outcome, answer_to, respond
from bot.errors import LinkRefused
from parsers.values import Reading, ReadRequest

__all__ = ["Limits", "ReadRequest", "Reader", "load_answer"]

log = logging.getLogger(__name__)

DEADLINE = 20.0
MOST_WAITING = 64
PAGES_PER_PROCESS = 400
_VALUES = frozenset(
    (
        "parsers.values",
        "parsers.dates.span",
        "parsers.names.values",
        "bot.core.reader_worker",
    )
)
_BUILTINS = frozenset(
    (("datetime", "date"), ("datetime", "datetime"), ("datetime", "timezone"), ("datetime", "timedelta"))
)


class Reader:
    """A few warm processes that read pages.

    ``read_page`` raises LinkRefused: the ArticleError's code for a page that is no article, "too_complex" past
    ``deadline`` seconds or the limits, "reader_crashed" for a process that died, "reader_busy" when more than
    ``most_waiting`` wait. ``inline=True`` reads in a thread of this process without deadline: for one-shot
    terminal commands, never for the bot. ``names_model`` is the spaCy model that finds names, None for the rules.
    ``restarts`` counts the processes that had to be replaced before their time.
    """

    def __init__(
        self,
        *,
        processes: int = 2,
        inline: bool = False,
        deadline: float = DEADLINE,
        most_waiting: int = MOST_WAITING,
        limits: Limits | None = None,
        names_model: str | None = None,
    ) -> None:
        self._names_model = names_model
        self._inline = inline
        task = Task(
            name="reader",
            respond=respond,
            load=load_answer,
            limits=limits or Limits(),
            deadline=deadline,
            most_waiting=most_waiting,
            share=PAGES_PER_PROCESS,
        )
        self._pool = Pool(task, max(1, processes))

    @property
    def restarts(self) -> int:
        """See the class."""
        return self._pool.restarts

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Start the processes in the background; the first request waits until one is warm."""
        if not self._inline:
            self._pool.start()

    async def close(self) -> None:
        """End the processes; a page being read is given up."""
        await self._pool.close()

    async def read_page(self, request: ReadRequest) -> Reading:
        """Read one page or text; see the class for what is raised."""
        request = replace(request, names_model=self._names_model)
        if self._inline:
            return _unwrap(await asyncio.to_thread(answer_to, request))
        return _unwrap(await self._ask(request))

    async def _ask(self, request: ReadRequest) -> Answer:
        try:
            return await self._pool.ask(request)
        except Busy as error:
            raise LinkRefused("reader_busy") from error
        except TimeoutError as error:
            log.warning("a page took too long: %s", request.url)
            raise LinkRefused("too_complex", detail="deadline") from error
        except Died as error:
            log.warning("a reader's process ended with %s on %s", error.status, request.url)
            code = "too_complex" if error.status == -signal.SIGXCPU else "reader_crashed"
            raise LinkRefused(code, detail=f"process ended with {error.status}") from error


def _unwrap(answer: Answer) -> Reading:
    if answer.outcome is Outcome.READ and answer.reading is not None:
        return answer.reading
    if answer.outcome is Outcome.REFUSED:
        raise LinkRefused(answer.code, detail=answer.detail)
    log.error("the parsers failed on a page:\n%s", answer.detail)
    raise LinkRefused("reader_crashed", detail="defect")


class _Values(pickle.Unpickler):
    """Unpickles the parsers' values and nothing else: what comes from the process isn't trusted with code."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        if module_name in _VALUES or (module_name, global_name) in _BUILTINS:
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value")


def load_answer(data: bytes) -> Answer:
    """The answer in a process's bytes; raises UnpicklingError for anything but values."""
    answer = _Values(io.BytesIO(data)).load()
    if not isinstance(answer, Answer):
        raise pickle.UnpicklingError("no answer")
    return answer
