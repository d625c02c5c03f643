"""Figures that a source sets, gives or lists without a clause: "put the crowd at 300", "gave the sum as $18"."""

from __future__ import annotations

from firsthand.claims.draft import Draft
from firsthand.claims.reporting import PUTTING, subject
from firsthand.claims.stretches import trimmed, words
from firsthand.language.actors.roles import RECORDS, singular
from firsthand.language.grammar import Token
from firsthand.model.text import Span

ENTERING = frozenset({"list", "record", "log", "register"})
"""What somebody does who keeps a record, and what it does itself."""

LISTING = ENTERING | {"show", "find"}
"""What a log, a camera or a survey does with what stands in it."""

SPEAKING = dict.fromkeys(("write", "speak", "talk", "warn", "tell", "boast"), "of")
"""Verbs that name a figure with "of": "had written of at least 40"; they have clauses as well."""

HOLDING = {"stick": "to", "keep": "to", "hold": "to", "stand": "by", "insist": "on"}
"""Verbs by which somebody does not give a figure up, with the word before it: "is sticking to 'more than 230'"."""

BARE = frozenset({"give", "count", "make", "speak", "talk"}) | HOLDING.keys()
"""Verbs whose figure may stand alone: "the police counted 4,000"."""

GIVING = frozenset({"give", "count", "make"}) | LISTING | HOLDING.keys()
"""Verbs other than those of putting under which a figure may stand as somebody's word."""

FIGURES = frozenset("figure number total toll count estimate sum tally".split())
"""What is given when somebody is told a figure: "gave me a figure of 12,000"."""

HALVES = frozenset({"half", "third", "quarter"})

ALONE = 3
"""From this many words a figure stands without the pronoun before it: "put it at some 300 men", but "put it at 63"."""

SET = frozenset({"dobj", "oprd"})
"""How what a figure is set on hangs on the verb."""

REACH = 16
"""Words at most from the verb to the "at" or "as" before its figure."""


def told_figure(draft: Draft, verb: Token) -> Span | None:
    """Return what is counted with the figure that the verb's subject sets on it; None where no figure is told."""
    if verb.lemma in PUTTING:
        return _set_at(draft, verb, "at")
    if verb.lemma == "give":
        return _set_at(draft, verb, "as") or _given(draft, verb) or _bare(draft, verb)
    if verb.lemma == "count":
        return _bare(draft, verb)
    if verb.lemma == "make":
        return _made(draft, verb)
    if verb.lemma in HOLDING | SPEAKING:
        return _held_to(draft, verb)
    return _listed(draft, verb)


def _set_at(draft: Draft, verb: Token, word: str) -> Span | None:
    """What stands between the verb and the figure after "at" or "as", that included."""
    grammar = draft.grammar
    what = next((c for c in grammar.children(verb) if c.dep in SET), None)
    sentence = grammar.sentence_at(verb.span.start)
    if what is None or sentence is None or what.index < verb.index:
        return None
    near = (t for t in grammar.tokens[verb.index + 1 : verb.index + REACH] if t.span in sentence)
    at = next((t for t in near if t.text.lower() == word and _holds_figure(draft, t)), None)
    if at is None:
        return None
    if at.index < what.index:
        return trimmed(draft.text, Span(at.span.start, grammar.subtree_span(what).end))
    end = _end(draft, verb, at)
    bare = Span(at.span.end + 1, end) if at.span.end + 1 < end else None
    if what.pos == "PRON" and bare and len(words(draft.text, [bare])) >= ALONE:
        return trimmed(draft.text, bare)
    return trimmed(draft.text, Span(grammar.subtree_span(what).start, end))


def _given(draft: Draft, verb: Token) -> Span | None:
    """The figure that somebody gave: "a figure of 12,000 hectares"."""
    # "Gave me a figure" has two objects.
    given = (c for c in draft.grammar.children(verb) if c.dep == "dobj" and c.lemma in FIGURES)
    what = next(given, None)
    if what is None or not _holds_figure(draft, what):
        return None
    return trimmed(draft.text, draft.grammar.subtree_span(what))


