"""The numbers of one document in reading order, each with its unit, what it is per, and the claim that states it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.judgements.arithmetic.intervals import Interval, figure
from firsthand.judgements.beside import sentence_at
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

LONGEST = 400
"""Numbers of one document that are reckoned with; a table of more is no reasoning."""

SPANS_OF_TIME = frozenset("second minut hour day week month year".split())
"""Stems of units in which time is told, and nothing counted."""

PEOPLE = frozenset({"persons", "troops"})
"""Units, as quantities have them, in which people are counted."""

SHARES = frozenset({"per cent", "share"})
"""Units, as quantities have them, of a part of something."""

_IN_A = re.compile(
    r"\s*(?:[\w-]+\s){0,3}?(?:in|per|to|for|a|an)\s(?:a |an |each |every |one )?(?P<per>[a-z-]+)\b"
    r"(?! (?:earlier|ago|before|later|on|after|since|from now|old)\b)"
)
_EACH = re.compile(r"^[\"“‘']?(?:A|An|One|Each|Every) (?P<per>[a-z-]+)\b")
_EACH_OF = re.compile(r"(?i)\b(?:each|every one) of (?:the|its|their|these|those) $")
_EACH_DID = re.compile(r"(?:\s[\w-]+)? each\b")
_STRONG = re.compile(r"\s*(?:[\w-]+\s){0,2}?(?:strong|each|apiece)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One number as it is reckoned with; ``unit`` and ``per`` are stems: "axes" and "axis of advance" are one."""

    quantity: Quantity
    report: Report
    value: Interval
    unit: str | None
    per: str | None
    sentence: int
    each: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.quantity.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.quantity.span.end

    def before(self, many: int = 40) -> str:
        """Return the text right before it, back to its sentence's beginning at the most."""
        return re.split(r"(?<=[.!?;])\s", self.report.document.text[max(0, self.start - many) : self.start])[-1]

    def after(self, many: int = 40) -> str:
        """Return the text right behind it."""
        return self.report.document.text[self.end : self.end + many]

    @property
    def words(self) -> str:
        """The number as the text has it."""
        return self.report.document[self.quantity.span]

    @property
    def exact(self) -> bool:
        """Whether it is one number, and not nought."""
        return 0 < self.value.low == self.value.high

    @property
    def is_share(self) -> bool:
        """Whether it tells a part of something: "a fifth", "15 per cent"."""
        return self.quantity.unit in SHARES


def counted(reports: Sequence[Report]) -> tuple[Counted, ...]:
    """Return the numbers of a document's reports, each once, by the shortest claim that holds it."""
    shortest: dict[tuple[int, int], tuple[Report, Quantity]] = {}
    for report in sorted(reports, key=lambda r: len(r.claim.extent), reverse=True):
        for quantity in report.claim.quantities:
            if quantity.convention is None:  # "dozens" are not reckoned with
                shortest[quantity.span.start, quantity.span.end] = report, quantity
    for report, quantity in _by_themselves(reports):
        if not any(start < quantity.span.end and quantity.span.start < end for start, end in shortest):
            shortest[quantity.span.start, quantity.span.end] = report, quantity
    numbers = [_counted(*shortest[key]) for key in sorted(shortest)][:LONGEST]
    return tuple(_distributed([_with_rate(number, numbers) for number in numbers]))


def _by_themselves(reports: Sequence[Report]) -> Iterator[tuple[Report, Quantity]]:
    """ "2,800 of them, a fifth, …", "a drop of about a third": a share that no noun follows."""
    for report in reports:
        for span in report.claim.content:
            behind = _TO_STOP.match(report.document.text, span.end)
            for found in _FRACTION.finditer(report.document.text, span.start, behind.end() if behind else span.end):
                value = int(_TIMES_OVER.get((found["many"] or "a").lower(), 1)) / _FRACTIONS[found["part"].lower()]
                at = Span(found.start("share"), found.end("share"))
                rough = found["rough"] is not None
                yield report, Quantity(span=at, low=value, high=value, unit="share", approximate=rough)


