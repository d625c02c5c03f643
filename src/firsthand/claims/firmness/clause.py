"""Walks a dependency tree from the word that governs a stretch down to the predicate that says what it asserts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.claims.firmness.degrees import Pair
from firsthand.claims.firmness.words_of_firmness import (
    ADJECTIVES,
    ATTITUDES,
    HEARSAY,
    LIGHT_VERBS,
    LINKING,
    MODALS,
    NEGATIVE_WORDS,
    NOT_ONLY,
    NOUNS,
    RAISING,
    REFUSALS,
    SHORT_FORMS,
)
from firsthand.language.grammar import FINITE, SUBJECTS, VERBAL, Grammar, Token
from firsthand.model.claim import Factuality

COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "pcomp"})
FIRST_PERSON = frozenset({"i", "we"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})
SAYING = frozenset({"say", "add", "note", "tell"})
EXPECTING = frozenset({"expect", "anticipate", "suspect", "fear", "doubt"})
"""These need no clause under them: "an attack is expected", "said they expected a meeting"."""
_HELPERS = frozenset({"aux", "auxpass"})
KNOWING = frozenset({"know", "hear", "learn"})
"""Of these "of no" negates: "he knew of no firm on the dam"."""

ORDERS = frozenset("tell order ask instruct command urge request advise press invite summon".split())
"""In the passive, of those to whom it is said, these tell that it was said."""
ANSWERING = frozenset({"say", "tell", "confirm", "judge"})
"""Over "whether", of one's own saying: "I can't say whether"."""
FALSE = frozenset({"false", "untrue", "true"})
"""Said of a clause these turn it round; said of a thing ("the reports are false") they are what is asserted."""
SHORT_NOT = frozenset({"n't", "n’t"})
# A clause is looked through this far and no further; news sentences nest three deep.
DEPTH = 6
QUESTION_WORDS = frozenset({"what", "who", "whom", "how", "why", "when", "where", "which", "whose"})


@dataclass(frozen=True, slots=True)
class Step:
    """One predicate on the way down, and the word on it that weakens or turns the clause beneath, if there is one."""

    predicate: Token
    holder: Token | None = None
    pair: Pair | None = None


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


def modals(grammar: Grammar, predicate: Token) -> tuple[tuple[Token, str], ...]:
    """Return the modal verbs of a predicate, each with its plain form."""
    helpers = auxiliaries(grammar, predicate)
    if not helpers:
        return ()
    named = [(t, SHORT_FORMS.get(t.text.lower(), t.text.lower())) for t in helpers]
    return tuple([(t, name) for t, name in named if name in MODALS and (t.tag == "MD" or t.pos == "AUX")])


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
    own = [t for t in grammar.children(predicate) if t.dep == "neg" and not _not_only(grammar, t)]
    if not own and _before_short_not(grammar, predicate):
        own = [grammar.tokens[predicate.index - 1]]
    for child in grammar.children(predicate):
        if child.dep in {"nsubj", "nsubjpass"} or (objects and child.dep in {"dobj", "attr"}):
            # Of "eleven shots and nothing before" only the second is denied.
            beside = [t for t in grammar.children(child) if t.dep != "conj"]
            own += [t for t in (child, *beside) if t.text.lower() in NEGATIVE_WORDS and not numbers(grammar, t)]
            # "not one gate"
            first = _leftmost(grammar, child)
            own += [first] if first.lemma == "not" and first not in own and not _not_only(grammar, first) else []
    if objects and predicate.lemma in KNOWING:
        under = [t for c in grammar.children(predicate) if c.lemma == "of" for t in grammar.children(c)]
        own += [t for who in under for t in (who, *grammar.children(who)) if t.text.lower() in NEGATIVE_WORDS]
    return tuple(own)


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


def steps(grammar: Grammar, predicate: Token, minds: frozenset[str] = FIRST_PERSON) -> tuple[Step, ...]:
    """Return the predicates from a stretch's topmost one down to the one that says what is asserted.

    "is expected to send" gives "expected" and "send"; "sent" gives itself alone. ``minds`` are the pronouns that stand
    for the speaker.
    """
    found: list[Step] = []
    at: Token | None = predicate
    while at is not None and len(found) < DEPTH:
        step = step_of(grammar, at, minds)
        found.append(step)
        at = _complement(grammar, step) if step.holder else None
    return tuple(found)


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
    if predicate.lemma in RAISING and below is not None and _passes_on(predicate, below):
        yield predicate, RAISING[predicate.lemma]
    yet = next((t for t in grammar.children(predicate) if t.lemma == "yet" and t.dep == "advmod"), None)
    if below is not None and yet is not None and below.dep == "xcomp" and yet.index < below.index:
        yield yet, (Factuality.CERTAIN_NOT, Factuality.CERTAIN)  # "has yet to approve"
    if below is not None and predicate.lemma in ANSWERING and _whether(grammar, below):
        yield predicate, (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED)
    yield from _judged(grammar, predicate, minds)
    held = below is not None and not _asks(grammar, below)
    if predicate.lemma in ATTITUDES and _speakers_mind(grammar, predicate, minds, with_clause=held):
        yield predicate, ATTITUDES[predicate.lemma]
    if predicate.lemma in HEARSAY and held and is_passive(grammar, predicate):
        yield predicate, (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED)
    for child in grammar.children(predicate):
        said_of = child.lemma in ADJECTIVES and child.dep in {"acomp", "oprd", "attr"} and predicate.lemma in LINKING
        if said_of and (child.lemma not in FALSE or below is not None or _clause_under(grammar, child) is not None):
            yield child, ADJECTIVES[child.lemma]
        if predicate.lemma in LIGHT_VERBS:
            yield from ((noun, NOUNS[noun.lemma]) for noun in _holding_nouns(grammar, child, below))


def _judged(grammar: Grammar, predicate: Token, minds: frozenset[str]) -> Iterator[tuple[Token, Pair]]:
    """What the speaker takes a thing for: "we judge a crossing unlikely"."""
    if predicate.lemma in ATTITUDES and _speakers_mind(grammar, predicate, minds, with_clause=True):
        said = (t for t in grammar.children(predicate) if t.dep == "oprd" and t.lemma in ADJECTIVES)
        yield from ((t, ADJECTIVES[t.lemma]) for t in said)


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


def is_passive(grammar: Grammar, predicate: Token) -> bool:
    """Return whether a verb stands in the passive."""
    return any(t.dep == "auxpass" for t in grammar.children(predicate))


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


def _not_only(grammar: Grammar, negation: Token) -> bool:
    """Whether "not" stands before "only" or "just", with a helping verb between them at most."""
    after = grammar.tokens[negation.index + 1 : negation.index + 3]
    return any(t.lemma in NOT_ONLY for t in after)
