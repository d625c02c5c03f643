"""Where a forecast and a later report speak of one thing: the same act, by nobody else, of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from firsthand.judgements.beside import apart, sentence
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.foretold import Foretold, foretold, told
from firsthand.judgements.meaning.clauses import Clause, names_in
from firsthand.judgements.voices.sides import is_capital, nation
from firsthand.judgements.voices.voices import voice
from firsthand.judgements.words.doings import ACTS, OPPOSED, THINGS, senses
from firsthand.judgements.words.senses import GENERAL, WORDS
from firsthand.judgements.words.words import stem
from firsthand.language.actors.roles import OFFICES, PERSONS
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

NEXT = 2
"""Sentences within which one text sets what became of it beside the forecast."""
TELLING = 2
"""Words, names or senses that a forecast and what settles it have in common at least."""

# Words that stand with anything that is done.
_ANYTHING = frozenset(
    stem(word)
    for word in "measure measures step steps action necessary additional other such some more new all any whole various"
    " certain several own recent current possible likely final technical".split()
)
_NO_THINGS = ACTS | _ANYTHING | frozenset(stem(word) for sense in GENERAL for word in WORDS[sense].split())
ROLES = frozenset(map(stem, PERSONS | OFFICES)) | {"foreign", "prime", "defens"}
"""Stems of what people are: no act, and nothing that a forecast is of."""
_AT = re.compile(r"\b(?:in|on|against|near|towards?|around|outside|seize|enter|attack) (?:[a-z]+ )?([A-Z]\w+)")
_COUNTRY = 6
"""UCDP's precision of a place known to its country."""
_TIMES = frozenset({"hour", "day", "week", "month", "year", "minute"})

