"""The direction of travel: whether the words around a time look back or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from firsthand.language.grammar import Grammar, Token
from firsthand.language.words import Word, words
from firsthand.model.text import Span


class Direction(StrEnum):
    """Which way a time lies from the one who tells it."""

    PAST = "past"
    FUTURE = "future"


_AHEAD = frozenset(
    """will would shall 'll going expected due plans planned planning scheduled may might could should can must
    ahead hopes hope intends wants aims promised promises vowed pledged set likely upcoming coming until tomorrow won't
    next about wants begins starts opens expects expect deadline ordered ready""".split()
)
_BACK = frozenset(
    """was were had did has have been said told began came went took gave made left fell rose met held hit shot fought
    fled sent saw got found lost won put ran spoke wrote grew drew broke became brought bought sold led kept flew
    killed struck since ago earlier last previous saying""".split()
)
_REACH = 120  # characters before the time that are read when there is no grammar


def direction(text: str, span: Span, grammar: Grammar | None = None) -> Direction | None:
    """Return the direction of the verb that a time hangs on, None where neither tree nor words tell it."""
    line = text.rfind("\n", max(0, span.start - _REACH), span.start)
    lead = text[max(0, span.start - 40, line) : span.start]
    if _FROM_THEN.search(lead):
        return Direction.FUTURE
    if _SINCE.search(lead):
        return Direction.PAST
    settled, found = _of_tree(span, grammar) if grammar else (False, None)
    if settled:
        return found
    before = words(text, max(0, span.start - _REACH, line), span.start)
    return _of_words(before) or _after(text, span)


_FROM_THEN = re.compile(r"\b(?:as (?:soon|early) as|due on)\s*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)


def _of_tree(span: Span, grammar: Grammar) -> tuple[bool, Direction | None]:
    """Whether the tree settles it, and the direction: the tense of the nearest verb above the time that has one."""
    tokens = grammar.within(span)
    if not tokens:
        return False, None
    top = grammar.top(tokens)
    if top.dep in _MODIFYING and grammar.head(top).pos == "NOUN":
        return True, None  # "the 24 February invasion" says nothing of the sentence's own time
    if _set_before(top, grammar):
        return True, Direction.PAST
    if _sets_out(top, grammar):
        return True, Direction.FUTURE
    return _of_verbs(top, span, grammar)


def _of_verbs(top: Token, span: Span, grammar: Grammar) -> tuple[bool, Direction | None]:
    possessed, named = any(t.tag == "POS" for t in grammar.children(top)), False
    for token in (top, *grammar.ancestors(top)):
        if token.pos in {"VERB", "AUX"} and token.tag.startswith(("V", "MD")):
            found = _of_verb(token, grammar)
            if token.lemma in _ASKING and not named and grammar.head(top).text.lower() == "by":
                return True, Direction.FUTURE  # "has promised 3,000 blankets by Wednesday"
            if token.lemma in _FIXING and not named and grammar.head(top) in {token, *_objects(token, grammar)}:
                return True, Direction.FUTURE  # "set 15 November for the vote"
            if named and token.lemma in _ANNOUNCING:
                return True, None  # "announced the closure of plants during the fourth quarter": before, or to come
            if possessed and found is Direction.FUTURE and not _will(token, grammar):
                return True, None  # "may include Sunday night's attack"
            if found:
                back = found is Direction.FUTURE and _told_before(token, grammar)
                return True, Direction.PAST if back else found
        named = named or (token.pos == "NOUN" and token.span not in span)
    return False, None


_MODIFYING = frozenset({"nummod", "compound", "nmod", "amod"})
# What these lead in has been, whatever the verb above them says: "will hold, despite his resignation on Thursday".
_LEADS_BACK = frozenset("despite after following since over amid because".split())


def _set_before(time: Token, grammar: Grammar) -> bool:
    """Whether the time stands with a noun that such a word leads in."""
    named = False
    for above in grammar.ancestors(time):
        if above.pos in {"VERB", "AUX"} and above.lemma != "follow":
            return False
        if named and above.text.lower() in _LEADS_BACK:
            return True
        named = named or above.pos == "NOUN"
    return False


def _sets_out(time: Token, grammar: Grammar) -> bool:
    """ "A cut in supplies from Wednesday": what begins on a day and has no verb of its own lies ahead."""
    lead = grammar.head(time)
    if lead.text.lower() == "for" and time.pos == "PROPN":
        return True  # "a ceasefire for Wednesday"
    return lead.text.lower() in {"from", "starting", "beginning"} and grammar.head(lead).pos == "NOUN"


_ASKING = frozenset("promise pledge vow guarantee expect order demand want ask request require need".split())
_FIXING = frozenset({"set", "fix", "schedule", "slate", "reschedule"})


def _objects(verb: Token, grammar: Grammar) -> Iterator[Token]:
    """The words that lead a time in behind a verb: "set it for the 15th"."""
    return (t for t in grammar.children(verb) if t.dep in {"prep", "dobj"} and t.text.lower() in {"for", "on", "to"})


_ANNOUNCING = frozenset("announce plan propose schedule promise order unveil approve agree set sign outline".split())


def _will(verb: Token, grammar: Grammar) -> bool:
    return any(t.text.lower() in {"will", "'ll", "’ll", "to", "shall"} for t in grammar.children(verb))


def _told_before(verb: Token, grammar: Grammar) -> bool:
    """Whether what is to come was told in a past before the past: "had told the paper that they could move Monday".

    What somebody "had voted to do on Friday", or "had told her to expect on Monday", is set for a day ahead.
    """
    bare = any(t.text.lower() == "to" for t in grammar.children(verb))
    return any(
        above.tag == "VBN"
        and not (bare and above.lemma in _SETTING)
        and any(t.lemma == "have" and t.tag == "VBD" for t in grammar.children(above))
        for above in grammar.ancestors(verb)
    )


def _of_verb(verb: Token, grammar: Grammar) -> Direction | None:
    seen = verb.tag in {"VB", "VBP"} and verb.dep in _SEEN_AS and grammar.head(verb).lemma in _PERCEIVING
    if seen and not any(t.tag == "MD" or t.text.lower() == "to" for t in grammar.children(verb)):
        return _of_verb(grammar.head(verb), grammar)  # "saw 24 lorries leave on Thursday"
    below = [t for t in grammar.children(verb) if t.dep in {"aux", "auxpass"}]
    if verb.lemma in _AWAITED and verb.tag == "VBN" and any(t.lemma == "be" for t in below):
        return Direction.FUTURE  # "two ships were expected on Thursday"
    if any(t.tag == "MD" for t in below) or verb.tag == "MD":
        done = any(t.lemma == "have" for t in below) and verb.tag == "VBN"
        return Direction.PAST if done and any(t.lemma in {"must", "may", "might"} for t in below) else Direction.FUTURE
    if any(t.text.lower() == "to" for t in below):
        return Direction.PAST if any(t.lemma == "have" for t in below) else Direction.FUTURE
    if verb.tag == "VBN" and not below and verb.dep in {"acl", "relcl", "advcl"}:
        return Direction.PAST  # "plans announced in January"
    if verb.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in below):
        return Direction.PAST
    if verb.tag in {"VBZ", "VBP"} or (verb.tag == "VBG" and any(t.lemma == "be" for t in below)):
        return Direction.FUTURE if verb.lemma not in {"say", "be", "tell", "show", "have"} else None
    return None


_SETTING = frozenset(
    "vote decide agree plan tell order promise expect ask resolve opt schedule arrange invite prepare pledge vow set"
    " instruct book".split()
)
_SEEN_AS = frozenset({"ccomp", "xcomp"})
_PERCEIVING = frozenset({"see", "watch", "hear", "notice", "observe", "witness", "feel", "let", "make", "film"})

_AWAITED = frozenset({"expect", "schedule", "slate", "await"})


def _of_words(before: tuple[Word, ...]) -> Direction | None:
    """Without a tree: the nearest word before the time, in its sentence, that looks one way or the other."""
    for word in reversed(before):
        if word.text == "May":
            continue
        if word.text in {".", ";", "?", "!"}:
            return None
        if word.low in _AHEAD or word.low.endswith("'ll"):
            return Direction.FUTURE
        if word.low in _BACK or (word.low.endswith("ed") and len(word.low) > 4):
            return Direction.FUTURE if _bound_ahead(before, word) else Direction.PAST
    return None


def _bound_ahead(before: tuple[Word, ...], verb: Word) -> bool:
    """ "would be replaced", "expected to be sent", "will have left": a modal or "to" shortly before the participle."""
    at = before.index(verb)
    near = [w.low for w in before[max(0, at - 4) : at]]
    return any(w in _MODALS for w in near) or ("to" in near and "be" in near)


_MODALS = frozenset({"will", "would", "shall", "should", "may", "might", "could", "can", "must", "won't", "expected"})


def _after(text: str, span: Span) -> Direction | None:
    """ "On Monday the council will meet": the first telling word behind a time that opens its sentence."""
    for word in words(text, span.end, min(len(text), span.end + _REACH)):
        if word.text in {".", ";", "?", "!"}:
            return None
        if word.low in _MODALS:
            return Direction.FUTURE
        if word.low in _BACK or (word.low.endswith("ed") and len(word.low) > 4):
            return Direction.PAST
    return None
