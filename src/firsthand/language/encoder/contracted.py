"""Short forms with a curly mark ("I’ll", "don’t"), which grammar's teacher misread, and so does the encoder.

It makes a subject or a noun of them. What they are hangs on the word and the one that they help, and is set right here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.language.encoder.arrays import NEVER, Bools, Floats

NOT = "n’t"
FORMS = {"’ll": "MD|AUX", "’ve": "VBP|AUX", "’re": "VBP|AUX", "’m": "VBP|AUX", "'ll": "MD|AUX", "'ve": "VBP|AUX"}
"""What each is, and a helping verb where a verb follows; "n’t" is read rightly, and "’d" hangs on what follows."""
_STRAIGHT = frozenset({"'ll", "'ve", "'d"})
"""Those that are misread with a straight mark, too, now and then: "must've"."""

_HAD_OR_WOULD = frozenset({"’d", "'d"})
WOULD, HAD = "MD|AUX", "VBD|AUX"
OF_BEING = frozenset({"’re", "’m"})
FARTHEST = 6
"""Words at most up to the verb that is helped: "they’ve since also been told"."""


@dataclass(frozen=True, slots=True)
class Short:
    """A short form: its place, its form where that is another than was read, its governor and its relation to that.

    ``governor`` is None where it is a verb by itself: "they’re late".
    """

    at: int
    form: str | None
    governor: int | None = None
    relation: str = "aux"


def short_forms(words: Sequence[str], forms: Sequence[str], opens: Bools) -> Iterator[Short]:
    """Yield the short forms among words, ``opens`` saying which of them begin a sentence."""
    for at, word in enumerate(words):
        low = word.lower() if word in _STRAIGHT or "’" in word else ""
        if not low or not at or opens[at]:
            continue
        if low == NOT:
            verb = _helped(forms, opens, at)
            yield Short(at, None, at - 1 if verb is None else verb, "neg")
        elif low in FORMS:
            verb = _helped(forms, opens, at)
            passive = low in OF_BEING and verb is not None and forms[verb].startswith("VBN")
            yield Short(at, FORMS[low], verb, "auxpass" if passive else "aux")
        elif low in _HAD_OR_WOULD and (verb := _helped(forms, opens, at)) is not None:
            bare = next(form for form in forms[at + 1 :] if form.startswith("VB")).startswith(("VB|", "VBP"))
            yield Short(at, WOULD if bare else HAD, verb)


def _helped(forms: Sequence[str], opens: Bools, at: int) -> int | None:
    """The verb that follows, past adverbs and other helping verbs; None where something else does."""
    found = None
    for place in range(at + 1, min(at + 1 + FARTHEST, len(forms))):
        if opens[place] or not forms[place].startswith(("VB", "RB")):
            break
        if forms[place].startswith("VB"):
            found = place
            if not forms[place].endswith("AUX"):
                break
    return found


def governing_nothing(arcs: Floats, shorts: Sequence[Short], start: int) -> Floats:
    """Return a sentence's scores, its words counted from ``start``, with each short form under its governor only."""
    governed = [(s.at - start, s.governor - start) for s in shorts if s.governor is not None]
    if not governed:
        return arcs
    scores = arcs.copy()
    for at, governor in governed:
        scores[:, at] = NEVER
        scores[at] = NEVER
        scores[at, governor] = 0
    return scores
