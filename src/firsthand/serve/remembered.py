"""Answers that took long to put together, kept until something is read, judged or decided that could change them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic
from typing import Generic, TypeVar

from firsthand.ledger.ledger import Ledger

Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")
State = tuple[int, ...]


class StillMaking(Exception):
    """What was asked for is being put together; ``what`` is a sentence for people, without its full stop."""

    def __init__(self, what: str, seconds: float) -> None:
        super().__init__(what)
        self.what, self.seconds = what, seconds


@dataclass(slots=True)
class _Made(Generic[Answer]):
    """An answer, there or still to come, about one state of the case; ``awaited`` by somebody who was turned away."""

    state: State
    answer: Future[Answer] = field(default_factory=Future)
    begun: float = field(default_factory=monotonic)
    awaited: bool = False

    def holds(self, state: State) -> bool:
        """Whether it may be given out: what was awaited once, even where more was read and judged in the meantime.

        Of a case that is being judged nothing would ever be ready otherwise. What people decided is in it always.
        """
        return self.state == state or (self.awaited and self.state[-2:] == state[-2:])


@dataclass(slots=True)
class Remembered(Generic[Key, Answer]):
    """The last ``most`` answers of one kind about one case, by what was asked; ``what`` tells people what is done."""

    most: int
    what: str = "This is being put together"
    kept: OrderedDict[Key, _Made[Answer]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)
    making: Lock = field(default_factory=Lock)

    def of(self, ledger: Ledger, asked: Key, make: Callable[[], Answer], *, patience: float | None = None) -> Answer:
        """Return the answer to what is asked, made anew where the case has changed since.

        With a ``patience`` (seconds) it is made behind the page, and ``StillMaking`` is raised where it takes longer.
        """
        state = ledger.judgements.state()
        with self.lock:  # two browsers that ask at once wait for one answer
            made = self.kept.get(asked)
            if new := made is None or not made.holds(state):
                made = self.kept[asked] = _Made(state)
            self.kept.move_to_end(asked)
            while len(self.kept) > self.most:
                self.kept.popitem(last=False)
        assert made is not None  # noqa: S101 - tells the type checker
        if new and patience is None:
            self._make(made, make)
        elif new:
            Thread(target=self._make, args=(made, make), name="making", daemon=True).start()
        return self._given(asked, made, patience)

    def _make(self, made: _Made[Answer], make: Callable[[], Answer]) -> None:
        with self.making:
            try:
                made.answer.set_result(make())
            except BaseException as error:  # noqa: BLE001 - it is raised where the answer is asked for
                made.answer.set_exception(error)

    def _given(self, asked: Key, made: _Made[Answer], patience: float | None) -> Answer:
        try:
            answer = made.answer.result(timeout=patience)
        except BaseException:
            if not made.answer.done():
                made.awaited = True
                raise StillMaking(self.what, monotonic() - made.begun) from None
            with self.lock:  # what failed is tried again when it is asked for next
                if self.kept.get(asked) is made:
                    del self.kept[asked]
            raise
        made.awaited = False
        return answer
