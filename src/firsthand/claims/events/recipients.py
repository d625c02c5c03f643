"""To whom a verb or a noun is done: its object, whoever owns that, or whom a preposition leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.claims.events.acting import Entities
from firsthand.language.grammar import RELATIVE, Grammar, Token

MOVING = frozenset(
    """send deploy move withdraw pull give deliver provide supply offer return hand transfer ship dispatch mass amass
    strengthen reinforce mobilize mobilise station bring donate lend grant surrender cede relinquish take recall impose
    sign file hold launch contribute withdrawal deployment removal transfer delivery shipment dispatch pullout
    evacuation""".split()
)
"""Words whose object is what is moved or made, while a preposition leads to the one concerned."""

_DIRECTED = tuple("against on upon to with at from for toward towards over of about between".split())
_LOCATED = tuple("into in near by around through inside outside".split())
_OF_NOUNS = tuple("against of by on upon to with from between toward towards over about for in into under".split())
"""The most telling first; of a noun, "of" is more so than of a verb."""

_OF_MOVES = tuple("from to into toward towards out in of by".split())
"""Of the noun of a move, "of" leads to what is moved."""

_ASKING = frozenset("demand urge request seek order call want".split())
_AWAY = frozenset("away out back off".split())
_UNLESS = frozenset({"if", "unless", "until"})

_DENYING = frozenset({"deny", "dismiss", "reject", "refute"})
_COMING_FROM = frozenset(
    """launch carry conduct strike fire attack hit shell move come enter bring send deploy offensive assault invasion
    raid bombing shelling airstrike missile operation incursion""".split()
)
"""With these "from" tells where it came from, not to whom it is done."""

OWNERS = frozenset({"poss", "compound", "amod", "nmod"})
_DEEP = 5
"""Phrases are gone down into no further."""


def recipient_of(
    grammar: Grammar, verb: Token, entities: Entities, actor: Token | None, left: int = _DEEP
) -> Token | None:
    """Return to whom a verb is done, the surest first: the object, its owner, whom prepositions lead to, the clause."""
    if left <= 0:
        return None
    asked = ("recipient", verb.index, actor and actor.index, left)
    return entities.once(asked, lambda: _recipient(grammar, verb, entities, actor, left))


def _recipient(grammar: Grammar, verb: Token, entities: Entities, actor: Token | None, left: int) -> Token | None:
    objects = [t for t in grammar.children(verb) if t.dep in {"dobj", "dative"} and t.pos != "ADP"]
    objects = [t for first in objects for t in (first, *_conjuncts(grammar, first))]
    objects.sort(key=_dative_first)
    return _of_objects(grammar, verb, objects, entities, actor, left) or _around(
        grammar, verb, objects, entities, actor, left
    )


def _of_objects(
    grammar: Grammar, verb: Token, objects: list[Token], entities: Entities, actor: Token | None, left: int
) -> Token | None:
    """The object of a verb where it acts, else whose it is or whom it is about; of what is moved, where to."""
    if verb.lemma in MOVING and (goal := toward(grammar, verb, entities, left=left)):
        return next((t for t in objects if t.dep == "dative"), goal)
    for thing in objects:
        # "strengthened its forces": one's own are not whom it is done to.
        if entities.weight(thing) >= 2 and not _same(thing, actor) and not (actor and _is_own(grammar, thing)):
            return thing
    if verb.dep == "relcl" and any(t.dep in {"dobj", "pobj"} and t.lemma in RELATIVE for t in grammar.children(verb)):
        return grammar.head(verb)
    if verb.lemma in _ASKING:  # "demanded the withdrawal of [troops] from Norland"
        asked = (led_by(grammar, thing, ("of", "by"), entities) for thing in objects if thing.lemma in MOVING)
        if (doer := next(asked, None)) and entities.weight(doer) >= 2:
            return doer
    owners = (owner_of(grammar, thing, entities, left=left) for thing in objects)
    return next((owner for owner in owners if owner is not None), None)


def _around(
    grammar: Grammar, verb: Token, objects: list[Token], entities: Entities, actor: Token | None, left: int
) -> Token | None:
    """Whom prepositions lead to, whom the clause beneath is about, then any object."""
    if led := toward(grammar, verb, entities, _DIRECTED, left):
        return led
    held = None
    for child in _clauses(grammar, verb):
        found = _in_clause(grammar, verb, child, entities, actor, left - 1)
        if found is not None and entities.weight(found) > 0:
            return found
        held = held or found
    if led := _on_condition(grammar, verb, entities, actor) or toward(grammar, verb, entities, _LOCATED, left):
        return led
    weak = next((t for t in objects if entities.weight(t) >= 1), None)
    return weak or _of_next(grammar, verb, entities, actor, left - 1) or held or next(iter(objects), None)


def _on_condition(grammar: Grammar, verb: Token, entities: Entities, actor: Token | None) -> Token | None:
    """Whose doing it hangs on: "threatened to strike unless [Norland] gave way"."""
    for clause in grammar.children(verb):
        if clause.dep == "advcl" and any(t.dep == "mark" and t.lemma in _UNLESS for t in grammar.children(clause)):
            for one in grammar.children(clause):
                named = one.dep in {"nsubj", "nsubjpass"} and one.pos != "PRON" and entities.weight(one) >= 2
                if named and not _same(one, actor):
                    return one
    return None


def _conjuncts(grammar: Grammar, noun: Token) -> list[Token]:
    return [t for t in grammar.children(noun) if t.dep == "conj" and t.pos in {"NOUN", "PROPN"}]


def _in_clause(
    grammar: Grammar, verb: Token, clause: Token, entities: Entities, actor: Token | None, left: int
) -> Token | None:
    """Whom a clause under a verb is about: its subject, or to whom its own verb is done."""
    below = next((t for t in grammar.children(clause) if t.dep in {"nsubj", "nsubjpass"}), None)
    if below is not None and clause.dep == "advcl":
        return None
    if below is not None and verb.lemma in _DENYING and _is_own(grammar, below):
        return None
    if below is not None and below.pos != "PRON":
        if not _same(below, actor) and entities.weight(below) >= 2:
            return below
        if whose := owner_of(grammar, below, entities, deep=False):
            return whose
    found = recipient_of(grammar, clause, entities, actor, left)
    vague = found is None or _same(found, actor) or (clause.dep == "advcl" and found.pos == "PRON")
    return None if vague else found


def _of_next(grammar: Grammar, verb: Token, entities: Entities, actor: Token | None, left: int) -> Token | None:
    """The recipient that a verb has in common with the next one: "gave and delivered goods to the camp"."""
    for child in grammar.children(verb):
        if child.dep == "conj" and child.pos == "VERB" and child.index - verb.index <= 3 and not _own(grammar, child):
            return recipient_of(grammar, child, entities, actor, left)
    return None


def _clauses(grammar: Grammar, verb: Token) -> Iterator[Token]:
    """The clauses under a verb, through what is said of its subject: "is willing to send"."""
    for child in grammar.children(verb):
        if child.dep == "ccomp" or (child.dep in {"xcomp", "advcl"} and child.index > verb.index):
            yield child
        elif child.dep in {"acomp", "oprd"}:
            yield from (t for t in grammar.children(child) if t.dep in {"xcomp", "ccomp"})


def _is_own(grammar: Grammar, noun: Token) -> bool:
    """Whether it is the doer's own: "denied that its guards had fired"."""
    return any(t.tag == "PRP$" for t in grammar.children(noun))


