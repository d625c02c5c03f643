"""Keys by which the reports that may be linked are found among a million others, without comparing them all.

A word alone brings up half the ledger, so no key is one word: each is two telling words, a number with its unit and a
word, a speaker or an outlet with a word, or a row of quoted words. A report has ``MOST`` at the most, whatever its
length. Documents that share text are found by their sketches (``reprints.sketch``), whatever their claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from hashlib import blake2b
from itertools import combinations, islice

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.entities.institutions import outlet_name, usual_body
from firsthand.judgements.entities.spelling import fold, skeleton
from firsthand.judgements.entities.states import land
from firsthand.judgements.meaning.alike import LARGE, counted, plainly
from firsthand.judgements.voices.outlets import outlet_forms, outlet_key, told_outlets
from firsthand.judgements.voices.voices import Voice, voice
from firsthand.judgements.words.kinds import VERBATIM
from firsthand.judgements.words.words import LIGHT, NAME, spelled, weighed
from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

TELLING = 5
"""Words of a claim that make pairs."""
WITH_TELLER = 3
"""Words that stand with the speaker, and with each outlet."""
SPEAKERS = 3
"""Ways to call the one who speaks: the name, the body, the seat; each also stands with two months."""
OUTLETS = 3
NUMBERS = 3
COUNTS = 4
"""Numbers with a month: what two tell in other words, they still count alike."""
QUOTED = 6
ROW = 4
"""Quoted words to a row."""
WINDOW = 4
"""Rows of which the one with the least hash is a key: of seven words that two pages share one always is."""
COMMON = 64
"""Reports from which on a key finds nothing more: what so many share tells none of them from another."""
MOST = TELLING * (TELLING - 1) // 2 + WITH_TELLER * (SPEAKERS + OUTLETS) + 2 * SPEAKERS + NUMBERS + COUNTS + 3 + QUOTED


def keys(report: Report) -> frozenset[str]:
    """Return the report's keys, ``MOST`` of them at the most; two reports that share one are candidates for a link."""
    telling = _telling(report.words)
    found = {f"w:{a}+{b}" for a, b in combinations(sorted(telling[:TELLING]), 2)}
    speakers = list(_speakers(report))[:SPEAKERS]
    found |= {f"{who}+{stem}" for who in (*speakers, *_outlets(report)) for stem in telling[:WITH_TELLER]}
    found |= {f"{who}@{month}" for who in speakers for month in _months(report)}
    numbers = (key for quantity in report.claim.quantities for key in _number(quantity, telling))
    found |= set(islice(numbers, NUMBERS))
    found |= set(islice(_counts(report), COUNTS)) | set(_told(report))
    if report.claim.quote in VERBATIM:
        found |= set(_rows(report.words))
    return frozenset(found)


def number(key: str) -> int:
    """Return a number of 63 bits that stands for a key in the case file's index."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


def numbers(found: Iterable[str]) -> frozenset[int]:
    """Return the numbers of some keys."""
    return frozenset(map(number, found))


def _telling(words: str) -> list[str]:
    """The stems that tell most, in an order that another report of the same thing shares: names, then the longest."""
    by = weighed(words)
    plain = [stem for stem in by if by[stem] > LIGHT]
    return sorted(plain, key=lambda stem: (by[stem] < NAME, -len(stem), stem))


def _speakers(report: Report) -> Iterator[str]:
    """What the one who speaks may be called elsewhere; one who is not named, by trade and by the outlet he met."""
    speaker = voice(report)
    if speaker is None or speaker.vague:
        return
    if speaker.anonymous:
        for outlet in dict.fromkeys((_short(report.document.outlet or ""), *told_outlets(report))):
            yield f"a:{outlet} {speaker.trade or speaker.key}"
        return
    person = speaker.type is SourceType.PERSON
    yield f"s:{_called(speaker)}" if person else f"b:{_in_any_order(_called(speaker))}"
    if speaker.body and _in_any_order(speaker.body) != _in_any_order(_called(speaker)):
        yield f"b:{_in_any_order(speaker.body)}"
    if speaker.standing.seat and speaker.standing.nation:
        yield f"b:{speaker.standing.seat} {land(speaker.standing.nation)}"


def _in_any_order(name: str) -> str:
    """The words of a body's name: the Ministry of Energy is the Energy Ministry."""
    return " ".join(sorted(word for word in name.split() if word not in _LINKS))


_LINKS = frozenset("of for and the in".split())


def _called(speaker: Voice) -> str:
    """What all spellings of a name have in common; a body's or an outlet's usual name."""
    if speaker.type is SourceType.PERSON:
        return skeleton(fold(speaker.key.split()[-1]).replace(" ", "")) or speaker.key
    usual = usual_body(speaker.shown) or usual_outlet(outlet_name(speaker.shown))
    return fold(usual) if usual else speaker.key


def _months(report: Report) -> tuple[str, ...]:
    """The month in which it was said and the one after: two that are a month apart share one of them."""
    day = said_on(report)[0]
    if day is None:
        return ()
    after = (day.replace(day=1) + timedelta(days=31)).isoformat()[:7]
    return day.isoformat()[:7], after


def _outlets(report: Report) -> Iterator[str]:
    """The outlet that prints it, and those that the chain names."""
    named = [hop.source.name for hop in report.claim.chain if hop.source.type is not SourceType.PERSON]
    outlets = dict.fromkeys(outlet_key(name) for name in (report.document.outlet, *named) if name)
    yield from (f"o:{outlet}" for outlet in list(outlets)[:OUTLETS])


def _number(quantity: Quantity, telling: list[str]) -> Iterator[str]:
    bounds = "-".join("" if n is None else f"{n:g}" for n in (quantity.low, quantity.high))
    if quantity.unit and telling:
        yield f"n:{bounds} {quantity.unit}+{telling[0]}"


def _short(outlet: str) -> str:
    return min(outlet_forms(outlet_key(outlet)), key=len)


def _counts(report: Report) -> Iterator[str]:
    """Each number with the month, a small one with its unit, too."""
    for quantity in counted(report):
        bounds = "-".join("" if n is None else f"{n:g}" for n in (quantity.low, quantity.high))
        large = max(quantity.low or 0, quantity.high or 0) >= LARGE
        if large or quantity.unit:
            yield from (f"n:{bounds}{'' if large else f' {quantity.unit}'}@{month}" for month in _months(report))


def _told(report: Report) -> Iterator[str]:
    """What it says that there is none of, on which side of what it puts something, and the day that it awaits."""
    yield from (f"{kind}:{what}" for kind, what in islice(plainly(report), 2))
    if report.claim.due and (day := known(report.claim.due)[1]):
        yield f"d:{day}"


def _rows(words: str) -> Iterator[str]:
    """The row with the least hash of every window of rows, the first ``QUOTED`` of them."""
    plain = [word[0].lower().replace("’", "'") for word in spelled(words)]
    rows = [" ".join(plain[at : at + ROW]) for at in range(len(plain) - ROW + 1)]
    hashed = [(blake2b(row.encode(), digest_size=8).hexdigest(), row) for row in rows]
    least = (min(hashed[at : at + WINDOW])[0] for at in range(max(1, len(hashed) - WINDOW + 1)) if hashed)
    yield from (f"q:{number}" for number in list(dict.fromkeys(least))[:QUOTED])
