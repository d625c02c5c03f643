"""What kind of claim a stretch makes: the first rule that fits, in the order of the vocabulary.

Each rule is a small function. Its docstring is the explanation that readers see beside a claim of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import acts, clause, judging, outlook, signs
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.alleged import first_told, goes_on_denying, is_alleged
from firsthand.claims.firmness.assertion import Assertion, Before, of_claim, told_of
from firsthand.claims.firmness.firmness import CUE_ADVERBS, firmness
from firsthand.claims.firmness.gainsaying import gainsays
from firsthand.claims.firmness.parts import stretches
from firsthand.claims.firmness.signs import first_of
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Kind, Part, Quote
from firsthand.model.text import Span

_ASKING = words.DEMANDING_CUES | words.PROPOSING
_RESOLVING = words.DECIDING | words.INTENDING

_NO = re.compile(r"[“\"‘']?No\b(?: no\b)?\s?[.,;!—–-]", re.IGNORECASE)
"""The answer that denies what was asked."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A kind, the words that show it (None where it is the want of any others), and the rule in words."""

    kind: Kind
    words: Span | None
    explanation: str


Rule = Callable[[Assertion], Token | None]


def denial(assertion: Assertion) -> Token | None:
    """Says that something alleged is not so."""
    cue = None if assertion.cue_negated else first_of(assertion.cue, words.DENYING_CUES)
    if cue is not None:
        return cue
    rejecting = first_of(assertion.cue, words.REJECTING_CUES)
    if rejecting is not None and acts.is_allegation(assertion):
        return rejecting
    ruled_out = first_of(assertion.cue, frozenset({"rule"}))
    if ruled_out is not None and not assertion.cue_negated and first_of(assertion.cue, frozenset({"out"})):
        return ruled_out
    if (called := acts.called_by_cue(assertion)) is not None and not assertion.cue_negated:
        return called
    for step in assertion.steps:
        if (false := acts.called_false(assertion, step.predicate)) is not None:
            return false
        if not acts.has_negative(assertion, step.predicate):
            continue
        found = (
            acts.nothing_in_it(assertion, step.predicate)
            or acts.none_of_ours(assertion, step.predicate)
            or acts.got_none(assertion, step.predicate)
            or acts.befell_nobody(assertion, step.predicate)
            or gainsays(assertion, step.predicate)
        )
        if found is not None:
            return found
        if acts.undoes(assertion, step.predicate):
            return step.predicate
    return None


def threat(assertion: Assertion) -> Token | None:
    """Announces harm by the one who speaks, or says that somebody will pay for it."""
    cue = first_of(assertion.cue, words.THREATENING_CUES)
    if cue is not None:
        return cue
    warned = first_of(assertion.cue, frozenset({"warn", "warning"}))
    for step in assertion.steps:
        verb = step.predicate
        readied = signs.readied(assertion, verb)
        if readied is not None and readied.lemma in words.HARMING and signs.is_own_act(assertion, verb):
            return readied
        if not signs.is_announced(assertion, verb) or signs.is_negated(assertion, verb):
            continue
        if acts.is_sentenced(assertion, verb) or acts.taken_for_war(assertion, verb):
            return verb
        harms = verb.lemma in words.HARMING or (
            warned is not None and verb.lemma not in words.UNWILLED | words.GUARDING
        )
        if harms and signs.is_own_act(assertion, verb):
            return verb
        harm = first_of(assertion.grammar.children(verb), words.HARM_TO_COME)
        if verb.lemma in words.FACING and harm is not None:
            return harm
    return None


def commitment(assertion: Assertion) -> Token | None:
    """Binds the source, or those it speaks for, to do something or to leave it undone."""
    if assertion.cue_negated:
        return None
    if (cue := _binding_cue(assertion)) is not None:
        return cue
    for step in assertion.steps:
        verb = step.predicate
        if not signs.is_own_act(assertion, verb):
            continue
        if (readied := signs.readied(assertion, verb)) is not None and readied.lemma not in words.UNWILLED:
            return readied
        if verb.lemma in words.BINDING | words.DECIDING and signs.has_infinitive(assertion, verb):
            return verb
        if signs.is_announced(assertion, verb) and verb.lemma not in words.UNWILLED and step.holder is None:
            return verb
        if signs.is_decided(assertion, verb):
            return verb
    return None


