"""Saved views: searches under names, kept in a small file beside the case file, the same for everybody at the desk."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qsl, urlencode

from firsthand.errors import BadView

MOST = 200
LONGEST_NAME, LONGEST_QUERY = 80, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A search as its address has it ("q=gates&kind=denial"), under a name, and who keeps it."""

    name: str
    query: str
    by: str = ""


class Views:
    """The saved views of one case; a file that cannot be read as such counts as none, and is not written over."""

    def __init__(self, case: Path) -> None:
        self.path = case.with_name(f"{case.stem}.views.json")
        self._lock = Lock()

    def all(self) -> tuple[View, ...]:
        """Return the views by name."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            views = [_view(each) for each in kept]
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadView(f"{self.path.name} is no list of views; move it away to begin a new one") from error
        return tuple(sorted(views, key=lambda each: each.name.casefold()))

    def keep(self, view: View) -> None:
        """Keep a view, in place of one of the same name."""
        name = " ".join(view.name.split())
        if not name or len(name) > LONGEST_NAME:
            raise BadView(f"it needs a name, of {LONGEST_NAME} characters at most")
        query = urlencode([(n, v) for n, v in parse_qsl(view.query) if n not in {"page", "secret"} and v])
        if len(query) > LONGEST_QUERY:
            raise BadView("the search is too long")
        with self._lock:
            others = [each for each in self.all() if each.name != name]
            if len(others) >= MOST:
                raise BadView(f"there are {MOST} already; remove one first")
            self._write([*others, View(name=name, query=query, by=view.by)])

    def remove(self, name: str) -> None:
        """Remove a view; nothing happens where there is none."""
        with self._lock:
            self._write([each for each in self.all() if each.name != name])

    def _write(self, views: list[View]) -> None:
        """Written whole and then put in place, so that a failure leaves the views that there were."""
        unfinished = self.path.with_name(f"{self.path.name}.unfinished")
        try:
            text = json.dumps([asdict(each) for each in views], ensure_ascii=False, indent=1)
            unfinished.write_text(text + "\n", encoding="utf-8", errors="replace")
            os.replace(unfinished, self.path)  # noqa: PTH105 - replaces on every system
        except OSError as error:
            raise BadView(f"{self.path.name} cannot be written: {error.strerror or error}") from error


def _view(kept: dict[str, object]) -> View:
    """A view as the file has it, which people may have written in: no longer than what is kept at the desk."""
    name, query, by = (str(kept.get(each, "")) if each == "by" else str(kept[each]) for each in ("name", "query", "by"))
    return View(name=name[:LONGEST_NAME], query=query[:LONGEST_QUERY], by=by[:LONGEST_NAME])
