"""What a number counts, and per what: the noun beside it, from the grammar where there is one, else from word lists."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.claims.quantities.people import body_unit, counting_unit
from firsthand.claims.quantities.units import CROSSES, unit_at
from firsthand.language.grammar import NOUNS, Grammar, Token
from firsthand.language.nouns import INDEFINITE, plural, singular
from firsthand.language.numbers.numbers import number_at
from firsthand.language.words import Word, low_at, touching
from firsthand.model.text import Span

# Words that end a noun phrase when only the text is known: function words, and the verbs that news sets behind a count.
_STOPS = frozenset(
    """a about above according across after against ago ahead all along alongside also although amid among an and
    another any are around as at away back be because been before behind being below beneath between both but by came
    can cannot come could did die died do does down during each either even every fell for from gave get give go going
    gone got had has have having he held her here him his how however i if in include includes including inside into is
    it its just left less like lost made make may me might more moved must my near nearly nor not now of off on once
    only onto or our out outside over own past per raised reached remain remained remaining respectively rose ran said
    saw say says sent shall she should since so some still such taken than that the their them then there these they
    this those though through throughout thus to took toward towards under until up upon us very via was we went were
    what when where whereas whether which while who whom whose why will with within without would yesterday yet you your
    today tomorrow tonight later earlier began stood put took crossed entered fled joined marched stand stay stayed live
    lived work worked want wanted need needed took aged monday tuesday wednesday thursday friday saturday sunday january
    february april june july august september october november december involving annually daily weekly apiece worth
    versus compared currently already too""".split()
)
_DETERMINERS = frozenset("the a an its their his her our your my those these all this that what".split())
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "SYM", "X"})
_PERIODS = frozenset(
    "second minute hour day week month quarter year decade century night fortnight season head share".split()
)
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
"nightly": "night",
            "hourly": "hour", "annual": "year"}  # fmt: skip
_FATES = frozenset("killed wounded injured dead missing captured displaced detained arrested hurt".split())
_MOST = 7  # words in a counted noun phrase, at most


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: a unit, the words, and the word index where they end."""

    unit: str | None
    of: str | None
    last: int


def noun_end(row: tuple[Word, ...], at: int, *, one: bool = False, grammar: Grammar | None = None) -> int:
    """Return the index behind the head of the noun phrase that starts at a word, or the same index where none does."""
    if grammar and at < len(row) and grammar.within(Span(row[at].start, row[at].end)):
        return _by_grammar(row, at, grammar)
    return _by_lists(row, at, one=one)  # headings and the like have no grammar


def _by_grammar(row: tuple[Word, ...], at: int, grammar: Grammar) -> int:
    """The run of adjectives and nouns, as far as its last noun; a participle counts when a noun follows."""
    ends = {w.end: i + 1 for i, w in enumerate(row[at : at + 2 * _MOST], start=at)}
    end, last = at, None
    tokens = grammar.within(Span(row[at].start, row[min(len(row), at + 2 * _MOST) - 1].end))
    for i, token in enumerate(tokens):
        nominal = token.pos in NOUNS or (end == at and token.text.lower() in _FATES)
        inside = token.pos in _INSIDE or token.tag in _PARTS or token.text in _PASSED or _adverb(tokens, i)
        if _ends_run(token, last) or not (nominal or inside or _joins(tokens, i, last)):
            break
        # "2,500 signatures hours after": but "hit three times", "5 points higher".
        if nominal and token.dep == "npadvmod" and (token.tag != "NNS" or last is not None):
            if i + 1 < len(tokens) and tokens[i + 1].text == "-":
                continue  # "six US-made missile systems"
            break
        if nominal and token.span.end in ends:
            end, last = ends[token.span.end], token
    head = grammar.head(last) if last else None
    # "DNR and LNR evacuees": the run stops at "and", and its last noun leans on one further on.
    if last and head and last.dep in {"compound", "nmod", "amod"} and last.index < head.index and head.span.end in ends:
        return ends[head.span.end]
    return end


