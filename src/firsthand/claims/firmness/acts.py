"""What is done by speaking: signs that something is denied, or asked of somebody."""

from __future__ import annotations

from firsthand.claims.firmness import clause, signs
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.assertion import Assertion
from firsthand.claims.firmness.signs import first_of
from firsthand.claims.firmness.words_of_firmness import NEGATIVE_WORDS
from firsthand.language.grammar import VERBAL, Token
from firsthand.language.nouns import INDEFINITE
from firsthand.model.claim import SourceType


def is_allegation(assertion: Assertion) -> bool:
    """Return whether the content is a whole clause, or a word for an allegation heads it or stands in the cue."""
    top = assertion.predicate
    if first_of(assertion.cue, words.ALLEGATIONS):
        return True
    return top is not None and (top.lemma in words.ALLEGATIONS or top.pos in VERBAL)


def called_false(assertion: Assertion, predicate: Token) -> Token | None:
    """ "Is a lie", "is not true"."""
    said_of = signs.children_of(assertion, predicate, "acomp", "attr")
    if predicate.lemma == "be":
        false = first_of(said_of, words.CALLED_FALSE)
        untrue = first_of(said_of, words.TRUE) if signs.is_negated(assertion, predicate) else None
        return false or untrue
    return None


def called_by_cue(assertion: Assertion) -> Token | None:
    """What a cue calls false: "called the account a fairy tale", "dismissed it as nonsense"."""
    if first_of(assertion.cue, words.CALLING) is None:
        return None
    for word in assertion.tokens:
        if word.dep in {"amod", "compound", "poss"}:
            continue
        articles = signs.children_of(assertion, word, "det")
        opens = articles[:1] == assertion.tokens[:1] and articles[0].lemma != "the"  # "called that a lie"
        known = bool(articles) and not opens and first_of(articles, INDEFINITE) is None
        beside = first_of(signs.children_of(assertion, word, "amod", "compound"), words.TELLING_TALES)
        if not known and (word.lemma in words.CALLED_FALSE or (word.lemma == "story" and beside is not None)):
            return word
    return None


def nothing_in_it(assertion: Assertion, predicate: Token) -> Token | None:
    """ "There is no truth in it", "has no plans to", "there is no such order"."""
    if not signs.is_negated(assertion, predicate):
        return None
    for thing in signs.children_of(assertion, predicate, "attr", "dobj", "nsubj"):
        below = assertion.grammar.children(thing)
        if any(t.lemma == "such" for t in below) and any(t.text.lower() in NEGATIVE_WORDS | {"any"} for t in below):
            return thing  # "had used no such words"
        if predicate.lemma in {"be", "have"} and thing.lemma in words.NOTHING_IN_IT:
            return thing
    return None


def none_of_ours(assertion: Assertion, predicate: Token) -> Token | None:
    """ "No such decision has been taken", "no aircraft of ours was there": what was alleged of who answers."""
    if not _negated_subject(assertion, predicate) or clause.modals(assertion.grammar, predicate):
        return None
    for who in signs.children_of(assertion, predicate, "nsubj", "nsubjpass"):
        below = assertion.grammar.subtree(who)
        if any(t.lemma == "such" and t.head == who.index for t in below):
            return who
        if any(t.text.lower() in {"our", "ours", "us"} for t in below):
            return who
    return None


def got_none(assertion: Assertion, predicate: Token) -> Token | None:
    """ "It had received no warning", "has been given no instruction": of the source or its body."""
    if predicate.lemma not in words.GETTING or not signs.is_negated(assertion, predicate):
        return None
    who = clause.subject(assertion.grammar, predicate)
    if who is None or not (signs.means_source(assertion, who) or signs.speaks_for_a_body(assertion)):
        return None
    things = signs.children_of(assertion, predicate, "dobj", "attr", "nsubjpass", "oprd")
    return first_of(things, words.TOLD_OF)


def befell_nobody(assertion: Assertion, predicate: Token) -> Token | None:
    """ "Nobody had warned it", "no disobedience has occurred": told by who answers for it."""
    none = _negated_subject(assertion, predicate)
    if predicate.lemma in words.OCCURRING and assertion.source is not None:
        none = none or signs.is_negated(assertion, predicate)
    if assertion.source is None or not none or clause.modals(assertion.grammar, predicate):
        return None
    if predicate.lemma in words.OCCURRING:
        answers = assertion.source.type in _ANSWERING or signs.speaks_for_a_body(assertion)
        return predicate if answers else None
    if predicate.lemma not in words.BEFALLING:
        return None
    met = signs.children_of(assertion, predicate, "dobj")
    return predicate if any(signs.means_source(assertion, thing) for thing in met) else None


_ANSWERING = frozenset({SourceType.ORGANIZATION, SourceType.OFFICIAL})


def _negated_subject(assertion: Assertion, predicate: Token) -> bool:
    subjects = signs.children_of(assertion, predicate, "nsubj", "nsubjpass")
    return any(t.text.lower() in NEGATIVE_WORDS for who in subjects for t in (who, *assertion.grammar.children(who)))


def has_negative(assertion: Assertion, predicate: Token) -> bool:
    """Return whether a predicate or its subject has a negative word, without which nothing is undone or gainsaid."""
    return signs.is_negated(assertion, predicate) or _negated_subject(assertion, predicate)


