"""Attribution by phenomenon: PolNeAR's development set again, from the same reading, with the same matching.

What is of a phenomenon is seen on the words alone, in gold for recall and in what was read for precision.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks import polnear, scoring
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places
from benchmarks.said import Layout, Said

FEW = 3
"""Words of a short content, at most."""

IN_GOLD_ALONE = frozenset({"no source"})
"""Phenomena of gold that a reading can match without being of them: there is no precision to them."""

ENOUGH = 20
"""Attributions in gold from which on a phenomenon has a floor: of fewer, one is a matter of luck."""

# A person's pronoun, alone or as the owner of a noun that is a cue ("his belief that"); no relative ones.
PRONOUNS = frozenset("i we you he she it they me us him her them my our your his its their myself".split())

# Verbs of thinking, knowing, hoping and wanting; what people are said to have in mind without saying it.
BELIEF = frozenset(
    "think thinks thought thinking believe believes believed believing know knows knew known knowing hope hopes hoped"
    " hoping fear fears feared fearing expect expects expected expecting want wants wanted wanting wish wishes wished"
    " wishing doubt doubts doubted doubting feel feels felt feeling suspect suspects suspected suspecting worry worries"
    " worried worrying assume assumes assumed assuming guess guesses guessed guessing understand understands understood"
    " understanding realize realizes realized realizing imagine imagines imagined imagining wonder wonders wondered"
    " wondering intend intends intended intending consider considers considered considering desire desires desired"
    " forget forgets forgot forgotten remember remembers remembered remembering".split()
)


def _pronoun(said: Said) -> bool:
    return bool(said.source) and PRONOUNS.issuperset(said.source)


def _according(said: Said) -> bool:
    return said.cue[:1] == ("according",)


def _belief(said: Said) -> bool:
    return not BELIEF.isdisjoint(said.cue)


def _label(said: Said) -> bool:
    """The cue is a mark alone, or a label whose words name the speaker."""
    return bool(said.cue) and all(word in said.source or not any(map(str.isalnum, word)) for word in said.cue)


PHENOMENA: dict[str, Callable[[Said], bool]] = {
    "direct": lambda said: said.form == "direct",
    "indirect": lambda said: said.form == "indirect",
    "mixed": lambda said: said.form == "mixed",
    "pronoun as source": _pronoun,
    "according to": _according,
    "belief": _belief,
    "no source": lambda said: not said.source,
    "three words or fewer": lambda said: len(said.content) <= FEW,
    "across sentences": lambda said: len(said.sentences) > 1,
    "across paragraphs": lambda said: len(said.paragraphs) > 1,
    "speaker label": _label,
}

HOW = (
    "An attribution counts as in the table above: half of the content's words, and a word of the source. Recall is of"
    " those in gold that are of the phenomenon, precision of those read that are. Belief: the cue is a verb of"
    " thinking, knowing, hoping or wanting. A pronoun is a person's, not a relative one. Across sentences: the content"
    " runs over several; across paragraphs: source, cue and content do. A speaker label is a cue without words of its"
    " own: a colon or a dash between a quotation and a name. Two people agree on direct ones at 97.1, on indirect ones"
    " at 71.0."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many attributions are of a phenomenon in gold and as read, and how many of each are matched."""

    gold: int
    recalled: int
    read: int
    precise: int

    @property
    def scores(self) -> tuple[float, float, float]:
        """Recall, precision and F1 in percent."""
        recall, precision = 100 * self.recalled / max(1, self.gold), 100 * self.precise / max(1, self.read)
        return recall, precision, 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def run(places: Places) -> Outcome:
    """Return a row for each phenomenon."""
    folder, script = places.needed(polnear.FOLDER), places.needed(polnear.SCORER)
    scorer = scoring.module(script)
    read = {row["doc"]: row["attributions"] for row in polnear.predictions(places)}
    total: Counter[tuple[str, str]] = Counter()
    for name, (text, wanted) in scorer.read_gold(folder).items():
        layout = Layout((folder / "text" / f"{name}.txt").read_bytes().decode(), text.tokens)
        got = [text.attribution(attribution) for attribution in read.get(name, ())]
        pairs = scorer.matches(wanted, got)["joint"]
        in_gold, in_reading = (
            [layout.said(a.source, a.cue, a.content, a.kind) for a in side] for side in (wanted, got)
        )
        total += counts(in_gold, in_reading, pairs)
    shares = {name: share(total, name) for name in PHENOMENA}
    return Outcome(
        figures=tuple(_figures(shares)),
        tables=(table(shares),),
        notes=(HOW,),
        gold=polnear.gold(folder, script),
    )


def counts(gold: Sequence[Said], read: Sequence[Said], pairs: Sequence[tuple[int, int]]) -> Counter[tuple[str, str]]:
    """Return how many of each phenomenon one document has; ``pairs`` are the matched ones, by their numbers."""
    total: Counter[tuple[str, str]] = Counter()
    matched_gold, matched_read = zip(*pairs, strict=True) if pairs else ((), ())
    sides = {"gold": gold, "read": read, "recalled": [gold[g] for g in matched_gold]}
    sides["precise"] = [read[r] for r in matched_read]
    for side, many in sides.items():
        total.update((name, side) for name, holds in PHENOMENA.items() for said in many if holds(said))
    return total


def share(total: Counter[tuple[str, str]], name: str) -> Share:
    """Return the counts of one phenomenon."""
    sides = ("gold", "recalled", "read", "precise")
    return Share(**{side: total[name, side] for side in sides})


def table(shares: dict[str, Share]) -> Table:
    """Return a row for each phenomenon."""
    rows = []
    for name, found in shares.items():
        recall, *both = (f"{value:.1f}" for value in found.scores)
        seen = ("", "", "") if name in IN_GOLD_ALONE else (str(found.read), *both)
        rows.append((name, str(found.gold), recall, *seen))
    return Table(("phenomenon", "in gold", "recall", "read", "precision", "F1"), tuple(rows))


def _figures(shares: dict[str, Share]) -> Iterable[Figure]:
    for name, found in shares.items():
        if found.gold >= ENOUGH:
            measure, value = ("recall", found.scores[0]) if name in IN_GOLD_ALONE else ("F1", found.scores[2])
            yield Figure(name=f"phenomena/{name} {measure}", value=value, step=100 / found.gold)