def _dative_first(thing: Token) -> bool:
    return thing.dep != "dative"


def _own(grammar: Grammar, clause: Token) -> bool:
    return any(t.dep in {"nsubj", "nsubjpass"} for t in grammar.children(clause))


def _same(one: Token, other: Token | None) -> bool:
    return other is not None and one.index == other.index


def toward(
    grammar: Grammar,
    word: Token,
    entities: Entities,
    prepositions: tuple[str, ...] = (*_DIRECTED, *_LOCATED),
    left: int = _DEEP,
) -> Token | None:
    """Return the one whom a preposition of a word leads to, in the order in which prepositions are telling."""
    asked = ("toward", word.index, prepositions, left)
    return entities.once(asked, lambda: _toward(grammar, word, entities, prepositions, left))


def _toward(
    grammar: Grammar, word: Token, entities: Entities, prepositions: tuple[str, ...], left: int
) -> Token | None:
    found: list[tuple[int, int, Token]] = []
    away = (t for t in grammar.children(word) if t.dep == "advmod" and t.lemma in _AWAY)
    for child in (*grammar.children(word), *(t for one in away for t in grammar.children(one))):
        if child.dep in {"prep", "dative"} and child.pos in {"ADP", "SCONJ", "PART"} and child.lemma in prepositions:
            if child.lemma == "from" and word.lemma in _COMING_FROM:
                continue
            for thing in grammar.children(child):
                if thing.dep == "pobj":
                    found += _in_phrase(grammar, thing, entities, prepositions.index(child.lemma), left)
                elif thing.dep == "pcomp" and (to := recipient_of(grammar, thing, entities, None, left - 1)):
                    found.append((prepositions.index(child.lemma), thing.index, to))
                elif thing.dep == "prep":
                    found += [x for t in grammar.children(thing) for x in _in_phrase(grammar, t, entities, 20, left)]
    return min(found, key=_order)[2] if found else None


