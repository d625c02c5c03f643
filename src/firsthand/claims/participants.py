"""Who does what a trigger tells of, and to whom: read from the tree around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.claims.triggers import Trigger
from firsthand.language.grammar import Grammar, Name, Token
from firsthand.language.roles import BODIES, CROWDS, is_person_noun, singular

_SUBJECTS = ("nsubj", "csubj", "nsubjpass")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us"})
_UP = 6
"""Clauses are climbed through no further in search of a subject."""

CAUSING = frozenset(
    """urge order ask tell force persuade allow let help permit invite encourage press accuse ban bar prevent
    stop want expect warn call instruct direct lead get make require enable""".split()
)
"""Verbs whose object does what the clause under them tells: "urged Russia to withdraw"."""

_BY_MEANS = frozenset("train plane road sea air rail bus car boat ship land foot percent per night day noon".split())

MOVING = frozenset(
    """send deploy move withdraw pull give deliver provide supply offer return hand transfer ship dispatch mass amass
    strengthen reinforce mobilize mobilise station bring donate lend grant surrender cede relinquish take recall impose sign file hold launch""".split()
)
"""Verbs whose object is what is moved or made, while a preposition leads to the one concerned."""

_OF_DOING = frozenset("accuse stop prevent ban bar blame suspect charge convict".split())
"""With "of" or "from" and a verb, their object is the doer: "accused rebels of shelling"."""

INTRANSITIVE = frozenset(
    """withdrawal retreat visit meeting protest resignation deployment mobilization mobilisation pullout pullback march
    demonstration talk summit rally session conference buildup build-up offensive advance strike walkout trip tour
    agreement accord pledge promise""".split()
)
"""With these nouns "of" leads to the doer, with others to the one it is done to: "the arrest of two men"."""

_DIRECTED = ("against", "on", "upon", "to", "with", "at", "from", "for", "toward", "towards", "over", "of", "about", "between")
_LOCATED = ("into", "in", "near", "by", "around", "through", "inside", "outside")
_OF_NOUNS = ("against", "of", "by", "on", "upon", "to", "with", "from", "between", "toward", "towards", "over", "about", "for", "in", "into")
_DENYING = frozenset({"deny", "dismiss", "reject", "refute"})
_COMING_FROM = frozenset(
    """launch carry conduct strike fire attack hit shell move come enter bring send deploy offensive assault invasion
    raid bombing shelling airstrike missile operation incursion""".split()
)
"""With these "from" tells where it came from, not to whom it is done."""

_OWNERS = frozenset({"poss", "compound", "amod", "nmod"})
_PEOPLE_TYPES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PLACE_TYPES = frozenset({"LOC", "FAC"})
_GROUPS = CROWDS | frozenset(
    """troop civilian rebel militant militia insurgent protester demonstrator student worker refugee migrant prisoner
    hostage detainee separatist loyalist opposition people soldier fighter guerrilla leader settler tribesman gunman
    bomber police militiaman crowd woman child man authorities enemy side inspector observer journalist dissident
    terrorist extremist islamist youth agent paper""".split()
)
"""Nouns for those who act or are acted on, beside the roles."""

_STAND_INS = frozenset(
    """plane ship vessel tank convoy position village town city base warplane jet helicopter aircraft missile embassy
    warship drone airport camp capital region province consulate""".split()
)
"""Places and things that stand for those who hold them."""


@dataclass(frozen=True, slots=True)
class Participants:
    """The head words of the actors and of the recipients; empty where the tree tells none."""

    actors: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()


class Entities:
    """Tells which words of one document's grammar name somebody or something that acts."""

    def __init__(self, grammar: Grammar) -> None:
        self._names = {token.index: name for name in grammar.names for token in grammar.within(name.span)}

    def name_of(self, token: Token) -> Name | None:
        """Return the name that a word is part of."""
        return self._names.get(token.index)

    def type_of(self, token: Token) -> str | None:
        """Return the type of the name that a word is part of."""
        name = self._names.get(token.index)
        return name.type if name else None

    def weight(self, token: Token) -> int:
        """Return how surely a word means one who acts: 3 a name, 2 a noun for people or bodies, 1 a place, 0 none."""
        kind = self.type_of(token)
        if kind in _PEOPLE_TYPES:
            return 3
        lemma = token.lemma.lower()
        if token.pos in {"NOUN", "PROPN"} and lemma != "state":
            if lemma in _GROUPS or is_person_noun(lemma) or singular(lemma) in BODIES or lemma in BODIES:
                return 2
        if token.pos == "PRON" and lemma not in {"it", "which", "that", "what", "this"}:
            return 2
        return 1 if kind in _PLACE_TYPES or lemma in _STAND_INS else 0


