"""Words' dictionary forms: the irregular from a table that comes with the weights, the regular by rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_DOUBLED = frozenset("bdgklmnprtvz")
_VOWELS = frozenset("aeiouy")
_SIBILANT = ("sses", "shes", "ches", "xes", "zzes")


@dataclass(frozen=True, slots=True)
class Lemmas:
    """Looks dictionary forms up by a word and its form ("VBD|VERB").

    ``table`` has, for each form, the words that the rules get wrong; ``bases`` the known dictionary forms of verbs,
    adjectives and nouns, which settle whether "-ed" hides an e or a doubled letter.
    """

    table: Mapping[str, Mapping[str, str]]
    bases: frozenset[str]
    _seen: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def load(cls, path: Path) -> Lemmas:
        """Return the table that the file holds."""
        stored = json.loads(path.read_text(encoding="utf8"))
        return cls(table=stored["table"], bases=frozenset(stored["bases"]))

    def save(self, path: Path) -> None:
        """Write the table, in alphabetical order."""
        stored = {"table": self.table, "bases": sorted(self.bases)}
        path.write_text(json.dumps(stored, ensure_ascii=False, sort_keys=True, indent=0) + "\n", encoding="utf8")

    def __call__(self, word: str, form: str) -> str:
        """Return the dictionary form of a word, in lower case; words that have no other form come back as they are."""
        key = word, form
        found = self._seen.get(key)
        if found is None:
            found = self._look_up(word.lower().replace("’", "'"), form)
            if len(self._seen) < _ROOM:
                self._seen[key] = found
        return found

    def _look_up(self, low: str, form: str) -> str:
        known = clitic(low, form) or self.table.get(form, {}).get(low)
        if known is not None:
            return f"{known}e" if form.startswith("V") and self._is_clipped(known, low) else known
        possible = tuple(candidates(low, form))
        return next((base for base in possible if base in self.bases), possible[0] if possible else low)

    def _is_clipped(self, known: str, low: str) -> bool:
        """Whether a table learned from a teacher has the wrong one of two: "hoped" is of "hope", "hopped" of "hop"."""
        return low[len(known) :] in _AFTER_E and _lost_an_e(known) and f"{known}e" in self.bases


_AFTER_E = frozenset({"ed", "es", "ing"})
_ROOM = 1 << 16
"""Looked-up words that are remembered at most: an endless text must not fill the memory."""


_CLITICS = {
    "'m": "be", "'re": "be", "'ve": "have", "'ll": "will", "n't": "not", "ca": "can", "wo": "will", "sha": "shall",
    "ai": "be",
}  # fmt: skip
"""What is left of a word before or after a contraction."""


def clitic(low: str, form: str) -> str | None:
    """Return the dictionary form of a contracted word; None for any other."""
    if low == "'s":
        return "be" if form.startswith("V") else "us" if form.startswith("PRP") else "'s"
    if low == "'d":
        return "would" if form.startswith("MD") else "have"
    return _CLITICS.get(low) if low[0] in "'n" or form.startswith(("MD", "V")) else None


def candidates(low: str, form: str) -> Iterator[str]:
    """Yield the dictionary forms that a word's ending allows, the likeliest first."""
    tag = form.partition("|")[0]
    if tag in {"VBZ", "NNS"} and low.endswith("s") and len(low) > 2:
        yield from _without_s(low)
    elif tag == "VBG" and low.endswith("ing") and len(low) > 4:
        yield from _stems(low[:-3])
    elif tag in {"VBD", "VBN"} and low.endswith("ed") and len(low) > 3:
        yield from _past(low)
    elif tag in {"JJR", "RBR"} and low.endswith("er") and len(low) > 3:
        yield from _compared(low[:-2])
    elif tag in {"JJS", "RBS"} and low.endswith("est") and len(low) > 4:
        yield from _compared(low[:-3])
    else:
        yield low


def _without_s(low: str) -> Iterator[str]:
    if low.endswith("ies") and len(low) > 4:
        yield f"{low[:-3]}y"
    elif low.endswith(_SIBILANT):
        yield low[:-2]
    elif low.endswith(("ss", "us", "is")):
        yield low
    elif low.endswith("oes"):
        yield low[:-2]
    else:
        yield low[:-1]


def _past(low: str) -> Iterator[str]:
    if low.endswith("ied") and len(low) > 4:
        yield f"{low[:-3]}y"
    else:
        yield from _stems(low[:-2])


def _compared(stem: str) -> Iterator[str]:
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    yield from _stems(stem)


def _stems(stem: str) -> Iterator[str]:
    """What "-ing" and "-ed" were put to: a stem, one that lost its e, one that doubled its last letter."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED
    plain = [stem, f"{stem}e"]
    if doubled and stem[-1] not in "lsz":
        plain.insert(0, stem[:-1])
    elif doubled:
        plain.append(stem[:-1])
    elif _lost_an_e(stem):
        plain.reverse()
    yield from plain


def _lost_an_e(stem: str) -> bool:
    """Whether a stem hardly ends so by itself: "us", "releas", "hop", "forc", "believ", "argu", "struggl"."""
    last, before = stem[-1:], stem[-2:-1]
    if last in {"c", "v", "u", "z"} or stem.endswith(("dg", "rg", "lg", "ang")) or (last == "s" and before != "s"):
        return True
    if last == "l" and before not in _VOWELS | {"l", "r"}:
        return True
    if stem.endswith("at"):
        return len(stem) > 4 and stem[-3] not in {"a", "e", "o"}
    if stem.endswith("ut"):
        return len(stem) > 4 and not stem.endswith(("out", "put"))
    short = len(stem) > 2 and last not in _VOWELS | {"w", "x"} and before in _VOWELS and stem[-3] not in _VOWELS
    return short and len(stem) <= 4


def learned(seen: Iterable[tuple[str, str, str]]) -> Lemmas:
    """Return the table for words with their form and their dictionary form: what the rules get right is left out."""
    votes: dict[tuple[str, str], dict[str, int]] = {}
    for word, form, lemma in seen:
        held = votes.setdefault((word.lower().replace("’", "'"), form), {})
        plain = lemma.replace("’", "'")
        held[plain] = held.get(plain, 0) + 1
    chosen = {key: max(sorted(held), key=held.__getitem__) for key, held in votes.items()}
    inflected = {key for key in chosen if key[0].isalpha() and key[1].partition("|")[0] in _INFLECTED}
    bases = frozenset(chosen[key] for key in inflected if chosen[key].isalpha())
    rules = Lemmas(table={}, bases=bases)
    table: dict[str, dict[str, str]] = {}
    for (word, form), lemma in sorted(chosen.items()):
        if word[0].isalpha() and rules(word, form) != lemma:
            table.setdefault(form, {})[word] = lemma
    return Lemmas(table=table, bases=bases)


_INFLECTED = frozenset({"VBZ", "VBG", "VBD", "VBN", "NNS", "JJR", "JJS", "RBR", "RBS"})
