"""A few warm processes that answer requests, so that no request can stop, slow down or take over the bot.

The processes are forked from a server that has the parsers loaded, so a killed one is replaced in milliseconds.
Must import no front end and no store.
"""

import asyncio
import logging
import multiprocessing
import pickle
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any, Generic, Protocol, TypeVar, cast

from bot.core.process import Limits, serve

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)

PRELOADED = ["bot.core.process", "bot.core.reader_worker", "bot.core.reader_warm"]
_START_PAUSE = 1.0
_STARTING = threading.Lock()
_LARGEST_ANSWER = 64_000_000


class Busy(Exception):
    """More wait than may."""


class Died(Exception):
    """The process ended, with ``status``, before it answered, or gave what is no answer."""

    def __init__(self, status: int | None) -> None:
        self.status = status
        super().__init__(status)


class _Pipe(Protocol):
    """Our end of a worker's pipe."""

    def send(self, obj: object, /) -> None: ...
    def recv_bytes(self, maxlength: int, /) -> bytes: ...
    def poll(self) -> bool: ...
    def close(self) -> None: ...


@dataclass(slots=True, eq=False)
class _Worker:
    """One process, the end of its pipe and how many requests it has had."""

    process: BaseProcess
    connection: _Pipe
    requests: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Generic[Answer]):
    """What the processes of a pool do: ``respond`` is a module's function from a request to the answer's bytes.

    ``load`` makes the answer of them, on our side, or raises UnpicklingError: what comes isn't trusted.

    A request has ``deadline`` seconds, ``most_waiting`` may wait, and a process is replaced after ``share`` requests.
    """

    name: str
    respond: Callable[[Any], bytes]
    load: Callable[[bytes], Answer]
    limits: Limits
    deadline: float
    most_waiting: int
    share: int


class Pool(Generic[Answer]):
    """``processes`` processes that do a task. Starting one is left to the background.

    ``restarts`` counts those that had to be replaced before their time.
    """

    def __init__(self, task: Task[Answer], processes: int) -> None:
        self._task = task
        self._count = processes
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._workers: set[_Worker] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._threads: ThreadPoolExecutor | None = None
        self.restarts = 0

    def start(self) -> None:
        """Start the processes in the background, unless they are; the first request waits until one is warm."""
        if self._threads:
            return
        self._threads = ThreadPoolExecutor(
            max_workers=2 * self._count + 2, thread_name_prefix=self._task.name
        )
        for _ in range(self._count):
            self._add_worker()

    async def close(self) -> None:
        """End the processes; what is being worked on is given up."""
        starting, self._starting = self._starting, set[asyncio.Task[None]]()
        for task in starting:
            task.cancel()
        await asyncio.gather(*starting, return_exceptions=True)
        for worker in tuple(self._workers):
            self._end(worker)
        if self._threads:
            self._threads.shutdown(wait=True)
            self._threads = None

    async def ask(self, request: object) -> Answer:
        """The answer. Raises Busy, TimeoutError past the deadline, and Died."""
        if self._threads is None:
            raise RuntimeError("the pool is not started")
        if self._waiting >= self._task.most_waiting:
            raise Busy
        self._waiting += 1
        try:
            worker = await self._take()
        finally:
            self._waiting -= 1
        return await self._ask(worker, request)

    async def _take(self) -> _Worker:
        """An idle worker; one that died meanwhile (its pipe has something to say unasked) is replaced."""
        while True:
            worker = await self._idle.get()
            if worker.process.is_alive() and not worker.connection.poll():
                return worker
            self._replace(worker)

    async def _ask(self, worker: _Worker, request: object) -> Answer:
        """The worker's answer. A worker that gives none is ended and replaced, as is one that has had its share."""
        answered = False
        try:
            answer = await self._exchange(worker, request)
            answered = True
        finally:
            worker.requests += 1
            if answered and worker.requests < self._task.share:
                self._idle.put_nowait(worker)
            elif answered:
                self._end(worker)
                self._add_worker()
            else:
                self._replace(worker)
        return answer

    async def _exchange(self, worker: _Worker, request: object) -> Answer:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._task.deadline):
                return await loop.run_in_executor(
                    self._threads, _send_and_receive, worker.connection, request, self._task.load
                )
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            if isinstance(error, TimeoutError):
                raise
            await loop.run_in_executor(self._threads, worker.process.join, 1)
            raise Died(worker.process.exitcode) from error

    def _add_worker(self) -> None:
        if self._threads is None:
            return
        task = asyncio.get_running_loop().create_task(self._start_worker(), name=f"{self._task.name}-start")
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _start_worker(self) -> None:
        """Start one process, trying again while the system lacks the means."""
        loop = asyncio.get_running_loop()
        while True:
            starting = loop.run_in_executor(self._threads, _launch, self._task)
            try:
                worker = await asyncio.shield(starting)
            except OSError as error:
                log.warning("a %s's process can't be started: %s", self._task.name, error)
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


def _send_and_receive(connection: _Pipe, request: object, load: Callable[[bytes], Answer]) -> Answer:
    connection.send(request)
    return load(connection.recv_bytes(_LARGEST_ANSWER))


def _launch(task: Task[Any]) -> _Worker:
    """A fresh process that serves the other end of a pipe."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    ours, theirs = context.Pipe()
    work = (theirs, task.limits, task.respond)
    process = context.Process(target=serve, args=work, name=f"dateline-{task.name}", daemon=True)
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
    """End a process that came up after the pool was closed."""
    if not starting.cancelled() and starting.exception() is None:
        _kill(starting.result())
