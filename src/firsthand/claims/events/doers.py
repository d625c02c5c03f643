"""Who does what a verb tells: its subject, the one it shares with its governor, or who is named behind "by"."""

from __future__ import annotations

from firsthand.language.grammar import NAMING, RELATIVE, VERBAL, Grammar, Token

_SUBJECTS = ("nsubj", "csubj", "nsubjpass")
_FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us"})
_UP = 6
"""Clauses are climbed through no further in search of a subject."""

CAUSING = frozenset(
    """urge order ask tell force persuade allow let help permit invite encourage press accuse ban bar prevent
    stop want expect warn call instruct direct lead get make require enable""".split()
)
"""Verbs whose object does what the clause under them tells: "urged Russia to withdraw"."""

_BY_MEANS = frozenset("train plane road sea air rail bus car boat ship land foot percent per night day noon".split())

_OF_DOING = frozenset("accuse stop prevent ban bar blame suspect charge convict".split())
"""With "of" or "from" and a verb, their object is the doer: "accused rebels of shelling"."""

_THEY = frozenset({"they", "them", "their"})
_STATES = frozenset("engage involve oppose prepare commit determine interest resolve poise concern".split())
"""Verbs whose participle tells what somebody is about, and nothing that is done to them: "is opposed to"."""

_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "acomp", "attr", "dep", "oprd"})


def taken_up(grammar: Grammar, verb: Token, subject: Token) -> Token:
    """Return whom a pronoun takes up that is the subject of a clause: "the army said it will retaliate" → the army.

    The nearest subject of the clauses above that agrees in number; the pronoun itself where none does.
    """
    if subject.pos != "PRON" or subject.lemma.lower() in _FIRST_AND_SECOND:
        return subject
    for above in grammar.ancestors(verb):
        if above.pos not in VERBAL:
            continue
        for child in grammar.children(above):
            if child.dep in {"nsubj", "nsubjpass"} and child.index < subject.index and child.pos in {"NOUN", "PROPN"}:
                many = child.tag in {"NNS", "NNPS"} or any(t.dep == "conj" for t in grammar.children(child))
                if subject.text.lower() in _THEY or many == (subject.text.lower() in _THEY):
                    return child
    return subject


def is_passive(grammar: Grammar, verb: Token) -> bool:
    """Return whether a verb's subject is the one it is done to."""
    below = grammar.children(verb)
    if verb.lemma in _STATES and any(t.dep in {"prep", "xcomp"} and t.lemma != "by" for t in below):
        return any(t.dep == "agent" for t in below)
    if any(t.dep in {"auxpass", "agent"} for t in below):
        return True
    if any(t.dep == "nsubjpass" for t in below) and not any(t.dep == "aux" and t.lemma == "have" for t in below):
        return True
    return (
        verb.tag == "VBN"
        and verb.dep in {"acl", "amod", "advcl"}
        and not any(t.dep in {"aux", "nsubj", "dobj"} for t in grammar.children(verb))
    )


def agent_of(grammar: Grammar, verb: Token) -> Token | None:
    """Return who is named behind "by"; a means of transport is nobody."""
    for child in grammar.children(verb):
        if child.dep == "agent" or (child.dep == "prep" and child.lemma == "by"):
            by = next((t for t in grammar.children(child) if t.dep == "pobj"), None)
            if by is not None and by.lemma.lower() not in _BY_MEANS:
                return by
    return None


def patient_of(grammar: Grammar, verb: Token, left: int = _UP) -> Token | None:
    """Return to whom a passive verb is done: its subject, the noun it describes, or the subject it shares."""
    for child in grammar.children(verb):
        if child.dep in {"nsubjpass", "nsubj"}:  # the reader does not always tell the two apart
            return _antecedent(grammar, verb, child)
    head = grammar.head(verb)
    if verb.dep == "acl":
        return head
    if verb.dep not in {"conj", "xcomp", "advcl"} or head.pos not in VERBAL or left == 0:
        return None
    if is_passive(grammar, head):
        return patient_of(grammar, head, left - 1)
    return subject_of(grammar, head, left - 1)