def participants(grammar: Grammar, trigger: Trigger, entities: Entities) -> Participants:
    """Return the actors and recipients of a trigger, coordinated ones included."""
    if trigger.token.pos == "NOUN":
        return _of_noun(grammar, trigger, entities)
    return _of_verb(grammar, trigger.token, entities)


def _of_verb(grammar: Grammar, verb: Token, entities: Entities) -> Participants:
    passive = is_passive(grammar, verb)
    agent = _agent(grammar, verb) if passive else None
    actor = agent if passive else subject_of(grammar, verb)
    patient = _patient(grammar, verb) if passive else None
    if patient is not None and entities.weight(patient) < 2:
        patient = _owner(grammar, patient, entities) or _toward(grammar, verb, entities) or patient
    recipient = patient or _recipient(grammar, verb, entities, actor)
    if actor is not None:
        actor = taken_up(grammar, verb, actor, entities)
        if entities.weight(actor) == 0:
            actor = _owner(grammar, actor, entities, deep=False) or _of(grammar, actor, entities) or actor
    actors = _joined(grammar, actor)
    return Participants(actors, tuple(t for t in _joined(grammar, recipient) if t not in actors))


def taken_up(grammar: Grammar, verb: Token, subject: Token, entities: Entities) -> Token:
    """Return whom a pronoun takes up that is the subject of a clause: "the army said it will retaliate" → the army.

    The nearest subject of the clauses above that agrees in number; the pronoun itself where none does.
    """
    if subject.pos != "PRON" or subject.lemma.lower() in _FIRST_AND_SECOND:
        return subject
    for above in grammar.ancestors(verb):
        if above.pos not in {"VERB", "AUX"}:
            continue
        for child in grammar.children(above):
            if child.dep in {"nsubj", "nsubjpass"} and child.index < subject.index and child.pos in {"NOUN", "PROPN"}:
                many = child.tag in {"NNS", "NNPS"} or any(t.dep == "conj" for t in grammar.children(child))
                if subject.text.lower() == "they" or many == (subject.text.lower() == "they"):
                    return child
    return subject


def _of(grammar: Grammar, noun: Token, entities: Entities) -> Token | None:
    """Who stands behind a noun that acts for nobody by itself: "a group of rebels", "leaders of the coalition"."""
    return _by(grammar, noun, ("of", "from"), entities)


def is_passive(grammar: Grammar, verb: Token) -> bool:
    """Return whether a verb's subject is the one it is done to."""
    below = grammar.children(verb)
    if any(t.dep in {"auxpass", "agent"} for t in below):
        return True
    if any(t.dep == "nsubjpass" for t in below) and not any(t.dep == "aux" and t.lemma == "have" for t in below):
        return True
    return verb.tag == "VBN" and verb.dep in {"acl", "amod", "advcl"} and not any(
        t.dep in {"aux", "nsubj", "dobj"} for t in grammar.children(verb)
    )


def _agent(grammar: Grammar, verb: Token) -> Token | None:
    for child in grammar.children(verb):
        if child.dep == "agent" or (child.dep == "prep" and child.lemma == "by"):
            by = next((t for t in grammar.children(child) if t.dep == "pobj"), None)
            if by is not None and by.lemma.lower() not in _BY_MEANS:
                return by
    return None


def _patient(grammar: Grammar, verb: Token) -> Token | None:
    for child in grammar.children(verb):
        if child.dep == "nsubjpass":
            return _antecedent(grammar, verb, child)
    if verb.dep == "acl":
        return grammar.head(verb)
    if verb.dep in {"conj", "xcomp", "advcl"}:
        head = grammar.head(verb)
        if head.pos in {"VERB", "AUX"}:
            return _patient(grammar, head) or (None if is_passive(grammar, head) else subject_of(grammar, head))
    return None


