"""An answer that the text's own verb sends back at a claim, in whatever words: "snorts at that", "saw it differently".

Who answers may share nothing with what is answered; the text's word for the answer, and that it points back, tell.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import SENTENCE_END, between, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.meaning.matter import meant, speaker, things
from firsthand.judgements.meaning.negation import flat, is_nobody, says_something, truly_negated
from firsthand.judgements.meaning.stance import Shown, Stance, one_source
from firsthand.judgements.words.kinds import UNTOLD_OR_DENIED
from firsthand.model.claim import Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Reason

NEXT = 2
"""Sentences, questions and speakers' names aside, within which an answer points back."""

BEHIND = 80
"""Characters between a word of scorn and the words of the one who scorns."""

_QUOTED = re.compile(r"[\"”’][^\"“‘]{1,80}$")
_THAT = (
    r"(?:that|this|it|him|her|them|the (?:claim|story|account|figure|version|idea|suggestion|report|explanation|line"
    r"|theory|charge|rumou?r|talk)s?)"
)
_SCORNS = re.compile(
    rf"(?i)\b(?:(?:snort|scoff|sneer|jeer|laugh|bristl|sniff|balk|baulk|bridl)(?:s|es|ed|ing)? at {_THAT}"
    rf"|(?:reject|den|disput|contradict|dismiss|refut|contest|ridicul|mock|rubbish|deride|rebut|gainsa|scorn)"
    rf"(?:s|es|ed|d|ied|ies|y|e|ys|id)? {_THAT}"
    rf"|(?:pour(?:s|ed)? (?:scorn|cold water) on|took issue with|takes issue with|will have none of|would have none of"
    rf"|was having none of|wants? none of|shook (?:his|her|their) head at|throws? doubt on|cast doubt on) {_THAT}"
    r"|(?:sees?|saw|tells?|told|remembers?|recalls?|has|had) (?:it|that|things|the matter) (?:very |quite )?"
    r"(?:differently|otherwise)|(?:tells?|told|gives?|gave|has|had) (?:a|another|quite another|the opposite|a very"
    r" different|a different|a contrary) (?:story|account|version|tale)|(?:begs?|begged) to differ"
    r"|disagree[sd]?|says? otherwise|said otherwise|(?:is|are|was|were) not so sure|(?:called|calls) (?:that|this|it)"
    r" (?:an? |pure |utter |sheer )?[a-z]+)(?=\s*(?:[.,;:“\"‘']|and\b|but\b|with\b|on\b|—|–|-))"
)
_ASKED = re.compile(
    r"(?i)\b(?:asked|questioned|pressed|challenged) (?:about|on|over|whether|if) (?:that|this|it|them|the same"
    r"|(?:the|these|those|such) [\w ]{3,30})(?=,)"
    r"|\bput (?:all |any of )?(?:that|this|these|the \w+) to (?:her|him|them|the|[A-Z])"
)


def reacted(a: Stance, b: Stance) -> Shown:
    """Return a claim and the answer that the text itself says goes against it, with the kind and why; else None."""
    if a.report.document.id != b.report.document.id or one_source(a, b):
        return None
    if holds(a.report, b.report) or holds(b.report, a.report):
        return None
    yes, no = (a, b) if follows(a.report, b.report) else (b, a)
    if no.voice is None or is_nobody(no) or not 1 <= turns(yes.report, no.report) <= NEXT:
        return None
    right_behind = turns(yes.report, no.report) == 1 and yes.claim.chain and not yes.claim.historical
    if right_behind and (called := _called(no)) is not None and says_something(yes):
        why = f"What was told right before it is called so: {called}."
        return ConflictKind.CLAIM_DENIAL, yes, no, Reason(why, (*yes.report.spans, *no.report.spans))
    if not _answerable(yes):
        return None
    if not (found := _scorned(yes, no) or _asked(yes, no)):
        return None
    kind = ConflictKind.CLAIM_DENIAL if flat(no) or no.says_no else ConflictKind.POLARITY
    if _measured(yes) and _measured(no) and kind is ConflictKind.POLARITY:
        kind = ConflictKind.NUMBER
    return kind, yes, no, Reason(f"The text itself says so: “{found}”.", (*yes.report.spans, *no.report.spans))


def _called(no: Stance) -> str | None:
    """ "Called that a fairy tale": it says what is made of another claim; "any suggestion" is of one, too."""
    found = _TALE.match(no.words) or (no.claim.kind is Kind.DENIAL and _ANY_SUGGESTION.match(no.words)) or None
    return f"“{found[0]}”" if found else None


_TALE = re.compile(
    r"(?i)^(?:that |this |it |them )?[\"“”‘'’]?(?:an? |the |pure |sheer |utter |mere )*(?:[a-z]+ )?"
    r"(?:fairy[- ]?tales?|fiction|nonsense"
    r"|lies?|gossip|fantas(?:y|ies)|inventions?|fabrications?|rubbish|hogwash|slander|smears?|propaganda|hoax|myth"
    r"|disinformation|speculation)\b"
)
_ANY_SUGGESTION = re.compile(
    r"(?i)^(?:any|the) (?:suggestion|hint|insinuation|implication|notion|idea)s? (?:of|that)\b"
)


def _answerable(yes: Stance) -> bool:
    if yes.voice is None and speaker(yes) & meant(f"x {yes.words}"):
        return False  # what the outlet tells of itself is beside the matter
    if yes.voice is None and yes.says_no:
        return False
    return yes.claim.kind not in UNTOLD_OR_DENIED and not yes.claim.historical and says_something(yes)


def _scorned(yes: Stance, no: Stance) -> str | None:
    """A word of scorn or contradiction that points back, in the answer's own sentence or right before it."""
    text = between(yes.report, no.report)
    found = _SCORNS.search(text)
    if found is None or len(SENTENCE_END.findall(text[: found.start()])) > 1:
        return None
    behind = text[found.end() :]
    if len(behind) > BEHIND or _QUOTED.search(behind):
        return None  # somebody else has spoken since
    if no.claim.quantities and not yes.claim.quantities and _measured(no) and SENTENCE_END.search(behind):
        return None  # "The network disagreed. Its sample gave 51 per cent": it is with a number that it disagrees
    return found[0]


def _measured(no: Stance) -> bool:
    """Whether a number is counted of something: an age or an hour is not."""
    return any(quantity.of or quantity.unit for quantity in no.claim.quantities)


def _asked(yes: Stance, no: Stance) -> str | None:
    """ "Asked about it, she said that there was none": what was asked about is what was told right before."""
    found = _ASKED.search(sentence(no.report))
    if found is None or not (flat(no) or no.says_no) or truly_negated(yes.words):
        return None
    return found[0] if things(meant(no.words)) & things(meant(yes.words)) else None
