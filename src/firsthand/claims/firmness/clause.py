"""What the tree shows of a predicate: its helping verbs, its subject, its negation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.claims.firmness.words_of_firmness import (
    MODALS,
    NEGATIVE_WORDS,
    NOT_ONLY,
    REFUSALS,
    SHORT_FORMS,
)
from firsthand.language.grammar import (
    FINITE,
    NOMINAL_SUBJECTS,
    SUBJECTS,
    VERBAL,
    Grammar,
    Token,
    once_a_run,
    once_a_word,
)

FIRST_PERSON = frozenset({"i", "we"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})
SAYING = frozenset({"say", "add", "note", "tell"})
QUESTION_WORDS = frozenset({"what", "who", "whom", "how", "why", "when", "where", "which", "whose"})
_HELPERS = frozenset({"aux", "auxpass"})
KNOWING = frozenset({"know", "hear", "learn"})
"""Of these "of no" negates: "he knew of no firm on the dam"."""

TO_SOMEBODY = {
    "to": frozenset("write speak talk say tell listen give send answer report belong agree".split()),
    "for": frozenset("ask apologize apologise call pay wait".split()),
}
"""Verbs of which "nobody" or "nothing" behind the preposition negates: "has written to nobody"."""

SHORT_NOT = frozenset({"n't", "n’t"})

_DENIED = NOMINAL_SUBJECTS | {"dobj", "attr"}
"""Parts of a clause of which a "no" denies the whole."""


@once_a_run
def main_predicate(grammar: Grammar, tokens: Sequence[Token]) -> Token | None:
    """Return the word that governs a stretch: a finite verb where there is one, else the topmost word."""
    inside = {t.index for t in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.index) and t.pos not in {"PUNCT", "SPACE"}]
    if len(tops) > 1:
        tops = [t for t in tops if t.text not in SHORT_NOT] or tops
    finite = [t for t in tops if t.pos in VERBAL and is_finite(grammar, t)]
    verbs = [t for t in tops if t.pos in VERBAL and t.dep not in {"aux", "auxpass"}]
    return next(iter((*finite, *verbs, *tops)), None)


def is_finite(grammar: Grammar, verb: Token) -> bool:
    """Return whether a verb carries tense, by its own form or by a helping verb."""
    return verb.tag in FINITE or any(t.tag in FINITE for t in auxiliaries(grammar, verb))


@once_a_word
def auxiliaries(grammar: Grammar, predicate: Token) -> tuple[Token, ...]:
    """Return the helping verbs of a predicate; a second conjunct without any shares the first one's."""
    own = tuple([t for t in grammar.children(predicate) if t.dep in _HELPERS]) or _before_short_not(grammar, predicate)
    if own:
        return own
    shares = predicate.dep == "conj" and subject(grammar, predicate, shared=False) is None
    if shares and predicate.tag in {"VB", "VBG", "VBN"}:
        return tuple(t for t in grammar.children(grammar.head(predicate)) if t.dep in {"aux", "auxpass"})
    return own


def _before_short_not(grammar: Grammar, predicate: Token) -> tuple[Token, ...]:
    """The helping verb of "wouldn’t allow" where the parser hung it on the n’t."""
    at = predicate.index
    if at < 2 or grammar.tokens[at - 1].text not in SHORT_NOT or grammar.tokens[at - 1].head == at:
        return ()
    before = grammar.tokens[at - 2]
    return (before,) if before.pos == "AUX" else ()


@once_a_word
def modals(grammar: Grammar, predicate: Token) -> tuple[tuple[Token, str], ...]:
    """Return the modal verbs of a predicate, each with its plain form."""
    helpers = auxiliaries(grammar, predicate)
    if not helpers:
        return ()
    named = [(t, SHORT_FORMS.get(t.text.lower(), t.text.lower())) for t in helpers]
    return tuple([(t, name) for t, name in named if name in MODALS and (t.tag == "MD" or _helps(t))])


def _helps(word: Token) -> bool:
    """Whether a helping verb may be a modal one that was read as another; "they’d" may have "had"."""
    return word.pos == "AUX" and word.lemma != "have"


def subject(grammar: Grammar, predicate: Token, *, shared: bool = True) -> Token | None:
    """Return the subject of a predicate; with ``shared``, also the one it has in common with its governor."""
    for child in grammar.children(predicate):
        if child.dep in SUBJECTS:
            return child
    if _before_short_not(grammar, predicate):
        torn = grammar.children(grammar.tokens[predicate.index - 1])
        return next((t for t in torn if t.dep in SUBJECTS), None)
    if shared and predicate.dep in {"conj", "xcomp"} and predicate.head != predicate.index:
        return subject(grammar, grammar.head(predicate))
    return None


def negations(grammar: Grammar, predicate: Token, *, objects: bool = True) -> tuple[Token, ...]:
    """Return the words that negate a predicate: "not", and "no" on its subject, its object or what it says of it.

    "Not only" and "not just" affirm, and are left out.
    """
    return _negations(grammar, predicate) if objects else _negations_but_of_objects(grammar, predicate)