def subject_of(grammar: Grammar, verb: Token) -> Token | None:
    """Return who does a verb: its subject, that of the clause it shares, or the noun that it describes."""
    at = verb
    for _ in range(_UP):
        subjects = [t for t in grammar.children(at) if t.dep in _SUBJECTS and t.lemma != "there"]
        if subjects:
            before = [t for t in subjects if t.index < at.index] or subjects
            return _antecedent(grammar, at, before[-1])
        above = grammar.head(at)
        if above.index == at.index:
            return None
        if at.dep == "acl" and at.tag != "VBN" and above.pos in {"NOUN", "PROPN", "PRON"}:
            if at.tag == "VB" and (_light_subject := _of_carrier(grammar, above)):
                return _light_subject
            return above if at.tag == "VBG" else _possessor(grammar, above)
        if at.dep == "relcl":
            return above
        if at.dep in {"xcomp", "ccomp", "pcomp", "prep"} and above.lemma in CAUSING:
            told = next((t for t in grammar.children(above) if t.dep in {"dobj", "nsubjpass"} and t.index < at.index), None)
            if told is not None and (at.dep != "prep" or above.lemma in _OF_DOING):
                return told
        if at.dep in {"pcomp", "prep", "pobj"} and above.pos in {"ADP", "SCONJ", "VERB", "AUX", "NOUN", "ADJ"}:
            if above.pos == "NOUN":
                return _possessor(grammar, above) or _of_carrier(grammar, above)
            at = above
            continue
        if at.dep in {"conj", "xcomp", "advcl", "ccomp", "acomp", "attr", "dep", "oprd"}:
            if above.pos in {"VERB", "AUX", "ADJ", "ADP"} and is_passive(grammar, above) and (p := _patient(grammar, above)):
                return p
            at = above
            continue
        return None
    return None


def _of_carrier(grammar: Grammar, noun: Token) -> Token | None:
    """Who does the verb that a noun is the object of: "made a decision to leave", "through talks"."""
    head = grammar.head(noun)
    if noun.dep in {"dobj", "pobj", "attr"} and head.index != noun.index:
        return subject_of(grammar, head)
    return None


def _possessor(grammar: Grammar, noun: Token) -> Token | None:
    return next((t for t in grammar.children(noun) if t.dep == "poss"), None)


def _antecedent(grammar: Grammar, verb: Token, subject: Token) -> Token:
    """The noun that a relative pronoun takes up, the subject itself otherwise."""
    if subject.lemma.lower() not in _RELATIVE:
        return subject
    at = verb
    for _ in range(_UP):
        if at.dep == "relcl":
            noun = grammar.head(at)
            return grammar.head(noun) if noun.dep == "appos" else noun
        if at.dep not in {"conj", "xcomp", "ccomp"}:
            break
        at = grammar.head(at)
    return subject


def _recipient(grammar: Grammar, verb: Token, entities: Entities, actor: Token | None) -> Token | None:
    """To whom it is done, the surest first: the object, whoever stands in its phrase, then what the prepositions lead to."""
    objects = [t for t in grammar.children(verb) if t.dep in {"dobj", "dative"} and t.pos != "ADP"]
    objects.sort(key=_dative_first)
    if verb.lemma in MOVING and (goal := _toward(grammar, verb, entities)):
        return next((t for t in objects if t.dep == "dative"), goal)
    for thing in objects:
        if entities.weight(thing) >= 2 and thing.index != (actor.index if actor else -1):
            return thing
    if verb.dep == "relcl" and any(t.dep in {"dobj", "pobj"} and t.lemma in _RELATIVE for t in grammar.children(verb)):
        return grammar.head(verb)
    for thing in objects:
        if owner := _owner(grammar, thing, entities):
            return owner
    if toward := _toward(grammar, verb, entities, _DIRECTED):
        return toward
    for child in _clauses(grammar, verb):
        if child.dep != "advcl" or not _own(grammar, child):
            below = next((t for t in grammar.children(child) if t.dep in {"nsubj", "nsubjpass"}), None)
            if below is not None and verb.lemma in _DENYING and _is_own(grammar, below):
                continue
            if below is not None and not _same(below, actor) and below.pos != "PRON" and entities.weight(below) >= 2:
                return below
            if below is not None and below.pos != "PRON" and (whose := _owner(grammar, below, entities, deep=False)):
                return whose
            found = _recipient(grammar, child, entities, actor)
            if found is not None and not _same(found, actor) and (child.dep != "advcl" or found.pos != "PRON"):
                return found
    if toward := _toward(grammar, verb, entities, _LOCATED):
        return toward
    weak = [t for t in objects if entities.weight(t) >= 1] or objects
    return weak[0] if weak else _of_next(grammar, verb, entities, actor)


def _of_next(grammar: Grammar, verb: Token, entities: Entities, actor: Token | None) -> Token | None:
    """The recipient that a verb has in common with the next one: "gave and delivered goods to the camp"."""
    for child in grammar.children(verb):
        if child.dep == "conj" and child.pos == "VERB" and child.index - verb.index <= 3 and not _own(grammar, child):
            return _recipient(grammar, child, entities, actor)
    return None