def _binding_cue(assertion: Assertion) -> Token | None:
    cue = first_of(assertion.cue, words.BINDING) or acts.gives_assurance(assertion)
    deciding = first_of(assertion.cue, _RESOLVING)
    if cue is None and signs.is_infinitive(assertion, assertion.predicate):
        return deciding
    return cue


def demand(assertion: Assertion) -> Token | None:
    """Orders, asks or calls on somebody to act."""
    proposed = first_of(assertion.cue, _ASKING)
    if proposed is not None and proposed.lemma not in words.TELLING and signs.is_subjunctive(assertion):
        return proposed
    asked = first_of(assertion.cue, words.DEMANDING_CUES)
    if asked is not None and acts.asks_for_an_act(assertion, asked):
        return asked
    for step in assertion.steps:
        verb = step.predicate
        if (
            signs.is_order(assertion, verb)
            or acts.is_performed(assertion, verb)
            or acts.is_requested(assertion, verb)
            or acts.is_obliged(assertion, verb)
        ):
            return verb
    return None


def conditional(assertion: Assertion) -> Token | None:
    """Holds only under a condition."""
    if assertion.steps and (opening := signs.inverted(assertion)) is not None:
        return opening
    for step in assertion.steps:
        verb = step.predicate
        below = assertion.grammar.children(verb)
        if verb.lemma in words.DEPENDING and first_of(below, frozenset({"on", "upon"})):
            return verb
        if any(t.text.lower() in words.SURPRISED for t in (verb, *below)):
            return None  # "I should be astonished if they went" thinks that they will not
        contingent = first_of((t for t in below if _may_be_contingent(assertion, t)), words.DEPENDING)
        condition = signs.condition_on(assertion, verb) or signs.awaited(assertion, verb)
        found = contingent or condition or outlook.hypothetical(assertion, step, past=False)
        if found is not None:
            return found
    return None


def _may_be_contingent(assertion: Assertion, said: Token) -> bool:
    """Whether a word said of the subject is no noun: "is subject to approval", and not "became the subject of talk"."""
    return said.dep in {"acomp", "attr"} and not signs.children_of(assertion, said, "det", "poss", "amod")


def forecast(assertion: Assertion) -> Token | None:
    """Speaks of what has not happened when it is said, however it is hedged."""
    cue = first_of(assertion.cue, words.FORETELLING)
    if cue is not None:
        return cue
    if assertion.steps and (held := assertion.steps[0].holder) is not None and held.lemma in words.HOPING:
        return None
    for step in assertion.steps:
        found = (
            outlook.to_come(assertion, step)
            or outlook.given_a_chance(assertion, step.predicate)
            or outlook.modal_to_come(assertion, step.predicate)
            or outlook.dated_to_come(assertion, step)
        )
        if found is not None:
            return found
    return None


def estimate(assertion: Assertion) -> Token | None:
    """Gives a figure that somebody worked out or guessed, and says so."""
    by_count = next((t for t in assertion.tokens if t.lemma in words.COUNTS and signs.is_by(assertion, t)), None)
    if by_count is not None:
        return by_count
    counting = {signs.clause_of(assertion, t).index for t in assertion.tokens if signs.is_figure(assertion, t)}
    if not counting:
        return None
    counted = [t for t in assertion.tokens if signs.clause_of(assertion, t).index in counting]
    guesses = [t for t in counted if t.dep != "amod" or t.lemma in words.ESTIMATING | {"estimated"}]
    believed = (t for t in assertion.cue if t.lemma in words.BELIEVED and clause.is_passive(assertion.grammar, t))
    guessed = first_of(assertion.cue, words.ESTIMATING) or first_of(guesses, words.GUESSING) or next(believed, None)
    if guessed is not None:
        return guessed
    for step in assertion.steps:
        if step.holder is not None and step.holder.lemma in words.BELIEVED:
            return step.holder
        if step.predicate.lemma in words.PUTTING and clause.is_passive(assertion.grammar, step.predicate):
            return step.predicate
        would = outlook.hypothetical(assertion, step, past=True)
        if step.predicate in counted and would is not None:
            return would
        roughly = (t for t in counted if t.lemma in words.ROUGHLY and _before_figure(assertion, t))
        if step.predicate in counted and step.predicate.lemma in words.WORKING_OUT and next(roughly, None):
            return step.predicate
    return None


def _before_figure(assertion: Assertion, word: Token) -> bool:
    after = assertion.grammar.tokens[word.index + 1 : word.index + 3]
    return any(signs.is_figure(assertion, t) or t.lemma == "half" for t in after)


