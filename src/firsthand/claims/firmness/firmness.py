"""How firmly a claim's source holds it: FactBank's degree, the words that show it, and ICD-203's interval for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import acts, clause, signs
from firsthand.claims.firmness.assertion import Assertion, of_claim
from firsthand.claims.firmness.degrees import combine
from firsthand.claims.firmness.parts import stretches
from firsthand.claims.firmness.said_so import with_hops_held
from firsthand.claims.firmness.steps import Step, governors
from firsthand.claims.firmness.words_of_firmness import (
    ADVERBS,
    ALMOST,
    ANYBODY,
    BANDS,
    COMPARING,
    CUES,
    HEARSAY,
    MODALS,
    REFUSALS,
    STRENGTHENED_BANDS,
    UNCOMMITTED_ONLY_WITH_INFINITIVE,
    VERBS_THAT_CAN_MEANS_NOTHING_WITH,
)
from firsthand.claims.firmness.words_of_kinds import SURPRISED
from firsthand.language.actors.roles import RUMOURS, TALK
from firsthand.language.grammar import Grammar, Token
from firsthand.language.nouns import INDEFINITE
from firsthand.model.claim import Claim, Factuality, SourceType
from firsthand.model.text import Span

PERCEIVING = frozenset({"see", "hear", "smell"})

_HEARD = RUMOURS | {"another"}
"""Words of a cue for what is only heard."""

CUE_ADVERBS = frozenset({"probably", "likely", "apparently", "possibly", "perhaps", "seemingly", "evidently"})


@dataclass(frozen=True, slots=True)
class Signal:
    """A word that bears on how firm a claim is, and what it makes of what it governs."""

    word: Token
    degree: Factuality


@dataclass(frozen=True, slots=True)
class Firmness:
    """A degree, the words it was read from in reading order, and their interval in per cent, if they have one."""

    factuality: Factuality
    hedges: tuple[Span, ...] = ()
    band: tuple[int, int] | None = None


def judge_firmness(draft: Draft) -> Draft:
    """Return the draft with the factuality of each claim, that of its first stretch, and of each hop of its chain."""
    return replace(draft, claims=tuple(with_hops_held(draft.grammar, _judged(draft, claim)) for claim in draft.claims))


def _judged(draft: Draft, claim: Claim) -> Claim:
    found = firmness(of_claim(draft, claim, stretches(draft.grammar, claim.content)[0]))
    read = (found.factuality, found.hedges, found.band)
    if read == (claim.factuality, claim.hedges, claim.band):
        return claim
    return replace(claim, factuality=found.factuality, hedges=found.hedges, band=found.band)


def firmness(assertion: Assertion) -> Firmness:
    """Return how firmly the source holds what a stretch asserts.

    Every word on the way from the cue to the asserted predicate has its say: the weakest decides the degree, and each
    negative one turns the sign round.
    """
    if assertion.predicate is None:
        return Firmness(Factuality.CERTAIN)
    signals = sorted(_signals(assertion, assertion.predicate), key=_place)
    degree = combine(s.degree for s in signals)
    return Firmness(degree, tuple(dict.fromkeys(s.word.span for s in signals)), _band(assertion.grammar, signals))


def _signals(assertion: Assertion, predicate: Token) -> Iterator[Signal]:
    grammar = assertion.grammar
    for step in assertion.steps:
        yield from _of_step(assertion, step)
    for step in governors(grammar, predicate, assertion.cue):
        yield from _of_step(assertion, step)
    told = clause.subject(grammar, predicate)
    if told is not None and predicate.lemma == "have" and told.text.lower() in RUMOURS and _has_it(grammar, predicate):
        yield Signal(told, Factuality.UNCOMMITTED)  # "rumour has it that"
    yield from _of_cue(assertion)
    yield from _of_question(assertion, predicate)
    if signs.is_order(assertion, predicate):
        yield Signal(predicate, Factuality.UNCOMMITTED)
    denied = any(t.lemma in CUES and CUES[t.lemma][0] is Factuality.CERTAIN_NOT for t in assertion.cue)
    if not assertion.cue_negated and not denied and (false := acts.called_by_cue(assertion)) is not None:
        yield Signal(false, Factuality.CERTAIN_NOT)  # "called it a tale"


def _has_it(grammar: Grammar, verb: Token) -> bool:
    return any(t.lemma == "it" for t in grammar.children(verb))


def _of_step(assertion: Assertion, step: Step) -> Iterator[Signal]:
    """The signals on one predicate. Its negation goes to the word that holds the clause beneath, where there is one."""
    grammar, predicate = assertion.grammar, step.predicate
    negative = clause.negations(grammar, predicate)
    if step.holder is not None and step.pair is not None:
        on_holder = tuple(t for t in grammar.children(step.holder) if t.text.lower() == "no" or t.dep == "neg")
        negative = tuple(dict.fromkeys((*negative, *on_holder)))
        yield from _told(_softened(grammar, Signal(step.holder, step.pair[bool(negative)])))
        yield from (Signal(t, Factuality.CERTAIN) for t in negative)
    spoken_for = step.holder is not None
    for modal, name in clause.modals(grammar, predicate):
        spoken_for = spoken_for or bool(negative)
        yield from _told(Signal(modal, _modal_degree(assertion, predicate, name, bool(negative) and not step.holder)))
    if not spoken_for:
        # Two negatives in one clause ("no one has not") are rarer than one marked twice.
        yield from (Signal(t, Factuality.CERTAIN_NOT) for t in negative[:1])
    elif not step.holder:
        yield from (Signal(t, Factuality.CERTAIN) for t in negative)
    for adverb in grammar.children(predicate):
        if adverb.dep in {"advmod", "neg"} and adverb not in negative and adverb.lemma in ADVERBS:
            yield from _told(_softened(grammar, Signal(adverb, ADVERBS[adverb.lemma])))


def _told(signal: Signal) -> Iterator[Signal]:
    """The signal, unless it says nothing: plain "will" is as firm as plain fact."""
    if signal.degree is not Factuality.CERTAIN:
        yield signal


def _softened(grammar: Grammar, signal: Signal) -> Signal:
    """The signal, probable where "almost" stands before a word of certainty."""
    before = grammar.tokens[signal.word.index - 1].lemma if signal.word.index else ""
    certain = signal.degree is Factuality.CERTAIN and before in ALMOST
    return Signal(signal.word, Factuality.PROBABLE) if certain else signal


def _modal_degree(assertion: Assertion, predicate: Token, name: str, negated: bool) -> Factuality:  # noqa: FBT001
    if name == "would" and (assertion.backshifted or signs.would_not(assertion, predicate)):
        name = "will"
    if name == "can" and predicate.lemma in VERBS_THAT_CAN_MEANS_NOTHING_WITH:
        name = "will"
    if name == "could" and predicate.lemma in PERCEIVING and not assertion.reported:
        name = "will"  # "from the wall a reporter could see a kitchen" tells what was seen
    perfect = any(t.lemma == "have" for t in clause.auxiliaries(assertion.grammar, predicate))
    if name in {"would", "should"} and not negated and _surprised(assertion, predicate):
        return Factuality.PROBABLE_NOT  # "I should be surprised if they went"
    if name == "must" and perfect:
        return Factuality.PROBABLE  # "must have known" concludes, it does not oblige
    if name == "could" and perfect and negated:
        return Factuality.PROBABLE_NOT
    return MODALS[name][negated]


def _surprised(assertion: Assertion, predicate: Token) -> bool:
    said_of = signs.children_of(assertion, predicate, "acomp") if predicate.lemma == "be" else (predicate,)
    return any(t.text.lower() in SURPRISED for t in said_of)


def _nobody(cue: tuple[Token, ...]) -> Token | None:
    """The word for whoever says it, where that is nobody in particular: "it is said", "in the queue they say"."""
    if cue[0].text.lower() == "it" and any(t.lemma in HEARSAY and t.pos == "VERB" for t in cue):
        return cue[0]
    return next((t for t in cue if t.text.lower() in ANYBODY), None) if cue[0].pos == "ADP" else None


def _unsaid(assertion: Assertion) -> Token | None:
    """The first word of a cue whose source is talk: "it is said there that", "according to a rumour"."""
    source, cue = assertion.source, assertion.cue
    if source is None or source.type is not SourceType.VAGUE:
        return None
    named = source.name.lower().split()
    hearsay = named == ["it"] and any(t.lemma in HEARSAY for t in cue)
    told = cue[0].lemma == "accord" and not TALK.isdisjoint(named)
    unconfirmed = any(t.lemma == "unconfirmed" for t in cue)
    return cue[0] if hearsay or told or unconfirmed else None


def _rumour(assertion: Assertion) -> Token | None:
    """The word of a cue for what is only heard: "reports", "talk has it"; what a known source "reports" is none."""
    cue = assertion.cue
    if [t.lemma for t in cue][-2:] == ["have", "it"]:
        return cue[-2]  # "local talk has it that"
    known = assertion.source is not None and assertion.source.type is not SourceType.VAGUE
    if known and [t.text for t in cue] == ["reports"]:
        return None  # a verb, whatever the parser takes it for
    return next((t for t in cue if t.text.lower() in _HEARD or t.lemma == "hear"), None)


def _of_cue(assertion: Assertion) -> Iterator[Signal]:
    """What the reporting words say of the source's commitment; the last telling word of a cue speaks."""
    cue = assertion.cue
    rumour = _rumour(assertion)
    if rumour and not any(t.pos == "VERB" and t.lemma not in ("hear", "have") for t in cue):
        yield Signal(rumour, Factuality.UNCOMMITTED)
        return
    if cue and (nobody := _nobody(cue) or _unsaid(assertion)):
        yield Signal(nobody, Factuality.UNCOMMITTED)
        return
    for adverb in cue:
        # "likely seeks to"; "reportedly said" bears on the saying and is the hop's.
        told_of_act = not any(t.lemma in clause.SAYING for t in cue)
        if adverb.pos == "ADV" and adverb.lemma in CUE_ADVERBS and told_of_act:
            yield Signal(adverb, ADVERBS[adverb.lemma])
    negated = assertion.cue_negated
    telling = [t for t in cue if cue_pair(assertion, t) is not None]
    if telling:
        # "rejected reports that": the word that takes something away speaks, not the plain one after it.
        weak = [t for t in telling if (pair := cue_pair(assertion, t)) and pair[0] is not Factuality.CERTAIN]
        word = (weak or telling)[-1]
        pair = cue_pair(assertion, word)
        if pair is not None:
            yield from _told(Signal(word, pair[negated]))
    elif negated and (verb := next((t for t in cue if t.pos == "VERB"), None)):
        # "refused to release": the deed itself; "did not say that": the saying alone.
        deed = verb.lemma in REFUSALS and signs.opens_with_infinitive(assertion)
        top = assertion.predicate
        if deed and top is not None and top.lemma == "rule":
            yield Signal(verb, Factuality.POSSIBLE)  # "refused to rule out a strike"
        else:
            yield Signal(verb, Factuality.CERTAIN_NOT if deed else Factuality.UNCOMMITTED)