def _clauses(grammar: Grammar, verb: Token) -> Iterator[Token]:
    """The clauses under a verb, through what is said of its subject: "is willing to send"."""
    for child in grammar.children(verb):
        if child.dep in {"xcomp", "ccomp", "advcl"} and child.index > verb.index:
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


def _toward(
    grammar: Grammar, word: Token, entities: Entities, prepositions: tuple[str, ...] = (*_DIRECTED, *_LOCATED)
) -> Token | None:
    """The one whom a preposition of a word leads to, in the order in which prepositions are telling."""
    found: list[tuple[int, int, Token]] = []
    for child in grammar.children(word):
        if child.dep in {"prep", "dative"} and child.pos in {"ADP", "SCONJ", "PART"} and child.lemma in prepositions:
            if child.lemma == "from" and word.lemma in _COMING_FROM:
                continue
            for thing in grammar.children(child):
                if thing.dep == "pobj":
                    found += _in_phrase(grammar, thing, entities, prepositions.index(child.lemma))
                elif thing.dep == "prep":
                    found += [x for t in grammar.children(thing) for x in _in_phrase(grammar, t, entities, 20)]
    return min(found, key=_order)[2] if found else None


def _in_phrase(grammar: Grammar, thing: Token, entities: Entities, rank: int) -> Iterator[tuple[int, int, Token]]:
    if entities.type_of(thing) in {"DATE", "TIME"}:
        return
    # "attacked with missiles": what it is done with is nobody's part.
    if entities.weight(thing) >= (2 if grammar.head(thing).lemma == "with" else 1):
        yield rank, thing.index, thing
    elif owner := _owner(grammar, thing, entities):
        yield rank, thing.index, owner


def _order(found: tuple[int, int, Token]) -> tuple[int, int]:
    return found[0], found[1]


def _owner(grammar: Grammar, noun: Token, entities: Entities, *, deep: bool = True) -> Token | None:
    """Whose a thing is, or whom it is about: "Israel's policy", "the Syrian army's advance", "the trial of rebels"."""
    for child in grammar.children(noun):
        if child.dep in _OWNERS and child.pos != "PRON" and entities.weight(child) >= 2:
            return child
    if not deep:
        return None
    if toward := _toward(grammar, noun, entities, _OF_NOUNS):
        return toward
    for child in grammar.children(noun):
        if child.dep == "acl" and (found := _recipient(grammar, child, entities, None)):
            return found
    return None


def _of_noun(grammar: Grammar, trigger: Trigger, entities: Entities) -> Participants:
    noun, verb = trigger.token, trigger.carrier
    actor = _named_owner(grammar, noun, entities) or _by(grammar, noun, ("by",), entities)
    between = _by(grammar, noun, ("between", "among"), entities)
    if actor is None and between is not None:
        return Participants(_joined(grammar, between), ())
    if actor is None and verb is not None and verb.lemma != "be":
        carried = _of_verb(grammar, verb, entities)
        told = tuple(t for t in carried.actors if t.index != noun.index)
        toward = _toward(grammar, noun, entities) or _toward(grammar, verb, entities)
        return Participants(told, tuple(t for t in _joined(grammar, toward) if t not in told))
    toward = _toward(grammar, noun, entities)
    of = toward is not None and grammar.head(toward).lemma in {"of", "from"}
    if actor is None and of and noun.lemma.lower() in INTRANSITIVE:
        actor, toward = toward, None
    if toward is None and verb is not None:
        toward = _toward(grammar, verb, entities)
    actors = _joined(grammar, actor)
    return Participants(actors, tuple(t for t in _joined(grammar, toward) if t not in actors))


def _named_owner(grammar: Grammar, noun: Token, entities: Entities) -> Token | None:
    for child in grammar.children(noun):
        if child.dep in _OWNERS and entities.weight(child) >= 2:
            return child
    return None


def _by(grammar: Grammar, noun: Token, words: Iterable[str], entities: Entities) -> Token | None:
    for child in grammar.children(noun):
        if child.dep in {"prep", "agent"} and child.lemma in words:
            for thing in grammar.children(child):
                if thing.dep == "pobj" and entities.weight(thing) >= 1:
                    return thing
    return None


def _joined(grammar: Grammar, head: Token | None) -> tuple[Token, ...]:
    """A head and what is coordinated with it: "Russia and Belarus"."""
    if head is None:
        return ()
    found = [head]
    for one in found:
        found += [t for t in grammar.children(one) if t.dep == "conj" and t.pos in {"NOUN", "PROPN", "PRON"}]
    return tuple(found[:6])
