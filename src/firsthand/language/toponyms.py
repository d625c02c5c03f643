"""Which words of a text name a place: the encoder's names, put right by the atlas and by the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from firsthand.language.areas import area_named, area_of_people
from firsthand.language.countries import country_named, country_of_people
from firsthand.language.folding import folded
from firsthand.language.gazetteer import is_outlet
from firsthand.language.grammar import PLACE_TYPES, Grammar, Name
from firsthand.language.listed import FIRM, listed
from firsthand.language.nouns import without_possessive, without_the
from firsthand.language.surroundings import is_of_person, speaks_behind, speaks_of_place
from firsthand.language.words_of_places import (
    EVERYDAY,
    FEATURES,
    LOCAL,
    NATURAL,
    NO_PLACES,
    POSTAL,
    ROADS,
    UNITS,
    state_of,
)
from firsthand.model.text import Span


class Role(StrEnum):
    """What a toponym does where it stands."""

    NAME = "name"  # it names the place
    PEOPLE = "people"  # a demonym: it names those who belong there, or is their adjective
    PART = "part"  # it stands inside the name of a body or a building: "Kharkiv University"
    FACILITY = "facility"  # a road, a building, a natural feature that no list has


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place. ``why`` names the evidence that they do."""

    span: Span
    role: Role
    why: str


_INNER = frozenset(
    """of the de del da do dos das la las los le les du des el al an and upon on sur am bei ob i y e en sous aux au lez
    der auf""".split()
)
_ABBREVIATED = frozenset("St ST Ste Mt MT Ft FT Pt N S E W No Co U D".split())
_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'ʼ](?=[^\W_]))*")
_GAP = re.compile(r"[ \u00a0]?|-|– ?|\. ?|, (?=D\.?C\b)")
_LONGEST = 6

_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20}?)?,? ?(?:\([^)\n]{1,20}\) ?)?(?:--|—|–|- |-$)")
_PARTY = re.compile(r"(?<![\w-])[DRI]-$")
_OF = re.compile(r"\b[A-Z]\w{2,14} (?:of|de) (?:the )?$")


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


