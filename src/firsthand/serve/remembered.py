"""Answers that took long to put together, kept until something is read, judged or decided that could change them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

from firsthand.ledger.ledger import Ledger

Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")


@dataclass(slots=True)
class Remembered(Generic[Key, Answer]):
    """The last ``most`` answers of one kind about one case, by what was asked."""

    most: int
    kept: OrderedDict[Key, tuple[tuple[int, ...], Answer]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def of(self, ledger: Ledger, asked: Key, make: Callable[[], Answer]) -> Answer:
        """Return the answer to what is asked, made anew where the case has changed since."""
        state = ledger.judgements.state()
        with self.lock:  # two browsers that ask at once wait for one answer
            made = self.kept.get(asked)
            if made is None or made[0] != state:
                made = (state, make())
                self.kept[asked] = made
            self.kept.move_to_end(asked)
            while len(self.kept) > self.most:
                self.kept.popitem(last=False)
        return made[1]
