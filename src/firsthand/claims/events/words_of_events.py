"""The words that tell of events: what ``events.yaml`` lists, and what a user's own file adds to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from firsthand import settings
from firsthand.errors import FirsthandError
from firsthand.model.event import TYPES

SHIPPED = Path(__file__).with_name("events.yaml")

BODILY = frozenset({"PROTEST", "MOBILIZE", "ASSAULT", "COERCE", "RETREAT"})
"""Who does it tells of these: "farmers blocked", "troops entered"."""

_NO_MODE = "-"
_KINDS = frozenset({"verbs", "nouns", "with"})


class BadEventWords(FirsthandError):
    """A file of event words is not in the form of the one that ships."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells of; ``needs`` are the words one of which must hang on it, none where it speaks by itself."""

    type: str
    mode: str | None
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Senses by lemma, of verbs and of nouns, and the words that show a context."""

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    contexts: Mapping[str, frozenset[str]]

    def of_verb(self, lemma: str, below: dict[str, int], doers: dict[str, int]) -> tuple[Sense, ...]:
        """Return what a verb may tell of, with these lemmas hanging on it, each so many words away.

        Senses that ask for words come first, those whose words stand nearest before others. ``doers`` are its subjects,
        which tell only of what is done with one's hands.
        """
        senses = self.verbs.get(lemma, ())
        with_doers = below | doers
        met = []
        for sense in senses:
            at = with_doers if sense.type in BODILY else below
            near = [at[need] for need in sense.needs.intersection(at)]
            met += [(min(near), sense)] if near else []
        return (*(s for _, s in sorted(met, key=_nearness)), *(s for s in senses if not s.needs))

    def of_noun(self, lemma: str) -> tuple[Sense, ...]:
        """Return what a noun may tell of."""
        return self.nouns.get(lemma, ())

    def contexts_of(self, lemmas: Collection[str]) -> tuple[str, ...]:
        """Return the contexts that any of the lemmas shows, in the lexicon's order."""
        shown = {context for lemma in lemmas for context in self.contexts.get(lemma, ())}
        return tuple(sorted(shown))


def _nearness(met: tuple[int, Sense]) -> int:
    return met[0]


@lru_cache(maxsize=4)
def lexicon(further: Path | None = None) -> Lexicon:
    """Return the lexicon that ships, with the words of a further file of the same form.

    Raises ``BadEventWords`` where a file cannot be read or names what PLOVER does not have.
    """
    verbs: dict[str, list[Sense]] = defaultdict(list)
    nouns: dict[str, list[Sense]] = defaultdict(list)
    contexts: dict[str, set[str]] = defaultdict(set)
    for path in (SHIPPED, further) if further else (SHIPPED,):
        _add(_read(path), path, verbs, nouns, contexts)
    return Lexicon(
        {lemma: tuple(senses) for lemma, senses in verbs.items()},
        {lemma: tuple(senses) for lemma, senses in nouns.items()},
        {lemma: frozenset(names) for lemma, names in contexts.items()},
    )


def in_use() -> Lexicon:
    """Return the lexicon with the file that ``FIRSTHAND_EVENT_WORDS`` names, if it names one."""
    named = settings.load().event_words
    return lexicon(Path(named) if named else None)


def _read(path: Path) -> Mapping[str, Any]:
    try:
        found = yaml.safe_load(path.read_text(encoding="utf8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as why:
        raise BadEventWords(f"{path} cannot be read as a file of event words: {str(why).splitlines()[0]}") from why
    if not isinstance(found, dict):
        raise BadEventWords(f"{path} should hold PLOVER types, each with its modes")
    return found


def _add(
    found: Mapping[str, Any],
    path: Path,
    verbs: dict[str, list[Sense]],
    nouns: dict[str, list[Sense]],
    contexts: dict[str, set[str]],
) -> None:
    for name, modes in found.items():
        if name == "contexts" and isinstance(modes, dict):
            for context, words in modes.items():
                for word in _words(words, path):
                    contexts[word].add(str(context))
            continue
        if name not in TYPES or not isinstance(modes, dict):
            raise BadEventWords(
                f"{path}: {str(name)[:40]!r} is no PLOVER type with its modes; they are {', '.join(TYPES)}"
            )
        for mode, kinds in modes.items():
            if not isinstance(kinds, dict) or kinds.keys() - _KINDS:
                raise BadEventWords(f"{path}: under {name} {mode} there should be verbs, nouns or with")
            plain = Sense(name, None if mode == _NO_MODE else str(mode))
            _put(verbs, _words(kinds.get("verbs"), path), plain)
            _put(nouns, _words(kinds.get("nouns"), path), plain)
            for lemmas, needs in _patterns(kinds.get("with"), path):
                _put(verbs, lemmas, Sense(name, plain.mode, needs))


def _put(senses: dict[str, list[Sense]], words: Sequence[str], sense: Sense) -> None:
    for word in words:
        if word.startswith("-"):
            senses[word[1:]] = [s for s in senses[word[1:]] if (s.type, s.mode) != (sense.type, sense.mode)]
        else:
            senses[word].append(sense)


def _words(given: object, path: Path) -> list[str]:
    if given is None:
        return []
    if not isinstance(given, str):
        raise BadEventWords(f"{path}: {str(given)[:40]!r} should be words with blanks between them")
    return given.lower().split()


def _patterns(given: object, path: Path) -> Iterator[tuple[list[str], frozenset[str]]]:
    if given is None:
        return
    if not isinstance(given, list):
        raise BadEventWords(f"{path}: what stands under 'with' should be a list")
    for line in given:
        lemmas, arrow, needs = str(line).partition("->")
        if not arrow or not needs.strip():
            raise BadEventWords(f"{path}: {str(line)[:40]!r} should be verbs, an arrow (->) and what hangs on them")
        yield _words(lemmas, path), frozenset(_words(needs, path))
