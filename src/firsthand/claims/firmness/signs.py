"""What the grammar of a stretch shows: whose act it tells, whether it is still to come, and on what condition."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from firsthand.claims.firmness import clause
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.assertion import Assertion
from firsthand.language.actors.nations import nation_of
from firsthand.language.grammar import VERBAL, Grammar, Token, once_a_word
from firsthand.model.claim import SourceType
from firsthand.model.text import start_of

OWNERS = frozenset({"my", "our"})
THIRD_OWNERS = frozenset({"his", "her", "its", "their"}) | OWNERS
# Kyiv's people and Ukraine's are told by the first letters: Ukraine, Ukrainian; Belarus, Belarusian.
STEM = 5
OBLIGING_REACH = 3


def first_of(tokens: Iterable[Token], lemmas: frozenset[str]) -> Token | None:
    """Return the first token whose lemma is among the given ones."""
    for token in tokens:  # asked some thirty times a stretch, and a plain loop is the quickest
        if token.lemma in lemmas:
            return token
    return None


def children_of(assertion: Assertion, token: Token, *deps: str) -> tuple[Token, ...]:
    """Return the tokens directly under one, those with the given labels only."""
    return tuple([t for t in assertion.grammar.children(token) if t.dep in deps])


def is_infinitive(assertion: Assertion, predicate: Token | None) -> bool:
    """Return whether a predicate stands as an infinitive: "to leave"."""
    return predicate is not None and any(t.tag == "TO" for t in children_of(assertion, predicate, "aux"))


def is_finite(assertion: Assertion, verb: Token) -> bool:
    """Return whether a verb carries tense."""
    return clause.is_finite(assertion.grammar, verb)


def opens_with_infinitive(assertion: Assertion) -> bool:
    """Return whether a stretch begins as an infinitive: "to leave", "not to leave"."""
    return any(t.tag == "TO" for t in assertion.tokens[:2]) and is_infinitive(assertion, assertion.predicate)


def has_infinitive(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a predicate governs an infinitive: "agreed to leave"."""
    return any(is_infinitive(assertion, t) for t in children_of(assertion, predicate, "xcomp", "ccomp", "advcl"))


def is_own_act(assertion: Assertion, predicate: Token) -> bool:
    """Return whether the source, or those it speaks for, does what a predicate says.

    In reported words that is a pronoun, "its army", the source's own name or its country's; in its own words, "we".
    """
    who = clause.subject(assertion.grammar, predicate)
    if who is None:
        return assertion.reported and is_infinitive(assertion, predicate)
    if who.dep in {"nsubjpass", "expl"}:
        return False
    if who.text.lower() in clause.FIRST_PERSON:
        return True
    owners = THIRD_OWNERS if assertion.reported else OWNERS
    if any(t.text.lower() in owners for t in children_of(assertion, who, "poss")):
        return assertion.source is not None and who.lemma in words.OWN_BODIES
    if who.lemma in words.BODIES_SPOKEN_FOR and speaks_for_a_body(assertion) and is_announced(assertion, predicate):
        return any(t.lemma == "the" for t in children_of(assertion, who, "det"))
    if not assertion.reported:
        return speaks_for_a_body(assertion) and names_source(assertion, who)
    if who.text.lower() == "it" and assertion.source is not None and assertion.source.type is SourceType.PERSON:
        return False
    return who.text.lower() in clause.THIRD_PERSON or names_source(assertion, who)


def means_source(assertion: Assertion, who: Token) -> bool:
    """Return whether a word stands for the source or those it speaks for: "we", "it" in reported words, its name."""
    word = who.text.lower()
    if word in clause.FIRST_PERSON or (assertion.reported and word in {*clause.THIRD_PERSON, "him", "her", "them"}):
        return True
    return assertion.source is not None and names_source(assertion, who)


def speaks_for_a_body(assertion: Assertion) -> bool:
    """Return whether the source is one whose word binds others: a minister, a spokeswoman."""
    return not words.ROLES.isdisjoint(assertion.speaks_for.lower().split())


def names_source(assertion: Assertion, who: Token) -> bool:
    """Return whether a name is the source's own, or the name of what the source speaks for."""
    if who.pos != "PROPN":
        return False
    stem, nation = who.text.lower()[:STEM], _nation(who.text)
    told = assertion.speaks_for.replace("’s", "").replace("'s", "").split()
    if who.text.isupper() and who.text in "".join(word[0] for word in told if word[0].isupper()):
        return True  # the EC, of the European Commission's president
    return any(word.lower()[:STEM] == stem or (nation is not None and _nation(word) == nation) for word in told)


SEATS = {"Kremlin": "Russia", "Pentagon": "United States", "White": "United States", "Downing": "United Kingdom"}
"""The first word of a seat of government, and whose it is."""


