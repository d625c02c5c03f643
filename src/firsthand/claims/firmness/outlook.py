"""Signs that a stretch speaks of what has not happened: a time to come, or a world that is not so."""

from __future__ import annotations

from firsthand.claims.firmness import clause, signs
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.assertion import Assertion
from firsthand.claims.firmness.judging import judgement
from firsthand.claims.firmness.signs import first_of
from firsthand.claims.firmness.steps import Step
from firsthand.language.grammar import VERBAL, Token
from firsthand.language.numbers.numbers import ORDINALS


def hypothetical(assertion: Assertion, step: Step, *, past: bool) -> Token | None:
    """Return the "would" of what is not so, unless it only judges ("would be a mistake") or tells of a wish.

    ``past`` asks for what might have been: "would have fed 15,000".
    """
    perfect = any(t.lemma == "have" for t in clause.auxiliaries(assertion.grammar, step.predicate))
    if perfect is not past:
        return None
    would = next((t for t, name in clause.modals(assertion.grammar, step.predicate) if name == "would"), None)
    if would is None or assertion.backshifted or step.holder is not None or signs.would_not(assertion, step.predicate):
        return None
    if (
        step.predicate.lemma in words.MINDS | words.SAYING
        or dated_to_come(assertion, step)
        or judgement(assertion, step) is not None
    ):
        return None
    return would


def to_come(assertion: Assertion, step: Step) -> Token | None:
    """ "Is expected to", "is about to", "on the verge of", "is going to"."""
    holder = step.holder
    if holder is not None:
        if holder.lemma in words.FORETELLING | words.IMMINENT | words.BRINKS and not under_is_past(assertion, step):
            return holder
        weighed = signs.is_finite(assertion, assertion.steps[-1].predicate)  # not "a lower chance of falling ill"
        if holder.lemma in words.CHANCES and weighed and not under_is_past(assertion, step):
            return holder
        if holder.lemma == "go" and holder.tag == "VBG" and signs.has_infinitive(assertion, holder):
            return holder
    at_a_time = clause.is_passive(assertion.grammar, step.predicate) and not signs.is_past(assertion, step.predicate)
    if at_a_time and step.predicate.lemma in {"schedule", "slate"} and holder is None:
        return step.predicate
    if _is_due(assertion, step.predicate):
        return step.predicate
    imminent = signs.children_of(assertion, step.predicate, "acomp", "attr")
    return first_of(imminent, words.NEAR)


def given_a_chance(assertion: Assertion, verb: Token) -> Token | None:
    """Return the chance that the source gives a thing: "I put the odds that he stays at", "my bet is that they go"."""
    who = clause.subject(assertion.grammar, verb)
    told = signs.is_past(assertion, verb) and verb.text.lower() != verb.lemma  # "put" looks alike in both tenses
    if who is None or verb.lemma not in words.GIVING or told:
        return None
    below = assertion.grammar.subtree(verb)
    if verb.lemma == "be":
        mine = any(t.text.lower() in {"my", "our"} for t in assertion.grammar.children(who))
        return who if mine and who.lemma in words.CHANCES and signs.children_of(assertion, verb, "ccomp") else None
    return first_of(below, words.CHANCES) if who.text.lower() in assertion.minds else None


def _is_due(assertion: Assertion, verb: Token) -> bool:
    """Whether "is to" sets a time: "the ministers are to meet"; "the aim is to win" says what the aim is."""
    who = clause.subject(assertion.grammar, verb)
    somebody = signs.is_person(who) or (who is not None and who.tag == "NNS")
    follows = signs.children_of(assertion, verb, "xcomp")
    bare = not signs.children_of(assertion, verb, "acomp", "attr")
    now = verb.tag in {"VBZ", "VBP"} or assertion.backshifted
    to_be = [t for t in follows if signs.is_infinitive(assertion, t)]
    suffers = any(clause.is_passive(assertion.grammar, t) for t in to_be)  # "the ferry is to be sold"
    planned = who is not None and who.lemma not in words.AIMS and first_of(to_be, words.BY_PLAN) is not None
    return verb.lemma == "be" and now and bare and bool(to_be) and (somebody or suffers or planned)


