"""Several documents read at once, each by a process of its own, and handed back in the order in which they came."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self, TypeVar

from firsthand.documents.fetch import Raw, where_of
from firsthand.errors import NoProcesses
from firsthand.model.reading import Read, Reading, Skipped
from firsthand.pipeline.attempt import attempt
from firsthand.pipeline.run import once
from firsthand.settings import Settings

AHEAD = 8
"""Documents that are begun for each process before the first of them has to be done; bounds what waits in memory."""

ENDED = "The process that read it came to an end: there was too little memory for it, or a library failed."

Result = TypeVar("Result")


class Processes:
    """Processes that read documents; one that dies takes down the document it read, and no other.

    Entered as a context, and left it ends them. They end by themselves when the process that started them does.
    """

    def __init__(self, jobs: int, bounds: Settings) -> None:
        self._jobs, self._bounds = jobs, bounds
        self._pool = _pool(jobs)
        self._one_by_one: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in filter(None, (self._pool, self._one_by_one)):
            pool.shutdown(wait=error is None, cancel_futures=True)

    def begin(self, raw: Raw) -> Callable[[], Reading]:
        """Begin to read a document; what is returned waits for it and returns its reading."""
        try:
            future = self._submit(raw)
        except BrokenProcessPool:
            self._pool = _pool(self._jobs)
            future = self._submit(raw)
        except OSError as error:  # the system starts no more of them
            raise NoProcesses from error
        return partial(self._done, raw, future)

    def _submit(self, raw: Raw) -> Future[Reading]:
        with _uninterrupted():
            return self._pool.submit(_read, raw, self._bounds)

    def _done(self, raw: Raw, future: Future[Reading]) -> Reading:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._again(raw)

    def _again(self, raw: Raw) -> Reading:
        """All that were being read fall with one; read alone, the one that brings its process down is found out."""
        self._one_by_one = self._one_by_one or _lone()
        try:
            return self._one_by_one.submit(_read, raw, self._bounds).result()
        except BrokenProcessPool:
            self._one_by_one = None
            return Reading(document=None, skipped=(Skipped(where_of(raw), ENDED),))


def in_order(begun: Iterable[Callable[[], Result]], *, ahead: int) -> Iterator[Result]:
    """Yield what each returns, in order, while as many as ``ahead`` are begun before the first is waited for."""
    waiting: deque[Callable[[], Result]] = deque()
    for each in begun:
        waiting.append(each)
        if len(waiting) > ahead:
            yield waiting.popleft()()
    while waiting:
        yield waiting.popleft()()


def _lone() -> ProcessPoolExecutor:
    """One process that has shown that it can start; where it cannot, no document is to blame."""
    pool = _pool(1)
    try:
        with _uninterrupted():
            started = pool.submit(os.getpid)
        started.result()
    except (BrokenProcessPool, OSError) as error:
        raise NoProcesses from error
    return pool


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Forking would copy threads and locks of libraries in the state they are in; a new process has none.
    context = multiprocessing.get_context("spawn")
    try:
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
    except OSError as error:  # no pipes or semaphores are left for it
        raise NoProcesses from error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """A process that starts here hears no interruption before it knows what to do with one; we hear it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """In a new process: leave an interruption to the one that started it, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read(raw: Raw, bounds: Settings) -> Reading:
    return attempt(raw, bounds, _reader)


@cache
def _reader() -> Read:
    read = once(None)()
    gc.freeze()  # what is loaded stays as long as the process, and need not be looked through for what may go
    return read
