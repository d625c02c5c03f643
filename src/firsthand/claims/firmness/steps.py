"""Walks down from the word that governs a stretch to the predicate that says what it asserts, past what weakens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.claims.firmness.clause import (
    FIRST_PERSON,
    QUESTION_WORDS,
    SAYING,
    is_passive,
    negations,
    subject,
)
from firsthand.claims.firmness.degrees import Pair
from firsthand.claims.firmness.words_of_firmness import (
    ADJECTIVES,
    ATTITUDES,
    HEARSAY,
    LIGHT_VERBS,
    LINKING,
    NOUNS,
    RAISING,
)
from firsthand.language.grammar import VERBAL, Grammar, Token, once_a_word
from firsthand.model.claim import Factuality

COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "pcomp"})
EXPECTING = frozenset({"expect", "anticipate", "suspect", "fear", "doubt"})
"""These need no clause under them: "an attack is expected", "said they expected a meeting"."""

DONE = frozenset({"refuse", "decline"})
"""Deeds of their own, which were done where what they govern was not: "two companies refused to march"."""

EXCLUDING = frozenset({"exclude", "discount"})
ORDERS = frozenset("tell order ask instruct command urge request advise press invite summon".split())
"""In the passive, of those to whom it is said, these tell that it was said."""

ANSWERING = frozenset({"say", "tell", "confirm", "judge"})
"""Over "whether", of one's own saying: "I can't say whether"."""

STATING = frozenset("repeat say insist stress maintain confirm reiterate state declare emphasize emphasise".split())
"""In the present of the first person these add nothing to what is said under them."""

FALSE = frozenset({"false", "untrue", "true"})
"""Said of a clause these turn it round; said of a thing ("the reports are false") they are what is asserted."""

# A clause is looked through this far and no further; news sentences nest three deep.
DEPTH = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One predicate on the way down, and the word on it that weakens or turns the clause beneath, if there is one."""

    predicate: Token
    holder: Token | None = None
    pair: Pair | None = None


def walk_down(grammar: Grammar, predicate: Token, minds: frozenset[str] = FIRST_PERSON) -> tuple[Step, ...]:
    """Return the predicates from a stretch's topmost one down to the one that says what is asserted.

    "is expected to send" gives "expected" and "send"; "sent" gives itself alone. ``minds`` are the pronouns that stand
    for the speaker.
    """
    found: list[Step] = []
    at: Token | None = predicate
    while at is not None and len(found) < DEPTH:
        step = step_of(grammar, at, minds)
        found.append(step)
        at = _complement(grammar, step) if step.holder or _repeats(grammar, at) else None
    return tuple(found)


def _repeats(grammar: Grammar, verb: Token) -> bool:
    """Whether somebody only says that he says it: "we repeat that no fighter of ours fired"."""
    who = subject(grammar, verb)
    return verb.lemma in STATING and verb.tag == "VBP" and who is not None and who.text.lower() in FIRST_PERSON


def step_of(grammar: Grammar, predicate: Token, minds: frozenset[str] = FIRST_PERSON) -> Step:
    """Return a predicate with the word on it that says how firmly the clause beneath is held."""
    for holder, pair in _holders(grammar, predicate, minds):
        return Step(predicate, holder, pair)
    return Step(predicate)


def governors(grammar: Grammar, predicate: Token, stop: Sequence[Token]) -> Iterator[Step]:
    """Yield the predicates above a stretch whose object it is, nearest first, up to the words of its cue.

    Above a verb of saying the hedges are about the saying: "it would be safe to say that".
    """
    barred = {t.index for t in stop}
    below = predicate
    for above in grammar.ancestors(predicate):
        if above.index in barred or above.lemma in SAYING:
            return
        if above.pos in VERBAL:
            step = step_of(grammar, above)
            if _complement(grammar, step) != below:
                return
            yield step
            below = above


def _holders(grammar: Grammar, predicate: Token, minds: frozenset[str]) -> Iterator[tuple[Token, Pair]]:
    below = _clause_under(grammar, predicate)
    if predicate.dep == "ccomp" and predicate.pos == "ADJ" and predicate.lemma in ADJECTIVES:
        yield predicate, ADJECTIVES[predicate.lemma]  # "I think a crossing unlikely"
    if below is not None:
        yield from _over_clause(grammar, predicate, below)
    yield from _judged(grammar, predicate, minds)
    if predicate.lemma in ATTITUDES or predicate.lemma in HEARSAY:
        yield from _in_mind(grammar, predicate, minds, below)
    for child in grammar.children(predicate):
        said_of = child.lemma in ADJECTIVES and child.dep in {"acomp", "oprd", "attr"} and predicate.lemma in LINKING
        said_of = said_of and not _due_to(grammar, child)
        if said_of and (child.lemma not in FALSE or below is not None or _clause_under(grammar, child) is not None):
            yield child, ADJECTIVES[child.lemma]
        if predicate.lemma in LIGHT_VERBS:
            yield from ((noun, NOUNS[noun.lemma]) for noun in _holding_nouns(grammar, child, below))


def _over_clause(grammar: Grammar, predicate: Token, below: Token) -> Iterator[tuple[Token, Pair]]:
    """What a verb holds open by its own meaning, or by a "yet": "seems to leave", "has yet to approve"."""
    if predicate.lemma in RAISING and predicate.lemma not in DONE and _passes_on(predicate, below):
        yield predicate, RAISING[predicate.lemma]
    yet = next((t for t in grammar.children(predicate) if t.lemma == "yet" and t.dep == "advmod"), None)
    if yet is not None and below.dep == "xcomp" and yet.index < below.index:
        yield yet, (Factuality.CERTAIN_NOT, Factuality.CERTAIN)
    if predicate.lemma in ANSWERING and _whether(grammar, below):
        yield predicate, (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED)


def _in_mind(
    grammar: Grammar, predicate: Token, minds: frozenset[str], below: Token | None
) -> Iterator[tuple[Token, Pair]]:
    """What is only in somebody's mind, or in the air: "he fears that", "is rumoured to"."""
    held = below is not None and not _asks(grammar, below)
    if predicate.lemma in ATTITUDES and _speakers_mind(grammar, predicate, minds, with_clause=held):
        yield predicate, ATTITUDES[predicate.lemma]
    if predicate.lemma in HEARSAY and held and is_passive(grammar, predicate):
        yield predicate, (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED)