_TO_STOP = re.compile(r"[^.;:!?\n“”\"]{0,40}")
_FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_TIMES_OVER = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = re.compile(
    r"(?i)(?:, (?:or )?|\bor |\(|\b(?:drop|fall|rise|increase|cut|loss|gain|decline|jump|by)(?: of)? )"
    r"(?P<share>(?P<rough>about |nearly |almost |roughly |some |just (?:over|under) )?(?:(?P<many>an?|one|two"
    r"|three|four)[ -])"
    r"(?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?=[.,;:)]|$|\s(?!of\b)[a-z])"
)


def one_unit(*numbers: Counted) -> bool:
    """Return whether numbers may count things of one kind: two sorts of people may, and what has no unit may be any."""
    return len({number.unit for number in numbers if number.unit is not None}) <= 1


def text_between(a: Counted, b: Counted) -> str:
    """Return the text from the end of the one to the beginning of the other."""
    return a.report.document.text[a.end : b.start]


def _distributed(numbers: Sequence[Counted]) -> Iterator[Counted]:
    """ "Each of the 27 countries sent 100 tanks": the second number is per what the first counts."""
    before: Counted | None = None
    for number in numbers:
        shared_out = before is not None and before.sentence == number.sentence and _shares_out(before)
        if shared_out and before is not None and number.per is None and number.unit != before.unit:
            number = replace(number, per=before.unit)  # noqa: PLW2901
        yield number
        before = number


def _shares_out(number: Counted) -> bool:
    return bool(_EACH_OF.search(number.before()) or _EACH_DID.match(number.after()))


def unit_of(name: str | None) -> str | None:
    """Return the stem by which units are compared; soldiers are persons."""
    if not name:
        return None
    first = name.split(" of ")[0].split()[-1]
    return {"troops": "person", "persons": "person"}.get(name, _ONE.get(first, stem(first)))


_ONE = {"axes": "ax", "axis": "ax", "metres": "meter", "metre": "meter", "men": "person", "people": "person"}


def _counted(report: Report, quantity: Quantity) -> Counted:
    return Counted(
        quantity=quantity,
        report=report,
        value=_lasting(report, quantity) or figure(quantity),
        unit=unit_of(quantity.unit),
        per=unit_of(quantity.per),
        sentence=sentence_at(report.document.text, quantity.span.start),
    )


def _lasting(report: Report, quantity: Quantity) -> Interval | None:
    """ "Over eleven days" is how long it went on, and no bound below."""
    if (
        quantity.low is None
        or quantity.unit not in _TIMES
        or not report.document[quantity.span].lower().startswith("over")
    ):
        return None
    return Interval(quantity.low, quantity.low)


_TIMES = frozenset("second minute hour day week month year".split())


def _with_rate(number: Counted, others: Iterable[Counted]) -> Counted:
    """ "86,400 seconds in a day", "a hectare drinks 12,000 cubic metres", "brigades 4,000 strong" are rates, too."""
    if number.per is not None or number.unit in {"share", "cent"}:
        return number
    units = {other.unit for other in others if other is not number} | {"day", "hour", "minut", "week", "year"}
    if (
        (found := _IN_A.match(number.after()))
        and unit_of(found["per"]) in units
        and number.unit != unit_of(found["per"])
    ):
        return replace(number, per=unit_of(found["per"]))
    text = number.report.document.text
    begins = text[_begins(text, number) : number.start]
    if (found := _EACH.match(begins)) and unit_of(found["per"]) in units and len(begins) < 80 and "," not in begins:
        strong = number.unit is None and _STRONG.match(number.after(24))
        return replace(number, per=unit_of(found["per"]), unit="person" if strong else number.unit)
    if _STRONG.match(number.after(24)):
        return replace(number, each=True)
    return number


def _begins(text: str, number: Counted) -> int:
    at = number.start
    while at > 0 and sentence_at(text, at - 1) == number.sentence and number.start - at < 120:
        at -= 1
    return at