def opinion(assertion: Assertion) -> Token | None:
    """Judges, explains, hopes, or says what can or should be done: what no observation alone could settle."""
    if assertion.predicate is not None and assertion.predicate.lemma in words.NEEDS and assertion.cue:
        return assertion.predicate
    for step in assertion.steps:
        found = (
            judging.own_mind(assertion, step.predicate)
            or judging.judgement(assertion, step)
            or judging.feasible(assertion, step.predicate)
            or judging.explains(assertion, step.predicate)
            or judging.in_general(assertion, step.predicate)
            or outlook.hypothetical(assertion, step, past=True)
        )
        if found is not None:
            return found
    guessed = (
        None
        if assertion.cue_negated
        else next((t for t in assertion.cue if t.pos == "ADV" and t.lemma in CUE_ADVERBS), None)
    )
    if guessed is not None and not first_of(assertion.cue, words.SAYING):
        return guessed  # "likely seeks to": somebody's mind, as the author infers it
    cue = first_of((t for t in assertion.cue if t.lemma != "call" or t.pos == "VERB"), words.HOLDING_CUES)
    seen = first_of(assertion.cue, words.PERCEIVING)
    if cue is None and seen is not None and clause.is_passive(assertion.grammar, seen):
        return seen  # "is seen as crucial"
    feeling = cue is not None and cue.pos == "NOUN"  # "there is a feeling that the worst has passed"
    return None if cue is None or (judging.tells_an_event(assertion) and not feeling) else cue


RULES: tuple[tuple[Kind, Rule], ...] = (
    (Kind.DENIAL, denial),
    (Kind.THREAT, threat),
    (Kind.COMMITMENT, commitment),
    (Kind.DEMAND, demand),
    (Kind.CONDITIONAL, conditional),
    (Kind.FORECAST, forecast),
    (Kind.ESTIMATE, estimate),
    (Kind.OPINION, opinion),
)
"""The kinds in the order in which they are tried; what none of them fits is a report."""


def kind_of(assertion: Assertion) -> Reason:
    """Return the first kind that fits, with the word that shows it; a question can only be an opinion or a report."""
    asks = signs.asks(assertion) is not None
    for kind, rule in RULES[-1:] if asks else RULES:
        word = rule(assertion)
        if word is not None:
            return Reason(kind, word.span, (rule.__doc__ or "").strip())
    return Reason(Kind.REPORT, None, "Says that something is or was the case.")


def judge_kinds(draft: Draft) -> Draft:
    """Return the draft with the kind of each claim, that of its first stretch, and its parts where stretches differ."""
    claims: list[Claim] = []
    known, first = told_of(draft), first_told(draft)
    for claim in draft.claims:
        claims.append(_judged(draft, claim, claims, known, first))
    return replace(draft, claims=tuple(claims))


def _judged(
    draft: Draft, claim: Claim, before: list[Claim], known: Mapping[str, frozenset[str]], first: Mapping[str, int]
) -> Claim:
    spans = stretches(draft.grammar, claim.content)
    denying = goes_on_denying(draft, claim)
    known_before = (
        Before(alleged=is_alleged(draft, claim, span, before), denying=denying, told=first) for span in spans
    )
    told = [of_claim(draft, claim, span, known=known, before=b) for span, b in zip(spans, known_before, strict=True)]
    reasons = [kind_of(assertion) for assertion in told]
    answer = _NO.match(draft.text, claim.content[0].start, claim.content[0].end)
    if answer and claim.quote in ANSWERING and claim.chain:
        reasons[0] = Reason(Kind.DENIAL, Span(*answer.span()), "Answers No.")
    parts = _parts(told, [reason.kind for reason in reasons]) if len(told) > 1 else ()
    if (reasons[0].kind, reasons[0].words, parts) == (claim.kind, claim.why, claim.parts):
        return claim
    return replace(claim, kind=reasons[0].kind, why=reasons[0].words, parts=parts)


ANSWERING = frozenset({Quote.DIRECT, Quote.BLOCK, Quote.MIXED})
"""Forms in which somebody's "No" stands as it was said."""


def _parts(told: list[Assertion], kinds: list[Kind]) -> tuple[Part, ...]:
    """Each stretch with its kind and factuality; none where all are alike."""
    pairs = zip(told, kinds, strict=True)
    parts = tuple(Part(span=a.span, kind=kind, factuality=firmness(a).factuality) for a, kind in pairs)
    return parts if len({(part.kind, part.factuality) for part in parts}) > 1 else ()
