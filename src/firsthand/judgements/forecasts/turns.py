"""The turns that matters take: for each field of the news the two ends between which it moves, in whatever words.

A gate is open or shut, a minister in or out of office, a ship alongside or at anchor. A forecast expects one end; what
became of it is told by the words for that end or for the other.

The axes are data, in ``turns.toml`` beside this module: a table each, with the phrases of its ``one`` end and of its
``other``, parted by " | ". They are words of general English, each in all its forms; "/" parts choices, up to ``GAP``
words may stand between two, and "$" says that a phrase ends there, with no object behind. Before a phrase, ">" marks
what is done to its object ("ousted him"), "!" what lasts and changes nothing ("stays open"), "†" what ends the matter.
The flags ``binary``, ``either``, ``both`` and ``decisive`` are told where they are read, below.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from firsthand.judgements.words.words import stem

GAP = 2
REACH = 9
"""Words before a turn among which a "not" is of it."""

_ROWS: Mapping[str, Mapping[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf8"))
_BINARY = frozenset(axis for axis, row in _ROWS.items() if row.get("binary"))
"""Axes of which what is not at the one end is at the other."""
_EITHER = frozenset(axis for axis, row in _ROWS.items() if row.get("either"))
"""Axes of which a verb tells with what takes the turn before it or, as its object, behind it."""
BOTH = frozenset(axis for axis, row in _ROWS.items() if row.get("both"))
"""Axes whose matter can stand on either side of the verb: "the strike began", "they began a strike"."""
DECISIVE = frozenset(axis for axis, row in _ROWS.items() if row.get("decisive"))
"""Axes on which a turn is taken once and for all, so that it needs no day to be known again."""

_IRREGULAR: Mapping[str, str] = {
    "threw": "throw", "thrown": "throw", "sank": "sink", "sunk": "sink", "flew": "fly", "flown": "fly", "ran": "run",
    "running": "run", "drove": "drive", "driven": "drive", "got": "get", "gotten": "get", "lain": "lie", "laid": "lay",
    "beaten": "beat", "sat": "sit", "shook": "shake", "shaken": "shake", "withdrew": "withdraw",
    "withdrawn": "withdraw",
       "overthrew": "overthrow", "overthrown": "overthrow", "shrank": "shrink", "shrunk": "shrink", "dropped": "drop",
    "shutting": "shut", "wound": "wind", "wore": "wear", "dug": "dig", "grew": "grow", "grown": "grow", "risen": "rise",
    "clung": "cling", "quitting": "quit", "sitting": "sit", "getting": "get", "died": "die", "dying": "die",
    "dead": "dead", "tied": "tie", "freed": "free", "lies": "lie", "lying": "lie",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?:['’][a-z]{1,2})?|\d[\d,.]*|[,;:.!?—–\"“”()]")
_STOP = frozenset(",;:.!?—–()")
_NO = frozenset(
    "not never no none nobody nothing neither nor without cannot unable hardly barely refused refuses"
    " refuse failed fails fail unlikely nowhere".split()
)
_BUT = frozenset({"only", "later", "just", "more", "less", "fewer", "doubt", "matter", "longer"})
_DETERMINERS = frozenset("the a an its their his her our my this that these those any some of every each on".split())
_MANAGED = frozenset("managed forced able began started had failed refused declined".split())
_THINGS_OPENED = frozenset("fire inquiry investigation letter talks enquiry probe".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn told or foretold: its axis, the end of it, and the words before and behind that tell of what it is.

    ``end`` is True for the first end of the axis. ``lasting`` says that nothing changes by it, ``final`` that the
    matter is over by it, ``negated`` that it is told by saying that it is not so.
    """

    axis: str
    end: bool
    words: str
    before: str
    after: str
    lasting: bool = False
    final: bool = False
    negated: bool = False

    @property
    def of(self) -> str:
        """The words for what takes the turn."""
        return f"{self.before} {self.after}" if self.axis in BOTH else self.before


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[frozenset[str], ...]
    axis: str
    end: bool
    marks: str
    last: bool