def _in_phrase(
    grammar: Grammar, thing: Token, entities: Entities, rank: int, left: int
) -> Iterator[tuple[int, int, Token]]:
    if entities.type_of(thing) in {"DATE", "TIME"}:
        return
    # "attacked with missiles": what it is done with is nobody's part.
    if entities.weight(thing) >= (2 if grammar.head(thing).lemma == "with" else 1):
        yield rank, thing.index, thing
    elif owner := owner_of(grammar, thing, entities, left=left - 1):
        yield rank, thing.index, owner


def _order(found: tuple[int, int, Token]) -> tuple[int, int]:
    return found[0], found[1]


def owner_of(
    grammar: Grammar, noun: Token, entities: Entities, *, deep: bool = True, left: int = _DEEP
) -> Token | None:
    """Return whose a thing is, or whom it is about: "Israel's policy", "the trial of rebels"."""
    for child in grammar.children(noun):
        if child.dep in OWNERS and child.pos != "PRON" and entities.weight(child) >= 2:
            return child
    if not deep or left <= 0:
        return None
    if led := toward(grammar, noun, entities, _OF_MOVES if noun.lemma in MOVING else _OF_NOUNS, left):
        return led
    return under_noun(grammar, noun, entities, left)


def under_noun(grammar: Grammar, noun: Token, entities: Entities, left: int = _DEEP) -> Token | None:
    """Return whom a clause under a noun is about: "demands that [Norland] leave", "land seized by [troops]"."""
    return entities.once(("under", noun.index, left), lambda: _under(grammar, noun, entities, left))


def _under(grammar: Grammar, noun: Token, entities: Entities, left: int) -> Token | None:
    for child in grammar.children(noun):
        if child.dep in {"acl", "ccomp"} and (found := _of_clause(grammar, child, entities, left - 1)):
            return found
    return None


def _of_clause(grammar: Grammar, clause: Token, entities: Entities, left: int) -> Token | None:
    subject = next((t for t in grammar.children(clause) if t.dep == "nsubj" and t.pos != "PRON"), None)
    if subject is not None:
        return subject if entities.weight(subject) >= 2 else owner_of(grammar, subject, entities, deep=False)
    if agent := led_by(grammar, clause, ("by",), entities):
        return agent
    return recipient_of(grammar, clause, entities, None, left)


def led_by(grammar: Grammar, noun: Token, words: Iterable[str], entities: Entities) -> Token | None:
    """Return the first one whom one of these prepositions of a noun leads to."""
    for child in grammar.children(noun):
        if child.dep in {"prep", "agent"} and child.lemma in words:
            for thing in grammar.children(child):
                if thing.dep == "pobj" and entities.weight(thing) >= 1:
                    return thing
    return None
