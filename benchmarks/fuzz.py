"""``python -m benchmarks.fuzz [NAME …] [--minutes N] [--seed N]``: random and mutated texts for the grammars.

Each grammar is given words of its own field in any order, sentences with letters changed, doubled and cut, and plain
noise. It must not crash, must give no interval whose low end is the higher, must keep its spans inside the text, and a
text eight times as long must take about eight times as long.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Protocol

from benchmarks.fuzz_trees import tree
from benchmarks.progress import tell
from benchmarks.timex import ANCHORS, fuzzed
from firsthand.claims.events.acting import Entities
from firsthand.claims.events.participants import participants
from firsthand.claims.events.triggers import triggers_in
from firsthand.claims.events.words_of_events import lexicon
from firsthand.claims.firmness.commitment import factuality_of
from firsthand.claims.quantities.quantities import quantities
from firsthand.claims.times.times import times
from firsthand.language.atlas.placing import placed
from firsthand.language.atlas.toponyms import toponyms
from firsthand.model.text import Span


class Spanned(Protocol):
    """What a grammar finds: it stands over some words."""

    @property
    def span(self) -> Span:
        """The words."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A grammar: what reads a text, and the words that it is likely to trip over."""

    read: Callable[[str], Sequence[Spanned]]
    words: tuple[str, ...]
    sentences: tuple[str, ...]


def _quantities(text: str) -> Sequence[Spanned]:
    return quantities(text, Span(0, len(text))) if text else ()


def _times(text: str) -> Sequence[Spanned]:
    fuzzed(text)
    return times(text, Span(0, len(text)), ANCHORS[0]) if text else ()


def _places(text: str) -> Sequence[Spanned]:
    return [one.toponym for one in placed(text, toponyms(text, tree(text)))]


def _events(text: str) -> Sequence[Spanned]:
    grammar = tree(text)
    entities, found = Entities(grammar), triggers_in(grammar, grammar.tokens, lexicon())
    for trigger in found:
        participants(grammar, trigger, entities)
    return [trigger.token for trigger in found]


def _firmness(text: str) -> Sequence[Spanned]:
    grammar = tree(text)
    for token in grammar.tokens:
        factuality_of(grammar, token)
    return grammar.tokens