def under_is_past(assertion: Assertion, step: Step) -> bool:
    """Return whether what stands under "likely" has already been: "is likely to have left"."""
    below = assertion.steps[-1].predicate
    return below is not step.predicate and (
        signs.is_past(assertion, below) or below.tag == "VBD" or is_state(assertion, below)
    )


def is_state(assertion: Assertion, verb: Token) -> bool:
    """ "Are likely preparing", "is likely that they are": as things stand; "unlikely that it survives" looks ahead."""
    helpers = clause.auxiliaries(assertion.grammar, verb)
    if clause.is_passive(assertion.grammar, verb) and _by_a_day(assertion, verb):
        return False
    return (verb.tag in {"VBZ", "VBP"} and verb.lemma in words.STATES) or any(t.tag in {"VBZ", "VBP"} for t in helpers)


def _by_a_day(assertion: Assertion, verb: Token) -> bool:
    """ "Is held on the eleventh", "is signed before May"."""
    leads = signs.children_of(assertion, verb, "prep", "agent")
    days = (t for lead in leads if lead.lemma in {"on", "before", "by"} for t in assertion.grammar.children(lead))
    return any(t.lemma in words.DAYS or t.lemma in ORDINALS for t in days)


def modal_to_come(assertion: Assertion, verb: Token) -> Token | None:
    """Return the "will", "may" or "could" of something to come; "may be part of" speaks of how things are."""
    helpers = clause.auxiliaries(assertion.grammar, verb)
    if any(t.lemma == "have" for t in helpers):
        ends = signs.children_of(assertion, verb, "prep", "mark", "advcl")
        ahead = any(
            t.lemma in {"by", "before"} for t in (*ends, *(c for e in ends for c in assertion.grammar.children(e)))
        )
        perfect = (modal for modal, name in clause.modals(assertion.grammar, verb) if name == "will" and ahead)
        return next(perfect, None)  # "will have torn it up before the month is out"
    for modal, name in clause.modals(assertion.grammar, verb):
        if name in words.FUTURE_MODALS and not (name == "would" and not assertion.backshifted):
            return modal
        soon = first_of(signs.children_of(assertion, verb, "acomp", "advmod"), words.SOON)
        moves = (verb.lemma not in words.STATES and verb.tag != "VBG") or soon is not None
        if name == "could" and soon is None and _could_of_then(assertion, verb):
            moves = False
        if name in {"may", "might", "could"} and moves:
            return modal
    return None


def _could_of_then(assertion: Assertion, verb: Token) -> bool:
    """Whether "could" is the past of "can": what a reporter "could see" was seen, what "could not be done" was not."""
    seen = verb.lemma in words.PERCEIVING and not assertion.reported
    return seen or signs.is_negated(assertion, verb)


def dated_to_come(assertion: Assertion, step: Step) -> Token | None:
    """Return a present verb with a time to come: "arrives tomorrow", "plans to meet next week", "on the horizon"."""
    verb = step.predicate
    if signs.is_past(assertion, verb) or verb.pos not in VERBAL:
        return None
    seen = first_of(assertion.cue, words.PERCEIVING)  # "saw the trucks leave on Monday": they left
    if verb.lemma in words.BY_PLAN and verb.tag in {"VBZ", "VBP"} and seen is None:
        days = (day for on in signs.children_of(assertion, verb, "prep") for day in assertion.grammar.children(on))
        if first_of(days, words.DAYS) is not None:
            return verb
    said = f" {' '.join([t.text.lower() for t in assertion.tokens])} "
    return verb if any(phrase in said for phrase in _FUTURE) else None


_FUTURE = tuple(f" {phrase} " for phrase in words.FUTURE_PHRASES)
"""The words of a time to come, each to be met whole."""