@once_a_word
def _negations(grammar: Grammar, predicate: Token) -> tuple[Token, ...]:
    own = _on_verb(grammar, predicate, _DENIED)
    own += _no_longer(grammar, predicate)
    own += [t for t in _under_preposition(grammar, predicate) if t.text.lower() in NEGATIVE_WORDS]
    return tuple(own)


@once_a_word
def _negations_but_of_objects(grammar: Grammar, predicate: Token) -> tuple[Token, ...]:
    return (*_on_verb(grammar, predicate, NOMINAL_SUBJECTS), *_no_longer(grammar, predicate))


def _on_verb(grammar: Grammar, predicate: Token, parts: frozenset[str]) -> list[Token]:
    """The "not" of a predicate, and the "no" of those parts of its clause."""
    below = (t for t in grammar.children(predicate) if t.dep == "neg" and not _is_mark(t))
    own = [t for t in below if not _not_only(grammar, t)]
    if not own and _before_short_not(grammar, predicate):
        own = [grammar.tokens[predicate.index - 1]]
    for child in grammar.children(predicate):
        if child.dep in parts:
            # Of "eleven shots and nothing before" only the second is denied.
            beside = [t for t in grammar.children(child) if t.dep != "conj"]
            own += [t for t in (child, *beside) if t.text.lower() in NEGATIVE_WORDS and not _affirms(grammar, t)]
            # "not one gate"
            first = _leftmost(grammar, child)
            own += [first] if first.lemma == "not" and first not in own and not _not_only(grammar, first) else []
    return own


def _is_mark(word: Token) -> bool:
    """Whether a quotation mark was taken for a "not": "could 'light up a room'"."""
    return not any(c.isalpha() for c in word.text)


def _no_longer(grammar: Grammar, word: Token) -> list[Token]:
    adverbs = (t for t in grammar.children(word) if t.lemma in {"long", "longer"} and t.dep == "advmod")
    return [t for t in adverbs if grammar.tokens[t.index - 1].text.lower() == "no"]


def _under_preposition(grammar: Grammar, predicate: Token) -> Iterator[Token]:
    """What may negate from behind a preposition: "knew of no firm", "has written to nobody", "asked for nothing"."""
    for lead in grammar.children(predicate):
        if lead.lemma == "of" and predicate.lemma in KNOWING:
            yield from (t for who in grammar.children(lead) for t in (who, *grammar.children(who)))
        if lead.dep in {"prep", "dative"} and (predicate.lemma in TO_SOMEBODY.get(lead.lemma, ())):
            yield from grammar.children(lead)


def _affirms(grammar: Grammar, word: Token) -> bool:
    """Whether a "no" or "nothing" denies nothing: "the No. 1 seller", "no more than 40", "nothing but water"."""
    after = [t.lemma for t in grammar.tokens[word.index + 1 : word.index + 3]]
    plain = word.text.lower() == "no"
    if (plain and after[1:] == ["than"]) or after == ["more", "than"] or (after[:1] == ["but"] and not plain):
        return True
    rest = grammar.children(grammar.head(word))
    but = next((t for t in rest if t.lemma == "but" and t.index > word.index), None)
    left = but is not None and any(t.dep == "conj" and t.pos == "NOUN" and t.index > but.index for t in rest)
    return numbers(grammar, word) or (left and word.lemma == "nothing")


def numbers(grammar: Grammar, word: Token) -> bool:
    """Return whether "No" is short for number: "the No. 1 seller", "No 10"."""
    if word.text != "No":
        return False
    after = [t.text for t in grammar.tokens[word.index + 1 : word.index + 3]]
    return after[:1] != [] and (after[0].isdigit() or (after[0] == "." and after[-1].isdigit()))


def _leftmost(grammar: Grammar, word: Token) -> Token:
    """The first word of what a word governs."""
    below = grammar.children(word)
    while below and below[0].index < word.index:
        word = below[0]
        below = grammar.children(word)
    return word


def refused(grammar: Grammar, cue: Sequence[Token]) -> bool:
    """Return whether the words of a cue deny the reporting: "did not say", "no one expects", "declined to confirm"."""
    if any(t.lemma in REFUSALS or t.dep == "neg" for t in cue):
        return True
    verbs = [t for t in cue if t.pos == "VERB"]
    governed = any(t.dep == "xcomp" and grammar.head(t).lemma in REFUSALS for t in verbs)
    return governed or any(negations(grammar, t, objects=False) for t in verbs)


def is_passive(grammar: Grammar, predicate: Token) -> bool:
    """Return whether a verb stands in the passive."""
    return any(t.dep == "auxpass" for t in grammar.children(predicate))


def _not_only(grammar: Grammar, negation: Token) -> bool:
    """Whether "not" stands before "only" or "just", with a helping verb between them at most."""
    after = grammar.tokens[negation.index + 1 : negation.index + 3]
    return any(t.lemma in NOT_ONLY for t in after)
