"""Reads pages in processes of their own, so that no page can stop, slow down or take over the bot.

libxml2 cannot be interrupted: only a killed process bounds it. The processes are forked from a server that has
the parsers loaded, so a killed one is replaced in milliseconds. Answers are unpickled with nothing but the
parsers' values allowed. Must import no front end and no store.
"""

import asyncio
import io
import logging
import multiprocessing
import pickle
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Protocol, Self, cast

from bot.core.reader_worker import Answer, Limits, Outcome, answer_to, serve
from bot.errors import LinkRefused
from parsers.values import Reading, ReadRequest

__all__ = ["Limits", "ReadRequest", "Reader", "load_answer"]

log = logging.getLogger(__name__)

DEADLINE = 20.0
MOST_WAITING = 64
PAGES_PER_PROCESS = 400
_START_PAUSE = 1.0
_STARTING = threading.Lock()
_LARGEST_ANSWER = 64_000_000
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


class _Pipe(Protocol):
    """Our end of a worker's pipe."""

    def send(self, obj: object, /) -> None: ...
    def recv_bytes(self, maxlength: int, /) -> bytes: ...
    def poll(self) -> bool: ...
    def close(self) -> None: ...


@dataclass(slots=True, eq=False)
class _Worker:
    """One process, the end of its pipe and how many pages it has read."""

    process: BaseProcess
    connection: _Pipe
    pages: int = 0


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
        self._count = max(1, processes)
        self._inline = inline
        self._deadline = deadline
        self._most_waiting = most_waiting
        self._limits = limits or Limits()
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._workers: set[_Worker] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._threads: ThreadPoolExecutor | None = None
        self.restarts = 0

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Start the processes in the background; the first request waits until one is warm."""
        if self._inline or self._threads:
            return
        self._threads = ThreadPoolExecutor(max_workers=2 * self._count + 2, thread_name_prefix="reader")
        for _ in range(self._count):
            self._add_worker()

    async def close(self) -> None:
        """End the processes; a page being read is given up."""
        starting, self._starting = self._starting, set[asyncio.Task[None]]()
        for task in starting:
            task.cancel()
        await asyncio.gather(*starting, return_exceptions=True)
        for worker in tuple(self._workers):
            self._end(worker)
        if self._threads:
            self._threads.shutdown(wait=True)
            self._threads = None

    async def read_page(self, request: ReadRequest) -> Reading:
        """Read one page or text; see the class for what is raised."""
        request = replace(request, names_model=self._names_model)
        if self._inline:
            return _unwrap(await asyncio.to_thread(answer_to, request))
        if self._threads is None:
            raise RuntimeError("the reader is not started")
        if self._waiting >= self._most_waiting:
            raise LinkRefused("reader_busy")
        self._waiting += 1
        try:
            worker = await self._take()
        finally:
            self._waiting -= 1
        return _unwrap(await self._ask(worker, request))

    async def _take(self) -> _Worker:
        """An idle worker; one that died meanwhile (its pipe has something to say unasked) is replaced."""
        while True:
            worker = await self._idle.get()
            if worker.process.is_alive() and not worker.connection.poll():
                return worker
            self._replace(worker)

    async def _ask(self, worker: _Worker, request: ReadRequest) -> Answer:
        """The worker's answer. A worker that gives none is ended and replaced, as is one that has read its share."""
        answered = False
        try:
            answer = await self._exchange(worker, request)
            answered = True
        finally:
            worker.pages += 1
            if answered and worker.pages < PAGES_PER_PROCESS:
                self._idle.put_nowait(worker)
            elif answered:
                self._end(worker)
                self._add_worker()
            else:
                self._replace(worker)
        return answer

    async def _exchange(self, worker: _Worker, request: ReadRequest) -> Answer:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._deadline):
                return await loop.run_in_executor(
                    self._threads, _send_and_receive, worker.connection, request
                )
        except TimeoutError as error:
            log.warning("a page took longer than %s s: %s", self._deadline, request.url)
            raise LinkRefused("too_complex", detail="deadline") from error
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            await loop.run_in_executor(self._threads, worker.process.join, 1)
            status = worker.process.exitcode
            log.warning("a reader's process ended with %s on %s", status, request.url)
            code = "too_complex" if status == -signal.SIGXCPU else "reader_crashed"
            raise LinkRefused(code, detail=f"process ended with {status}") from error

    def _add_worker(self) -> None:
        if self._threads is None:
            return
        task = asyncio.get_running_loop().create_task(self._start_worker(), name="reader-start")
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _start_worker(self) -> None:
        """Start one process, trying again while the system lacks the means."""
        loop = asyncio.get_running_loop()
        while True:
            starting = loop.run_in_executor(self._threads, _launch, self._limits)
            try:
                worker = await asyncio.shield(starting)
            except OSError as error:
                log.warning("a reader's process can't be started: %s", error)
                await asyncio.sleep(_START_PAUSE)
                continue
            except asyncio.CancelledError:
                starting.add_done_callback(_end_late)
                raise
            self._workers.add(worker)
            self._idle.put_nowait(worker)
            return

    def _replace(self, worker: _Worker) -> None:
        self.restarts += 1
        self._end(worker)
        self._add_worker()

    def _end(self, worker: _Worker) -> None:
        """End a worker; waiting for the kernel to take its memory back is left to a thread."""
        self._workers.discard(worker)
        worker.process.kill()
        if self._threads:
            self._threads.submit(_kill, worker)


def _send_and_receive(connection: _Pipe, request: ReadRequest) -> Answer:
    connection.send(request)
    return load_answer(connection.recv_bytes(_LARGEST_ANSWER))


def _launch(limits: Limits) -> _Worker:
    """A fresh process that serves the other end of a pipe."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bot.core.reader_worker", "parsers.reading"])
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, limits), name="dateline-reader", daemon=True)
    try:
        _start_bare(process)
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return _Worker(process, cast("_Pipe", ours))


def _start_bare(process: BaseProcess) -> None:
    """Start ``process`` without the program's own main module, which multiprocessing would import into it again."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = main


def _kill(worker: _Worker) -> None:
    """End the process; its pipe closes with it, which wakes the thread that waits for its answer."""
    worker.process.kill()
    worker.process.join()
    worker.connection.close()


def _end_late(starting: "asyncio.Future[_Worker]") -> None:
    """End a process that came up after the reader was closed."""
    if not starting.cancelled() and starting.exception() is None:
        _kill(starting.result())


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