SUBJECTS: Mapping[str, Subject] = {
    "quantities": Subject(
        read=_quantities,
        words=tuple(
            """0 1 2 7 12 40 99 100 200 1,000 4,000 170,000 2.5 .5 1/2 3/4 2022 1940 007 1e9 10^5 £ $ € ₽ % ° ′ - – — ~
            < > + / ( ) , . ; : " “ ” ' ’ to or and by from between about nearly some over under at least most more
            less than up as many much no not just a an the one two three ten eleven twenty forty hundred thousand
            million billion dozen dozens tens hundreds thousands score scores couple few several handful half third
            thirds quarter fifth twice double doubled tripled tenfold fold times per cent percent point points each
            every day week month year hour minute second miles km m ft in kg tonnes barrels square cubic men troops
            people dead killed wounded of in on out so possibly perhaps if even minus rose fell cut higher lower
            increase drop Monday June May 24 BST T S Su Boeing iPhone Article No #1 +44 020 7946 something odd strong
            old aged plus annually others them is was were × x bn mn k pp""".split()
        ),
        sentences=(
            "Between two and three million people, or about a third, left for $2-3bn in 4-5,000 cars a day.",
            "Output fell from 480 cubic metres a second on Thursday to 290; at least 40 tanks (some 1,200 tonnes) left",
            "Petros Hallen, 61, saw two brigades, possibly three, 20 miles (32 km) away: tens of thousands, not a few.",
            "The 7th Border Regiment lost one in five of its four-, five- and six-wheel lorries, 1-200 per day.",
        ),
    ),
    "times": Subject(
        read=_times,
        words=tuple(
            """0 1 2 7 12 20 28 30 31 45 00 007 1940 2022 '22 2022-02-28 28/02/2022 13:45 6pm 6 p.m. GMT EST BST Kyiv
            time January Feb March Mar April May June Sept December Monday Tuesday Weds Sunday weekend morning noon
            night midnight evening dawn overnight today tonight yesterday tomorrow now then spring summer autumn winter
            Easter Christmas Ramadan Eid century decade year years month months week weeks day days hour hours minute
            early mid late mid- end beginning start half first second third last next this coming past previous
            following same every each from to until till since by before after between and or of in on at for within as
            soon less more than about around nearly some a an the ago later earlier old away couple few several dozen
            two three ten twenty nineteen hundred forty tenth twenty-first 1990s mid-1990s Q3 quarter fiscal unless
            - – — / , . ; : ( ) " “ ” ’ s th nd AD BC""".split()
        ),
        sentences=(
            "Troops could come as soon as Monday, or by March 20 unless talks in the coming days end before then.",
            "On this tenth day of June, nineteen hundred and forty, less than two weeks ago, overnight on 29 July.",
            "From late February to mid-March 2022, every Friday at 6 p.m. Kyiv time, since then and until the weekend.",
            "Two days later, in the spring of the same year, a few hours before Easter Monday (17-18 April).",
        ),
    ),
    "places": Subject(
        read=_places,
        words=tuple(
            """Kyiv Київ Moscow London Paris Texas Georgia Jordan Washington Springfield Donetsk Luhansk Crimea Donbas
            People's Republic Republics of the The New North South West East Upper Lower Saint St. Lake Mount River
            Sea Black Gulf Cape Fort Port Bay County Oblast region Region district City Town Village Island Islands
            Airport International Highway Route Interstate I-95 A1 M-03 Street Road Bridge border frontier near in at
            from to between and , . ; ( ) - – ’s 's U.S. US UK U.K. D.C. Russian Ukrainians Americans Mr. Mrs. Gov.
            President Ada Brand University Bank Court Post Times km miles north 20 3rd""".split()
        ),
        sentences=(
            "Troops moved from Gomel, Belarus, to the border about 20 miles north of Kyiv, near the Dnieper River.",
            "The Donetsk and Luhansk People's Republics (DPR, LPR) lie in the Donbas, east of St. George's, Ukraine.",
            "Gov. Ada Brand of Washington, D.C., flew to London, Ont., on Route 66 by Lake Robinson in York County.",
            "KYIV/LVIV – Brussels and Washington said that New South Wales, Georgia and the Black Sea were calm.",
        ),
    ),
    "firmness": Subject(
        read=_firmness,
        words=tuple(
            """not n't never no nobody nothing without hardly may might could would should must can will shall cannot
            have to be is was been being do did say said says deny denied denies claim claimed know knew realize
            manage managed fail failed refuse refused forget forgot hope hoped want believe think doubt suspect seem
            seems appear appeared likely unlikely probable probably possible possibly perhaps maybe reportedly
            allegedly certain certainly sure that whether if unless who what why to for in of by and or but nor too
            enough only even yet still already expected able about plan plans threaten order ? . , ; : “ ” " - –
            he she they it troops attack attacked left""".split()
        ),
        sentences=(
            "He did not say that they might not have managed to leave, and nobody could deny that it was possible.",
            "Unless they refuse, troops will probably attack; if not, why would she doubt that it is unlikely?",
            "The army is expected to be able to hold, but forgot to order that no one be allowed to leave.",
            "They reportedly failed to realize, or perhaps never knew, whether it had to be done without him.",
        ),
    ),
    "events": Subject(
        read=_events,
        words=tuple(
            """attack attacked launch launched offensive agree agreed to withdraw withdrawal of from troops rebels army
            Tarvia Marrenia town city demand demanded that threaten threatened unless if strike talks between with visit
            visited impose imposed sanctions on by against group members members' its their own seize seized arrest
            arrested protest protested be is was engaged in opposed group thousands accuse accused deny denied send sent
            aid and , . the a who which he they""".split()
        ),
        sentences=(
            "Tarvia threatened to withdraw its troops unless rebels seized by the army agreed to hold talks.",
            "A group of members of the council demanded that Marrenia impose sanctions on those engaged in attacks.",
        ),
    ),
}

LIMIT = 5  # seconds of the processor for one text: a hang
LENGTHS = (2_000, 16_000)  # characters of a text, and of it eight times over
STEEPER = 3.0  # how much more than in proportion the longer may take, for a clock is not exact
MOST = 60  # words in a text, or characters of noise


class Broken(Exception):
    """A grammar did what it must not, on the text that is told."""