def _base(word: str) -> str:
    low = word.lower().replace("’", "'")
    return stem(_IRREGULAR.get(low, low)) if low not in _AS_THEY_ARE else low


_AS_THEY_ARE = frozenset("dead is are was were be held over his her their its".split())


def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for axis, table in _ROWS.items():
        for end, row in ((True, table["one"]), (False, table["other"])):
            for each in filter(None, map(str.strip, row.split("|"))):
                plain = each.lstrip(">!†")
                marks = each[: len(each) - len(plain)]
                words = tuple(frozenset(map(_base, word.split("/"))) for word in plain.rstrip("$").split())
                for first in words[0]:
                    found[first].append(_Phrase(words, axis, end, marks, plain.endswith("$")))
    return {word: tuple(rows) for word, rows in found.items()}


_PHRASES = _phrases()


@lru_cache(maxsize=1 << 14)
def turns(text: str, *, ahead: bool = False) -> tuple[Turn, ...]:
    """Return the turns that a clause tells of, or with ``ahead`` those that it foretells, "to leave" among them."""
    spans = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
    words = [word for word, *_ in spans]
    bases = [_base(word) for word in words]
    found: dict[tuple[str, bool, int], Turn] = {}
    for at, base in enumerate(bases):
        for phrase in _PHRASES.get(base, ()):
            last = _match(phrase, bases, at)
            if last is None or not _tells(words, at, last, phrase, ahead=ahead):
                continue
            turn = _turn(text, spans, at, last, phrase)
            if turn is not None:
                found.setdefault((turn.axis, turn.end, at), turn)
    return tuple(found.values())


def _match(phrase: _Phrase, bases: list[str], at: int) -> int | None:
    """The place of the last word of a phrase that begins at a place; None where it does not stand there."""
    for wanted in phrase.words[1:]:
        window = range(at + 1, min(at + 2 + GAP, len(bases)))
        found = next((n for n in window if bases[n] in wanted), None)
        if found is None or any(bases[n] in _STOP for n in range(at + 1, found)):
            return None
        at = found
    return at


def _tells(words: list[str], at: int, last: int, phrase: _Phrase, *, ahead: bool) -> bool:
    """Whether the words tell of a turn, and name no thing of that name: "the strike", "accused of shelling"."""
    before = words[at - 1].lower() if at else ""
    if _names_a_thing(words, at, last, phrase):
        return False
    if words[at].lower() in _OPENED and {w.lower() for w in words[last + 1 : last + 4]} & _THINGS_OPENED:
        return False
    if len(phrase.words) == 1 and not _is_verb(words, at, ahead=ahead):
        return False
    return ahead or before != "to" or bool({w.lower() for w in words[max(0, at - 3) : at - 1]} & (_MANAGED | {"yet"}))


_OPENED = frozenset({"open", "opened", "opens"})


def _names_a_thing(words: list[str], at: int, last: int, phrase: _Phrase) -> bool:
    before = words[at - 1].lower() if at else ""
    behind = words[last + 1].lower() if last + 1 < len(words) else ""
    word = words[at].lower()
    goes_on = phrase.last and behind[:1].isalpha() and behind not in _AFTER
    named = at > 0 and words[at][0].isupper()  # "Bretz Crossing"
    merely = behind == "to" and word in _INTO  # "began to gather" tells that they gathered
    noun = len(phrase.words) == 1 and before in _DETERMINERS
    of_it = word.endswith("ing") and (before in _LEADING or before.endswith(("'s", "’s")))  # "the vessel's berthing"
    return goes_on or named or merely or noun or of_it


_LEADING = frozenset({"for", "from", "against", "about", "of", "over", "before"})


def _is_verb(words: list[str], at: int, *, ahead: bool) -> bool:
    """Whether a word that could be a noun ("attacks", "a ban") stands as a verb, or says how something is."""
    word, near = words[at].lower(), {each.lower() for each in words[max(0, at - 4) : at]}
    if word in _STATES:
        return bool(near & _LINKS)
    if word.endswith("ed") or word in _IRREGULAR or word in _PAST:
        return True
    if word.endswith("ing"):
        return bool(near & (_BE | {"began", "begun", "started", "kept", "from", "without"}))
    return bool(near & _MODALS) if ahead else bool(near & (_DID | _MANAGED)) or _is_third(word)


