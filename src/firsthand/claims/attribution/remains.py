"""What is left of a sentence when others' words are cut out of it: a whole clause, one to be cut back, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.claims.attribution.endings import without_loose_end
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.clause import main_predicate
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import FINITE, NAMING, SUBJECTS, VERBAL, WH_TAGS, Token
from firsthand.model.text import Span

NEEDED = frozenset({"ccomp", "xcomp", "dobj", "attr", "oprd", "acomp", "pcomp"})
"""What a verb says nothing without: "The minister said ⟦…⟧"."""

COMPLETING = NEEDED | {"pobj"}
"""The same of any word."""

BARE = frozenset({"come", "happen", "follow", "arrive", "occur", "begin"})
"""Verbs that say little by themselves: "The visit came ⟦as …⟧"."""

PAST_OR_FINITE = FINITE | {"VBN"}

LOOSE = frozenset({"conj", "advcl", "relcl", "acl", "prep", "appos", "advmod", "npadvmod", "agent"})
"""Phrases that a clause stands without."""

STOPS = '.!?…”"’'
CELL = " | "
"""What parts the cells of a table's row."""

FIGURES = re.compile(r"\d[\d.,%]*(?: [\w’'-]+){1,3}, \d")
"""How a list of figures begins: "1 sack, 2 tackles"."""

FIRST = frozenset({"advcl", "prep", "advmod", "aux", "neg", "punct", "cc", "intj", "dep"})
"""What may stand before the verb of an order."""

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
    return bool(lost & COMPLETING) or (token.head > last.index and token.dep != "ROOT")


def is_statement(draft: Draft, sentence: Span) -> bool:
    """Return whether a sentence states something: it has a clause of its own, and is no call to do something.

    Captions and headings ("A jet carrying a missile", "Supporting effort 3") have at most a clause inside a noun.
    Where a full stop shows that a sentence was meant, any form in -ed counts: parsers take "forced" for an adjective.
    """
    tokens = draft.grammar.within(sentence)
    root = draft.grammar.top(tokens)
    if draft.words(sentence).count(CELL) > 1 or (_in_row(draft, sentence) and not _stands(draft, sentence, tokens)):
        return False
    if root.pos in VERBAL and _is_bidding(draft, root, tokens):
        return False
    if any(_is_clause(draft, t) for t in tokens) or _is_headline(draft, root):
        return True
    if draft.text[sentence.end - 1] not in STOPS or CREDIT.match(draft.text, sentence.end):
        return False
    relative = {i for t in tokens if _is_relative(draft, t) for i in _indices(draft, t)}
    return any(t.tag in PAST_OR_FINITE for t in tokens if t.index not in relative)


def _in_row(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence stands in a table's row: in a line with several cells."""
    start = draft.text.rfind("\n", 0, sentence.start) + 1
    end = draft.text.find("\n", sentence.end)
    return draft.text.count(CELL, start, end if end >= 0 else len(draft.text)) > 1


def _stands(draft: Draft, sentence: Span, tokens: Sequence[Token]) -> bool:
    """Whether a row's sentence has a finite verb, and is no list of figures ("1 sack, 2 tackles, 1 pass defended")."""
    return any(_is_clause(draft, t) for t in tokens) and not FIGURES.match(draft.text, sentence.start, sentence.end)


def _is_bidding(draft: Draft, root: Token, tokens: Sequence[Token]) -> bool:
    """An order or advice to the reader: "Click here …", "Let's be honest", "When it boils, add the salt".

    What may come first is when, how or for what it is to be done. "Add salt and it will keep" does state something.
    """
    children = draft.grammar.children(root)
    joined = [c for c in children if c.dep == "conj" and c.pos in VERBAL]
    named = any(c.dep in SUBJECTS for verb in (root, *joined) for c in draft.grammar.children(verb))
    helped = any(c.dep == "auxpass" or (c.dep == "aux" and c.lemma != "do") for c in children)
    before = [t for t in tokens if t.index == root.index - 1]
    if named or helped or any(t.pos in NAMING for t in before):  # a noun right before is a subject hung elsewhere
        return False
    if root == tokens[0] and root.text.lower() == root.lemma and root.tag == "VBN":  # "Set aside to cool"
        return True
    return root.tag in {"VB", "VBP"} and all(c.dep in FIRST for c in children if c.index < root.index)


def _is_clause(draft: Draft, token: Token) -> bool:
    """A finite verb in no clause that belongs to a noun."""
    if token.tag not in FINITE or token.pos not in VERBAL:
        return False
    above = (token, *draft.grammar.ancestors(token))
    return not any(t.dep in ("relcl", "appos") or (t.dep == "acl" and t.tag not in FINITE) for t in above)


def _is_relative(draft: Draft, verb: Token) -> bool:
    """Whether the word heads a clause that "who", "which" or "where" opens."""
    return verb.dep == "relcl" and any(c.tag in WH_TAGS for c in draft.grammar.subtree(verb) if c.index < verb.index)


def _indices(draft: Draft, token: Token) -> list[int]:
    return [t.index for t in draft.grammar.subtree(token)]


def _is_headline(draft: Draft, root: Token) -> bool:
    """A verb with a subject though without a tense: "Two killed in Brixen", "Tarvia to close the dam"."""
    has_subject = any(c.dep in SUBJECTS for c in draft.grammar.children(root))
    return has_subject and root.pos in VERBAL and root.tag in {"VB", "VBN"}
