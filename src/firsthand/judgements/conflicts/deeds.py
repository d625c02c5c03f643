"""A promise and a deed that is its opposite by the sense of the verbs: "we shall leave", and they "have stayed".

What was refused may be told as done, too: "will not send troops", and troops sent.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from firsthand.judgements.beside import apart
from firsthand.judgements.conflicts.overtaken import others_alone
from firsthand.judgements.meaning.negation import lead, main_clause
from firsthand.judgements.meaning.stance import Stance, one_side, one_utterance
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.voices.voices import one_voice
from firsthand.judgements.words.senses import ACTS, GENERAL, HARM, OPPOSED, opposed, senses
from firsthand.judgements.words.words import LIGHT, stem
from firsthand.language.calendar.edtf import Days
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason

AFTERWARDS = 31
"""Days after the last day of a promise within which what is found speaks to it; later, much else can have happened."""
LONG = 200
"""Characters of a report beyond which only its main clause is a deed: a long quotation names much besides."""
IN_FORCE = 120
"""Days for which a refusal without an end is set against what follows."""
NEXT = 2
"""Sentences within which one text sets the deed beside the words."""


def against_deeds(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return the promise, the report of its opposite, and why; None where neither is the opposite of the other."""
    for promise, act in ((a, b), (b, a)):
        if (why := _against(promise, act)) is not None:
            return promise, act, Reason(why, (*promise.report.spans, *act.report.spans))
    return None


def _against(promise: Stance, act: Stance) -> str | None:
    done = act.told or (promise.refuses and (act.under_way or _ordered(act, promise)))
    if not promise.promises or not done or act.claim.kind is Kind.DENIAL or _of_another(promise):
        return None
    if promise.refuses:
        return _done_all_the_same(promise, act)
    return _not_done(promise, act)


def _not_done(promise: Stance, act: Stance) -> str | None:
    """A state promised by a day, and its opposite on that day or after."""
    day = promise.due[1]
    if day is None and not _past_its_date(promise, act):
        return None
    if day and not _on_or_after(act, day):
        return None
    if not _one_thing(promise, act):
        return None
    if act.says_no:
        kept = promise.promised & act.done & OPPOSED.keys()
        return f"What was promised by {day:%-d %B %Y} had then not come about." if kept and day else None
    told = act.words if len(act.words) <= LONG else main_clause(act.words)
    pair = opposed(promise.promised, act.done & senses(told))
    if pair is None or not act.dated or not _of_one_subject(promise, act):
        return None
    by = f" by {day:%-d %B %Y}" if day else ""
    return f"What was promised{by} ({pair[0]}) is met by its opposite ({pair[1]})."


def _of_another(promise: Stance) -> bool:
    """Whether it foretells what another nation will do: nobody gives his word for that."""
    own = promise.voice.standing.nation if promise.voice else None
    of = {name for name in lead(promise) if nation(name.title())}
    return bool(of) and (own is None or own.lower() not in of)


def _by_another(promise: Stance, act: Stance) -> bool:
    """Whether what is refused is one's own doing, and what is told is done by another nation."""
    own, done = lead(promise), {name for name in lead(act) if nation(name.title())}
    return bool(own and done) and not own & done


def _past_its_date(promise: Stance, act: Stance) -> bool:
    """ "One day past the date by which it had promised": the text itself says that the day has passed."""
    inside = act.words.lower()
    return apart(promise.report, act.report) == 0 and ("past the date" in inside or "after the date" in inside)


def _done_all_the_same(promise: Stance, act: Stance) -> str | None:
    """A thing refused, and done."""
    if _by_another(promise, act) or one_utterance(promise, act) or others_alone(promise, act):
        return None
    if act.says_no or act.negated or not _while_in_force(promise, act) or not _to_the_same(promise, act):
        return None
    if promise.voice and act.voice and one_voice(promise.voice, act.voice) and act.claim.kind is not Kind.DEMAND:
        return None  # what he tells of others, or owns up to, is no deed against his word
    by_himself = promise.voice is not None and _names(promise, act)
    by_the_same = bool(promise.subject & act.subject)
    shared_act = _shared_act(promise, act)
    if shared_act is None:
        return None
    thing = _shared_thing(promise, act)
    near = apart(promise.report, act.report) <= NEXT
    carried_out = not _PREPARES.search(act.words)
    named = act.subject & act.names  # somebody else is named as the one who did it
    much = len(thing - GENERAL) >= 2 and shared_act == "verb" and not named
    theirs = carried_out and (near or much or one_side(promise, act))
    if (thing and (by_himself or theirs)) or (by_the_same and thing - GENERAL) or (near and shared_act == "phrasal"):
        return "What was said not to come about is told as having come about."
    return None