def subject_of(grammar: Grammar, verb: Token, left: int = _UP) -> Token | None:
    """Return who does a verb: its subject, that of the clause it shares, or the noun that it describes."""
    subjects = [t for t in grammar.children(verb) if t.dep in _SUBJECTS and t.lemma != "there"]
    if subjects:
        before = [t for t in subjects if t.index < verb.index] or subjects
        return _antecedent(grammar, verb, before[-1])
    above = grammar.head(verb)
    if above.index == verb.index or left == 0:
        return None
    if verb.dep == "relcl":
        return above
    if verb.dep == "acl" and verb.tag != "VBN" and above.pos in NAMING:
        return _of_described(grammar, verb, above, left - 1)
    return _told_to(grammar, verb, above) or _shared(grammar, verb, above, left - 1)


def _shared(grammar: Grammar, verb: Token, above: Token, left: int) -> Token | None:
    """The subject that a verb has in common with the clause above it."""
    if verb.dep in {"pcomp", "prep", "pobj"}:
        if above.pos == "NOUN":
            return _possessor(grammar, above) or _of_carrier(grammar, above, left)
        return subject_of(grammar, above, left)
    if verb.dep not in _SHARING:
        return None
    if verb.dep == "advcl" and (accused := _of_the_same(grammar, verb, above)):
        return accused
    if above.pos in {*VERBAL, "ADJ", "ADP"} and is_passive(grammar, above):
        return patient_of(grammar, above, left)
    return subject_of(grammar, above, left)


def _of_the_same(grammar: Grammar, verb: Token, above: Token) -> Token | None:
    """Who does what is next on a list of accusations: "accused them of shelling towns, pushing Norland"."""
    if above.lemma not in _OF_DOING or verb.tag != "VBG":
        return None
    first = (
        t for t in grammar.children(above) if t.dep == "prep" and t.lemma in {"of", "from"} and t.index < verb.index
    )
    if not any(doing.dep == "pcomp" for preposition in first for doing in grammar.children(preposition)):
        return None
    objects = (t for t in grammar.children(above) if t.dep in {"dobj", "nsubjpass"})
    return next((t for t in objects if t.index < verb.index), None)


def _of_described(grammar: Grammar, verb: Token, noun: Token, left: int) -> Token | None:
    """Who does a verb that describes a noun: "rebels fighting the army", "made a decision to leave"."""
    if verb.tag == "VBG":
        return noun
    return (_of_carrier(grammar, noun, left) if verb.tag == "VB" else None) or _possessor(grammar, noun)


def _told_to(grammar: Grammar, verb: Token, above: Token) -> Token | None:
    """The object of what makes or lets it do so: "urged Russia to withdraw", "accused rebels of shelling"."""
    if above.lemma not in CAUSING or verb.dep not in {"xcomp", "ccomp", "pcomp", "prep"}:
        return None
    if verb.dep == "prep" and above.lemma not in _OF_DOING:
        return None
    objects = (t for t in grammar.children(above) if t.dep in {"dobj", "nsubjpass"})
    return next((t for t in objects if t.index < verb.index), None)


def _of_carrier(grammar: Grammar, noun: Token, left: int) -> Token | None:
    """Who does the verb that a noun is the object of: "made a decision to leave", "through talks"."""
    head = grammar.head(noun)
    if noun.dep in {"dobj", "pobj", "attr"} and head.index != noun.index:
        return subject_of(grammar, head, left)
    return None


def _possessor(grammar: Grammar, noun: Token) -> Token | None:
    return next((t for t in grammar.children(noun) if t.dep == "poss"), None)


def _antecedent(grammar: Grammar, verb: Token, subject: Token) -> Token:
    """The noun that a relative pronoun takes up, the subject itself otherwise."""
    if subject.lemma.lower() not in RELATIVE:
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
