"""Whether two claims that share few words assert one thing all the same: by a count, a day, or a thing denied.

"27 people were killed" and "the number of dead at 27" have no plain word in common. What they count, how many, and who
says so tell that they are one; and a source's second "no" to one thing is the first told again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.arithmetic.counted import PEOPLE
from firsthand.judgements.arithmetic.intervals import same_bounds
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.lexicon import LEXICON, phrases
from firsthand.judgements.words.synonyms import meaning, synonym
from firsthand.judgements.words.words import FIGURE, LIGHT, NAME, spelled, stem, weighed
from firsthand.language.calendar.edtf import Days
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

LARGE = 10
"""A number from which on two that are equal are hardly so by chance."""
HUNDRED = 100
"""A number from which on one that stands alone is the one that stands elsewhere."""
FEW = 2
"""Plain words of a claim that says next to nothing but a number."""
ROOT = 6
"""Letters that words of one root begin with alike: "disobeyed" and "disobedience"."""
SOON = 1
"""Days within which "no such plan" and "nothing of the kind" answer one question."""
MONTH = 31
"""Days within which one source's denial is told and told again."""

_TIMES = frozenset({"hour", "day", "week", "month", "year", "minute", "second"})
_NONE = re.compile(r"(?i)\b(?:no|nobody|none|nothing|any|never)\b((?: [\w’'-]+){1,4})")
_NOT_THERE = re.compile(
    r"(?i)\b([a-z-]{4,})(?: [\w’'-]+){0,5} [“\"‘']?(?:(?:does|do|did) not exist|never existed|doesn[’']t exist"
    r"|(?:was|were|is|are|has been|have been) (?:not|never) (?:been )?(?:given|issued|made|signed|sent|taken|held))\b"
)
_IS_NO = re.compile(r"(?i)\bthere (?:is|was|are|were|has been|have been) (?:no|not any) ([a-z-]{4,})")
_SUCH = re.compile(r"(?i)\b(?:such|of (?:the|that|this) kind|nothing of the sort)\b")


@lru_cache(maxsize=1 << 14)
def nations_in(words: str) -> frozenset[str]:
    """Return the stems of the words that name a nation or its people."""
    return frozenset(stem(word) for word, *_ in spelled(words) if nation(word))


@lru_cache(maxsize=1 << 14)
def kin(words: str) -> frozenset[str]:
    """Return what the telling words of a claim stand for: groups of words that mean one thing, and roots."""
    rest, told = words, set[str]()
    for found in reversed(phrases(words)):
        if not LEXICON[found.name].loose:
            told.add(meaning(found.name))
            rest = f"{rest[: found.start]} {rest[found.end :]}"
    plain = (found for found, weight in weighed(rest).items() if weight > LIGHT and weight != FIGURE)
    figures = {stem(word) for word, *_ in spelled(words) if word.lower() in NUMBERS}
    return frozenset(told | {synonym(found) or found[:ROOT] for found in plain if found not in figures | _SLIGHT})


_SLIGHT = frozenset(map(stem, "come make take give see send go get use leave move people time place force".split()))
"""Words that stand with anything: that two claims share one says nothing."""


NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million first second"
    " third".split()
)


def one_count(a: Report, b: Report, *, one_voice: bool) -> bool:
    """Return whether both tell one count of one thing: as many, of one unit, in words that can mean the same.

    Of one source a smaller number, and less to tell what is counted, is enough.
    """
    shared = kin(a.words) & kin(b.words)
    bare = min(len(kin(a.words)), len(kin(b.words))) <= FEW
    equal = [(x, y) for x in counted(a) for y in counted(b) if same_bounds(x, y)]
    large = [x for x, _ in equal if max(x.low or 0, x.high or 0) >= LARGE]
    if len({(x.low, x.high) for x in large}) > 1 and shared:
        return True
    for x, y in equal:
        of_one = x.unit == y.unit and x.unit is not None
        if one_voice and (shared or bare) and (of_one or (None in {x.unit, y.unit} and bare)):
            return True
        if x.low == y.low and (x.low or 0) >= HUNDRED and None in {x.unit, y.unit} and _nothing_else(a, b):
            return True
        # That both name what is counted says no more than the unit does.
        units = " ".join(word for q in (x, y) for word in (q.of, q.unit) if word)
        beyond = shared - (kin(f"x {units}") - _HARM)
        told = beyond or max(len(kin(a.words)), len(kin(b.words))) <= FEW + 1
        if of_one and x in large and told and len(shared) >= (1 if bare else FEW):
            return True
        if of_one and x.unit in PEOPLE and (x.low or 0) > FEW and beyond & _HARM and _one_name(a, b):
            return within(a, b, MONTH)
    return False


