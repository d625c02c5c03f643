"""Finds the words of a stretch that tell of an event, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.claims.words_of_events import Lexicon, Sense
from firsthand.language.grammar import Grammar, Token

LIGHT = frozenset(
    """launch carry conduct make take hold stage impose declare issue give begin start open resume continue lead mount
    commit order announce do have perform undertake execute wage suffer end halt stop cancel call reach sign lodge file
    offer face join host attend convene pay complete intensify extend escalate renew tighten put deliver plan
    prepare organize organise propose threaten place keep maintain enforce step""".split()
)
"""Verbs whose object names the deed: who does them does what the noun tells."""

HAPPENING = frozenset(
    "happen occur erupt break begin start continue resume take follow last end intensify rage escalate ensue be".split()
)
"""Verbs of which the deed itself is the subject: "clashes broke out"."""

_HANGING = frozenset(
    {"dobj", "prep", "prt", "xcomp", "ccomp", "acomp", "attr", "oprd", "nsubjpass", "dative", "agent", "pobj", "pcomp",
     "advmod", "conj", "advcl", "acl", "mark", "aux"}
)  # fmt: skip
_INSIDE = frozenset({"pobj", "pcomp", "dobj", "prep", "amod", "xcomp", "acomp", "attr", "prt", "nsubj", "nsubjpass", "conj", "aux", "mark", "dative"})
_CLAUSE = frozenset({"aux", "dobj", "neg"})
_DEPTH = 3
_DESCRIBING = frozenset({"amod", "compound", "nmod", "nsubj", "nsubjpass", "dobj", "pobj", "poss", "aux", "auxpass"})
"""A participle here describes somebody: "captured soldiers", "the wounded"."""

_WHEN = frozenset("since after before during amid until following despite without unlike".split())

INFINITIVE = "infinitive"
"""Stands in the lexicon for an infinitive clause under the verb."""

_TIMES = frozenset("day week month year hour today yesterday tomorrow".split())

# A deed that these tell of takes in what stands under them: "agreed to withdraw" is one event, not two.
VERBAL_TYPES = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE", "CONSULT"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of an event: ``words`` are it and those that it needs, ``carrier`` its light verb."""

    token: Token
    senses: tuple[Sense, ...]
    words: tuple[Token, ...]
    carrier: Token | None = None


def triggers_in(grammar: Grammar, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Trigger, ...]:
    """Return the triggers among the tokens in reading order, without those that another one takes in."""
    found = [t for token in tokens if (t := trigger_at(grammar, token, lexicon)) is not None]
    taken = {word.index for trigger in found for word in trigger.words if word is not trigger.token}
    by_index = {t.token.index: t for t in found}
    return tuple(t for t in found if t.token.index not in taken and not _taken_in(grammar, t, by_index))


def trigger_at(grammar: Grammar, token: Token, lexicon: Lexicon) -> Trigger | None:
    """Return the trigger that a token is, or None."""
    lemma = token.lemma.lower()
    if token.pos == "VERB" or (token.pos == "AUX" and token.dep not in {"aux", "auxpass"}):
        if lemma not in lexicon.verbs:
            return None
        if token.dep in _DESCRIBING or (token.dep == "conj" and grammar.head(token).pos not in {"VERB", "AUX"}):
            return None
        below = hanging(grammar, token)
        near = {t.lemma.lower(): abs(t.index - token.index) for t in reversed(below)}
        near |= {INFINITIVE: 0} if _has_infinitive(grammar, token) else {}
        doers = {t.lemma.lower(): 0 for t in grammar.children(token) if t.dep == "nsubj"}
        senses = lexicon.of_verb(lemma, near, doers)
        if any(t.dep == "prt" and t.lemma == "down" for t in grammar.children(token)):
            senses = tuple(s for s in senses if s.type != "AID")  # what is brought down is not brought
        if not senses:
            return None
        needs = senses[0].needs
        words = [t for t in (*below, *grammar.children(token)) if t.lemma.lower() in needs and _near(grammar, t, token)]
        nouns = [t for t in below if t.pos == "NOUN" and lexicon.of_noun(t.lemma.lower()) and t.dep in {"dobj", "nsubjpass"}]
        return Trigger(token, senses, (token, *dict.fromkeys([*words[:1], *(n for n in nouns if lemma in LIGHT)])))
    if token.pos == "NOUN" and token.dep not in {"compound", "amod"}:
        senses = lexicon.of_noun(lemma)
        if senses and (carried := carrier(grammar, token)) is not False:
            verb = carried if isinstance(carried, Token) else None
            return Trigger(token, senses, (token,), verb)
    return None