def _bare(draft: Draft, verb: Token) -> Span | None:
    """The number alone that a body or a record gives: "the police counted 4,000", "the register gives 31"."""
    by = subject(draft.grammar, verb)
    what = next((c for c in draft.grammar.children(verb) if c.dep == "dobj"), None)
    if by is None or what is None or what.index < verb.index or by.text.lower() in _ANYBODY:
        return None
    if _handed_over(draft, verb, what):
        return None
    who = singular(by.text.lower())
    counted = any(c.dep == "nummod" and c.pos == "NUM" for c in draft.grammar.children(what))
    if what.pos != "NUM" and not (counted and who in (RECORDS if verb.lemma == "give" else _COUNTING)):
        return None
    return trimmed(draft.text, Span(draft.grammar.subtree_span(what).start, _end(draft, verb, what)))


_ANYBODY = frozenset("i we you who that which".split())
"""Who counts in his own words; a reporter's "we" is the author's."""
_COUNTING = frozenset("police army ministry service agency mission office navy guard".split())
"""Who counts what others have or do; an association counts its members."""


def _handed_over(draft: Draft, verb: Token, what: Token) -> bool:
    """Whether a number is of what somebody gave away: "has given $8bn"."""
    perfect = any(c.dep == "aux" and c.lemma == "have" for c in draft.grammar.children(verb))
    return perfect or any(t.text in "$£€" for t in draft.grammar.subtree(what))


def _made(draft: Draft, verb: Token) -> Span | None:
    """ "The observatory made ⟦it 5.3⟧"."""
    behind = draft.grammar.tokens[verb.index + 1 : verb.index + 3]
    if [t.text.lower() for t in behind[:1]] != ["it"] or [t.pos for t in behind[1:]] != ["NUM"]:
        return None
    return Span(behind[0].span.start, behind[1].span.end)


def _held_to(draft: Draft, verb: Token) -> Span | None:
    """The figure that somebody holds to; of "its figure of 400" the whole."""
    to = (
        c
        for c in draft.grammar.children(verb)
        if c.dep == "prep" and c.text.lower() == (HOLDING | SPEAKING)[verb.lemma]
    )
    what = next((c for each in to for c in draft.grammar.children(each) if c.dep == "pobj"), None)
    if what is None or not _holds_figure(draft, what) or not (what.pos == "NUM" or _is_counted(draft, what)):
        return None
    return trimmed(draft.text, draft.grammar.subtree_span(what))


def _is_counted(draft: Draft, what: Token) -> bool:
    """Whether it is a figure, or is counted by one: "its figure of 400", "the 400 tents"."""
    return what.lemma in FIGURES or any(c.dep == "nummod" for c in draft.grammar.children(what))


def _listed(draft: Draft, verb: Token) -> Span | None:
    """What is counted in a list, or whatever stands in a record; what people record is what they did."""
    by, what = subject(draft.grammar, verb), _recorded(draft, verb)
    if (
        by is None
        or what is None
        or not (_is_record(by, verb) or (verb.lemma == "list" and _holds_figure(draft, what)))
    ):
        return None
    return trimmed(draft.text, Span(draft.grammar.subtree_span(what).start, _end(draft, verb, what)))


def _recorded(draft: Draft, verb: Token) -> Token | None:
    """The thing behind the verb, or what is seen doing something: "shows no boat", "shows all four standing"."""
    behind = (c for c in draft.grammar.children(verb) if c.index > verb.index)
    what = next((c for c in behind if c.dep == "dobj" or (c.dep == "ccomp" and c.tag == "VBG")), None)
    return None if what is None or what.pos == "PRON" else what


def _is_record(by: Token, verb: Token) -> bool:
    """Whether the subject is a record or what records; "it" is one of which it is told as present what it lists."""
    it = by.text.lower() == "it" and verb.tag == "VBZ" and verb.lemma in ENTERING
    return it or singular(by.text.lower()) in RECORDS


def _end(draft: Draft, verb: Token, what: Token) -> int:
    """Where what is listed ends: with the phrases of place and time that the parser hung on the verb."""
    beside = [c for c in draft.grammar.children(verb) if c.index > what.index and c.dep in {"prep", "npadvmod"}]
    return max(draft.grammar.subtree_span(t).end for t in (what, *beside))


def _holds_figure(draft: Draft, word: Token) -> bool:
    return any(t.pos == "NUM" or t.lemma in HALVES for t in draft.grammar.subtree(word))