def _of_one_subject(promise: Stance, act: Stance) -> bool:
    """Whether what is told has among its words what was promised first, or stands beside it."""
    subject = promise.subject - promise.names
    return not subject or bool(subject & act.said.words.keys()) or apart(promise.report, act.report) <= NEXT


def _one_thing(promise: Stance, act: Stance) -> bool:
    """Whether both are of one thing: a telling noun in common, or the one next to the other in one text."""
    return bool(_shared_thing(promise, act)) or apart(promise.report, act.report) <= NEXT


def _shared_thing(a: Stance, b: Stance) -> frozenset[str]:
    things = (a.plain & b.plain) | (a.senses & b.senses & GENERAL)
    return frozenset(things - ACTS)


# Who is told to be ready has not gone yet; only for the one who gave his word is the order itself a deed.
_PREPARES = re.compile(r"(?i)\b(?:orders?|ordered|ready|prepar\w+|plan\w*|task\w*|could|may|might)\b")
_REFUSED = re.compile(r"(?i)\b(?:(?:will|would|shall) (?:not|never)|won['’]t|wouldn['’]t|(?:not|never) to) ([a-z]+)")
_NO_ACT = frozenset(
    "allow let force permit accept keep stand tolerate take make give go come get put see know think want become begin"
    " seem show turn bring hold run manage be have do need affect influence harm hurt deter matter change".split()
)
_TO = re.compile(r"\bto (?:the )?([A-Z][\w-]+)")


def _shared_act(promise: Stance, act: Stance) -> str | None:
    if promise.phrasal & act.phrasal:
        return "phrasal"
    refused = _REFUSED.search(promise.words)
    if (
        refused
        and refused[1].lower() not in _NO_ACT
        and stem(refused[1]) in act.said.words
        and act.said.words[stem(refused[1])] > LIGHT
    ):
        return "verb"
    if promise.senses & act.senses - GENERAL - HARM:
        return "sense"
    return None


def _to_the_same(promise: Stance, act: Stance) -> bool:
    """Whether what is refused to somebody is not told of somebody else."""
    refused, given = ({stem(m) for m in _TO.findall(one.words)} for one in (promise, act))
    return not refused or bool(refused & given)


def _ordered(act: Stance, promise: Stance) -> bool:
    """An order given is a deed of the one who gives it."""
    if act.claim.kind is not Kind.DEMAND or not promise.refuses or act.voice is None or promise.voice is None:
        return False
    return one_voice(act.voice, promise.voice) is not None


def _names(promise: Stance, act: Stance) -> bool:
    """Whether the deed is told of the one who promised."""
    source = promise.voice
    if source is None or not source.key:
        return False
    known = {*act.said.words, *(hop.source.name.split()[-1].lower() for hop in act.claim.chain)}
    return source.key.split()[-1] in known or bool(source.names and source.names <= known)


def _while_in_force(promise: Stance, act: Stance) -> bool:
    said, found = promise.said_on[0], _found_on(act)
    if said is None or found is None:
        return True
    if found < said:
        return False
    last = promise.due[1] + timedelta(days=7) if promise.due[1] else said + timedelta(days=IN_FORCE)
    return found <= last


def _on_or_after(act: Stance, day: date) -> bool:
    found = _found_on(act)
    return found is not None and day <= found <= day + timedelta(days=AFTERWARDS)


def _found_on(act: Stance) -> date | None:
    """The day of which a deed is told: the last that it names, else the day on which it was told."""
    told = [] if act.said.to_come else [days for days in act.said.days if days != (None, None)]
    ends: list[Days] = told or [act.said_on]
    known = [day for start, end in ends if (day := end or start) is not None]
    return max(known, default=None)