class Finder:
    """Finds the toponyms of one text."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._names = sorted(grammar.names, key=lambda n: n.span.start)
        self._name_ends = [n.span.end for n in self._names]
        self._sentences = grammar.sentences
        persons = (self._at(n.span).split() for n in self._names if n.type == "PERSON")
        self._surnames = frozenset(folded(_plain(parts[-1])) for parts in persons if len(parts) > 1)

    def __call__(self) -> tuple[Toponym, ...]:
        """Return the toponyms in reading order, none over another."""
        found = [t for sentence in self._sentences for t in self._sentence(sentence)]
        sure = {folded(self._at(t.span)) for t in found if t.role is Role.NAME and t.why in _SURE}
        kept = []
        for one in found:
            if one.why.startswith("?"):
                # Doubtful by itself: it takes the same name said to be a place elsewhere in the text.
                if folded(self._at(one.span)) not in sure:
                    continue
                kept.append(replace(one, why=f"as elsewhere {one.why[1:]}"))
            else:
                kept.append(one)
        return tuple(kept)

    def _at(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _over(self, span: Span) -> list[Name]:
        first = bisect_right(self._name_ends, span.start)
        over = []
        for name in self._names[first:]:
            if name.span.start >= span.end:
                break
            over.append(name)
        return over

    def _sentence(self, sentence: Span) -> Iterator[Toponym]:
        words = [_Word(Span(*m.span()), m[0]) for m in _WORD.finditer(self._text, sentence.start, sentence.end)]
        at = 0
        while at < len(words):
            if not words[at].capital and not words[at].text[0].isdigit():
                at += 1
                continue
            found, taken = self._from(words, at)
            if found:
                yield found
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
            span = Span(words[at].span.start, words[at + count - 1].span.end)
            if not words[at + count - 1].capital:
                continue
            judged = self._judged(span)
            if judged and self._goes_on(words, at, count, reach):
                return self._joined(words, at, count), count + 1
            if judged:
                return judged[0], count
        return self._unlisted(words, at, reach)

    def _goes_on(self, words: list[_Word], at: int, count: int, reach: int) -> bool:
        """Whether the next word is the rest of a name that no list has ("Abu Shok"): a place's, and none itself."""
        if count >= reach or words[at + count].text in _INNER or listed(self._at(words[at].span)) != "town":
            return False
        next_word = words[at + count]
        over, own = self._over(next_word.span), self._over(words[at].span)
        typed = bool(over and own) and over[0].type == own[0].type == "GPE"
        known = (
            listed(next_word.text)
            or next_word.text.casefold() in EVERYDAY | UNITS | FEATURES
            or state_of(next_word.text)
        )
        return typed and not known and not country_of_people(next_word.text)

    def _joined(self, words: list[_Word], at: int, count: int) -> Toponym:
        return Toponym(Span(words[at].span.start, words[at + count].span.end), Role.NAME, "typed GPE, in no list")

    def _natural(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym, int] | None:
        """ "Canaan Valley", "Lake Robinson": a feature whose name no list has, though it may have the words in it."""
        if reach < 2 or any(w.text in _INNER for w in words[at : at + 2]):
            return None
        led = words[at].text in {"Lake", "Mount", "Mt", "Fort", "Camp", "River"}
        for count in (2, 3):
            if count > reach or not (led or words[at + count - 1].text in NATURAL):
                continue
            span = Span(words[at].span.start, words[at + count - 1].span.end)
            over = self._over(span)
            typed = bool(over) and all(n.type in PLACE_TYPES for n in over)
            if typed and listed(self._at(span)) is None and words[at].capital and words[at + count - 1].capital:
                return Toponym(span, Role.FACILITY, "a feature in no list"), count
        return None

    def _reach(self, words: list[_Word], at: int) -> int:
        """How many words from here could be one name."""
        count = 1
        while count < _LONGEST and at + count < len(words):
            before, word = words[at + count - 1], words[at + count]
            gap = self._text[before.span.end : word.span.start]
            if not _GAP.fullmatch(gap):
                break
            if gap.startswith(".") and not (before.text in _ABBREVIATED or len(before.text) == 1):
                break
            if not word.capital and word.text not in _INNER and not word.text[0].isdigit():
                break
            count += 1
        while count > 1 and words[at + count - 1].text in _INNER:
            count -= 1
        return count

    def _judged(self, span: Span) -> tuple[Toponym | None] | None:
        """What a listed name is here: a toponym, nothing (in a tuple), or None where no list has it."""
        plain = without_possessive(self._at(span))
        if plain.startswith("The ") and (country_named(plain) or country_of_people(plain) or area_of_people(plain)):
            span, plain = Span(span.start + 4, span.end), plain[4:]
        span = Span(span.start, span.start + len(plain))
        if "." in plain and self._text.startswith(".", span.end) and country_named(plain):
            span, plain = Span(span.start, span.end + 1), plain + "."
        over = self._over(span)
        if self._other_name(over, span):
            return (None,)
        if (
            (country_of_people(plain) or area_of_people(plain))
            and not country_named(plain)
            and area_named(plain) is None
        ):
            return (self._people(span, over),)
        sort = listed(plain)
        if " " not in plain and (folded(plain) in EVERYDAY | NO_PLACES) and sort != "country":
            return None
        if sort in {"town", "airport"} and folded(plain) in self._surnames:
            return (None,)  # people named like towns are people
        if sort is None and state_of(plain) and self._is_state(span, plain):
            end = span.end + 1 if self._text.startswith(".", span.end) and plain not in POSTAL else span.end
            return (Toponym(Span(span.start, end), Role.NAME, "a state's short form"),)
        if sort is None:
            return None
        return (self._listed(span, plain, sort, over),)

    def _is_state(self, span: Span, plain: str) -> bool:
        """A short form is one behind a town and a comma, or in the brackets of a party."""
        before = self._text[max(0, span.start - 2) : span.start]
        return before == ", " or (len(plain) > 2 and before.endswith(("-", "(")))

    def _other_name(self, over: list[Name], span: Span) -> bool:
        """Whether it lies inside the name of something that is no body, person or place: a paper, a book, a day."""
        led = _OF.search(self._text, max(0, span.start - 24), span.start)
        if led and is_outlet(self._text[led.start() : span.end]):
            return True
        for name in over:
            words = self._at(name.span)
            if span != name.span and span in name.span and is_outlet(words):
                return True
            if (
                name.type in {"WORK_OF_ART", "DATE", "TIME", "LANGUAGE", "PRODUCT", "MONEY", "LAW"}
                and span in name.span
            ):
                return name.type != "WORK_OF_ART" or span != name.span
        return False

    def _people(self, span: Span, over: list[Name]) -> Toponym | None:
        if (over and over[0].type in {"PERSON", "LANGUAGE"}) or self._text.endswith("Native ", 0, span.start):
            return None
        if speaks_behind(self._text, span) and not self._at(span).endswith("s"):
            return None
        in_body = any(n.type in {"ORG", "EVENT", "FAC"} and len(n.span) > len(span) + 2 for n in over)
        return Toponym(span, Role.PEOPLE, "a demonym in a body's name" if in_body else "a demonym")

    def _listed(self, span: Span, plain: str, sort: str, over: list[Name]) -> Toponym | None:
        if plain.isupper() and sort != "country" and _DATELINE.match(self._text, span.end):
            return Toponym(span, Role.NAME, "a dateline")
        context = speaks_of_place(self._text, span)
        types = {n.type for n in over}
        exact = any(_same(self._at(n.span), plain) for n in over)
        if "PERSON" in types:
            return self._in_person(span, context=context, exact=exact)
        if types & PLACE_TYPES:
            return self._in_place(span, sort, over, exact=exact)
        if "ORG" in types:
            return self._in_body(span, sort, over, context=context, exact=exact)
        if types & {"NORP", "EVENT"}:
            return Toponym(span, Role.NAME, "typed NORP or EVENT") if sort in FIRM else None
        if sort in FIRM:
            return Toponym(span, Role.NAME, "firm, untyped")
        return Toponym(span, Role.NAME, "in place, untyped" if context else "?untyped")

    def _in_place(self, span: Span, sort: str, over: list[Name], *, exact: bool) -> Toponym | None:
        if exact or sort in FIRM:
            return Toponym(span, Role.NAME, "typed as a place")
        name = next(n for n in over if n.type in PLACE_TYPES)
        if name.type == "FAC" and name.span.start < span.start and not self._text[: span.start].endswith(("of ", "-")):
            return None
        if name.type == "FAC" and name.span.end > span.end:
            return self._part(span, sort)
        return Toponym(span, Role.NAME, "in a place's name")

    def _part(self, span: Span, sort: str) -> Toponym | None:
        """A place at the head of what a body or a building is called ("Kharkiv University"), or behind its "of"."""
        behind = re.match(r"(?:['’]s)? ([A-Z][\w’']+)", self._text[span.end : span.end + 30])
        local = bool(behind and behind[1].casefold() in LOCAL)
        of = self._text[max(0, span.start - 4) : span.start] == " of "
        if sort in FIRM:
            return Toponym(span, Role.PART, "firm, in a body's name" + (", local" if local else ", of" if of else ""))
        if local or of:
            return Toponym(span, Role.PART, "?in a body's name" + (", local" if local else ", of"))
        return None

    def _in_person(self, span: Span, *, context: bool, exact: bool) -> Toponym | None:
        """People named like towns are people, unless the words around say "in" or the text has it as a place."""
        if _PARTY.search(self._text, max(0, span.start - 4), span.start):
            return Toponym(span, Role.NAME, "behind a party's letter")
        if not exact:
            return None
        if is_of_person(self._text, span):
            return None
        if context:
            return Toponym(span, Role.NAME, "in place, typed as a person")
        return Toponym(span, Role.NAME, "?typed as a person")

    def _in_body(self, span: Span, sort: str, over: list[Name], *, context: bool, exact: bool) -> Toponym | None:
        if exact:
            if sort in FIRM:
                return Toponym(span, Role.NAME, "firm, typed as a body")
            if context and not (len(span) < 6 and self._at(span).isupper()):
                return Toponym(span, Role.NAME, "in place, typed as a body")
            return Toponym(span, Role.NAME, "?typed as a body")
        name = next(n for n in over if n.type == "ORG")
        if name.span.start < span.start - 4 and not self._text[: span.start].endswith((" of ", "-", "the ")):
            return None
        return self._part(span, sort)

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
                if count < reach and words[at + count].text.casefold() in ROADS | FEATURES | {
                    "church",
                    "school",
                    "hospital",
                }:
                    continue
                return self._facility(words, at, count), count
        return None

    def _short(self, word: _Word) -> bool:
        """A short form of a road's word ends the name: "Dunlap St. in Paris", not "St. Petersburg"."""
        return not re.match(r"\.? ?[A-Z]", self._text[word.span.end : word.span.end + 3])

    def _facility(self, words: list[_Word], at: int, count: int) -> Toponym:
        end = words[at + count - 1].span.end
        if self._text[end : end + 1] == "." and words[at + count - 1].text in {"St", "Rd", "Ave", "Dr", "Ln", "Blvd"}:
            end += 1
        return Toponym(Span(words[at].span.start, end), Role.FACILITY, "a road")

    def _unlisted(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym | None, int]:
        """A name that no list has: where the encoder takes it for a place, or its last word says so."""
        over = self._over(words[at].span)
        if not over or over[0].type not in PLACE_TYPES or over[0].span.start < words[at].span.start - 4:
            return None, 1
        name = over[0]
        count = 1
        while count < reach and words[at + count].span.end <= name.span.end:
            count += 1
        last = words[at + count - 1]
        if count < reach and words[at + count].text.casefold() in FEATURES | UNITS:
            count, last = count + 1, words[at + count]
        if last.text in _INNER or not words[at].capital:
            return None, 1
        plain = without_possessive(self._text[words[at].span.start : last.span.end])
        if plain.startswith("The "):
            plain = plain[4:]
            span = Span(words[at].span.start + 4, words[at].span.start + 4 + len(plain))
        else:
            span = Span(words[at].span.start, words[at].span.start + len(plain))
        if plain.endswith("Space Station") or folded(plain) in EVERYDAY | NO_PLACES:
            return None, count
        kind = plain.split()[-1].casefold()
        role = Role.FACILITY if name.type == "FAC" or kind in FEATURES else Role.NAME
        return Toponym(span, role, f"typed {name.type}, in no list"), count


_SURE = frozenset({"typed as a place", "a dateline", "firm, typed as a body"})
"""Evidence good enough to take the same name for a place elsewhere in the text."""


def _plain(words: str) -> str:
    return without_possessive(without_the(words))


def _same(name: str, plain: str) -> bool:
    return _plain(name).rstrip(".") == plain.rstrip(".")


def toponyms(text: str, grammar: Grammar) -> tuple[Toponym, ...]:
    """Return every stretch of the prose that names a place or those who belong to one, in reading order."""
    return Finder(text, grammar)()
