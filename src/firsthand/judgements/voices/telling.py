"""Whose word a claim is, where it is not that of the innermost source that the reading found.

A cabinet that decided said nothing: who tells of it is the next one. "Reef Oil had told her to wait" is its word.
What a state ordered, or refused to do, the outlet tells; and "there is talk that" and "according to plan" are nobody's.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import sentence
from firsthand.judgements.entities.states import state_in
from firsthand.judgements.voices.sides import nation
from firsthand.language.actors.roles import ALLEGATIONS, TALK
from firsthand.model.claim import Kind, Quote, Source, SourceType
from firsthand.model.judgement import Report

_BEFORE = 120
_TOLD_HIM = re.compile(
    r"(?:that )?(?!(?:They|He|She|It|We|You|I|Nobody|No one|Somebody|Someone|People|Some|Others|Everyone|One)\b)"
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}) (?:had |has |have )?"
    r"(?:told|assured|informed|promised|warned|instructed|notified) (?:her|him|them|me|us|it)\b"
)
_DECIDES = re.compile(r"(?i)\b(?:agree|decid|approv|resolv|vot|adopt|sign|endors)\w*")
_IDIOM = re.compile(r"(?i)\baccording to (?:plan|schedule|custom|tradition|taste|need|type|size|rank|age|the rules)$")
_TALK = re.compile(
    r"\b[Tt]here (?:is|are|was|were|has been|have been) (?:[a-z]+ ){0,2}"
    rf"(?:{'|'.join(sorted(TALK | ALLEGATIONS))}|report|stories)(?: [a-z]+){{0,5}},? ?$"
)
_HAS_IT = re.compile(rf"(?i)(?:(?:the|local|one) )?(?:{'|'.join(sorted(TALK))}|legend) (?:\w+ ){{0,4}}has it\b")
_HEARD = re.compile(r"(?i)\b(?:heard|hears?|gathers?|gathered|understands?|understood|picked up|got wind)\b")
_THEY_TOLD = re.compile(r"(?i)(?:that )?[“\"‘]?they told (?:me|us|him|her|them)\b")
_HAD_HEARD = re.compile(
    r"(?i)(?:that )?(?:he|she|they|i|we)"
    r" (?:(?:had |has |have |[’']d |[’']ve )?(?:heard|gathered|understood|been (?:told|informed))"
    r"|(?:was|were) (?:told|informed)) (?:that|about|of|talk|rumou?rs?|it said)\b"
)
_MANY = re.compile(r"(?i)(?:(?:my|your|our|his|her|their|other) )?[a-z]+s")
_HABIT = re.compile(r"(?i)(?:say|claim|believe|fear|think|reckon|complain|swear|insist)")
_REFUSES = re.compile(r"(?i)\b(?:refus|defi|defy|fail|omit|declin)\w*")
_ORDERS = re.compile(r"(?i)\b(?:order|summon|command|deploy|mobili[sz]|call)\w*")


def only_talk(report: Report) -> bool:
    """Return whether the claim rests on talk, whoever else is named beside it."""
    start = report.claim.content[0].start
    return bool(_HAS_IT.match(report.words)) or bool(
        _TALK.search(report.document.text[max(0, start - _BEFORE) : start])
    )


def by_hearsay(report: Report) -> bool:
    """Return whether the source itself tells only what it heard: "a driver has heard that the road is shut"."""
    cue = report.claim.chain[0].cue if report.claim.chain else None
    said = report.document[cue] if cue else ""
    return bool(_HEARD.search(said) or _HAD_HEARD.match(report.words) or _THEY_TOLD.match(report.words))


def of_anybody(report: Report) -> bool:
    """Return whether many of a trade are said to say it, in no words of theirs: "traders say the mill has bought"."""
    hop = report.claim.chain[0] if report.claim.chain else None
    if hop is None or hop.source.type is not SourceType.ANONYMOUS or hop.source.mention is None or hop.cue is None:
        return False
    many = _MANY.fullmatch(report.document[hop.source.mention]) is not None
    return many and report.claim.quote is Quote.INDIRECT and _HABIT.fullmatch(report.document[hop.cue]) is not None


_SEES = re.compile(
    r"(?i)\b(?:mission|monitor\w*|observ\w+|commission\w*|committee|hospitals?|clinic|medic\w*|doctors?|relief|aid|guard|police"
    r"|army|force\w*|ministry|agency|office|service|bureau|inspectorate|authority|corps|brigade|red cross|survey|lab\w*"
    r"|institute|cent(?:re|er)|utility|company|union)\b"
)
_OURS = re.compile(r"(?i)\b(?:we|our|ours|us)\b")


def speaks_of_itself(report: Report, name: str) -> bool:
    """Return whether what a body writes in its own update is its own knowledge: it is there to see, or says "we"."""
    grounds = sentence(report)
    named = re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", grounds)
    return bool(_SEES.search(name) or _OURS.search(grounds) or named)


def acts(report: Report, source: Source) -> bool:
    """Return whether the outlet tells what was done, and not said: "Marrenia ordered 8,000 men to report"."""
    cues = " ".join(report.document[span] for span in report.claim.cue)
    if report.words.startswith("to ") and _REFUSES.search(cues) and len(report.claim.chain) == 1:
        return True
    state = nation(source.name) or state_in(report.document.text, source.name)
    return report.claim.kind is Kind.DEMAND and state is not None and bool(_ORDERS.search(cues))


def passed_on(report: Report) -> Source | None:
    """Return whose word it is that the innermost source passes on, or who tells what it decided; else None."""
    if told := _TOLD_HIM.match(report.words):
        return Source(name=told["name"], type=SourceType.PERSON)
    first, *outward = report.claim.chain
    body = first.source.type is SourceType.ORGANIZATION
    decided = body and first.cue is not None and bool(_DECIDES.search(report.document[first.cue]))
    return outward[0].source if decided and outward else None


def to_plan(text: str, source: Source) -> bool:
    """Return whether the words are no source at all: "according to plan" says how a thing went."""
    at = source.mention
    return at is not None and bool(_IDIOM.search(text[max(0, at.start - 30) : at.end]))
