"""Which words of a text name a place: the encoder's names, put right by the atlas and by the words around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter

from firsthand.language.areas import area_named, area_of_people
from firsthand.language.atlas import Sort, atlas
from firsthand.language.countries import country_named, country_of_people
from firsthand.language.folding import folded
from firsthand.language.gazetteer import is_outlet
from firsthand.language.grammar import Grammar, Name
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


ROADS = frozenset(
    """street st road rd avenue ave av drive dr lane ln boulevard blvd highway hwy parkway pkwy terrace
    freeway expressway turnpike pike crescent close square plaza crossing alley""".split()
)
FEATURES = frozenset(
    """river creek lake bay beach hill hills mountain mountains valley island islands park forest wilderness dam canal
    bridge airport airfield airbase base harbor harbour port peninsula strait gulf sea ocean reservoir falls springs
    refinery plant station square stadium cemetery tunnel""".split()
)
_NATURAL = frozenset("River Creek Lake Valley Bay Mountain Mountains Wilderness Peninsula Harbour Harbor".split())
UNITS = frozenset(
    """county parish township twp borough oblast raion krai province region district governorate prefecture
    municipality commune canton emirate""".split()
)
_INNER = frozenset(
    "of the de del da do dos das la las los le les du des el al an and upon on sur am bei ob i y e en sous aux au lez der auf".split()
)
_ABBREVIATED = frozenset("St ST Ste Mt MT Ft FT Pt N S E W No Co U D".split())
_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'ʼ](?=[^\W_]))*")
_GAP = re.compile(r"[ \u00a0]?|-|– ?|\. ?|, (?=D\.?C\b)")
_LONGEST = 6
_POSSESSIVE = re.compile(r"['’]s?$")

# What stands before a place and seldom before a person or a body ("to", "of", "by" and "with" do both).
_IN = re.compile(
    r"\b(?:in|near|outside|around|downtown|outside of|east of|west of|north of|south of|northeast of|northwest of"
    r"|southeast of|southwest of|miles from|kilomet(?:er|re)s from|km from|the (?:city|town|village|capital|port|suburb"
    r"|hamlet|region|province|state|island|settlement) of)\s(?:the\s|nearby\s|neighbou?ring\s)?$",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r",? (?:city|town|village|county|oblast|region|province|area|peninsula|airport|suburb|neighbou?rhood|township"
    r"|residents?|native|man|woman|couple|resident)\b|(?:(?:, [A-Z][\w’'-]{1,20}){0,6},? and [A-Z][\w’'-]{1,20})? "
    r"(?:counties|oblasts|regions|provinces|districts|streets|townships|municipalities)\b"
)
_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20}?)?,? ?(?:\([^)\n]{1,20}\) ?)?(?:--|—|–|- |-$)")
_PERSON_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Gen|Gov|Sen|Rep|Sgt|Capt|Lt|Col|Prof|Rev|Judge|Officer|Sheriff|Deputy|Coach"
    r"|President|Minister|Mayor|Senator|Governor|Professor|Detective|Dean|Chief)\.? $"
)
_PERSON_BEHIND = re.compile(r"[’']?(?:s)? (?:said|says|told|added|wrote|tweeted|argued|explained|asked|recalled|who)\b")
_PARTY = re.compile(r"(?<![\w-])[DRI]-$")
_OF = re.compile(r"\b[A-Z]\w{2,14} (?:of|de) (?:the )?$")
_STATE_BEHIND = re.compile(r", (?=[A-Z])")

_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})

_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Kans": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Mass": "Massachusetts", "Md": "Maryland",
    "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
    "Neb": "Nebraska", "Nev": "Nevada", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania", "Tenn": "Tennessee",
    "Tex": "Texas", "Va": "Virginia", "Vt": "Vermont", "Wash": "Washington", "W.Va": "West Virginia",
    "W. Va": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming", "N.C": "North Carolina", "S.C": "South Carolina",
    "N.D": "North Dakota", "S.D": "South Dakota", "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico",
    "N.Y": "New York", "R.I": "Rhode Island", "D.C": "District of Columbia", "Ont": "Ontario", "Que": "Quebec",
    "B.C": "British Columbia", "Alta": "Alberta", "NSW": "New South Wales", "N.S.W": "New South Wales",
}  # fmt: skip
"""Short forms of states that papers use, without their last full stop."""
_POSTAL = dict(
    pair.split(":")
    for pair in """AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware
    FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine
    MD:Maryland MA:Massachusetts MI:Michigan MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada
    NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma
    OR:Oregon PA:Pennsylvania RI:Rhode_Island SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont
    VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming DC:District_of_Columbia""".split()
)


def state_of(words: str) -> str | None:
    """Return the state or province that a short form means ("Ala.", "W. Va.", "TX"), or None where it is none."""
    plain = words.strip().rstrip(".")
    full = _STATES.get(plain) or _POSTAL.get(plain)
    return full.replace("_", " ") if full else None


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


_START, _END = attrgetter("start"), attrgetter("end")


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
                one = replace(one, why=f"as elsewhere {one.why[1:]}")
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
            judged = self._judged(span, words, at, count)
            if judged and self._goes_on(words, at, count, reach):
                return self._joined(words, at, count), count + 1
            if judged:
                return judged[0], count
        return self._unlisted(words, at, reach)

    def _goes_on(self, words: list[_Word], at: int, count: int, reach: int) -> bool:
        """Whether the next word is the rest of a name that no list has ("Abu Shok"): a place's, too, and none itself."""
        if count >= reach or words[at + count].text in _INNER or listed(self._at(words[at].span)) != "town":
            return False
        next_word = words[at + count]
        over, own = self._over(next_word.span), self._over(words[at].span)
        typed = bool(over and own) and over[0].type == own[0].type == "GPE"
        known = (
            listed(next_word.text)
            or next_word.text.casefold() in _EVERYDAY | UNITS | FEATURES
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
            if count > reach or not (led or words[at + count - 1].text in _NATURAL):
                continue
            span = Span(words[at].span.start, words[at + count - 1].span.end)
            over = self._over(span)
            typed = bool(over) and all(n.type in _PLACE_TYPES for n in over)
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

    def _judged(self, span: Span, words: list[_Word], at: int, count: int) -> tuple[Toponym | None] | None:
        """What a listed name is here: a toponym, nothing (in a tuple), or None where no list has it."""
        plain = _POSSESSIVE.sub("", self._at(span))
        if plain.startswith("The ") and (country_named(plain) or country_of_people(plain) or area_of_people(plain)):
            span, plain = Span(span.start + 4, span.end), plain[4:]
        span = Span(span.start, span.start + len(plain))
        if "." in plain and self._text.startswith(".", span.end) and country_named(plain):
            span, plain = Span(span.start, span.end + 1), plain + "."
        over = self._over(span)
        if self._other_name(over, span):
            return (None,)
        if (country_of_people(plain) or area_of_people(plain)) and not country_named(plain) and not _strong_area(plain):
            return (self._people(span, over),)
        sort = listed(plain)
        if " " not in plain and (folded(plain) in _EVERYDAY | _NO_PLACES) and sort != "country":
            return None
        if sort in {"town", "airport"} and folded(plain) in self._surnames:
            return (None,)  # people named like towns are people
        if sort is None and state_of(plain) and self._is_state(span, plain):
            end = span.end + 1 if self._text.startswith(".", span.end) and plain not in _POSTAL else span.end
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
        if _PERSON_BEHIND.match(self._text, span.end) and not self._at(span).endswith("s"):
            return None
        in_body = any(n.type in {"ORG", "EVENT", "FAC"} and len(n.span) > len(span) + 2 for n in over)
        return Toponym(span, Role.PEOPLE, "a demonym in a body's name" if in_body else "a demonym")

    def _listed(self, span: Span, plain: str, sort: str, over: list[Name]) -> Toponym | None:
        if plain.isupper() and sort != "country" and _DATELINE.match(self._text, span.end):
            return Toponym(span, Role.NAME, "a dateline")
        context = self._context(span)
        types = {n.type for n in over}
        exact = any(_same(self._at(n.span), plain) for n in over)
        if "PERSON" in types:
            return self._in_person(span, context, exact=exact)
        if types & _PLACE_TYPES:
            return self._in_place(span, sort, over, exact=exact)
        if "ORG" in types:
            return self._in_body(span, sort, over, context, exact=exact)
        if types & {"NORP", "EVENT"}:
            return Toponym(span, Role.NAME, "typed NORP or EVENT") if sort in _FIRM else None
        if sort in _FIRM:
            return Toponym(span, Role.NAME, "firm, untyped")
        return Toponym(span, Role.NAME, "in place, untyped" if context else "?untyped")

    def _in_place(self, span: Span, sort: str, over: list[Name], *, exact: bool) -> Toponym:
        if exact or sort in _FIRM:
            return Toponym(span, Role.NAME, "typed as a place")
        name = next(n for n in over if n.type in _PLACE_TYPES)
        if name.type == "FAC" and name.span.start < span.start and not self._text[: span.start].endswith(("of ", "-")):
            return None
        if name.type == "FAC" and name.span.end > span.end:
            return self._part(span, sort)
        return Toponym(span, Role.NAME, "in a place's name")

    def _part(self, span: Span, sort: str) -> Toponym | None:
        """A place at the head of what a body or a building is called ("Kharkiv University"), or behind its "of"."""
        behind = re.match(r"(?:['’]s)? ([A-Z][\w’']+)", self._text[span.end : span.end + 30])
        local = bool(behind and behind[1].casefold() in _LOCAL)
        of = self._text[max(0, span.start - 4) : span.start] == " of "
        if sort in _FIRM:
            return Toponym(span, Role.PART, "firm, in a body's name" + (", local" if local else ", of" if of else ""))
        if local or of:
            return Toponym(span, Role.PART, "?in a body's name" + (", local" if local else ", of"))
        return None

    def _in_person(self, span: Span, context: bool, *, exact: bool) -> Toponym | None:
        """People named like towns are people, unless the words around say "in" or the text has it as a place."""
        if _PARTY.search(self._text, max(0, span.start - 4), span.start):
            return Toponym(span, Role.NAME, "behind a party's letter")
        if not exact:
            return None
        if _PERSON_BEFORE.search(self._text, max(0, span.start - 16), span.start) or _PERSON_BEHIND.match(
            self._text, span.end
        ):
            return None
        if context:
            return Toponym(span, Role.NAME, "in place, typed as a person")
        return Toponym(span, Role.NAME, "?typed as a person")

    def _in_body(self, span: Span, sort: str, over: list[Name], context: bool, *, exact: bool) -> Toponym | None:
        if exact:
            if sort in _FIRM:
                return Toponym(span, Role.NAME, "firm, typed as a body")
            if context and not (len(span) < 6 and self._at(span).isupper()):
                return Toponym(span, Role.NAME, "in place, typed as a body")
            return Toponym(span, Role.NAME, "?typed as a body")
        name = next(n for n in over if n.type == "ORG")
        if name.span.start < span.start - 4 and not self._text[: span.start].endswith((" of ", "-", "the ")):
            return None
        return self._part(span, sort)

    def _context(self, span: Span) -> bool:
        """Whether the words around speak of a place."""
        before = self._text[max(0, span.start - 40) : span.start]
        if _IN.search(before) or _PLACE_BEHIND.match(self._text, span.end):
            return True
        behind = _STATE_BEHIND.match(self._text, span.end)
        if not behind:
            return False
        rest = self._text[behind.end() : behind.end() + 24]
        word = re.match(r"[A-Z][\w. ]{0,22}?(?=[,.;)\n]|$| [a-z])", rest)
        return bool(word and (state_of(word[0]) or listed(word[0]) in _FIRM))

    def _road(self, words: list[_Word], at: int, reach: int) -> tuple[Toponym, int] | None:
        """ "Wichita Drive", "N. Locust St.", "Highway 19", "O’Roark Avenue": a road, whatever it is called after."""
        first = words[at].text.casefold()
        if first.isdigit():
            return None
        if first in {"highway", "route", "interstate", "hwy"} and at + 1 < len(words) and words[at + 1].text.isdigit():
            return self._facility(words, at, 2), 2
        for count in range(2, reach + 1):
            last = words[at + count - 1]
            if last.text in {"and", "on", "and", "at"}:
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
        if not over or over[0].type not in _PLACE_TYPES or over[0].span.start < words[at].span.start - 4:
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
        plain = _POSSESSIVE.sub("", self._text[words[at].span.start : last.span.end])
        if plain.startswith("The "):
            plain = plain[4:]
            span = Span(words[at].span.start + 4, words[at].span.start + 4 + len(plain))
        else:
            span = Span(words[at].span.start, words[at].span.start + len(plain))
        if plain.endswith("Space Station"):
            return None, count
        kind = plain.split()[-1].casefold()
        role = Role.FACILITY if name.type == "FAC" or kind in FEATURES else Role.NAME
        return Toponym(span, role, f"typed {name.type}, in no list"), count


_FIRM = frozenset({"country", "area", "unit", "county"})

# Words with a capital that some place on earth is called by, too.
_EVERYDAY = frozenset(
    """a an the but and or of for if then they he she it we you i in on at by to from with this that these those there
    their his her its our my your as is are was were be been has have had do does did will would can could may might
    must not no yes all any both each few more most other some such only own same so than too very after before when
    where while who what which why how city town village county state district province region area north south east
    west northern southern eastern western central northeast northwest southeast southwest police department center
    centre council commission committee board office university college school high hospital hall house court church
    park street road avenue drive company corp inc union association society club team group bank market education
    health services service national international federal general public regional community municipal metro library
    museum theatre theater station airport fire medical memorial first second third new old great grand upper lower
    little big young man men woman women mom dad mother father boy girl school district press news times post army navy
    force forces air war sunday monday tuesday wednesday thursday friday saturday january february march april may june
    july august september october november december american god lord king queen president senator governor mayor
    judge sheriff officer chief captain general major sergeant commerce industry justice defense defence interior
    wilderness hope angels olympic two three four five six seven eight nine ten hundred thousand million us""".split()
)
# Bodies that are met far oftener than the places of their name.
_NO_PLACES = frozenset("hamas nato mba eu un isis isil fatah opec osce unicef who msf cdc fbi cia gop pa".split())

# What follows a place in the name of a body or a building that belongs to it.
_LOCAL = frozenset(
    """police sheriff sheriff's fire city county town township village borough parish council commission board school
    schools high elementary middle university college community hospital medical general memorial regional district
    department court courthouse jail prison airport international library museum civic center centre hall chamber
    public state military economic zoo station mall church office health university’s sheriff’s mayor metropolitan
    oblast regional nuclear port academy institute""".split()
)


_SURE = frozenset({"typed as a place", "a dateline", "firm, typed as a body"})
"""Evidence good enough to take the same name for a place elsewhere in the text."""


def listed(words: str) -> str | None:
    """Return what list has the name (country, area, unit, county, town, airport), the firmest first; None for none."""
    if country_named(words):
        return "country"
    if len(words) < 3:
        return None
    if _strong_area(words):
        return "area"
    entries = atlas()(words)
    *_, last = words.split()
    if last.casefold() in UNITS:
        return "county" if entries or atlas()(words.removesuffix(last)) else None
    if not entries:
        return None
    if any(e.sort is Sort.UNIT1 and e.own and e.country in {"US", "CA", "AU", "GB"} for e in entries):
        return "unit"
    if all(e.sort is Sort.AIRPORT for e in entries):
        return "airport"
    return "town"


def _strong_area(words: str) -> bool:
    return area_named(words) is not None


def _plain(words: str) -> str:
    return _POSSESSIVE.sub("", words.removeprefix("the ").removeprefix("The "))


def _same(name: str, plain: str) -> bool:
    return _plain(name).rstrip(".") == plain.rstrip(".")


def toponyms(text: str, grammar: Grammar) -> tuple[Toponym, ...]:
    """Return every stretch of the prose that names a place or those who belong to one, in reading order."""
    return Finder(text, grammar)()