_HARM = frozenset({"dead", "hurt", "arrest", "ill"})


def _one_name(a: Report, b: Report) -> bool:
    """Whether both name a place or a body, and the one of them no other that the other has not."""
    first, second = ({s for s, w in weighed(report.words).items() if w == NAME} for report in (a, b))
    return bool(first & second) and (first <= second or second <= first)


def _nothing_else(a: Report, b: Report) -> bool:
    """Whether one is no more than a number, and both were said within a month."""
    return not (kin(a.words) and kin(b.words)) and within(a, b, MONTH)


def counted(report: Report) -> list[Quantity]:
    """Return the numbers of a report that count something: no spans of time, no sizes of goods and no ones."""
    several = (q for q in report.claim.quantities if q.unit not in _TIMES and max(q.low or 0, q.high or 0) > 1)
    return [q for q in several if not is_size(report, q)]


_SIZES = frozenset({"inch", "gigabyte", "megabyte", "terabyte", "pixel", "megapixel", "watt", "hertz", "gram"})
"""Units by which goods are told apart."""


def is_size(report: Report, quantity: Quantity) -> bool:
    """Return whether a number tells what kind of thing it is, and counts nothing: "the 12-inch screen"."""
    return quantity.unit in _SIZES and "-" in report.document[quantity.span]


# "There is no evidence", no need, no doubt: what of, the rest of the sentence says.
_OF_ANYTHING = frozenset(
    map(stem, "evidence doubt need reason question way sign indication word chance point sense proof guarantee".split())
)


def one_denial(a: Report, b: Report, *, one_voice: bool) -> bool:
    """Return whether both deny one thing; the caller knows that both deny.

    "There is no epidemic" is one denial by whomever. Of one source a shared root is enough, or that both say "such".
    """
    first, second = (_IS_NO.search(report.words) for report in (a, b))
    of = stem(first[1]) if first and second and stem(first[1]) == stem(second[1]) else None
    if of and of not in _OF_ANYTHING and within(a, b, MONTH):
        return True
    if not one_voice:
        return False
    if _SUCH.search(a.words) and _SUCH.search(b.words) and within(a, b, SOON):
        return True
    return bool(_denied(a.words) & _denied(b.words)) and within(a, b, MONTH)


def _denied(words: str) -> frozenset[str]:
    """The roots right behind a "no": of what there is none, or what nobody did."""
    missing = frozenset(root for found in _NOT_THERE.finditer(words) for root in kin(f"x {found[1]}"))
    return missing | frozenset(
        root for found in _NONE.finditer(words) for root in kin(f"x {found[1]}") if len(root) >= 4
    )


def one_telling(a: Report, b: Report, *, one_voice: bool) -> bool:
    """Return whether the shorter says nothing that the longer does not: all that it tells stands for a word there.

    Of one source most of it is enough, within a month.
    """
    first, second = kin(a.words), kin(b.words)
    shared, fewer = first & second, min(len(first), len(second))
    if not shared or not within(a, b, MONTH):
        return False
    if one_voice:
        whole = len(shared) == fewer and (fewer >= FEW or min(len(weighed(each.words)) for each in (a, b)) == 1)
        return whole or (len(shared) >= FEW and 5 * len(shared) >= 3 * fewer)
    shorter, longer = sorted((a, b), key=lambda report: len(kin(report.words)))
    told = all(any(same_bounds(x, y) for y in counted(longer)) for x in counted(shorter))
    # "Russian aggression" is in half of all that is said of a war: names are what a claim is of, not what it says.
    names = {stem[:ROOT] for each in (a, b) for stem, weight in weighed(each.words).items() if weight == NAME}
    names |= {root[:ROOT] for each in (a, b) for root in nations_in(each.words)}
    return told and len(shared) == fewer and len(shared - names) >= FEW