def _nation(word: str) -> str | None:
    return SEATS.get(word) or nation_of(word)


def is_announced(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a predicate is said to be going to happen: "will", "is going to", "is ready to"."""
    named = {name for _, name in clause.modals(assertion.grammar, predicate)}
    if any(t.lemma == "have" for t in clause.auxiliaries(assertion.grammar, predicate)):
        return False
    if named & {"will", "shall"} or ("would" in named and assertion.reported):
        return True
    above = assertion.grammar.head(predicate)
    going = (above.lemma == "go" and above.tag == "VBG") or above.text.lower() in {"ready", "prepared", "willing"}
    return predicate.dep == "xcomp" and going and is_infinitive(assertion, predicate)


def readied(assertion: Assertion, verb: Token) -> Token | None:
    """Return what somebody is said to be ready to do: "they are prepared to levy sanctions"."""
    said = (verb, *children_of(assertion, verb, "acomp"))
    ready = next((t for t in said if t.text in {"ready", "prepared", "willing"}), None)
    if ready is None:
        return None
    if is_past(assertion, verb) or is_negated(assertion, verb) or not is_finite(assertion, verb):
        return None
    below = children_of(assertion, ready, "xcomp", "ccomp")
    return next((t for t in below if is_infinitive(assertion, t)), None)


def is_subjunctive(assertion: Assertion) -> bool:
    """Return whether reported words wish for an act: "that he leave", "that it be closed"."""
    verb = assertion.predicate
    if verb is None or not assertion.reported or clause.auxiliaries(assertion.grammar, verb)[:1] != ():
        return verb is not None and assertion.reported and _is_be_subjunctive(assertion, verb)
    who = clause.subject(assertion.grammar, verb, shared=False)
    bare = verb.tag == "VB" or (
        verb.tag == "VBP" and who is not None and who.tag in {"NN", "NNP"} and not children_of(assertion, who, "conj")
    )
    return who is not None and bare and verb.text.lower() == verb.lemma


def _is_be_subjunctive(assertion: Assertion, verb: Token) -> bool:
    helpers = clause.auxiliaries(assertion.grammar, verb)
    return helpers[0].text.lower() == "be" and clause.subject(assertion.grammar, verb, shared=False) is not None


def is_decided(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a source tells what it is doing by saying so: "announced that he was calling up 5,000 men"."""
    helpers = clause.auxiliaries(assertion.grammar, predicate)
    going_on = predicate.tag == "VBG" and any(t.lemma == "be" for t in helpers) and len(helpers) == 1
    return going_on and predicate.lemma in words.DECIDED and not is_negated(assertion, predicate)


def is_past(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a predicate tells of what has already been: a past or a perfect tense."""
    return _past(assertion.grammar, predicate)


@once_a_word
def _past(grammar: Grammar, predicate: Token) -> bool:
    helpers = clause.auxiliaries(grammar, predicate)
    if any(t.tag in {"MD", "TO"} for t in helpers):
        return any(t.lemma == "have" for t in helpers)
    return predicate.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in helpers)


def would_not(assertion: Assertion, predicate: Token) -> bool:
    """Return whether the author tells that somebody "would not" do a thing: that person refused."""
    who = clause.subject(assertion.grammar, predicate)
    somebody = who is not None and (who.text.lower() in clause.THIRD_PERSON - {"it"} or who.pos == "PROPN")
    return assertion.source is None and somebody and is_negated(assertion, predicate)


def is_negated(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a predicate has a "not", "never" or "no" on it."""
    return _negated(assertion.grammar, predicate)


@once_a_word
def _negated(grammar: Grammar, predicate: Token) -> bool:
    never = any(t.lemma == "never" and t.dep in {"advmod", "neg"} for t in grammar.children(predicate))
    return never or bool(clause.negations(grammar, predicate))


def condition_on(assertion: Assertion, predicate: Token) -> Token | None:
    """Return the word that opens a condition under a predicate: "if", "unless"; "even if" sets none."""
    below = assertion.grammar.children(predicate)
    # "could take six weeks to raise the lake if the gates stayed shut": the parser may hang it on either verb.
    lower = (verb for verb in below if verb.dep == "xcomp" or (verb.dep == "advcl" and is_infinitive(assertion, verb)))
    deeper = (t for verb in lower for t in assertion.grammar.children(verb))
    for child in (*below, *deeper):
        if child.dep == "advcl" or (child.dep == "ccomp" and child.index < predicate.index):
            inside = assertion.grammar.children(child)
            marker = first_of((t for t in inside if t.dep in {"mark", "advmod"}), words.CONDITIONS)
            even = any(
                t.lemma in {"even", "as"} and marker and t.index == marker.index - 1
                for t in assertion.grammar.tokens[max(0, child.index - 12) : child.index]
            )
            if marker is not None and not even and not _is_whether(assertion, marker):
                return marker
            if (
                child.lemma in {"provide", "assume"}
                and child.tag in {"VBN", "VBG"}
                and child.dep == "advcl"
                and clause.subject(assertion.grammar, child, shared=False)
            ):
                return child
    return None


def _is_whether(assertion: Assertion, marker: Token) -> bool:
    """Whether an "if" asks, behind a word of finding out: "is unclear if", "were investigating if"."""
    before = assertion.grammar.tokens[marker.index - 1].lemma if marker.index else ""
    return marker.lemma == "if" and before in words.FINDING_OUT


def inverted(assertion: Assertion) -> Token | None:
    """Return the "Should" that opens a condition: "Should a gun fire, we shall be free of it"."""
    opening = assertion.tokens[0]
    return opening if opening.text == "Should" and asks(assertion) is None else None


def awaited(assertion: Assertion, predicate: Token) -> Token | None:
    """Return the "until" before which something does not come about: "not a litre goes ashore until we see the money".

    Told in the present of both it looks ahead; "had not left until they were paid" tells what was.
    """
    if is_past(assertion, predicate) or predicate.tag == "VBD" or not is_negated(assertion, predicate):
        return None
    for child in assertion.grammar.children(predicate):
        if child.dep == "advcl" and not is_past(assertion, child) and child.tag != "VBD":
            inside = assertion.grammar.children(child)
            if found := first_of((t for t in inside if t.dep in {"mark", "advmod"}), _UNTIL):
                return found
    return None


_UNTIL = frozenset({"until", "till"})


def is_person(token: Token | None) -> bool:
    """Return whether a subject can be taken for somebody: a pronoun of persons or a name."""
    return token is not None and (
        token.pos == "PROPN" or token.text.lower() in {"he", "she", "they", "we", "i", "you", "who"}
    )


def is_figure(assertion: Assertion, token: Token) -> bool:
    """Return whether a token is a number of things, in figures or words; "one" and the numbers of a date are not."""
    if token.pos != "NUM" and token.lemma not in {"dozen", "hundred", "thousand", "million", "score"}:
        return False
    bare = token.text.replace(",", "")
    year = bare.isdigit() and len(bare) == len(token.text) == 4 and bare[:2] in {"19", "20"}
    return token.lemma != "one" and not year and not _in_a_date(assertion, token)


def _in_a_date(assertion: Assertion, token: Token) -> bool:
    names = assertion.grammar.names
    last = bisect_right(names, token.span.start, key=start_of)
    return any(token.span in name.span and name.type in {"DATE", "TIME"} for name in names[max(0, last - 2) : last])


def is_by(assertion: Assertion, token: Token) -> bool:
    """Return whether a noun stands after "by": "by our count"."""
    above = assertion.grammar.head(token)
    return token.dep == "pobj" and above.lemma == "by" and above.index < token.index


def is_obliged(assertion: Assertion, verb: Token) -> bool:
    """Return whether a verb says that something has to be done: "has to leave", "needs to stop"."""
    yet = any(t.lemma == "yet" for t in assertion.grammar.children(verb))  # "has yet to approve" obliges nobody
    if verb.lemma not in {"have", "need"} or is_past(assertion, verb) or yet:
        return False
    below = children_of(assertion, verb, "xcomp")
    # "has now to leave"; further off, the infinitive belongs to what somebody has.
    return any(t.index - verb.index <= OBLIGING_REACH and is_infinitive(assertion, t) for t in below)


def is_order(assertion: Assertion, verb: Token) -> bool:
    """Return whether a bare verb opens the stretch, in somebody's own words: "Be ready"."""
    if assertion.reported or assertion.source is None or verb.tag != "VB" or verb.lemma in words.NO_ORDERS:
        return False
    if clause.subject(assertion.grammar, verb, shared=False) or is_infinitive(assertion, verb):
        return False
    before = [t for t in assertion.tokens if t.index < verb.index]
    return all(t.pos in {"ADV", "INTJ", "PUNCT", "PART", "CCONJ"} or t.lemma == "do" for t in before)


def asks(assertion: Assertion) -> Token | None:
    """Return what makes a stretch a question: its mark, or the "whether" or "how" that an indirect one opens with."""
    if assertion.predicate is None:
        return None
    mark = next((t for t in assertion.tokens[-2:] if t.text == "?"), None)
    opening = assertion.tokens[0]
    indirect = assertion.reported and opening.lemma in clause.QUESTION_WORDS
    return mark or (opening if indirect or opening.lemma == "whether" else None)


def clause_of(assertion: Assertion, word: Token) -> Token:
    """Return the verb whose clause a word stands in: itself, or the nearest above it."""
    path = (word, *assertion.grammar.ancestors(word))
    return next((t for t in path if t.pos in VERBAL and t.dep != "amod"), path[-1])
