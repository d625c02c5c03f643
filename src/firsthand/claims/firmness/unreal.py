"""What is told but not held to have been: what is yet to come, might have been, or lies inside a condition."""

from __future__ import annotations

from firsthand.claims.firmness.firmness import clause
from firsthand.claims.firmness.words_of_kinds import CONDITIONS
from firsthand.language.grammar import SUBJECTS, Grammar, Token


def yet_to(grammar: Grammar, word: Token) -> bool:
    """Return whether something is still to come, or was to: "has yet to be found", "was to have been signed"."""
    helpers = clause.auxiliaries(grammar, word)
    to = next((t.index for t in helpers if t.tag == "TO"), 0)
    if to < 2:
        return False
    before, first = grammar.tokens[to - 1], grammar.tokens[to - 2]
    if before.lemma == "remain" or (before.lemma == "be" and before.tag == "VBD"):
        return any(t.lemma == ("be" if before.lemma == "remain" else "have") for t in helpers)
    return before.lemma in {"yet", "still"} and first.lemma in {"have", "be", "remain"}


def counterfactual(grammar: Grammar, verb: Token) -> bool:
    """Return whether a condition is one that was not met: "had he known", "if he had known"."""
    helpers = clause.auxiliaries(grammar, verb)
    had = next((t for t in helpers if t.lemma == "have" and t.tag == "VBD"), None)
    if had is None:
        return False
    if any(t.dep == "mark" and t.lemma == "if" for t in grammar.children(verb)):
        return True
    subject = next((t for t in grammar.children(verb) if t.dep in SUBJECTS), None)
    return subject is not None and had.index < subject.index


def supposed(grammar: Grammar, verb: Token) -> bool:
    """Return whether a clause is a condition; nothing told inside one is held: "if the day comes when I cannot"."""
    conditional = verb.dep == "advcl" and clause.is_finite(grammar, verb) and not counterfactual(grammar, verb)
    return conditional and any(t.dep == "mark" and t.lemma in CONDITIONS for t in grammar.children(verb))