def cue_pair(assertion: Assertion, word: Token) -> tuple[Factuality, Factuality] | None:
    """Return what a word of the cue makes of the content, affirmed and negated; None where it makes nothing of it."""
    lemma = word.lemma
    if lemma == "ask" and any(t.lemma == "for" for t in (*assertion.cue, *assertion.tokens[:1])):
        return CUES["request"]
    if lemma not in CUES or (lemma == "talk" and word.pos != "NOUN"):
        return None
    if lemma == "rule" and not any(t.lemma == "out" for t in assertion.cue):
        return None
    if lemma in UNCOMMITTED_ONLY_WITH_INFINITIVE:
        order = signs.is_infinitive(assertion, assertion.predicate) and (
            lemma != "say" or signs.opens_with_infinitive(assertion)
        )
        return (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED) if order else None
    if lemma in {"suggest", "suggestion"} and signs.is_subjunctive(assertion):
        return CUES["request"]
    if lemma == "call" and not _calls_on(assertion):
        return None
    return CUES[lemma]


def _calls_on(assertion: Assertion) -> bool:
    """To call on or for somebody asks, and to call allies to act; to call a thing "a mission" describes it."""
    if any(t.lemma in {"on", "for", "upon"} for t in assertion.cue):
        return True
    held = any(t.lemma in {"with", "between"} for t in assertion.cue)  # "held a call with him to discuss"
    asked = signs.is_infinitive(assertion, assertion.predicate) or assertion.tokens[0].lemma in {"for", "on"}
    return asked and not held and assertion.tokens[0].lemma not in INDEFINITE


