"""The texts at hand, asked in which of them somebody is named: many accounts ask for the same few names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from firsthand.model.judgement import Report

_BEGINNING = 4
"""Letters by which a capital word is looked for before a text is searched: that is quick and rules out nearly all."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts by the ids of their documents."""

    by_document: dict[str, str]
    _naming: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _beginning: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Texts:
        """Return the texts that these reports stand in."""
        return cls({report.document.id: report.document.text for report in reports})

    def naming(self, name: str) -> tuple[str, ...]:
        """Return the documents whose texts have the name, in the order of the texts; each name is looked for once."""
        if name not in self._naming:
            begins = _last(name)
            among = self._with_beginning().get(begins, ()) if begins else self.by_document
            self._naming[name] = tuple(of for of in among if name in self.by_document[of])
        return self._naming[name]

    def _with_beginning(self) -> dict[str, list[str]]:
        """The documents by how the capitalized words of their texts begin."""
        if not self._beginning:
            for of, text in self.by_document.items():
                for begins in _beginnings(text):
                    self._beginning.setdefault(begins, []).append(of)
        return self._beginning


def _last(name: str) -> str:
    """How the last word of a name begins; "" where that rules no text out."""
    words = re.findall(r"\w+", name)
    last = words[-1] if words else ""
    return last[:_BEGINNING] if len(words) > 1 and len(last) >= _BEGINNING and last[0].isupper() else ""


@lru_cache(maxsize=1 << 12)
def _beginnings(text: str) -> frozenset[str]:
    """How the capitalized words of a text begin."""
    return frozenset(word[:_BEGINNING] for word in re.findall(r"\w+", text) if word[0].isupper())
