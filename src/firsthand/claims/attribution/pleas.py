"""What somebody asks of others without a clause: "appealed to both for calm", "advised its people against travel"."""

from __future__ import annotations

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import Token
from firsthand.model.text import Span

PLEADING = {"appeal": "for", "plead": "for", "beg": "for", "advise": "against", "warn": "against", "caution": "against"}
"""Verbs that ask or advise, with the word before what they want done or left."""

ADDRESSING = frozenset({"to", "with"})
"""What stands before those who are asked."""


def told_plea(draft: Draft, verb: Token) -> Span | None:
    """Return who is asked with what is asked of them; None where the verb names none of the two."""
    grammar = draft.grammar
    prepositions = [c for c in grammar.children(verb) if c.dep == "prep" and c.index > verb.index]
    wish = next((c for c in prepositions if c.text.lower() == PLEADING[verb.lemma]), None)
    asked = next((c for c in grammar.children(verb) if c.dep == "dobj"), None)
    if asked is None:
        to = (c for c in prepositions if c.text.lower() in ADDRESSING)
        asked = next((o for c in to for o in grammar.children(c) if o.dep == "pobj"), None)
    if wish is None or asked is None or not verb.index < asked.index < wish.index:
        return None
    return trimmed(draft.text, Span(grammar.subtree_span(asked).start, grammar.subtree_span(wish).end))
