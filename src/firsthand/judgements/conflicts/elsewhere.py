"""A claim in one text and, in another, a flat "no" to the same thing and act: "no such order was ever given".

It takes the thing or act that is denied, and at least one thing more, by words or by what they stand for, told of those
whom the denial speaks of.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import before, sentence
from firsthand.judgements.conflicts.answers import DISMISSES
from firsthand.judgements.dating import apart_by
from firsthand.judgements.meaning.matter import meant, question, speaker, things
from firsthand.judgements.meaning.negation import (
    EXCEPT,
    NO_SUCH,
    ONLY,
    TALES,
    WEAK,
    deniable,
    denied_first,
    denied_words,
    flat,
    in_common,
    lead,
    main_clause,
    numbers,
    said_to_be_denied,
    truly_negated,
    without_teller,
)
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import SAME_WORDS, THINGS, concepts, telling
from firsthand.judgements.words.lexicon import widest
from firsthand.judgements.words.words import weighed
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason

FAR_SHARED = 2
"""Things, acts and words that a denial and a claim in another text share at least."""
DAYS = 31
"""Days within which a denial in another text answers a claim."""
_SOMEBODYS = re.compile(rf"(?i)\b{TALES}\b")
_NONE_AT_ALL = re.compile(r"(?i)\b(?:no|not (?:one|any|a single)|nobody|no one|nothing|never)\b")
_OURS = re.compile(r"(?i)\b(?:of (?:ours|mine|our own)|our)\b")
_OWN = re.compile(r"(?i)(?:that )?(?:he|she|I|we|it|they|his|her|our|my|its|their)\b")


def denied_elsewhere(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a claim, a flat "no" to its like in another text, and why; None where it is not plainly to that.

    Far apart, that there is "no such order" says no to an order of the same navy: the thing or act that is denied, and
    at least one thing more, by words or by what they stand for.
    """
    if a.report.document.id == b.report.document.id or one_source(a, b):
        return None
    for yes, no in ((a, b), (b, a)):
        if (why := _their_figure(yes, no) or _denied_far(yes, no)) is not None:
            return yes, no, Reason(why, (*yes.report.spans, *no.report.spans))
    return None


def _their_figure(yes: Stance, no: Stance) -> str | None:
    """ "Nothing to support the figure of 230 given by the ministry": the number, and whose it is."""
    if yes.voice is None or not yes.voice.names or not (no.says_no or DISMISSES.match(no.words)):
        return None
    if not yes.claim.quantities or not no.claim.quantities:
        return None
    numbers = {(q.low, q.high) for q in no.claim.quantities}
    if not any((q.low, q.high) in numbers for q in yes.claim.quantities) or not _SOMEBODYS.search(no.words):
        return None
    return "It says no to that source’s figure." if yes.voice.names <= no.said.words.keys() else None


def _denied_far(yes: Stance, no: Stance) -> str | None:
    if no.voice is None or yes.voice is None or not flat(no) or yes.claim.historical or not soon(yes, no):
        return None
    if said_to_be_denied(no) and _one_figure(yes, no):
        return "The one says that it is denied what the other says."
    if not _of_all(no) or not _deniable(yes, no) or not speaks_of(no, yes):
        return None
    firm = frozenset(in_common(no, yes))
    told, around = main_clause(yes.words), f"{before(yes.report)} {sentence(yes.report)}"
    denied = denied_words(no)
    acts = concepts(denied) & (concepts(told) | concepts(_cue_side(yes)))
    head = denied_first(no) & (weighed(told).keys() | acts)
    done = bool(telling(acts) - THINGS)
    if not firm or not (done or head):
        return None
    words = {word for word in no.plain & yes.plain - SAME_WORDS - WEAK if not nation(word.title())}
    if not words and not _such_a_thing(no, yes) and not _names_both(no, yes) and len(telling(acts)) < FAR_SHARED:
        return None  # "fired on it" is no answer to men who drew ammunition: no thing and no name is of both
    shared = widest(acts | telling(concepts(no.words) & concepts(f"{told} {around}"))) | words
    if len(shared) < FAR_SHARED + (not done):
        return None  # "no vessel was boarded" is no answer to a ship in somebody's waters: no act is of both
    return f"The one says that there is none of what the other tells of ({', '.join(sorted(shared))})."


def _such_a_thing(no: Stance, yes: Stance) -> bool:
    """Whether "no such order" points at what the claim tells of: by its question, or the sentence before it."""
    pointed = things(meant(f"{question(no.report)} {before(no.report)}"))
    return NO_SUCH.search(no.words) is not None and bool(pointed & meant(yes.words))


def _names_both(no: Stance, yes: Stance) -> bool:
    return bool(no.names & yes.names) or bool(no.nations & yes.nations)


def _of_all(no: Stance) -> bool:
    """Whether it is a denial of something told, or says that there is none at all: "does not plan to" is neither."""
    if no.claim.kind is Kind.DENIAL and not truly_negated(no.words):
        return True
    return _NONE_AT_ALL.search(no.words) is not None and not EXCEPT.search(no.words)


def _deniable(yes: Stance, no: Stance) -> bool:
    """Whether a claim is such as the denial can be about, and of no other places."""
    if not deniable(yes, no) or yes.said.to_come is no.told or ONLY.search(yes.words):
        return False
    if _OURS.search(no.words) and not speaker(no) & (meant(yes.words) | meant(sentence(yes.report))):
        return False  # "no aircraft of ours" says nothing of others' aircraft
    return not (yes.places and no.places) or bool(yes.places & no.places)


def speaks_of(no: Stance, yes: Stance) -> bool:
    """Whether the claim names whom the denial says it of, or speaks for him: "he gave no order" is of the speaker."""
    of = lead(no)
    if not of and no.voice is not None and _OWN.match(without_teller(no.words)):
        of = no.voice.names | ({no.voice.standing.nation.lower()} if no.voice.standing.nation else set())
    named = yes.said.words.keys() | {each.lower() for each in yes.nations} | weighed(_cue_side(yes)).keys()
    return not of or bool(of & named)


def _cue_side(one: Stance) -> str:
    """The sentence in which a claim stands, the sentence's other words included: who tells it, and by what right."""
    return sentence(one.report)


def _one_figure(yes: Stance, no: Stance) -> bool:
    """Whether both are of one number, in much the same words."""
    return bool(numbers(yes) & numbers(no)) and len(no.plain & yes.plain) >= FAR_SHARED


def soon(a: Stance, b: Stance) -> bool:
    """Return whether two reports were said within the days in which a denial in another text answers a claim."""
    gap = apart_by(a.said_on, b.said_on)
    return gap is not None and gap <= DAYS