def _ends_run(token: Token, last: Token | None) -> bool:
    """Whether what is counted ends before a word, the noun so far being ``last``."""
    if token.text.lower() in _DETERMINERS | CROSSES or token.text.lower() in {"including", "involving"}:
        return True
    if last is not None:  # "15 times forward earnings", "three men guarding hostages"
        return last.text == "times" or (token.tag == "VBG" and plural(last.text))
    return token.tag == "VBG" and token.dep in {"acl", "advcl", "relcl"}  # "one carrying a crew"


_PASSED = frozenset({"-", "“", '"', "‘"})
_PARTS = frozenset({"VBN", "VBG", "POS", "HYPH", "RBS"})


def _adverb(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an adverb belongs to the adjective behind it: "eight severely infectious diseases"."""
    return tokens[at].tag == "RB" and tokens[at].text.endswith("ly") and _describes(tokens, at + 1)


def _describes(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and (tokens[at].pos == "ADJ" or tokens[at].tag == "VBN")


def _joins(tokens: tuple[Token, ...], at: int, last: Token | None) -> bool:
    """Whether "and" joins what stands before one noun: "144 Russian and separatist soldiers", "Kia and Honda cars"."""
    if tokens[at].text == "," and last is None and 0 < at < len(tokens) - 1:  # "several close, hard-fought matches"
        return tokens[at - 1].pos == "ADJ" and (tokens[at + 1].pos == "ADJ" or _adverb(tokens, at + 1))
    if tokens[at].text.lower() not in {"and", "or", "/"} or at == 0 or at + 2 >= len(tokens):
        return False
    before, behind = tokens[at - 1], tokens[at + 1 : at + 4]
    if last is not None and (before is not last or plural(last.text)):
        return False
    run = [t for t in behind if t.pos in _INSIDE]
    return before.pos in _INSIDE and len(run) >= 2 and behind[0] is run[0] and any(plural(t.text) for t in run[1:])


def _by_lists(row: tuple[Word, ...], at: int, *, one: bool) -> int:
    """The first plural of the run of words that are no stop words; for exactly one thing, the whole short run."""
    i, end = at, at
    while i < len(row) and i - at < _MOST:
        if row[i].text == "-" and touching(row, i) and touching(row, i + 1):
            i += 1
            continue
        if not row[i].spelled or row[i].low in _STOPS or row[i].low.endswith("n't"):
            break
        i += 1
        if (plural(row[i - 1].text) and not row[i - 1].text[0].isupper()) or row[i - 1].low in _FATES:
            end = i
            if singular(row[i - 1].low) != row[i - 1].low or row[i - 1].low in _FATES:
                break  # "infantry troops" goes on, for "infantry" has no plural of its own
        elif end > at:
            break
    if end > at:
        return end
    last = row[i - 1] if i > at else None
    demonym = last is not None and plural(last.text) and last.low.endswith(("ns", "is", "ards", "ers", "ites"))
    return i if (one and i - at <= 4) or demonym else at


def counted_after(row: tuple[Word, ...], at: int, *, one: bool, grammar: Grammar | None) -> Counted | None:
    """Return what is counted by a number that ends at ``at``: "40,000 [troops]", "dozens of [villages]"."""
    start = at
    if low_at(row, at) in {"”", '"', "’"} and at + 1 < len(row) and row[at + 1].spelled:
        start = at = at + 1  # "more than 10” ammunition stores"
    if _told_of_time(row, at):
        return None
    if low_at(row, at) == "," and low_at(row, at + 1) == "of":  # "hundreds, if not thousands, of civilians"
        start = at = at + 1
    if low_at(row, start) == "of":
        start = _past_of(row, start + 1)
    elif low_at(row, start) == "-" and touching(row, start):
        return _hyphened(row, start)
    elif (
        low_at(row, start) in {"more", "other", "additional", "further", "fewer"}
        or (start < len(row) and row[start].text == "new")
        or low_at(row, start) in _DETERMINERS
    ):
        start += 1
    start = _past_measure(row, start)
    end = noun_end(row, start, one=one, grammar=grammar)
    if end > start and {low_at(row, end - 1), low_at(row, end + 1)} <= _FATES and low_at(row, end) in {"and", "or"}:
        end += 2  # "Russian dead and wounded"
    return _counted(row, start, end) if end > start else _fate(row, at)


def _told_of_time(row: tuple[Word, ...], at: int) -> bool:
    """ "2,800 a week", "3% quarter over quarter": what stands behind counts nothing."""
    if low_at(row, at) in INDEFINITE:
        return _period(row, at + 1)
    return low_at(row, at) in _PERIODS and low_at(row, at + 1) in {"on", "over"} and low_at(row, at + 2) in _PERIODS


def _past_of(row: tuple[Word, ...], at: int) -> int:
    """Behind the articles and the number that an "of" leads to: "three of the four [vessels]"."""
    while low_at(row, at) in _DETERMINERS:
        at += 1
    number = number_at(row, at)
    at = number.last if number else at
    return at + 2 * (low_at(row, at) == "-" and low_at(row, at + 1) == "odd")


def _hyphened(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "The 27-member bloc": members, and one bloc; "a 125,000-strong army": troops."""
    if low_at(row, at + 1) == "strong":
        unit = body_unit(row[at + 2].text) if at + 2 < len(row) and row[at + 2].spelled else None
        return Counted(unit, None, at) if unit else None
    after = row[at + 1] if touching(row, at + 1) else None
    member = after and after.spelled and after.low not in _STOPS and not after.low.endswith("ed")
    return _counted(row, at + 1, at + 2) if member else None


def _past_measure(row: tuple[Word, ...], at: int) -> int:
    """Behind what tells the size or the age of the things counted: "two 17-year-old [boys]", "six 9-inch [guns]"."""
    if low_at(row, at) == "as" and low_at(row, at + 1) in {"many", "much"}:
        return at + 2  # "twice as many tanks"
    number = number_at(row, at)
    if number is None or not number.figures or low_at(row, number.last) != "-":
        return at
    unit = unit_at(row, number.last + 1)
    if unit is None or not touching(row, number.last + 1):
        return at
    return unit[1] + 2 if low_at(row, unit[1]) == "-" and low_at(row, unit[1] + 1) == "old" else unit[1]


def _fate(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "six were wounded", "14 have been killed", "the 21 who fled": people, where no noun says so."""
    if low_at(row, at) == "who":
        return Counted("persons", None, at)
    i = at
    while low_at(row, i) in _TOLD:
        i += 1
    if i == at or low_at(row, i) not in _FATES:
        return None
    return Counted("persons", None, i + 1 if rate(row, i + 1, None) else at)  # "100 were being killed a day"


_TOLD = frozenset("were was are have has had been being more others also reportedly since".split())


def _counted(row: tuple[Word, ...], start: int, end: int) -> Counted | None:
    words = row[start:end]
    if not words[-1].spelled:
        return None
    of = "".join(w.text if k == 0 or words[k - 1].end == w.start else " " + w.text for k, w in enumerate(words))
    return Counted(counting_unit(words[-1].text), of, end)


_NUMBERED = frozenset("number numbers total count toll tally figure estimate estimates ranks strength size".split())
_STEADY = frozenset(
    """is are was were be been at to in of stands stood reached reaches reach rises rose risen exceeds exceeded now
    probably likely possibly already currently around about the that as has have had comes came down up by put puts some
    could may might will would between from""".split()
)


def counted_before(row: tuple[Word, ...], at: int, *, grammar: Grammar | None) -> Counted | None:
    """Return what is counted by a number that starts at ``at`` and follows its noun.

    "the number of [Russian dead and wounded] are probably in the 4-5,000 range", "[Russian forces] … (170,000)",
    "a [wastage] of 1-200", "a death [toll] of 300".
    """
    return (
        _number_of(row, at, grammar)
        or _parenthesis(row, at)
        or _noun_of(row, at)
        or _fate_verb(row, at)
        or _toll(row, at)
    )


def _number_of(row: tuple[Word, ...], at: int, grammar: Grammar | None) -> Counted | None:
    """ "the number of X is probably in the … range": X, joined pairs included."""
    for i in range(at - 1, max(-1, at - 25), -1):
        if row[i].text in {".", ";", "?", "!"}:
            return None
        if row[i].low in _NUMBERED and low_at(row, i + 1) == "of":
            start = i + 2 + (low_at(row, i + 2) in _DETERMINERS)
            end = noun_end(row, start, grammar=grammar)
            while start < end < at and low_at(row, end) in {"and", "or"}:
                more = noun_end(row, end + 1, grammar=grammar)
                if more == end + 1:
                    break
                end = more
            return _counted(row, start, end) if start < end <= at else None
    return None


def _parenthesis(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "the Russian forces available for this operation (something over 170,000)": the nearest noun for people."""
    if low_at(row, at - 1) != "(":
        return None
    for i in range(at - 2, max(-1, at - 14), -1):
        if row[i].text in {".", ";", ")", "?", "!"}:
            return None
        if row[i].spelled and counting_unit(row[i].text) in {"troops", "persons"} and plural(row[i].text):
            start = i
            while start > 0 and row[start - 1].spelled and row[start - 1].low not in _STOPS and i - start < 3:
                start -= 1
            return _counted(row, start, i + 1)
    return None


def _noun_of(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "a wastage of 1-200", "losses of 300", "a crowd of 2,000": a noun for people that the number belongs to."""
    if low_at(row, at - 1) == "of" and at >= 2:
        unit = body_unit(row[at - 2].text)
        return Counted(unit, None, at) if unit else None
    return None


def _fate_verb(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "killed 14", "wounding three": people, where no noun says who."""
    if low_at(row, at - 1) in {"killed", "killing", "wounded", "wounding", "injured", "injuring", "kills"}:
        return Counted("persons", None, at)
    return None


def _toll(row: tuple[Word, ...], at: int) -> Counted | None:
    """ "the death toll has risen to 60": people, where a toll is said to be so many."""
    for i in range(at - 1, max(-1, at - _STEADY_FAR), -1):
        if row[i].low in _TOLLS or (row[i].low == "toll" and low_at(row, i - 1) == "death"):
            return Counted("persons", None, at)
        if row[i].low not in _STEADY and not row[i].text[0].isupper():
            return None
    return None


_TOLLS = frozenset({"casualties", "fatalities", "deaths"})
_STEADY_FAR = 12  # words between a toll and its number


def rate(row: tuple[Word, ...], at: int, grammar: Grammar | None) -> tuple[str, int] | None:
    """Return what a number is per and where that ends: "per day", "a week", "/month", "to each axis of advance"."""
    if low_at(row, at) == "-" and low_at(row, at + 1) in {"a", "an", "per"} and low_at(row, at + 2) == "-":
        return unit_at(row, at + 3)  # "$1,000-a-month"
    word = low_at(row, at)
    if word in _ADVERBS and word != "annual":
        return _ADVERBS[word], at + 1
    if word in {"per", "/", "each", "every"} or (word in INDEFINITE and _period(row, at + 1)):
        start = at + 1
        unit = unit_at(row, start)
        if word in INDEFINITE and unit and low_at(row, unit[1]) in _APART:
            return None  # "40 million a year earlier"
        if unit and word != "/":
            return unit
        if unit and word == "/" and touching(row, at + 1):
            return unit
        end = noun_end(row, start, one=True, grammar=grammar) if word != "/" else start
        return (_joined(row, start, end), end) if end > start else None
    if word in {"to", "for", "at", "on", "in", "from", "along"} and low_at(row, at + 1) in {"each", "every"}:
        end = noun_end(row, at + 2, one=True, grammar=grammar)
        if low_at(row, end) == "of" and end > at + 2:
            more = noun_end(row, end + 1, one=True, grammar=grammar)
            end = more if more > end + 1 else end
        return (_joined(row, at + 2, end), end) if end > at + 2 else None
    return None


_APART = frozenset({"earlier", "ago", "later", "before", "after", "old", "-"})


def _period(row: tuple[Word, ...], at: int) -> bool:
    """Whether "a" before a word makes a rate: "400 a day", "$60 a barrel"."""
    return at < len(row) and (row[at].low in _PERIODS or unit_at(row, at) is not None)


def _joined(row: tuple[Word, ...], start: int, end: int) -> str:
    return " ".join(w.text for w in row[start:end]) if end - start > 1 else singular(row[start].text)