def in_other_words(a: Report, b: Report) -> bool:
    """Return whether two sources tell one thing in other words: of a few that are the same words it shows nothing."""
    if not one_telling(a, b, one_voice=False):
        return False
    nations = {root[:ROOT] for each in (a, b) for root in nations_in(each.words)}
    shared = {root for root in kin(a.words) & kin(b.words) if root[:ROOT] not in nations and not nation(root.title())}
    apart = len(shared) >= FEW and any(not _stems_of(a.words, family) & _stems_of(b.words, family) for family in shared)
    return apart or len(shared) > FEW


def _stems_of(words: str, family: str) -> frozenset[str]:
    """The stems by which a claim has a family: "shots" and "fired" are one in other words."""
    return frozenset(found for found in weighed(words) if (synonym(found) or found[:ROOT]) == family)


def one_day_to_come(a: Report, b: Report) -> bool:
    """Return whether both, which look ahead, name one day, and a word of one root beside it."""
    days = [[day for day in _days(report) if day[0] is not None and day[0] == day[1]] for report in (a, b)]
    if not set(days[0]) & set(days[1]):
        return False
    first, second = kin(a.words), kin(b.words)
    names = [{stem for stem, weight in weighed(report.words).items() if weight == NAME} for report in (a, b)]
    apart = bool(names[0]) and bool(names[1]) and not names[0] & names[1]
    return not apart and bool(first & second) and 3 * len(first & second) >= min(len(first), len(second))


def _days(report: Report) -> list[Days]:
    found = (known(when.edtf.split("T")[0].rpartition("/")[2].strip(".~?%")) for when in report.claim.times)
    return [*(day for day in found if day != (None, None)), *_today(report)]


_THE_DAY = re.compile(
    r"\b[Tt]o(?:day|night) (?:is|was) the (?:day|date|deadline|evening|morning|hour)\b(?: (?:by|on|at|for|that|which))*"
)


def _today(report: Report) -> list[Days]:
    """The day of the document, where it is said to be the one that was named: "today is the day by which"."""
    start = report.claim.content[0].start
    ahead = report.document.text[max(0, start - 120) : start].rpartition(". ")[2]
    day = known(report.document.published.edtf)
    return [day] if _THE_DAY.search(ahead) and day != (None, None) else []


def within(a: Report, b: Report, days: int) -> bool:
    """Return whether both were said, or published, within so many days of one another."""
    first, second = said_on(a)[0], said_on(b)[0]
    return first is not None and second is not None and abs((first - second).days) <= days


def one_side(a: Report, b: Report) -> bool:
    """Return whether both put it on one side of one thing ("north of the line"), and no figure stands against it."""
    first, second = ({(m[1].lower(), stem(m[2])) for m in _SIDE.finditer(report.words)} for report in (a, b))
    units = ((x, y) for x in counted(a) for y in counted(b) if x.unit is not None and x.unit == y.unit)
    return bool(first & second) and all(same_bounds(x, y) for x, y in units) and within(a, b, MONTH)


_SIDE = re.compile(
    r"(?i)\b(north|south|east|west|inside|outside|upstream|downstream|short|ahead) of the (?:[a-z]+ )?(line|border"
    r"|frontier|river|bridge|dam|wall|boundary|zone|town|village|road|mouth|gate|strait|harbou?r)\b"
)


def plainly(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what one pattern of words says by itself: of what there is none, and on which side of what it is."""
    if found := _IS_NO.search(report.words):
        yield "no", stem(found[1])
    if found := _SIDE.search(report.words):
        yield "side", f"{found[1].lower()} {stem(found[2])}"


def told_again(a: Report, b: Report) -> bool:
    """Return whether one that cites the other can tell the same: a count of one unit, or half of its words."""
    if any(same_bounds(x, y) and x.unit is not None and x.unit == y.unit for x in counted(a) for y in counted(b)):
        return True
    first, second = kin(a.words), kin(b.words)
    return len(first & second) >= FEW and 2 * len(first & second) >= min(len(first), len(second))