def _is_third(word: str) -> bool:
    """A form that is a verb alone: "arrives"; "attacks" may be several of them."""
    return word.endswith("s") and _base(word) in _NO_NOUNS


_BE = frozenset("is are was were be been being get got gets getting 's ’s".split())
_NO_NOUNS = frozenset(
    map(
        _base,
        "arrive begin commence prevail resign quit survive expire resume reopen postpone cancel withdraw remain"
        " stay continue acquit ratify approve adopt reject refuse withstand deliver receive lose win agree".split(),
    )
)
_STATES = frozenset(
    "open shut dead free over alive intact idle guilty innocent unpaid incomplete unfinished alongside".split()
)
_LINKS = _BE | frozenset(
    "remain remains remained stay stays stayed still left kept found is are was were be been".split()
)
_PAST = frozenset(
    "came went took held left fell rose lost won met made began begun broke broken gave put shut quit cut hit burst"
    " spread set paid sold bought sent brought built led kept stood stuck hung swept read fed found caught fought"
    " shot".split()
)
_DID = frozenset("did do does didn't didn’t to never not".split())
_MODALS = frozenset(
    "will would shall should may might could can must to won't won’t 'll ’ll be not never going he she it they"
    " we".split()
)
_INTO = frozenset("begin begins began begun start starts started continue continues continued stop close".split())
_AFTER = frozenset(
    "on in at by for after before until since when as and but with from this last next here there again yesterday today"
    " tomorrow tonight so if while though although because despite within over".split()
)


def _turn(text: str, spans: list[tuple[str, int, int]], at: int, last: int, phrase: _Phrase) -> Turn | None:
    words = [word.lower() for word, *_ in spans]
    negated = _negated(words, at)
    if negated and phrase.axis not in _BINARY and not phrase.end:
        return None  # what was not rejected was not agreed by that
    before, after = text[: spans[at][1]], text[spans[last][2] :]
    passive = any(word in _BE for word in words[max(0, at - 4) : at])
    done_to = ">" in phrase.marks or (phrase.axis in _EITHER and _object(spans, last))
    if done_to and not passive and phrase.axis not in BOTH:
        before, after = after, before
    return Turn(
        axis=phrase.axis,
        end=phrase.end is not negated,
        words=text[spans[at][1] : spans[last][2]],
        before=before,
        after=after,
        lasting=("!" in phrase.marks or _goes_on(words, at)) is not negated,
        final="†" in phrase.marks and not negated,
        negated=negated,
    )


def _goes_on(words: list[str], at: int) -> bool:
    """Whether it is said to be so before as well: "will continue to hold"."""
    return at > 1 and words[at - 1] == "to" and words[at - 2].startswith("continu")


def _object(spans: list[tuple[str, int, int]], last: int) -> bool:
    """Whether what follows is what it is done to: "opened a base", and not "opened on Monday"."""
    word = spans[last + 1][0] if last + 1 < len(spans) else ""
    return word.lower() in _DETERMINERS - {"on"} or word[:1].isdigit() or word[:1].isupper()


def _negated(words: list[str], at: int) -> bool:
    """Whether a "not" or "no" before it, in its own clause, is of it; two make none."""
    count = int(bool(_UNMET.search(" ".join(words[max(0, at - REACH) : at]))))
    for n in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = words[n]
        if word in {";", ":", ".", "!", "?", "but", "and"}:
            break
        short = word.endswith(("n't", "n’t"))
        longer = word == "no" and words[n + 1] == "longer"
        yet_to = word == "yet" and n + 1 < len(words) and words[n + 1] == "to"
        if (word in _NO and (n + 1 >= len(words) or words[n + 1] not in _BUT)) or short or yet_to or longer:
            count += 1
    return count % 2 == 1


# "Was to have begun": it had been foretold, and was not so.
_UNMET = re.compile(
    r"\b(?:was|were|had been) (?:to|due to|supposed to|meant to) have(?: been)?(?: \w+ly)?$|\bwas supposed to$"
)
