"""Finds the words of a stretch that tell of an event, and what hangs on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.claims.events.words_of_events import Lexicon, Sense
from firsthand.language.grammar import Grammar, Token
from firsthand.model.text import start_of

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
_INSIDE = frozenset(
    {
        "pobj",
        "pcomp",
        "dobj",
        "prep",
        "amod",
        "xcomp",
        "acomp",
        "attr",
        "prt",
        "nsubj",
        "nsubjpass",
        "conj",
        "aux",
        "mark",
        "dative",
    }
)
_CLAUSE = frozenset({"aux", "dobj", "neg"})
_DEPTH = 3
_DESCRIBING = frozenset({"amod", "compound", "nmod", "nsubj", "nsubjpass", "dobj", "pobj", "poss", "aux", "auxpass"})
"""A participle here describes somebody: "captured soldiers", "the wounded"."""

_WHEN = frozenset("since after before during amid until following despite without unlike".split())
"""Prepositions before a deed that only says when something else was: "has risen since the attack on Lerrin"."""

TOPICAL = frozenset({"about", "over", "regarding"})
"""Prepositions before what something is about, which is not told: "messages about the war against Norland"."""

INFINITIVE = "infinitive"
"""Stands in the lexicon for an infinitive clause under the verb."""

NATION = "nation"
"""Stands in the lexicon for the name of a country or a town that is the verb's object: "will visit Norland"."""

_NEAR = 6
"""Words between a verb and what it needs, where they are shown as one trigger."""

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
    told = [t for t in found if t.carrier is not None or not _hangs_on(grammar, t.token, _WHEN)]
    found = told or found  # "six died after the attack on Lerrin" tells of the attack alone
    by_index = {t.token.index: t for t in found}
    return tuple(t for t in found if t.token.index not in taken and not _taken_in(grammar, t, by_index))


def trigger_at(grammar: Grammar, token: Token, lexicon: Lexicon) -> Trigger | None:
    """Return the trigger that a token is, or None."""
    if token.pos == "VERB" or (token.pos == "AUX" and token.dep not in {"aux", "auxpass"}):
        return _verb(grammar, token, lexicon)
    if token.pos == "NOUN" and token.dep not in {"compound", "amod"}:
        senses = lexicon.of_noun(token.lemma.lower())
        verb = _carrier(grammar, token) if senses else None
        if verb is not None or (senses and _owned(grammar, token) and not _hangs_on(grammar, token, TOPICAL)):
            return Trigger(token, senses, (token,), verb)
    return None


def _verb(grammar: Grammar, verb: Token, lexicon: Lexicon) -> Trigger | None:
    lemma = verb.lemma.lower()
    describes = verb.dep in _DESCRIBING or (verb.dep == "conj" and grammar.head(verb).pos not in {"VERB", "AUX"})
    if describes or lemma not in lexicon.verbs:
        return None
    below = hanging(grammar, verb)
    near = {t.lemma.lower(): abs(t.index - verb.index) for t in reversed(below)}
    near |= {INFINITIVE: 0} if _has_infinitive(grammar, verb) else {}
    near |= {NATION: 0} if any(_nation(grammar, t) for t in grammar.children(verb) if t.dep == "dobj") else {}
    doers = {t.lemma.lower(): 0 for t in grammar.children(verb) if t.dep == "nsubj"}
    senses = lexicon.of_verb(lemma, near, doers)
    if any(t.dep == "prt" and t.lemma == "down" for t in grammar.children(verb)):
        senses = tuple(s for s in senses if s.type != "AID")  # what is brought down is not brought
    return Trigger(verb, senses, _words(grammar, verb, senses[0], below, lexicon)) if senses else None


def _words(grammar: Grammar, verb: Token, sense: Sense, below: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The verb, the nearest of the words that its sense needs, and the deed that it carries."""
    needed = [t for t in (*below, *grammar.children(verb)) if t.lemma.lower() in sense.needs]
    needed = [t for t in needed if abs(t.index - verb.index) <= _NEAR]
    objects = (t for t in below if t.dep in {"dobj", "nsubjpass"} and t.pos == "NOUN" and verb.lemma in LIGHT)
    deeds = [t for t in objects if lexicon.of_noun(t.lemma.lower())]
    return (verb, *dict.fromkeys([*needed[:1], *deeds]))


def _carrier(grammar: Grammar, noun: Token) -> Token | None:
    """The light verb that a noun's deed is told by: "launched an attack", "clashes broke out", "went on strike"."""
    head = grammar.head(noun)
    if noun.dep in {"dobj", "nsubjpass"} and head.lemma in LIGHT:
        return head
    if noun.dep in {"nsubj", "nsubjpass"} and head.lemma in HAPPENING and head.pos in {"VERB", "AUX"}:
        return head
    if noun.dep == "pobj" and head.dep == "prep" and grammar.head(head).lemma in {"go", "engage", "come"}:
        return grammar.head(head)
    return None


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


def _hangs_on(grammar: Grammar, noun: Token, prepositions: frozenset[str]) -> bool:
    head = grammar.head(noun)
    return noun.dep == "pobj" and head.dep == "prep" and head.lemma.lower() in prepositions


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


def _nation(grammar: Grammar, token: Token) -> bool:
    before = bisect_right(grammar.names, token.span.start, key=start_of) - 1
    name = grammar.names[before] if before >= 0 else None
    return name is not None and name.type == "GPE" and token.span.start < name.span.end


def _gather(grammar: Grammar, word: Token, deps: frozenset[str], depth: int, found: list[Token]) -> None:
    for child in grammar.children(word):
        if (child.dep == "conj" and word.pos == "VERB") or (child.dep == "prep" and child.lemma.lower() in _WHEN):
            continue
        if child.dep in deps:
            found.append(child)
            if depth > 1:
                inside = _CLAUSE if child.dep in {"ccomp", "advcl"} else _INSIDE
                _gather(grammar, child, inside, depth - 1, found)


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
    while first.dep == "conj" and first.head != first.index:
        first = grammar.head(first)
    return first.dep in {"xcomp", "ccomp", "dobj", "pobj", "pcomp"}