def undoes(assertion: Assertion, predicate: Token) -> bool:
    """Return whether an act of the source's own is said not to be done, or one that was alleged just before."""
    if not signs.is_negated(assertion, predicate) or predicate.pos not in VERBAL:
        return False
    if clause.modals(assertion.grammar, predicate) or signs.is_infinitive(assertion, predicate):
        return False
    if first_of(assertion.cue, words.CONCEDING):
        return False
    if predicate.lemma in words.UNDENIABLE and not _was_elsewhere(assertion, predicate):
        return False
    who = clause.subject(assertion.grammar, predicate)
    going_on = predicate.tag == "VBG" and bool(clause.auxiliaries(assertion.grammar, predicate))  # "I am not resigning"
    habit = who is not None and who.text.lower() == "i" and not going_on and not signs.is_past(assertion, predicate)
    return assertion.before.alleged or (signs.is_own_act(assertion, predicate) and not habit)


def _was_elsewhere(assertion: Assertion, predicate: Token) -> bool:
    """ "I was not there", "he had not been in Lend that week"."""
    place = signs.children_of(assertion, predicate, "prep", "advmod")
    said_of = signs.children_of(assertion, predicate, "acomp", "attr")
    there = first_of(place, words.AT_A_PLACE)
    return predicate.lemma == "be" and signs.is_past(assertion, predicate) and there is not None and not said_of


def gives_assurance(assertion: Assertion) -> Token | None:
    """ "Gave his word that it would leave", "assured them of its support"; who assures that it is so binds nobody."""
    word = first_of(assertion.cue, words.ASSURING)
    if word is None or (word.lemma == "word" and not first_of(assertion.cue, frozenset({"give"}))):
        return None
    told = assertion.steps[-1].predicate if assertion.steps else None
    binds = told is not None and (told.pos not in VERBAL or signs.is_announced(assertion, told))
    return word if binds else None


def asks_for_an_act(assertion: Assertion, asked: Token) -> bool:
    """Return whether the cue asks that something be done, not whether something is so."""
    if asked.lemma == "call" and asked.pos == "NOUN" and first_of(assertion.cue, frozenset({"with", "between"})):
        return False  # "held a call with him to discuss"
    if asked.lemma in words.ALWAYS_DEMANDING:
        return True
    if signs.is_infinitive(assertion, assertion.predicate):
        return asked.lemma != "call" or assertion.tokens[0].lemma not in INDEFINITE
    follows = (*assertion.cue, *assertion.tokens[:1])
    return asked.lemma in {"call", "ask"} and first_of(follows, frozenset({"on", "upon", "for"})) is not None


def is_sentenced(assertion: Assertion, verb: Token) -> bool:
    """ "Any attack will be met with fire", "they will be hunted down", "we will make them pay"."""
    if verb.lemma == "make" and signs.is_own_act(assertion, verb):
        return first_of(signs.children_of(assertion, verb, "ccomp", "xcomp"), words.PAYING) is not None
    if assertion.source is None or not clause.is_passive(assertion.grammar, verb):
        return False
    if verb.lemma in words.MEETING:
        return first_of(assertion.grammar.children(verb), frozenset({"with", "by"})) is not None
    by_whom = signs.children_of(assertion, verb, "agent")
    return verb.lemma in words.SENTENCED and signs.speaks_for_a_body(assertion) and not by_whom


def taken_for_war(assertion: Assertion, verb: Token) -> bool:
    """ "The closing of the strait would be treated as an act of war"."""
    if verb.lemma not in words.TAKING or not clause.is_passive(assertion.grammar, verb):
        return False
    taken_as = (t for t in assertion.grammar.children(verb) if t.lemma == "as")
    return any(first_of(assertion.grammar.subtree(t), words.HOSTILE) for t in taken_as)


def is_requested(assertion: Assertion, verb: Token) -> bool:
    """ "All vessels are requested to keep away": asked for by whoever says so, where nobody else is named."""
    asked = verb.lemma in words.REQUESTING and clause.is_passive(assertion.grammar, verb)
    now = any(t.tag in {"VBP", "VBZ"} for t in clause.auxiliaries(assertion.grammar, verb))
    if not asked or not now or signs.is_past(assertion, verb) or signs.children_of(assertion, verb, "agent"):
        return False
    return signs.has_infinitive(assertion, verb)


def is_performed(assertion: Assertion, verb: Token) -> bool:
    """ "We call on", "I urge", "we advise that it be held"."""
    who = clause.subject(assertion.grammar, verb)
    if who is None or who.text.lower() not in clause.FIRST_PERSON or signs.is_past(assertion, verb):
        return False
    on = first_of(assertion.grammar.children(verb), frozenset({"on", "upon", "for"}))
    if verb.lemma in {"advise", "recommend", "ask", "request"}:
        below = signs.children_of(assertion, verb, "ccomp", "xcomp")
        return any("be" in {t.text.lower() for t in assertion.grammar.children(v)} for v in below)
    return verb.lemma in words.ALWAYS_DEMANDING or (verb.lemma == "call" and on is not None)


def is_obliged(assertion: Assertion, verb: Token) -> bool:
    """ "Russia must withdraw", "you should leave"; "we must" exhorts, and "must be" concludes."""
    who = clause.subject(assertion.grammar, verb)
    named = {name for _, name in clause.modals(assertion.grammar, verb)}
    if (
        who is None
        or signs.is_past(assertion, verb)
        or (verb.lemma in {"have", "need"} and signs.is_negated(assertion, verb))
    ):
        return False
    if who.text.lower() in {"anyone", "anybody", "everyone", "everybody"}:
        return bool(named & {"must", "should"}) and verb.lemma not in words.STATES
    if who.text.lower() == "you":
        return bool(named & {"must", "should"}) or signs.is_obliged(assertion, verb)
    return "must" in named and verb.lemma not in words.STATES and who.pos in {"PROPN", "NOUN"}