def texts(subject: Subject, rng: random.Random) -> Iterator[str]:
    """Yield random and mutated texts without end."""
    while True:
        kind = rng.randrange(4)
        if kind == 0:
            yield rng.choice(("", " ")).join(rng.choices(subject.words, k=rng.randint(1, MOST)))
        elif kind == 1:
            yield " ".join(rng.choices(subject.words, k=rng.randint(1, MOST)))
        elif kind == 2:
            yield mutated(rng.choice(subject.sentences), rng)
        else:
            yield "".join(chr(rng.choice(_RANGES).pick(rng)) for _ in range(rng.randint(1, MOST)))


@dataclass(frozen=True, slots=True)
class _Range:
    first: int
    last: int

    def pick(self, rng: random.Random) -> int:
        return rng.randint(self.first, self.last)


_RANGES = (_Range(0x20, 0x7E), _Range(0x30, 0x39), _Range(0xA0, 0x17F), _Range(0x0, 0x2FFF), _Range(0x1F300, 0x1FAFF))


def mutated(text: str, rng: random.Random) -> str:
    """Return a text with some of its characters cut, doubled, moved or changed."""
    for _ in range(rng.randint(1, 12)):
        if not text:
            return text
        a, b = sorted((rng.randrange(len(text)), rng.randrange(len(text))))
        match rng.randrange(4):
            case 0:
                text = text[:a] + text[min(b, a + 8) :]
            case 1:
                text = text[:b] + text[a:b] + text[b:]
            case 2:
                text = text[:a] + chr(rng.choice(_RANGES).pick(rng)) + text[a + 1 :]
            case _:
                text = text[a:b] + text[:a] + text[b:]
    return text[: LENGTHS[0]]


def check(subject: Subject, text: str) -> None:
    """Read a text; ``Broken`` where the grammar crashes, hangs, or finds what cannot be."""
    try:
        with _limited():
            found = subject.read(text)
    except Exception as error:
        raise Broken(f"{type(error).__name__}: {error} on {text!r}") from error
    for one in found:
        low, high = getattr(one, "low", None), getattr(one, "high", None)
        if low is not None and high is not None and low > high:
            raise Broken(f"low {low} > high {high} on {text!r}")
        if not 0 <= one.span.start < one.span.end <= len(text):
            raise Broken(f"{one.span} lies outside {text!r}")


@contextmanager
def _limited() -> Iterator[None]:
    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"more than {LIMIT} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def linear(subject: Subject, text: str) -> None:
    """Read a text often repeated, and eight times as often; ``Broken`` where that takes far more than eight times."""
    short, long = ((text * (n // max(1, len(text)) + 1))[:n] for n in LENGTHS)
    times = LENGTHS[1] // LENGTHS[0]
    for attempt in range(3):
        a, b = _took(subject, short, times), _took(subject, long, 1)
        if b <= STEEPER * a + 0.01:
            return
        tell(f"{b / max(a, 1e-6):.1f} times what is in proportion, attempt {attempt + 1}: {text[:60]!r}")
    raise Broken(f"time grows faster than length on {text!r}")


def _took(subject: Subject, text: str, times: int) -> float:
    """The processor time of so many readings, the middle of three tries.

    The short is read as often as it goes into the long, so that both are measured over as long: some clocks tick
    in milliseconds.
    """
    took = []
    for _ in range(3):
        begun = time.process_time()
        for _ in range(times):
            check(subject, text)
        took.append(time.process_time() - begun)
    return sorted(took)[1]


def fuzz(name: str, *, seconds: float, seed: int) -> int:
    """Return how many texts a grammar was given in the time; every hundredth is measured for its growth as well."""
    subject, rng = SUBJECTS[name], random.Random(seed)  # noqa: S311 - no secret
    until, count = time.monotonic() + seconds, 0
    for text in texts(subject, rng):
        check(subject, text)
        if count % 100 == 0 and text:
            linear(subject, text)
        count += 1
        if time.monotonic() > until:
            break
    return count


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz each grammar named, all by default; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(SUBJECTS)}; all by default")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each grammar")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.names if name not in SUBJECTS]:
        parser.error(f"there is no grammar {unknown[0]!r}; there are {', '.join(SUBJECTS)}")
    for name in asked.names or SUBJECTS:
        try:
            count = fuzz(name, seconds=60 * asked.minutes, seed=asked.seed)
        except Broken as broken:
            tell(f"{name}: {broken}")
            return 1
        tell(f"{name}: {count} texts in {asked.minutes:g} min, none broke it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
