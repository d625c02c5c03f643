"""Whether an event is told as having happened: by the verb that carries it, those above it, and the claim around it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.claims.firmness.firmness import clause
from firsthand.claims.firmness.words_of_firmness import REFUSALS
from firsthand.language.grammar import VERBAL, Grammar, Token
from firsthand.model.claim import Claim, Factuality, Kind
from firsthand.model.event import Realis
from firsthand.model.text import Span

_WILL = frozenset({"will", "shall"})
_OPEN = frozenset({"may", "might", "could", "can", "should", "must", "ought"})
_CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest", "until"})
_AHEAD = frozenset(
    """plan intend prepare order expect schedule set vow promise pledge agree decide ready poise due about likely go aim
    call urge demand ask request propose""".split()
)
"""What hangs on these as an infinitive is yet to come."""

_WISHED = frozenset(
    "want hope try seek threaten wish consider refuse fail attempt warn fear able unable unlikely need".split()
)
"""What hangs on these may never come."""

_CONSIDERED = frozenset(
    "consider discuss mull weigh contemplate avoid prevent rule oppose suggest propose justify deter forestall".split()
)
"""What is thought of is not done: "is considering sending", nor what a pretext is for: "to justify deploying"."""

_DONE = frozenset("use help continue begin start manage serve".split())
_AUTHORITIES = frozenset("authority power right ability chance opportunity refusal failure attempt threat".split())

_FEARED = frozenset(
    "threat fear possibility risk prospect plan case event danger warning talk likelihood chance idea".split()
)
_FUTURE_WORDS = frozenset("planned future imminent upcoming forthcoming impending scheduled next".split())
_OPEN_WORDS = frozenset("possible potential hypothetical any likely alleged".split())
_UP = 4


def realis_of(grammar: Grammar, trigger: Token, carrier: Token | None, claim: Claim, *, spoken: bool) -> Realis:
    """Return how an event is told; a time long past goes before everything else.

    What is done by saying it (``spoken``) is told by the cue alone, whatever the claim says.
    """
    if claim.historical:
        return Realis.HISTORY
    verb = carrier or trigger
    if any(clause.negations(grammar, word) for word in _chain(grammar, verb)):
        return Realis.NEGATED
    if trigger.pos == "NOUN":
        found = _of_noun(grammar, trigger, alone=carrier is None)
        if found is not None:
            return found
    for word in _chain(grammar, verb):
        told = _of_verb(grammar, word, claim)
        if told is not None:
            return told
    if spoken or verb.lemma in REFUSALS:
        return Realis.ACTUAL
    return _of_claim(claim, verb, grammar, grammar.sentence_at(verb.span.start))


def _chain(grammar: Grammar, word: Token) -> Iterator[Token]:
    """The word and those above it, as long as they speak of the same deed: "is expected to send"."""
    yield word
    below = word
    for _ in range(_UP):
        above = grammar.head(below)
        if above.index == below.index or below.dep in {"relcl", "ccomp", "parataxis", "acl", "pcomp", "advcl"}:
            return
        if above.pos in VERBAL:
            yield above
        below = above


def _of_verb(grammar: Grammar, verb: Token, claim: Claim) -> Realis | None:
    return _of_modal(grammar, verb, claim) or _of_frame(grammar, verb)


def _of_modal(grammar: Grammar, verb: Token, claim: Claim) -> Realis | None:
    for _, name in clause.modals(grammar, verb):
        if name in _WILL or (name == "would" and claim.chain):
            return Realis.FUTURE
        if name in _OPEN or name == "would":
            return Realis.HYPOTHETICAL
    return None


def _of_frame(grammar: Grammar, verb: Token) -> Realis | None:
    """What stands before the verb or above it makes of it: "if", "is considering", "plans to"."""
    below, above = grammar.children(verb), grammar.head(verb).lemma
    if any(t.dep in {"mark", "advmod"} and t.lemma in _CONDITIONS for t in below):
        return Realis.HYPOTHETICAL
    if _instead(grammar, verb):
        return Realis.NEGATED
    if verb.dep in {"xcomp", "ccomp", "pcomp"} and above in _CONSIDERED:
        return Realis.HYPOTHETICAL
    if not any(t.dep == "aux" and t.tag == "TO" for t in below) or above in _DONE:
        return None
    if above in _WISHED or (verb.dep == "acl" and above in _AUTHORITIES):
        return Realis.HYPOTHETICAL
    ahead = above in _AHEAD or verb.dep in {"advcl", "acl", "relcl"} or (above == "be" and verb.dep == "xcomp")
    return Realis.FUTURE if ahead else None


def _instead(grammar: Grammar, verb: Token) -> bool:
    """Whether something else was done: "rather than participate", "instead of taking part"."""
    before = grammar.tokens[max(0, verb.index - 3) : verb.index]
    said = " ".join(t.lemma.lower() for t in before)
    return said.endswith(("rather than", "instead of", "rather than to"))


def _of_noun(grammar: Grammar, noun: Token, *, alone: bool) -> Realis | None:
    """What a noun's own phrase says of it; ``alone``, what comes of it says nothing: "sanctions will hurt"."""
    for child in grammar.children(noun):
        word = child.lemma.lower()
        if child.dep == "det" and word == "no":
            return Realis.NEGATED
        if word in _FUTURE_WORDS:
            return Realis.FUTURE
        if word in _OPEN_WORDS:
            return Realis.HYPOTHETICAL
    above = grammar.head(noun)
    if noun.dep == "dobj" and above.lemma in _CONSIDERED:
        return Realis.HYPOTHETICAL
    if noun.dep == "pobj" and grammar.head(above).lemma in _FEARED:
        return Realis.HYPOTHETICAL
    if alone and noun.dep in {"dobj", "pobj", "attr"}:
        verb = above if above.pos in VERBAL else grammar.head(above)
        if verb.lemma in _WISHED | _CONSIDERED:
            return Realis.HYPOTHETICAL
        if verb.lemma in _AHEAD:
            return Realis.FUTURE
    return Realis.ACTUAL if alone else None


def _of_claim(claim: Claim, verb: Token, grammar: Grammar, sentence: Span | None) -> Realis:
    if sentence is not None and grammar.tokens and _asks(grammar, sentence):
        return Realis.HYPOTHETICAL
    past = verb.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in clause.auxiliaries(grammar, verb))
    if past:
        return Realis.NEGATED if claim.factuality is Factuality.CERTAIN_NOT else Realis.ACTUAL
    if claim.kind is Kind.CONDITIONAL or claim.factuality in {Factuality.POSSIBLE, Factuality.POSSIBLE_NOT}:
        return Realis.HYPOTHETICAL
    if claim.kind is Kind.FORECAST and verb.dep in {"ROOT", "ccomp", "xcomp"}:
        return Realis.FUTURE
    return Realis.ACTUAL


def _asks(grammar: Grammar, sentence: Span) -> bool:
    tokens = grammar.within(sentence)
    return bool(tokens) and any(t.text == "?" for t in tokens[-3:])