def _due_to(grammar: Grammar, word: Token) -> bool:
    """Whether "due" names a cause: "was due to repairs"."""
    return word.lemma == "due" and any(t.lemma == "to" and t.dep == "prep" for t in grammar.children(word))


def _judged(grammar: Grammar, predicate: Token, minds: frozenset[str]) -> Iterator[tuple[Token, Pair]]:
    """What the speaker takes a thing for: "we judge a crossing unlikely", "cannot exclude that it leaked"."""
    if _excludes(grammar, predicate) and negations(grammar, predicate) and _clause_under(grammar, predicate):
        yield predicate, (Factuality.POSSIBLE, Factuality.POSSIBLE)
    if predicate.lemma in ATTITUDES and _speakers_mind(grammar, predicate, minds, with_clause=True):
        said = (t for t in grammar.children(predicate) if t.dep == "oprd" and t.lemma in ADJECTIVES)
        yield from ((t, ADJECTIVES[t.lemma]) for t in said)


def _excludes(grammar: Grammar, verb: Token) -> bool:
    """Whether a verb takes a thing for impossible; negated it leaves it possible: "cannot rule out that it leaked"."""
    out = verb.lemma == "rule" and any(t.dep == "prt" and t.lemma == "out" for t in grammar.children(verb))
    return out or verb.lemma in EXCLUDING


def _holding_nouns(grammar: Grammar, child: Token, below: Token | None) -> Iterator[Token]:
    """The nouns with a clause under them: "no doubt that", "a chance of winning", "on the verge of leaving"."""
    if child.dep in {"attr", "dobj"} and child.lemma in NOUNS:
        if _clause_under(grammar, child) is not None or (below is not None and child.dep == "attr"):
            yield child
    elif child.dep == "prep":
        nouns = (noun for noun in grammar.children(child) if noun.lemma in NOUNS)
        yield from (noun for noun in nouns if _clause_under(grammar, noun) is not None)


def _passes_on(predicate: Token, below: Token) -> bool:
    """Have and go are such verbs before an infinitive only; "set" and its like in the passive."""
    if predicate.lemma == "mean":
        return below.dep == "ccomp"
    if predicate.lemma in {"set", "slate", "schedule", "poise"}:
        return predicate.tag == "VBN"
    if predicate.lemma in {"look", "sound"}:
        return below.dep in {"advcl", "xcomp"}
    return below.dep == "xcomp" or predicate.lemma in {"seem", "appear", "turn"}


def _speakers_mind(grammar: Grammar, predicate: Token, minds: frozenset[str], *, with_clause: bool) -> bool:
    """Whether the mind is the speaker's: first person, passive, or the "he" of what he is reported to have said."""
    if is_passive(grammar, predicate):
        if predicate.lemma in {"aim", "intend"}:
            return False  # "the law is aimed at silencing them" tells what it is for
        if predicate.lemma in ORDERS and any(t.dep == "nsubjpass" for t in grammar.children(predicate)):
            return False  # "the crews have been told to sail" tells of the order, which was given
        return with_clause or predicate.lemma in EXPECTING
    by = subject(grammar, predicate)
    if by is None or by.text.lower() not in minds:
        return False
    # "I asked", "I have known": what was in one's mind is told as a fact; of "said he feared" the reporter made a past.
    past = {"VBD", "VBN"} if by.text.lower() in FIRST_PERSON else {"VBN"}
    return (with_clause or predicate.lemma in EXPECTING) and predicate.tag not in past


def _asks(grammar: Grammar, below: Token) -> bool:
    """Whether a clause opens with a question word: "I know what he did" takes the deed for granted."""
    opening = grammar.subtree(below)[0]
    asked = grammar.head(opening)
    if asked.pos not in VERBAL:
        asked = grammar.head(asked)  # "which town", "how many"
    return opening.lemma in QUESTION_WORDS and asked == below


def _whether(grammar: Grammar, below: Token) -> bool:
    return any(t.dep == "mark" and t.lemma in {"whether", "if"} for t in grammar.children(below))


def _complement(grammar: Grammar, step: Step) -> Token | None:
    """The clause that a step stands over: under its holder, or under the predicate itself."""
    held = None if step.holder is None else _clause_under(grammar, step.holder)
    return held or _clause_under(grammar, step.predicate)


@once_a_word
def _clause_under(grammar: Grammar, word: Token) -> Token | None:
    """The verb of the clause that a word takes as its object, through "of" and "like" too."""
    for child in grammar.children(word):
        if child.pos in VERBAL and (child.dep in COMPLEMENTS or (child.dep == "relcl" and word.lemma in NOUNS)):
            return child
        if child.dep == "ccomp" and child.lemma in ADJECTIVES and word.pos in VERBAL:
            return child
        if child.dep == "advcl" and any(t.dep == "mark" and t.lemma in {"like", "as"} for t in grammar.children(child)):
            return child
        if child.dep == "prep" and child.index > word.index:
            for verb in grammar.children(child):
                if verb.dep in {"pcomp", "pobj"} and verb.pos in VERBAL:
                    return verb
    return None