def carrier(grammar: Grammar, noun: Token) -> Token | None | bool:
    """Return the light verb that a noun's deed is told by, None where its phrase tells the doer, False where neither."""
    head = grammar.head(noun)
    if noun.dep in {"dobj", "nsubjpass"} and head.lemma in LIGHT:
        return head
    if noun.dep in {"nsubj", "nsubjpass"} and head.lemma in HAPPENING and head.pos in {"VERB", "AUX"}:
        return head
    if noun.dep == "pobj" and head.dep == "prep" and grammar.head(head).lemma in {"go", "engage", "come"}:
        return grammar.head(head)
    return None if _owned(grammar, noun) else False


def _owned(grammar: Grammar, noun: Token) -> bool:
    """Whether the phrase of a noun says by whom, against whom or between whom.

    An adjective is not enough: "Western sanctions" are spoken of, not told.
    """
    for child in grammar.children(noun):
        if child.lemma.lower() in _TIMES:
            continue
        if child.dep == "poss":
            return True
        if child.dep in {"prep", "agent"} and child.lemma in {"by", "against", "between", "on", "with", "of"}:
            objects = [t for t in grammar.children(child) if t.dep == "pobj"]
            if any(t.pos == "PROPN" or child.lemma in {"by", "between", "against"} for t in objects):
                return True
    return False


def hanging(grammar: Grammar, verb: Token) -> tuple[Token, ...]:
    """Return what hangs on a verb, some levels down, with the word that a passive participle describes."""
    found: list[Token] = []
    _gather(grammar, verb, _HANGING, _DEPTH, found)
    if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag == "VBN"):
        found.append(grammar.head(verb))
    return tuple(found)


def _has_infinitive(grammar: Grammar, verb: Token) -> bool:
    clauses = (t for t in grammar.children(verb) if t.dep in {"xcomp", "ccomp", "advcl"})
    return any(t.tag == "TO" for below in clauses for t in grammar.children(below))


def _gather(grammar: Grammar, word: Token, deps: frozenset[str], depth: int, found: list[Token]) -> None:
    for child in grammar.children(word):
        if (child.dep == "conj" and word.pos == "VERB") or (child.dep == "prep" and child.lemma.lower() in _WHEN):
            continue
        if child.dep in deps:
            found.append(child)
            if depth > 1:
                inside = _CLAUSE if child.dep in {"ccomp", "advcl"} else _INSIDE
                _gather(grammar, child, inside, depth - 1, found)


def _near(grammar: Grammar, word: Token, verb: Token) -> bool:
    return abs(word.index - verb.index) <= 6 and grammar.head(word).index != word.index


def _taken_in(grammar: Grammar, trigger: Trigger, others: dict[int, Trigger]) -> bool:
    """Whether a trigger stands under another that tells of it: what was agreed, or the same deed named twice."""
    if trigger.carrier is not None and trigger.carrier.index in others and trigger.carrier.lemma != "be":
        return True
    below = trigger.token
    for above in grammar.ancestors(trigger.token):
        if below.dep in {"relcl", "conj", "advcl", "parataxis", "nsubj", "nsubjpass"} and not _shares(grammar, below):
            return False
        other = others.get(above.index)
        if other is not None:
            if VERBAL_TYPES & {s.type for s in other.senses}:
                return True
            if {s.type for s in other.senses} & {s.type for s in trigger.senses} and trigger.token.pos == "NOUN":
                return True
        below = above
    return False


def _shares(grammar: Grammar, word: Token) -> bool:
    """Whether a second conjunct is one more object of what governs the first: "agreed to stop and to leave"."""
    if word.dep != "conj":
        return False
    first = grammar.head(word)
    while first.dep == "conj":
        first = grammar.head(first)
    return first.dep in {"xcomp", "ccomp", "dobj", "pobj", "pcomp"}


def spans(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield the runs of neighbouring tokens as character ranges."""
    start = end = None
    last = -2
    for token in sorted(tokens, key=_index):
        if token.index != last + 1:
            if start is not None and end is not None:
                yield start, end
            start = token.span.start
        end, last = token.span.end, token.index
    if start is not None and end is not None:
        yield start, end


def _index(token: Token) -> int:
    return token.index
