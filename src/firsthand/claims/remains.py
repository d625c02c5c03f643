"""What is left of a sentence when others' words are cut out of it: a whole clause, one to be cut back, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.claims.clause import SUBJECTS, VERBAL, main_predicate
from firsthand.claims.draft import Draft
from firsthand.claims.endings import without_loose_end
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import Token
from firsthand.model.text import Span

NEEDED = frozenset({"ccomp", "xcomp", "dobj", "attr", "oprd", "acomp", "pcomp"})
"""What a verb says nothing without: "The minister said ⟦…⟧"."""

BARE = frozenset({"come", "happen", "follow", "arrive", "occur", "begin"})
"""Verbs that say little by themselves: "The visit came ⟦as …⟧"."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OPENERS = frozenset({"WDT", "WP", "WP$", "WRB"})

LOOSE = frozenset({"conj", "advcl", "relcl", "acl", "prep", "appos", "advmod", "npadvmod", "agent"})
"""Phrases that a clause stands without."""

STOPS = '.!?…”"’'
CELL = " | "
"""What parts the cells of a table's row."""

CREDIT = re.compile(r"\s*(?:Photograph|Photo|Image|Picture|Illustration|Composite|Credit)s?(?: by\b|:)")
"""What follows a caption: "… in October. Photograph: Ada Brixen"."""


def whole_of(draft: Draft, rest: Span) -> Span | None:
    """Return the rest cut back to the last phrase that is whole; None where its clause has lost what it needs."""
    while True:
        tokens = draft.grammar.within(rest)
        predicate = main_predicate(draft.grammar, tokens) if tokens else None
        if predicate is None or _has_lost(draft, predicate, tokens):
            return None
        torn = _torn(draft, tokens, predicate)
        if torn is None:
            return without_loose_end(draft, rest)
        loose = next((t for t in torn if t.dep in LOOSE and t.index >= tokens[0].index), None)
        start = draft.grammar.subtree_span(loose).start if loose else rest.start
        kept = trimmed(draft.text, Span(rest.start, start)) if rest.start < start < rest.end else None
        if kept is None or kept == rest:
            return None
        rest = kept


def _has_lost(draft: Draft, predicate: Token, tokens: Sequence[Token]) -> bool:
    children = draft.grammar.children(predicate)
    beyond = [c for c in children if c.index > tokens[-1].index]
    if any(c.dep in NEEDED for c in beyond):
        return True
    after = [c for c in children if predicate.index < c.index <= tokens[-1].index and c.pos != "PUNCT"]
    return predicate.lemma in BARE and bool(beyond) and not after


def _torn(draft: Draft, tokens: Sequence[Token], predicate: Token) -> list[Token] | None:
    """The words over the end of the rest, from the first that lacks what it needs; None where none does."""
    last = tokens[-1]
    path = [last, *draft.grammar.ancestors(last)]
    path = path[: path.index(predicate)] if predicate in path else []
    first = next((i for i, t in enumerate(path) if _lacks(draft, t, last)), None)
    return path[first:] if first is not None else None


def _lacks(draft: Draft, token: Token, last: Token) -> bool:
    lost = {c.dep for c in draft.grammar.children(token) if c.index > last.index}
    return bool(lost & (NEEDED | {"pobj"})) or (token.head > last.index and token.dep != "ROOT")


def is_statement(draft: Draft, sentence: Span) -> bool:
    """Return whether a sentence states something: it has a clause of its own, and is no call to do something.

    Captions and headings ("A jet carrying a missile", "Supporting effort 3") have at most a clause inside a noun.
    Where a full stop shows that a sentence was meant, any form in -ed counts: parsers take "forced" for an adjective.
    """
    tokens = draft.grammar.within(sentence)
    root = draft.grammar.top(tokens)
    if draft.words(sentence).count(CELL) > 1:
        return False
    if root.pos in VERBAL and _is_bidding(draft, root, tokens):
        return False
    if any(_is_clause(draft, t) for t in tokens) or _is_headline(draft, root):
        return True
    if draft.text[sentence.end - 1] not in STOPS or CREDIT.match(draft.text, sentence.end):
        return False
    relative = {i for t in tokens if _is_relative(draft, t) for i in _indices(draft, t)}
    return any(t.tag in FINITE | {"VBN"} for t in tokens if t.index not in relative)


def _is_bidding(draft: Draft, root: Token, tokens: Sequence[Token]) -> bool:
    """An order or advice to the reader: "Click here …", "Let's be honest"."""
    helped = any(c.dep in SUBJECTS or c.dep in ("aux", "auxpass") for c in draft.grammar.children(root))
    return root.tag == "VB" and root == tokens[0] and not helped


def _is_clause(draft: Draft, token: Token) -> bool:
    """A finite verb in no clause that belongs to a noun."""
    if token.tag not in FINITE or token.pos not in VERBAL:
        return False
    above = (token, *draft.grammar.ancestors(token))
    return not any(t.dep in ("relcl", "appos") or (t.dep == "acl" and t.tag not in FINITE) for t in above)


def _is_relative(draft: Draft, verb: Token) -> bool:
    """Whether the word heads a clause that "who", "which" or "where" opens."""
    return verb.dep == "relcl" and any(c.tag in OPENERS for c in draft.grammar.subtree(verb) if c.index < verb.index)


def _indices(draft: Draft, token: Token) -> list[int]:
    return [t.index for t in draft.grammar.subtree(token)]


def _is_headline(draft: Draft, root: Token) -> bool:
    """A verb with a subject though without a tense: "Two killed in Brixen", "Tarvia to close the dam"."""
    has_subject = any(c.dep in SUBJECTS for c in draft.grammar.children(root))
    return has_subject and root.pos in VERBAL and root.tag in {"VB", "VBN"}
