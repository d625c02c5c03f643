"""Reporting clauses in the grammar: their verbs, who speaks, who is told, and the clause that is said."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import FINITE, NOMINAL_SUBJECTS, Grammar, Token
from firsthand.model.text import Span

LOOSE_ENDS = frozenset({"relcl", "appos", "acl", "punct", "cc", "conj", "advcl", "advmod", "npadvmod"})
"""What may trail a noun phrase without being part of the name or description."""

SAYING = frozenset(
    "say tell claim report announce warn deny insist confirm state declare allege assert argue acknowledge admit "
    "add note suggest estimate predict conclude stress reveal believe think propose explain clarify write tweet "
    "complain project forecast calculate reckon assess maintain".split()
)
"""Verbs that report speech whatever their clause looks like; a narrower list than all verbs of telling."""

PUTTING = frozenset({"put", "estimate", "place"})
"""Verbs that set a figure on something: "put the crowd at some 300"."""

BINDING = frozenset({"undertake"})
"""Verbs that bind with an infinitive, and that the encoder passes over: "has undertaken to pay"."""


def noun_phrase(grammar: Grammar, head: Token) -> Span:
    """Return the phrase of a noun: all before it, and what follows it up to the first clause or apposition."""
    end = head
    loose = {c.index for c in grammar.children(head) if c.dep in LOOSE_ENDS and c.index > head.index}
    cut = min((grammar.subtree(grammar.tokens[i])[0].index for i in loose), default=None)
    tokens = [t for t in grammar.subtree(head) if cut is None or t.index < cut]
    end = _led_on(grammar, head, max((t for t in tokens if t.index >= head.index), key=_index, default=head))
    start = min((t for t in tokens if t.index <= head.index), key=_index, default=head)
    return Span(start.span.start, end.span.end)


def _led_on(grammar: Grammar, head: Token, end: Token) -> Token:
    """The end of a phrase whose last preposition has lost its object to the verb, which has two subjects now."""
    if end.pos != "ADP" or head.dep not in NOMINAL_SUBJECTS:
        return end
    others = [c for c in grammar.children(grammar.head(head)) if c.dep in NOMINAL_SUBJECTS and c.index > end.index]
    parts = [grammar.subtree(c) for c in others]
    return next((p[-1] for p in parts if p[0].index == end.index + 1), end)


def _index(token: Token) -> int:
    return token.index


def subject(grammar: Grammar, verb: Token) -> Token | None:
    """Return the verb's subject, or that of the verb it is coordinated with."""
    own = next((c for c in grammar.children(verb) if c.dep in NOMINAL_SUBJECTS), None) or _compounded(grammar, verb)
    if own is None and verb.dep == "conj" and grammar.head(verb).pos == "VERB":
        return subject(grammar, grammar.head(verb))
    return own


def _compounded(grammar: Grammar, verb: Token) -> Token | None:
    """The noun that a parse joins to the verb behind it, which it took for a noun: "ORC projects that …"."""
    if verb.pos != "VERB" or verb.tag not in FINITE:
        return None
    return next((c for c in grammar.children(verb) if c.dep == "compound" and c.index == verb.index - 1), None)


def complement(grammar: Grammar, verb: Token) -> Token | None:
    """Return the head of the clause that the verb governs as its content, or None."""
    return next((c for c in grammar.children(verb) if c.dep in ("ccomp", "xcomp")), None)


def told_to(grammar: Grammar, verb: Token) -> Token | None:
    """Return the head of the one who is told: the object, or the object of "to"."""
    for child in grammar.children(verb):
        if child.dep in ("dobj", "dative") and child.pos in ("NOUN", "PROPN", "PRON"):
            return child
        if child.text.lower() == "to" and child.dep in ("prep", "dative"):
            return next((c for c in grammar.children(child) if c.dep == "pobj"), None)
    return None


def reporting_verbs(grammar: Grammar, within: Span) -> Iterator[Token]:
    """Yield the finite verbs of telling in a stretch that have a subject."""
    for token in grammar.within(within):
        if token.pos == "VERB" and token.lemma in TELLING and token.tag != "VBG" and subject(grammar, token):
            yield token
