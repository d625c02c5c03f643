"""How far a text's author commits to one event in it having happened: FactBank's degree for any predicate.

A walk from the predicate up the tree: each word that governs it has its say, until a clause is reached that stands for
itself or a verb of saying that passes it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from firsthand.claims import clause
from firsthand.claims.degrees import Pair, combine
from firsthand.claims.unreal import counterfactual, supposed, yet_to
from firsthand.claims.words_of_commitment import (
    ADJUNCT_CLAUSES,
    CHOOSING,
    DEFINITE,
    GOVERNORS,
    KEEPING_FROM,
    MODIFIERS,
    NOTHING_OF,
    NOUNS_WITH_INFINITIVE,
    OBJECT_GOVERNORS,
    PARTICLES,
    PASSIVE_ONLY,
    PURPOSE,
    SEEKING,
    THINGS_SAID,
    UNDOING,
    WITHOUT,
)
from firsthand.claims.words_of_firmness import (
    ADJECTIVES,
    ADVERBS,
    MODALS,
    NOUNS,
    VERBS_THAT_CAN_MEANS_NOTHING_WITH,
)
from firsthand.claims.words_of_kinds import CONDITIONS
from firsthand.language.grammar import SUBJECTS, VERBAL, Grammar, Token
from firsthand.model.claim import Factuality

CLIMB = 8
"""Words a walk passes at most on its way up."""

COMPLEMENT = frozenset({"ccomp", "xcomp", "acl", "pcomp", "csubj", "csubjpass"})
ARGUMENTS = frozenset({"dobj", "nsubjpass", "attr", "pobj", "dative", "oprd", "acomp"})
_EVIDENCE_OF_NOTHING = frozenset({"no", "neither", "nor"})


def factuality_of(grammar: Grammar, token: Token) -> Factuality:
    """Return how firmly the author of the sentence holds that what a predicate tells has happened, is so or will be.

    ``token`` is a verb, a noun or an adjective that tells an event. Verbs of saying pass the commitment of their
    speakers on as the author's; a denial turns it round.
    """
    if token.dep == "prt":
        token = grammar.head(token)  # "step down" is one event
    return combine(_degrees(grammar, token))


def _degrees(grammar: Grammar, token: Token) -> Iterator[Factuality]:
    yield from _own(grammar, token)
    at = token
    for _ in range(CLIMB):
        if at.head == at.index:
            break
        above = grammar.head(at)
        if at.dep == "conj":
            if _stands_alone(grammar, at, above):
                break
            yield from _shared(grammar, at, above)
            at = above
            continue
        found = _through(grammar, at, above)
        if found is None:
            break
        degrees, go_on = found
        yield from degrees
        if not go_on:
            break
        at = above
    if token.pos in VERBAL and any(supposed(grammar, t) for t in islice(grammar.ancestors(at), CLIMB)):
        yield Factuality.UNCOMMITTED
    if grammar.tokens and _is_question(grammar, token):
        yield Factuality.UNCOMMITTED


def _stands_alone(grammar: Grammar, second: Token, first: Token) -> bool:
    """Whether a verb that carries tense was joined to one that carries none: it goes with a verb further up."""
    verbs = second.pos in VERBAL and first.pos in VERBAL
    return verbs and clause.is_finite(grammar, second) and not clause.is_finite(grammar, first)


def _shared(grammar: Grammar, second: Token, first: Token) -> Iterator[Factuality]:
    """What two joined verbs share: "did not call or write", "no one called or wrote"."""
    own = {"aux", "auxpass", "neg", *SUBJECTS}
    joined = second.pos in VERBAL and not any(t.dep in own for t in grammar.children(second))
    if any(t.dep == "cc" and t.lemma == "nor" for t in grammar.children(first)):
        yield Factuality.CERTAIN_NOT
    elif joined and second.tag == first.tag and clause.negations(grammar, first, objects=False):
        opposed = any(t.dep == "cc" and t.lemma == "but" for t in grammar.children(first))
        if not opposed:
            yield Factuality.CERTAIN_NOT


def _is_question(grammar: Grammar, token: Token) -> bool:
    sentence = grammar.sentence_at(token.span.start)
    if sentence is None or token.head != token.index:
        return False
    return any(t.text == "?" for t in grammar.within(sentence)[-2:])


def _own(grammar: Grammar, word: Token, *, negation: bool = True) -> Iterator[Factuality]:
    """What stands on the predicate itself: its negation, its modals and its adverbs."""
    negative = clause.negations(grammar, word) if word.pos in VERBAL else _no(grammar, word)
    negative = negative or _no_longer(grammar, word) or _neither(grammar, word)
    modals = clause.modals(grammar, word)
    might_have_been = any(counterfactual(grammar, t) for t in grammar.children(word) if t.dep == "advcl")
    for _, name in modals:
        unreal = might_have_been and _has_have(grammar, word)
        yield Factuality.CERTAIN_NOT if unreal else _modal(grammar, word, name, bool(negative) and negation)
    if negative and negation and (not modals or might_have_been):
        yield Factuality.CERTAIN_NOT
    if yet_to(grammar, word):
        yield Factuality.CERTAIN_NOT
    for adverb in grammar.children(word):
        if adverb.dep in {"advmod", "neg"} and adverb not in negative and adverb.lemma in ADVERBS:
            yield ADVERBS[adverb.lemma]
        if adverb.dep == "amod" and (word.pos in {"NOUN", "PROPN"}):
            yield MODIFIERS.get(adverb.text.lower().rpartition("-")[2], Factuality.CERTAIN)


def _no(grammar: Grammar, noun: Token) -> tuple[Token, ...]:
    below = [t for t in grammar.children(noun) if not clause.numbers(grammar, t)]
    return tuple(t for t in below if t.text.lower() in _EVIDENCE_OF_NOTHING or t.dep == "neg")


def _neither(grammar: Grammar, word: Token) -> tuple[Token, ...]:
    """The "neither" before the first of two verbs; the second has its "nor"."""
    return tuple(t for t in grammar.children(word) if t.lemma == "neither" and t.dep in {"preconj", "cc", "advmod"})


def _no_longer(grammar: Grammar, word: Token) -> tuple[Token, ...]:
    adverbs = (t for t in grammar.children(word) if t.lemma in {"long", "longer"} and t.dep == "advmod")
    return tuple(t for t in adverbs if grammar.tokens[t.index - 1].text.lower() == "no")


def _modal(grammar: Grammar, word: Token, name: str, negated: bool) -> Factuality:  # noqa: FBT001
    if name == "would" and not _has_have(grammar, word):
        name = "will"  # "said it would"; and MEANTIME marks a condition apart, and holds what follows from it
    if name == "can" and word.lemma in VERBS_THAT_CAN_MEANS_NOTHING_WITH:
        name = "will"
    return MODALS[name][negated]


def _through(grammar: Grammar, at: Token, above: Token) -> tuple[list[Factuality], bool] | None:
    """What the governor of a word says of it, and whether what stands above the governor bears on it too."""
    if at.dep in COMPLEMENT:
        return _complement(grammar, at, above)
    if at.dep == "advcl":
        return list(_adjunct(grammar, at)), False
    passive = at.dep == "nsubj" and above.tag == "VBN" and not _has_have(grammar, above)  # "Flight delayed"
    if at.dep in ARGUMENTS or passive:
        return _argument(grammar, at, above)
    return None


def _has_have(grammar: Grammar, verb: Token) -> bool:
    return any(t.lemma == "have" for t in clause.auxiliaries(grammar, verb))


def _complement(grammar: Grammar, at: Token, above: Token) -> tuple[list[Factuality], bool] | None:
    if above.pos == "ADP":
        if clause.is_finite(grammar, at):
            return None  # "banned in what the ministry said was"
        return _after_preposition(grammar, above)
    if above.lemma in clause.SAYING and above.pos == "VERB":
        negated = bool(clause.negations(grammar, above))
        return ([Factuality.UNCOMMITTED] if negated else []), False
    says_more = at.pos not in VERBAL or not clause.is_finite(grammar, at)
    bare = says_more or (above.lemma not in NOUNS and _gainsaid(grammar, above) is None)
    if above.pos in {"NOUN", "PROPN"} and not _is_infinitive(grammar, at) and bare:
        return None  # a participle says more of a noun
    pair = _pair(grammar, at, above)
    if pair is None:
        return (list(_own(grammar, above)) if at.dep == "xcomp" else []), at.dep == "xcomp"
    negated = bool(clause.negations(grammar, above) if above.pos in VERBAL else _no(grammar, above))
    if above.pos == "ADJ":
        negated = negated or bool(clause.negations(grammar, grammar.head(above)))
    return [pair[negated], *_own(grammar, above, negation=False)], above.pos != "VERB" or at.dep == "xcomp"


def _after_preposition(grammar: Grammar, preposition: Token) -> tuple[list[Factuality], bool]:
    """ "Without leaving", "instead of leaving", "kept him from leaving"."""
    above = grammar.head(preposition)
    beside = {above.lemma, *(t.lemma for t in grammar.children(preposition))}
    if preposition.lemma in WITHOUT or (preposition.lemma in {"of", "than"} and beside & WITHOUT):
        return [Factuality.CERTAIN_NOT], False
    if preposition.lemma == "against" and above.lemma in CHOOSING:
        return [Factuality.CERTAIN_NOT], False
    if preposition.lemma == "from" and above.lemma in KEEPING_FROM:
        return [KEEPING_FROM[above.lemma][bool(clause.negations(grammar, above))]], False
    if preposition.lemma in SEEKING.get(above.lemma, ()) or (preposition.lemma == "to" and above.text == "subject"):
        return [Factuality.UNCOMMITTED], False
    if above.pos == "NOUN" and above.lemma in NOUNS:
        return [NOUNS[above.lemma][bool(_no(grammar, above))]], False
    return [], False


def _pair(grammar: Grammar, at: Token, above: Token) -> Pair | None:
    if _asks(grammar, at):
        return Factuality.UNCOMMITTED, Factuality.UNCOMMITTED
    if above.pos in {"NOUN", "PROPN"} and _is_infinitive(grammar, at):
        return NOUNS_WITH_INFINITIVE.get(above.lemma, (PURPOSE, PURPOSE))
    if above.pos in {"NOUN", "PROPN"}:
        return _gainsaid(grammar, above) or NOUNS.get(above.lemma)
    if said := next((t for t in grammar.children(above) if t.dep == "acomp" and t.lemma in ADJECTIVES), None):
        return ADJECTIVES[said.lemma]  # "it is unlikely that"
    if above.lemma in {"allow", "permit"} and not any(t.dep == "auxpass" for t in grammar.children(above)):
        return GOVERNORS["enable"]  # "the kit allows them to write"; who "is allowed" has yet to do it
    if above.pos == "VERB" and above.lemma in PASSIVE_ONLY and (above.tag != "VBN" or _has_have(grammar, above)):
        return None
    return GOVERNORS.get(above.lemma) if above.pos in {"VERB", "AUX"} else ADJECTIVES.get(above.lemma)


def _gainsaid(grammar: Grammar, noun: Token) -> Pair | None:
    """ "Rejected claims that": what is claimed is denied."""
    verb = grammar.head(noun)
    told = noun.dep == "dobj" and verb.lemma in {"deny", "reject", "dismiss", "refute", "rebut"}
    return GOVERNORS["deny"] if told and noun.lemma in THINGS_SAID else None


def _asks(grammar: Grammar, at: Token) -> bool:
    return at.dep == "ccomp" and any(t.lemma in {"whether", "if"} and t.dep == "mark" for t in grammar.children(at))


def _is_infinitive(grammar: Grammar, at: Token) -> bool:
    return any(t.tag == "TO" for t in clause.auxiliaries(grammar, at))


def _adjunct(grammar: Grammar, at: Token) -> Iterator[Factuality]:
    marks = [t for t in grammar.children(at) if t.dep in {"mark", "advmod"}]
    if counterfactual(grammar, at) and _has_have(grammar, grammar.head(at)):
        yield Factuality.CERTAIN_NOT
        return
    for mark in marks:
        if mark.lemma in CONDITIONS and clause.is_finite(grammar, at):
            yield Factuality.UNCOMMITTED
        elif mark.lemma in ADJUNCT_CLAUSES:
            yield ADJUNCT_CLAUSES[mark.lemma]
    if _is_infinitive(grammar, at):
        yield PURPOSE


def _argument(grammar: Grammar, at: Token, above: Token) -> tuple[list[Factuality], bool] | None:
    """An event told by a noun stands and falls with the verb that takes it, unless it is one that is known of."""
    if at.dep == "pobj":
        degrees, _ = _after_preposition(grammar, above)
        of = grammar.head(above)
        if above.lemma in {"of", "on", "to"} and of.lemma in NOTHING_OF:
            degrees = [NOTHING_OF[of.lemma]]
        return (degrees, False) if degrees else None
    undone = above.lemma in UNDOING and at.lemma in THINGS_SAID  # a rejected offer was made
    unmet = _has_have(grammar, above) and bool(clause.modals(grammar, above))
    if above.lemma in UNDOING and unmet and not any(counterfactual(grammar, t) for t in grammar.children(above)):
        return None  # what "could have been prevented" took place
    for particle in (t for t in grammar.children(above) if t.dep == "prt"):
        if pair := PARTICLES.get((above.lemma, particle.lemma)):
            return [pair[bool(clause.negations(grammar, above))]], True
    if above.lemma in OBJECT_GOVERNORS and above.pos == "VERB" and not undone:
        held = OBJECT_GOVERNORS[above.lemma][bool(clause.negations(grammar, above))]
        return [held, *_own(grammar, above, negation=False)], True
    if any(t.text.lower() in DEFINITE or t.dep == "poss" for t in grammar.children(at)):
        return None
    # "no deal was signed": one "no", which stands on both
    return list(_own(grammar, above, negation=not _no(grammar, at))), True