def _of_question(assertion: Assertion, predicate: Token) -> Iterator[Signal]:
    """A question, direct or with "whether", asserts nothing."""
    opening = assertion.tokens[0]
    says = any(t.lemma in clause.SAYING for t in assertion.cue) and not assertion.cue_negated
    if opening.lemma == "if" and predicate.dep == "ccomp" and assertion.reported and not says:
        yield Signal(opening, Factuality.UNCOMMITTED)
    mark = signs.asks(assertion)
    if mark is not None and mark.lemma in {"?", "whether"}:
        yield Signal(mark, Factuality.UNCOMMITTED)


def _band(grammar: Grammar, signals: list[Signal]) -> tuple[int, int] | None:
    """The interval of the one word of ICD-203 among the signals; None where another hedge or a "not" stands with it."""
    weak = [s for s in signals if s.degree is not Factuality.CERTAIN_NOT]
    if len(weak) != 1:
        return None
    word = weak[0].word
    before = [grammar.tokens[word.index - k].lemma for k in (1, 2) if word.index >= k]
    for strength in before:
        if (strength, word.lemma) in STRENGTHENED_BANDS:
            return STRENGTHENED_BANDS[strength, word.lemma]
    if COMPARING & set(before[:1]) or len(weak) != len(signals):
        return None
    return BANDS.get(word.lemma)


def _place(signal: Signal) -> int:
    return signal.word.span.start
