"""What a name that a list has is where it stands: the place, its people, part of a body's name, or somebody's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from firsthand.language.actors.gazetteer import is_outlet
from firsthand.language.atlas.areas import area_named, area_of_people
from firsthand.language.atlas.countries import country_named, country_of_people
from firsthand.language.atlas.listed import FIRM, listed
from firsthand.language.atlas.surroundings import is_of_person, speaks_behind, speaks_of_place
from firsthand.language.atlas.toponym import Role, Toponym
from firsthand.language.atlas.words_of_places import LOCAL, POSTAL, SELDOM, state_of
from firsthand.language.folding import folded
from firsthand.language.grammar import PLACE_TYPES, Grammar, Name
from firsthand.language.nouns import without_possessive, without_the
from firsthand.model.text import Span

_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20}?)?,? ?(?:\([^)\n]{1,20}\) ?)?(?:--|—|–|- |-$)")
_PARTY = re.compile(r"(?<![\w-])[DRI]-$")
_OF = re.compile(r"\b[A-Z]\w{2,14} (?:of|de) (?:the )?$")
_ENDS_OF = ("of ", "de ", "the ")


class ListedNames:
    """Judges the listed names of one text by what the encoder takes them for and by the words around them."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._names = sorted(grammar.names, key=lambda n: n.span.start)
        self._name_ends = [n.span.end for n in self._names]
        persons = (self.at(n.span).split() for n in self._names if n.type == "PERSON")
        self._surnames = frozenset(folded(_plain(parts[-1])) for parts in persons if len(parts) > 1)

    def at(self, span: Span) -> str:
        """Return the words of a span."""
        return self._text[span.start : span.end]

    def over(self, span: Span) -> list[Name]:
        """Return the names, as the encoder has them, that share a character with a span."""
        first = bisect_right(self._name_ends, span.start)
        over = []
        for name in self._names[first:]:
            if name.span.start >= span.end:
                break
            over.append(name)
        return over

    def judged(self, span: Span) -> tuple[Toponym | None] | None:
        """Return what a listed name is here: a toponym, nothing (in a tuple), or None where no list has it."""
        plain = without_possessive(self.at(span))
        if plain.startswith("The ") and (country_named(plain) or country_of_people(plain) or area_of_people(plain)):
            span, plain = Span(span.start + 4, span.end), plain[4:]
        if span.end != span.start + len(plain):
            span = Span(span.start, span.start + len(plain))
        if "." in plain and self._text.startswith(".", span.end) and country_named(plain):
            span, plain = Span(span.start, span.end + 1), plain + "."
        over = self.over(span)
        if self._other_name(over, span):
            return (None,)
        if _is_people(plain):
            return (self._people(span, over),)
        sort = listed(plain)
        if " " not in plain and folded(plain) in SELDOM and sort != "country":
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
        of = self._text.endswith(_ENDS_OF, 0, span.start)
        led = _OF.search(self._text, max(0, span.start - 24), span.start) if of else None
        if led and is_outlet(self._text[led.start() : span.end]):
            return True
        for name in over:
            words = self.at(name.span)
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
        if speaks_behind(self._text, span) and not self.at(span).endswith("s"):
            return None
        in_body = any(n.type in {"ORG", "EVENT", "FAC"} and len(n.span) > len(span) + 2 for n in over)
        return Toponym(span, Role.PEOPLE, "a demonym in a body's name" if in_body else "a demonym")

    def _listed(self, span: Span, plain: str, sort: str, over: list[Name]) -> Toponym | None:
        if plain.isupper() and sort != "country" and _DATELINE.match(self._text, span.end):
            return Toponym(span, Role.NAME, "a dateline")
        context = speaks_of_place(self._text, span)
        types = {n.type for n in over}
        exact = any(_same(self.at(n.span), plain) for n in over)
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
            if context and not (len(span) < 6 and self.at(span).isupper()):
                return Toponym(span, Role.NAME, "in place, typed as a body")
            return Toponym(span, Role.NAME, "?typed as a body")
        name = next(n for n in over if n.type == "ORG")
        if name.span.start < span.start - 4 and not self._text[: span.start].endswith((" of ", "-", "the ")):
            return None
        return self._part(span, sort)


@lru_cache(maxsize=1 << 13)
def _is_people(plain: str) -> bool:
    """Whether a name is a demonym and no place: "the French", not "Georgian Bay" nor "Georgia"."""
    people = country_of_people(plain) or area_of_people(plain)
    return bool(people) and not country_named(plain) and area_named(plain) is None


def _plain(words: str) -> str:
    return without_possessive(without_the(words))


def _same(name: str, plain: str) -> bool:
    return _plain(name).rstrip(".") == plain.rstrip(".")
