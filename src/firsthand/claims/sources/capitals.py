"""Runs of capitalised words: whatever may be a name, with what the model takes it for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.claims.draft import Draft
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, TITLES, is_person_noun, singular
from firsthand.language.nouns import without_possessive

_CAPITAL = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-ZÀ-ÖØ-ÞĀ-Ž][\w]*(?:[-’'][A-ZÀ-ÖØ-ÞĀ-Ža-z]\w*)*)"
_LINK = r"(?:de|da|dos|del|della|di|la|le|van|von|der|den|bin|ibn|al|el|ben|ter|du)"
# A run of up to seven capitalised words; abbreviated titles and initials keep their stops.
_ABBREVIATED = (
    r"(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Adm|Brig|Prof|Pres|Rev|Hon|St|Jr|Sr|Fr|Supt|Det|Del|Atty)\."
)
_WORD = rf"(?:{_ABBREVIATED}|{_CAPITAL})"
RUN = re.compile(
    r"(?=[A-ZÀ-ÖØ-ÞĀ-Ž])"  # asked first, it spares most places the rest
    rf"{_WORD}(?:[ \u00a0]{{1,2}}(?:(?:{_LINK}|&) ){{0,2}}{_WORD}){{0,6}}"
)
CALLED = r"(?:named|called|(?:known|identified)(?: only| simply| locally)? as)"
"""What stands between somebody and the name that he or she goes by."""

SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")

NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december feb mar apr jun jul aug sep sept oct nov dec easter christmas
    ramadan passover i we he she it they you the a an this that these those but and or if in on at by for from
    to with of as when while after before since until because although though however then there here now once
    also not no yes so such what who how why where which still yet even just only another others some many most
    all both each every one two three four five six seven eight nine ten his her its their our my your
    according asked earlier later meanwhile instead despite during under over last next more breaking photo
    image video god english congress democratic republican islam muslim christian jewish catholic like unlike
    say said says beyond through among above against within without across around behind below besides between
    near off onto out outside throughout toward towards upon up down via whether unless whenever wherever whereas
    thus hence perhaps maybe again almost about any anyone everyone nobody someone today yesterday tomorrow
    tonight back former first second third finally clearly indeed neither nor other part rather several such there
    these those black white new""".split()
)
"""Words that stand capital at the head of a sentence, or are no names of persons, as Jan is one."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of capitalised words, without what precedes the name in it."""

    name: str
    start: int
    titled: bool


def runs(draft: Draft) -> Iterator[Run]:
    """Yield the runs of the document’s prose, titles and roles before a name taken off."""
    for paragraph in draft.paragraphs:
        for m in RUN.finditer(draft.text, paragraph.start, paragraph.end):
            if name := _name_in(m[0]):
                start = m.start() + name.start
                yield Run(name.name, start, name.titled or _title_before(draft.text, start))


@lru_cache(maxsize=20_000)
def _name_in(run: str) -> Run | None:
    """The name in a run, its place counted from the run's start; None where nothing is left of it."""
    words = [(m[0], m.start()) for m in re.finditer(r"\S+", run)]
    while words and words[0][0].casefold().rstrip(".,") in NOT_NAMES and not _is_new_place(words):
        words.pop(0)
    while words and words[-1][0].casefold().rstrip(".,") in NOT_NAMES:
        words.pop()
    if not words:
        return None
    last = words[-1]
    possessive = [i for i, (w, _) in enumerate(words[:-1]) if w.endswith(("'s", "’s"))]
    if possessive:
        words = words[possessive[-1] + 1 :]
    cut = 0
    for i, (word, _) in enumerate(words[:-1]):
        plain = word.casefold().rstrip(".")
        if plain in TITLES or is_person_noun(plain):
            cut = i + 1
    titled = cut > 0
    if any(singular(without_possessive(w.casefold())) in BODY_NAME_WORDS for w, _ in words[cut:]):
        cut, titled = 0, False
    while cut < len(words) - 1 and nation_of(words[cut][0]):
        cut += 1
    begin = words[cut][1]
    name = run[begin : last[1] + len(last[0])]
    name = without_possessive(name) if name[-2:] in {"'s", "’s"} or name[-2:] in {"s'", "s’"} else name
    if len(name) < 2 or (len(words) - cut > 1 and name.endswith(".") and len(last[0]) > 3):
        return None
    return Run(name if SUFFIX.search(name) else name.rstrip("."), begin, titled)


def _is_new_place(words: list[tuple[str, int]]) -> bool:
    """Whether "New" is the first word of a place’s name, as in "New York Times"."""
    return len(words) > 1 and words[0][0] == "New" and words[1][0] in _NEW_PLACES


_NEW_PLACES = frozenset(
    "York Yorker Zealand Delhi Jersey Mexico Hampshire Orleans England Haven Brunswick Caledonia Guinea".split()
)


def _title_before(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start].rsplit(maxsplit=1)
    word = before[-1].casefold().lstrip('(“"') if before else ""
    if not text[start - 1 : start].isspace():
        return False
    return is_person_noun(word) or word.removesuffix(".") in TITLES or _is_called(text, start, word)


_NAMING = ("named", "called", "as")
_CALLED = re.compile(rf"\b([\w-]+),? {CALLED} $")


def _is_called(text: str, start: int, word: str) -> bool:
    """Whether what follows is what somebody goes by: "a clerk named ⟦Osric⟧", "a man known only as ⟦Lem⟧"."""
    m = _CALLED.search(text, max(0, start - 60), start) if word in _NAMING else None
    return m is not None and is_person_noun(m[1])


def after_role_and_comma(text: str, start: int) -> bool:
    """Return whether a role and a comma stand just before: "a wounded corporal, Ilan Terro"."""
    before = text[max(0, start - 40) : start].rstrip()
    return before.endswith(",") and is_person_noun(before[:-1].rsplit(maxsplit=1)[-1] if before[:-1].strip() else "")


def name_votes(draft: Draft) -> dict[str, str]:
    """Return what the model most often took each name for, by the name’s words in lower case."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in draft.grammar.names:
        words = without_possessive(draft.words(name.span)).casefold().removeprefix("the ")
        counts[words][name.type] += 1
    return {words: counter.most_common(1)[0][0] for words, counter in counts.items()}
