"""What happened, in PLOVER's terms: the events that each claim tells of, with who, to whom, where and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.claims.draft import Draft
from firsthand.claims.events.acting import Entities
from firsthand.claims.events.coding import Coder, shipped
from firsthand.claims.events.features import features
from firsthand.claims.events.participants import Participants, participants
from firsthand.claims.events.realis import realis_of
from firsthand.claims.events.triggers import Trigger, trigger_at, triggers_in
from firsthand.claims.events.where import place_of, when_of
from firsthand.claims.events.whom import Whom
from firsthand.claims.events.words_of_events import BODILY, Lexicon, Sense, in_use
from firsthand.claims.firmness.firmness import clause
from firsthand.claims.firmness.words_of_kinds import HARMING
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.text import Span

SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "PROTEST"})
"""What is done by saying it: a cue may tell of these."""

MOST = 4
"""Events of one claim; a sentence that seems to tell of more is a list of words."""

BELIEVED = 6.0
"""How much likelier a type is that the lexicon gives to the trigger."""

NEAREST = 3.0
"""How much likelier the type is whose words stand nearest to the trigger."""

SURE = 0.35
"""Below this likelihood an event is left out."""

_TAKING_IN = frozenset({"AGREE", "REQUEST", "THREATEN", "CONCEDE"})
"""What is promised, asked or threatened is no event beside the promise."""

_MOVED = frozenset({"MOBILIZE", "RETREAT", "CONCEDE"})
"""In the passive those who are moved are the ones who act: "troops are massed"."""

_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_VOWING = frozenset({"vow", "swear", "pledge", "promise", "be", "threaten"})

_YIELD = "YIELD"
_PROMISED = frozenset({"AID", "SUPPORT", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """What every event of one document is read with."""

    draft: Draft
    words: Lexicon
    coder: Coder
    entities: Entities
    whom: Whom


def read_events(draft: Draft) -> Draft:
    """Return the draft with the events of each claim: what its cue does first, then what its main verb tells."""
    entities = Entities(draft.grammar)
    scene = _Scene(draft, in_use(), shipped(), entities, Whom(draft, entities))
    return replace(draft, claims=tuple(_with_events(scene, claim) for claim in draft.claims))


def _with_events(scene: _Scene, claim: Claim) -> Claim:
    spoken = list(_of_cue(scene, claim))
    found = [*spoken, *_of_content(scene, claim, spoken)]
    unlike = {(e.type, e.span): e for e in reversed(found)}
    events = tuple(e for e in found if unlike[e.type, e.span] is e)[:MOST]
    return replace(claim, events=events) if events != claim.events else claim


def _of_content(scene: _Scene, claim: Claim, spoken: Sequence[Event]) -> Iterator[Event]:
    grammar = scene.draft.grammar
    inside = [t for span in claim.content for t in grammar.within(span)]
    found = list(triggers_in(grammar, inside, scene.words))
    sentences = scene.draft.grammar.sentences_in(claim.extent)
    number = {t.token.index: bisect_right(sentences, t.token.span.start, key=_start) for t in found}
    found.sort(key=lambda t: (number[t.token.index], _depth(scene, t.token), t.token.index))
    promised = claim.cue and any(e.type in _TAKING_IN for e in spoken)
    top = clause.main_predicate(grammar, inside) if promised else None
    for trigger in found:
        if top is not None and trigger.token.index == top.index:
            continue
        if event := _event(scene, claim, trigger, participants(grammar, trigger, scene.entities)):
            yield event


def _start(span: Span) -> int:
    return span.start


def _depth(scene: _Scene, token: Token) -> int:
    return sum(1 for _ in scene.draft.grammar.ancestors(token))


def _of_cue(scene: _Scene, claim: Claim) -> Iterator[Event]:
    """What is done by saying it: "accused", "demanded that", "threatened to"; or what the claim's kind makes of it."""
    grammar = scene.draft.grammar
    cue = [t for span in claim.cue for t in grammar.within(span)]
    if not claim.chain:
        return
    for token in cue:
        trigger = trigger_at(grammar, token, scene.words)
        if (
            trigger is None
            or token.lemma in clause.SAYING
            or (token.pos == "NOUN" and any(t.pos == "VERB" for t in cue))
        ):
            continue
        senses = tuple(s for s in trigger.senses if s.type in SPOKEN)
        if not senses:
            continue
        taking = participants(grammar, trigger, scene.entities)
        event = _event(scene, claim, replace(trigger, senses=senses), replace(taking, actors=()), spoken=True)
        if event is not None:
            yield event
            return
    if claim.kind in {Kind.DEMAND, Kind.THREAT}:
        yield _of_kind(scene, claim)


def _of_kind(scene: _Scene, claim: Claim) -> Event:
    grammar = scene.draft.grammar
    tokens = [t for span in claim.content for t in grammar.within(span)]
    subjects = [
        t for t in tokens if t.dep in {"nsubj", "nsubjpass"} and scene.entities.weight(t) >= 2 and t.pos != "PRON"
    ]
    to = scene.whom.named(tuple(subjects[:1]), claim) if claim.kind is Kind.DEMAND else None
    speaker = claim.chain[0].source.name
    return Event(
        type="REQUEST" if claim.kind is Kind.DEMAND else "THREATEN",
        actor=speaker,
        recipient=None if to == speaker else to,
        realis=Realis.HISTORY if claim.historical else Realis.ACTUAL,
        span=claim.why or (claim.cue[0] if claim.cue else claim.content[0]),
        contexts=_contexts(scene, tokens),
    )