_RETOLD = re.compile(r"(?i)\b(?:had|ago|earlier|last (?:week|month|year))\b")
_BEFORE_THAT = re.compile(r"(?i)\bhad (?:\w+ly |been |already )*\w+(?:ed|en|wn|un|ght|ent|ost|old|ut|et|id)\b")
_ANY_SUCH = re.compile(r"(?i)\W*(?:an?|any|every) [a-z -]+? (?:that|which|who) (?:is|are|was|were)\b")
"""A thing of a kind, as in "you want a bridge that is open", and none that is told of."""
_PREPARES = re.compile(r"(?i)\b(?:orders?|ordered|ready|prepar\w+|plan\w*|task\w*|talks? (?:of|about))\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A clause of a forecast and one of a later report that speak to each other, and the day of which the later tells.

    ``opposite`` says that the later tells the opposite state, and not the act itself. ``dated`` says that its own words
    name the day.
    """

    clause: Clause
    deed: Clause
    day: date | None
    dated: bool
    opposite: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A forecast and a report that may say what became of it."""

    forecast: Report
    later: Report
    saying: Foretold
    told: tuple[Clause, ...]
    met: tuple[Met, ...] = field(init=False)
    """Where the two speak of one thing; nowhere where the forecast hangs on a condition."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "met", tuple(self._meet()))

    @property
    def hangs(self) -> bool:
        """Whether it was said only under a condition: then neither its coming about nor its absence bears it out."""
        return bool(self.saying.conditions) or self.forecast.claim.kind is Kind.CONDITIONAL

    def _meet(self) -> Iterator[Met]:
        if self.hangs:
            return
        for clause in self.saying.clauses:
            for deed in self.told:
                same = same_act(clause, deed)
                if (
                    (same or opposite(clause, deed))
                    and not (_PREPARES.search(deed.text) or _ANY_SUCH.match(deed.text))
                    and self._one_thing(clause, deed)
                ):
                    yield Met(
                        clause=clause,
                        deed=deed,
                        day=self.day_of(deed),
                        dated=bool(_own_days(self.later, deed)),
                        opposite=not same,
                    )

    def day_of(self, deed: Clause) -> date | None:
        """Return the day of which a clause tells, no later than it came out; else the day on which it was said."""
        return _day_of(self.later, deed)

    def is_later(self, deed: Clause) -> bool:
        """Return whether what is told is of a time after the forecast.

        In one text that is so only where the forecast is told as one of an earlier day.
        """
        said, day = said_on(self.forecast)[1], self.day_of(deed)
        if said is None or day is None or day < said:
            return False
        return day > said or (self.forecast.document.id == self.later.document.id and is_retold(self.forecast))

    def _one_thing(self, clause: Clause, deed: Clause) -> bool:
        """Whether nobody else does it, nothing else is named, and telling words are shared.

        A clause that names nothing ("both would be open") is of what the rest of the claim is about. In one text the
        one may stand beside the other.
        """
        if apart(self.forecast, self.later) <= NEXT and is_retold(self.forecast):
            return True
        if not _one_actor(self.forecast, clause, deed) or not _one_object(clause, deed) or _elsewhere(clause, deed):
            return False
        if _another_speaker(clause, deed, self.later) or _other_place(self.forecast, clause, self.later, deed):
            return False
        if deed.passive and not clause.passive and self.saying.due is None:
            return False  # who did it is not told, nor by when it was to be: it can be another of its kind
        whole, saying = foretold(self.later), self.saying
        own = things(clause)
        enough = TELLING if len(own) > 1 else 1
        if self.saying.due is None:
            # Without a day by which it was to be, much else of its kind can have happened.
            enough += 1
            if not _same_actor(self.forecast, clause, deed):
                return False
        plain = (own or about(saying)) & (things(deed) or about(whole)) - clause.head
        kinds = clause.senses & deed.senses & THINGS
        names = (clause.subject & deed.subject) | (clause.object & deed.object)
        names |= {name for name in saying.names & whole.names if not nation(name)}
        shared = len(plain | names | kinds) + _one_count(self.forecast, self.later)
        shared += bool(_THAT.search(clause.text)) and one_story(self.forecast, self.later)
        shared += self._on_its_day(deed)
        if _ITS.match(clause.text):
            return bool(actor(self.forecast, clause) & (deed.subject | deed.who)) and bool(
                (clause.head | clause.phrasal) & (deed.head | deed.phrasal) - GENERAL
            )
        if clause.negated or not _other_count(self.forecast, self.later):
            return bool(plain or (kinds - GENERAL and self.saying.due)) and shared >= enough
        return False

    def _on_its_day(self, deed: Clause) -> bool:
        """Whether the words name the very day for which it was foretold."""
        first, last = self.saying.days
        return first is not None and first == last and bool(_own_days(self.later, deed)) and self.day_of(deed) == last


def beside(forecast: Report, later: Report) -> Beside:
    """Return the two set beside each other."""
    return Beside(forecast=forecast, later=later, saying=foretold(forecast), told=told(later))


@lru_cache(maxsize=1 << 13)
def is_retold(forecast: Report) -> bool:
    """Return whether the text tells a forecast as made before: "had said", "nine days ago the staff said"."""
    return bool(forecast.claim.chain) and bool(_RETOLD.search(sentence(forecast)))


def same_act(a: Clause, b: Clause) -> bool:
    """Return whether the one tells what the other says will be done: a verb with its particle, a sense, a word."""
    return bool(a.phrasal & b.phrasal) or bool((a.head & b.head) - THINGS - ROLES)


def opposite(a: Clause, b: Clause) -> bool:
    """Return whether the one tells the opposite of what the other says: "open" and "shut"."""
    one, other = a.head & OPPOSED.keys(), b.head & OPPOSED.keys()
    return any(OPPOSED[sense] & other for sense in one) and not one & other


def things(clause: Clause) -> frozenset[str]:
    """Return the stems of what a clause is about, its acts and figures left out."""
    return frozenset(word for word in clause.plain - _NO_THINGS if not word[0].isdigit())


def about(saying: Foretold) -> frozenset[str]:
    """Return the stems of what a whole claim is about, its acts and figures left out."""
    return frozenset(word for word in saying.about - _NO_THINGS if not word[0].isdigit())


def _own_days(later: Report, deed: Clause) -> list[date]:
    """The days of which a clause tells, none later than it came out: those it names, else those of the claim.

    What "had" been done before is of no day that is named for the rest.
    """
    out = known(later.document.published.edtf)[1]
    own = [when for when in later.claim.times if later.document[when.span] in deed.text]
    of_claim = () if _BEFORE_THAT.search(deed.text) else later.claim.times
    named = [known(when.edtf) for when in own or of_claim]
    ends = [end if end and (out is None or end <= out) else start for start, end in named]
    return [day for day in ends if day is not None and (out is None or day <= out)]


@lru_cache(maxsize=1 << 14)
def _day_of(later: Report, deed: Clause) -> date | None:
    return max(_own_days(later, deed), default=None) or said_on(later)[1]


def actor(forecast: Report, clause: Clause) -> frozenset[str]:
    """Return the names of who is to do it: before the verb, or of the one who speaks, whose "members" may be meant."""
    source = voice(forecast) if clause.speaker or _ITS.match(clause.text) else None
    if source is None or source.anonymous:
        return clause.subject
    return frozenset(filter(None, (source.standing.nation, *names_in(f"x {source.shown}"))))


def one_story(a: Report, b: Report) -> bool:
    """Return whether two texts name so much alike that "that ship" in the one can be the ship of the other."""
    both = _named(a.document.id, a.document.text) & _named(b.document.id, b.document.text)
    return len(both) >= STORY


STORY = 4
"""Names, of nations none, that two texts of one story have in common at least."""


@lru_cache(maxsize=1 << 11)
def _named(_: str, text: str) -> frozenset[str]:
    return frozenset(name for name in names_in(f"x {text}") if not nation(name))


_THAT = re.compile(r"(?i)\b(?:that|those|these|this|the (?:rest|others|remaining)) [a-z]+|\bthe (?:rest|others)\b")


def _one_actor(forecast: Report, clause: Clause, deed: Clause) -> bool:
    """Whether nothing shows that somebody else did it; "it" and "we" are the one who speaks."""
    subject = actor(forecast, clause)
    if agent := _BY.search(deed.text):
        by = names_in(f"x {deed.text[agent.end() :]}")
        return bool(subject & by) if subject and by else not subject
    if deed.passive and not clause.passive:
        return True  # who did it is not told: "was declared elected"
    # "The ministers of both states": of which, their names do not say.
    of_both = subject and all(map(nation, subject)) and not deed.subject and _BOTH.search(deed.text)
    if of_both or (_ITS.match(clause.text) and subject & (deed.subject | deed.who)):
        return True
    if clause.passive and clause.whom and not (clause.whom in deed.plain or senses(clause.whom) & deed.senses):
        return False  # "payments will be blocked": whoever blocks them, it is payments
    return _by_who(clause, deed, subject)


def _by_who(clause: Clause, deed: Clause, subject: frozenset[str]) -> bool:
    if subject and deed.subject and not clause.passive:
        return bool(subject & deed.subject)
    if clause.pronoun or deed.pronoun or not deed.who or not (subject or clause.who):
        return True
    if subject and not (clause.passive or deed.passive):
        return bool(deed.who & clause.who)
    return bool(deed.who & (clause.who | clause.plain | clause.senses))


def _another_speaker(clause: Clause, deed: Clause, later: Report) -> bool:
    """Whether "it" or "we" is told of one who speaks for another nation than the one of which it was said."""
    source = voice(later) if deed.speaker and not deed.subject else None
    told = source.standing.nation if source is not None and not source.anonymous else None
    said = {name for name in clause.subject if nation(name)}
    return told is not None and bool(said) and told not in said


def _other_place(forecast: Report, clause: Clause, later: Report, deed: Clause) -> bool:
    """Whether both say where, each in its own clause and below its country, and none of the places is in both."""
    said, told = where(forecast, clause.text), where(later, deed.text)
    return bool(said and told) and not said & told


def where(report: Report, text: str) -> frozenset[str]:
    """Return the places below their country that a stretch of a report names."""
    towns = (
        place.name
        for place in report.claim.places
        if place.precision is not None and place.precision < _COUNTRY and report.document[place.span] in text
    )
    # A capital is read as its state, and is a town where something is done in or against it.
    return frozenset({*towns, *(m[1] for m in _AT.finditer(text) if is_capital(m[1]))})


def _same_actor(forecast: Report, clause: Clause, deed: Clause) -> bool:
    """Whether it is shown that who was to do it did it, or that what was to suffer it did."""
    subject = actor(forecast, clause)
    return bool(
        subject & (deed.subject | deed.who) or clause.who & deed.who or (clause.passive and clause.whom in deed.plain)
    )


def _elsewhere(clause: Clause, deed: Clause) -> bool:
    """Whether both name places or people, and none of them is named by both."""
    here, there = names_but_nations(clause.text), names_but_nations(deed.text)
    return bool(here) and bool(there) and not both_named(here, there)


def both_named(here: frozenset[str], there: frozenset[str]) -> frozenset[str]:
    """Return the names of both; of "Alder Road" and "Tarn Road" the road is none."""
    both = here & there
    return frozenset(name for name in both if not senses(name)) if here - both and there - both else both


@lru_cache(maxsize=1 << 14)
def names_but_nations(text: str) -> frozenset[str]:
    """Return the names of people and places in words, nations, weekdays and months left out."""
    return frozenset(name for name in names_in(f"x {text}") if not nation(name) and name not in _CALENDAR)


_CALENDAR = frozenset(
    stem(word)
    for word in "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december".split()
)


_ITS = re.compile(r"(?i)[\"“”‘’']*(?:that )?(?:its|their|our|his|her) ")
_BY = re.compile(r"\w(?:ed|en|wn|ught|unk|ent) by (?!(?:the )?(?:end|\w+day|\d|\w+ing))")
_BOTH = re.compile(r"(?i)\b(?:both|two|the) (?:\w+ )?(?:states|republics|countries|governments|sides|parties)\b")


def _one_object(clause: Clause, deed: Clause) -> bool:
    """Whether the names behind the verb of the forecast are not others in what is told."""
    there = deed.object | deed.subject if deed.passive else deed.object
    return not clause.object or bool(clause.object & there)


def _one_count(a: Report, b: Report) -> bool:
    """Whether both count as many of one thing."""
    counts = [{(q.low, q.high, q.unit) for q in r.claim.quantities if q.unit not in _TIMES} for r in (a, b)]
    return any(unit is not None for _, _, unit in counts[0] & counts[1])


def _other_count(a: Report, b: Report) -> bool:
    """Whether a number of the forecast stands against all those of its unit in the later report."""
    for one in a.claim.quantities:
        ahead = any(a.document[one.span] in clause.text for clause in foretold(a).clauses)
        most = _at_most(one) if ahead else one.high
        of_unit = [q for q in b.claim.quantities if q.unit == one.unit and q.unit is not None and q.unit not in _TIMES]
        if of_unit and not any(_meet(one.low, most, q.low, _at_most(q)) for q in of_unit):
            return True
    return False


def _at_most(told: Quantity) -> float | None:
    """ "Over 53,000" is more than that, and not the 700,000 that were foretold."""
    return 2 * told.low if told.high is None and told.low else told.high


def _meet(a: float | None, b: float | None, c: float | None, d: float | None) -> bool:
    low = max((x for x in (a, c) if x is not None), default=float("-inf"))
    high = min((x for x in (b, d) if x is not None), default=float("inf"))
    return low <= high
