"""Which words of a text name a place: the encoder's names, put right by the atlas and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from firsthand.language.atlas.countries import country_of_people
from firsthand.language.atlas.listed import listed
from firsthand.language.atlas.listed_names import ListedNames
from firsthand.language.atlas.toponym import Role, Toponym
from firsthand.language.atlas.words_of_places import (
    EVERYDAY,
    FEATURES,
    NATURAL,
    ROADS,
    SELDOM,
    UNITS,
    state_of,
)
from firsthand.language.folding import folded
from firsthand.language.grammar import PLACE_TYPES, Grammar, Name
from firsthand.language.nouns import without_possessive
from firsthand.model.text import Span

_INNER = frozenset(
    """of the de del da do dos das la las los le les du des el al an and upon on sur am bei ob i y e en sous aux au lez
    der auf""".split()
)
_ABBREVIATED = frozenset("St ST Ste Mt MT Ft FT Pt N S E W No Co U D".split())
_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'ʼ](?=[^\W_]))*")
_GAP = re.compile(r"[ \u00a0]?|-|– ?|\. ?|, (?=D\.?C\b)")
_LONGEST = 6
_CLOSING = FEATURES | UNITS
_NO_REST = EVERYDAY | UNITS | FEATURES
_CALLED_AFTER_ROADS = ROADS | FEATURES | {"church", "school", "hospital"}


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    capital: bool


class Finder:
    """Finds the toponyms of one text."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._sentences = grammar.sentences
        self._listed = ListedNames(text, grammar)

    def __call__(self) -> tuple[Toponym, ...]:
        """Return the toponyms in reading order, none over another."""
        found = [t for sentence in self._sentences for t in self._sentence(sentence)]
        sure = {folded(self._listed.at(t.span)) for t in found if t.role is Role.NAME and t.why in _SURE}
        kept = []
        for one in found:
            if one.why.startswith("?"):
                # Doubtful by itself: it takes the same name said to be a place elsewhere in the text.
                if folded(self._listed.at(one.span)) not in sure:
                    continue
                kept.append(replace(one, why=f"as elsewhere {one.why[1:]}"))
            else:
                kept.append(one)
        return tuple(kept)

    def _sentence(self, sentence: Span) -> Iterator[Toponym]:
        found = _WORD.finditer(self._text, sentence.start, sentence.end)
        words = [_Word(word := m[0], *m.span(), word[0].isupper()) for m in found]
        at = 0
        while at < len(words):
            if not words[at].capital and not words[at].text[0].isdigit():
                at += 1
                continue
            toponym, taken = self._from(words, at)
            if toponym:
                yield toponym
            at += max(1, taken)

    def _from(self, words: list[_Word], at: int) -> tuple[Toponym | None, int]:
        """The toponym that begins at a word, and how many words are used up."""
        reach = self._reach(words, at)
        road = self._road(words, at, reach)
        if road:
            return road
        natural = self._natural(words, at, reach)
        if natural:
            return natural
        for count in range(reach, 0, -1):
            last = words[at + count - 1]
            if not last.capital:
                continue
            span = Span(words[at].start, last.end)
            judged = self._listed.judged(span)
            if judged and self._goes_on(words, at, count, reach):
                return self._joined(words, at, count), count + 1
            if judged:
                return judged[0], count
        return self._unlisted(words, at, reach)

    def _goes_on(self, words: list[_Word], at: int, count: int, reach: int) -> bool:
        """Whether the next word is the rest of a name that no list has ("Abu Shok"): a place's, and none itself."""
        if count >= reach or words[at + count].text in _INNER or listed(words[at].text) != "town":
            return False
        next_word = words[at + count]
        over, own = self._over(next_word), self._over(words[at])
        typed = bool(over and own) and over[0].type == own[0].type == "GPE"
        known = listed(next_word.text) or next_word.text.casefold() in _NO_REST or state_of(next_word.text)
        return typed and not known and not country_of_people(next_word.text)

    def _over(self, word: _Word) -> list[Name]:
        return self._listed.over(Span(word.start, word.end))

    def _joined(self, words: list[_Word], at: int, count: int) -> Toponym:
        return Toponym(Span(words[at].start, words[at + count].end), Role.NAME, "typed GPE, in no list")

    def _natural(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym, int] | None:
        """ "Canaan Valley", "Lake Robinson": a feature whose name no list has, though it may have the words in it."""
        if reach < 2 or any(w.text in _INNER for w in words[at : at + 2]):
            return None
        led = words[at].text in {"Lake", "Mount", "Mt", "Fort", "Camp", "River"}
        for count in (2, 3):
            if count > reach or not (led or words[at + count - 1].text in NATURAL):
                continue
            span = Span(words[at].start, words[at + count - 1].end)
            over = self._listed.over(span)
            typed = bool(over) and all(n.type in PLACE_TYPES for n in over)
            if typed and listed(self._listed.at(span)) is None and words[at].capital and words[at + count - 1].capital:
                return Toponym(span, Role.FACILITY, "a feature in no list"), count
        return None

    def _reach(self, words: list[_Word], at: int) -> int:
        """How many words from here could be one name."""
        count = 1
        while count < _LONGEST and at + count < len(words):
            before, word = words[at + count - 1], words[at + count]
            gap = self._text[before.end : word.start]
            if gap != " " and not _GAP.fullmatch(gap):
                break
            if gap.startswith(".") and not (before.text in _ABBREVIATED or len(before.text) == 1):
                break
            if not word.capital and word.text not in _INNER and not word.text[0].isdigit():
                break
            count += 1
        while count > 1 and words[at + count - 1].text in _INNER:
            count -= 1
        return count

    def _road(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym, int] | None:
        """ "Wichita Drive", "N. Locust St.", "Highway 19", "O’Roark Avenue": a road, whatever it is called after."""
        first = words[at].text.casefold()
        if first.isdigit():
            return None
        if first in {"highway", "route", "interstate", "hwy"} and at + 1 < len(words) and words[at + 1].text.isdigit():
            return self._facility(words, at, 2), 2
        for count in range(2, reach + 1):
            last = words[at + count - 1]
            if last.text in {"and", "on", "at"}:
                return None
            if (
                last.capital
                and last.text.casefold() in ROADS
                and (last.text not in {"St", "Dr", "Ct", "Pl", "Av"} or self._short(last))
            ):
                if count < reach and words[at + count].text.casefold() in _CALLED_AFTER_ROADS:
                    continue
                return self._facility(words, at, count), count
        return None

    def _short(self, word: _Word) -> bool:
        """A short form of a road's word ends the name: "Dunlap St. in Paris", not "St. Petersburg"."""
        return not re.match(r"\.? ?[A-Z]", self._text[word.end : word.end + 3])

    def _facility(self, words: list[_Word], at: int, count: int) -> Toponym:
        end = words[at + count - 1].end
        if self._text[end : end + 1] == "." and words[at + count - 1].text in {"St", "Rd", "Ave", "Dr", "Ln", "Blvd"}:
            end += 1
        return Toponym(Span(words[at].start, end), Role.FACILITY, "a road")

    def _unlisted(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym | None, int]:
        """A name that no list has: where the encoder takes it for a place, or its last word says so."""
        start = words[at].start
        over = self._over(words[at])
        if not over or over[0].type not in PLACE_TYPES or over[0].span.start < start - 4:
            return None, 1
        name = over[0]
        count = 1
        while count < reach and words[at + count].end <= name.span.end:
            count += 1
        last = words[at + count - 1]
        if count < reach and words[at + count].text.casefold() in _CLOSING:
            count, last = count + 1, words[at + count]
        if last.text in _INNER or not words[at].capital:
            return None, 1
        plain = without_possessive(self._text[start : last.end])
        if plain.startswith("The "):
            start, plain = start + 4, plain[4:]
        span = Span(start, start + len(plain))
        if plain.endswith("Space Station") or folded(plain) in SELDOM:
            return None, count
        kind = plain.split()[-1].casefold()
        role = Role.FACILITY if name.type == "FAC" or kind in FEATURES else Role.NAME
        return Toponym(span, role, f"typed {name.type}, in no list"), count


_SURE = frozenset({"typed as a place", "a dateline", "firm, typed as a body"})
"""Evidence good enough to take the same name for a place elsewhere in the text."""


def toponyms(text: str, grammar: Grammar) -> tuple[Toponym, ...]:
    """Return every stretch of the prose that names a place or those who belong to one, in reading order."""
    return Finder(text, grammar)()