def _event(
    scene: _Scene, claim: Claim, trigger: Trigger, taking: Participants, *, spoken: bool = False
) -> Event | None:
    grammar = scene.draft.grammar
    verb = trigger.carrier or trigger.token
    around = grammar.subtree(verb)
    # "launched an attack" is not done to the attack; "attacked the airport" is done to the airport.
    own = {t.index for t in trigger.words if _is_deed(scene, t)}
    taking = Participants(taking.actors, tuple(t for t in taking.recipients if t.index not in own))
    ends = (taking.actors[0] if taking.actors else None, taking.recipients[0] if taking.recipients else None)
    coded = coded_type(scene.coder, trigger, features(grammar, trigger, ends, around, scene.words))
    if coded is None or (spoken and coded.type not in SPOKEN):
        return None
    realis = realis_of(grammar, trigger.token, trigger.carrier, claim, spoken=spoken)
    if coded.type in _MOVED and not taking.actors:
        taking = Participants(taking.recipients)
    if coded.type not in BODILY:
        if not spoken and taking.actors and not any(_acts(scene, t) for t in taking.actors):
            return None  # a thing that threatens, promises or gives: a figure of speech
        taking = Participants(taking.actors, tuple(t for t in taking.recipients if _acts(scene, t)))
    actor = claim.chain[0].source.name if spoken else scene.whom.named(taking.actors, claim)
    recipient = scene.whom.named(taking.recipients, claim)
    if actor is None and recipient is None:
        return None
    place, origin = place_of(scene.draft, claim, verb, trigger.token, scene.entities, scene.whom)
    return Event(
        type=_final(scene, trigger, coded, claim, realis),
        mode=coded.mode,
        actor=actor,
        recipient=None if recipient == actor else recipient,
        place=place,
        origin=origin,
        when=None if spoken else when_of(scene.draft, claim, verb),
        realis=realis,
        span=_span(trigger),
        contexts=_contexts(scene, around),
    )


def _is_deed(scene: _Scene, token: Token) -> bool:
    if scene.words.of_noun(token.lemma.lower()):
        return True
    return token.dep != "nsubjpass" and scene.entities.weight(token) == 0


def _acts(scene: _Scene, token: Token) -> bool:
    return scene.entities.weight(token) > 0 or token.pos in {"PROPN", "PRON"}


def coded_type(coder: Coder, trigger: Trigger, found: frozenset[str]) -> Sense | None:
    """Return the type and mode that a trigger tells of: the likeliest, the lexicon's own before others; None if unsure.

    The corpus has one label for CONCEDE and RETREAT; the mode, or the lexicon's word, tells which.
    """
    given = {_learnt(s.type) for s in trigger.senses}
    likely = coder(found)
    weighed = {t: p * (BELIEVED if t in given else 1.0) for t, p in likely.items()}
    if trigger.senses and trigger.senses[0].needs:
        weighed[_learnt(trigger.senses[0].type)] *= NEAREST
    best = max(weighed, key=weighed.__getitem__)
    if best not in given or weighed[best] / sum(weighed.values()) < SURE:
        return None
    return next(s for s in trigger.senses if _learnt(s.type) == best)


def _learnt(name: str) -> str:
    return _YIELD if name in {"CONCEDE", "RETREAT"} else name


def _final(scene: _Scene, trigger: Trigger, sense: Sense, claim: Claim, realis: Realis) -> str:
    """The type after the manual's rules: promised cooperation is AGREE, promised harm a threat, a retreat CONCEDE."""
    ahead = realis is Realis.FUTURE
    if sense.type == "AGREE" and trigger.token.lemma in _VOWING and _means_harm(scene, trigger.token):
        return "THREATEN"
    if sense.type == "RETREAT" and ahead:
        return "CONCEDE"
    if sense.type in _PROMISED and ahead and claim.kind is Kind.COMMITMENT:
        return "AGREE"
    return sense.type


def _means_harm(scene: _Scene, verb: Token) -> bool:
    """Whether what is promised is harm: "vowed to attack", "is ready to strike"."""
    grammar = scene.draft.grammar
    said = [t for t in grammar.children(verb) if t.dep == "acomp"]
    clauses = [t for word in (verb, *said) for t in grammar.children(word) if t.dep in {"xcomp", "ccomp"}]
    promised = (trigger_at(grammar, t, scene.words) for t in clauses)
    lemmas = {t.lemma for t in clauses}
    return bool(lemmas & HARMING) or any(p is not None and p.senses[0].type in _HARM for p in promised)


def _span(trigger: Trigger) -> Span:
    words = [t for t in trigger.words if abs(t.index - trigger.token.index) <= 3] or [trigger.token]
    return Span(min(t.span.start for t in words), max(t.span.end for t in words))


def _contexts(scene: _Scene, tokens: Sequence[Token]) -> tuple[str, ...]:
    return scene.words.contexts_of({t.lemma.lower() for t in tokens})
