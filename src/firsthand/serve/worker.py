"""What goes on behind the pages: judging what is new, one at a time, while people read."""

from __future__ import annotations

from threading import Event, Thread

from firsthand.errors import FirsthandError
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.rules import unjudged


class Worker:
    """A thread that judges whatever is not judged yet, each time it is woken."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._woken, self._stopped = Event(), Event()
        self._thread = Thread(target=self._work, name="judging", daemon=True)
        self.trouble = ""

    def start(self) -> None:
        """Begin, with what is waiting now."""
        self._woken.set()
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something new."""
        self._woken.set()

    def stop(self) -> None:
        """End after the document that is being judged."""
        self._stopped.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10)

    def _work(self) -> None:
        while self._woken.wait() and not self._stopped.is_set():
            self._woken.clear()
            try:
                self._judge()
                self.trouble = ""
            except FirsthandError as error:  # told on the pages; the next document may go well
                self.trouble = str(error)

    def _judge(self) -> None:
        if not unjudged(self._ledger):
            return
        from firsthand.pipeline.judge import judge

        for _ in judge(self._ledger):
            if self._stopped.is_set():
                return
