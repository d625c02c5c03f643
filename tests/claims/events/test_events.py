"""What a claim tells of, in PLOVER's terms; the coder is one written by hand, so that the lexicon decides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.draft import Draft
from firsthand.claims.events.events import events
from firsthand.claims.events.coding import Coder
from firsthand.claims.events.events import read_events
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Claim, Hop, Kind, Source, SourceType
from firsthand.model.event import TYPES, Event, Realis
from firsthand.model.measure import When
from firsthand.model.text import Document, Span
from tests.claims.drafts import parsed

LEARNT = tuple(sorted({*TYPES, "YIELD"} - {"CONCEDE", "RETREAT"}))
FIRST_SENSE = Coder(
    types=LEARNT,
    rows={
        **{f"s0={name}": LEARNT.index(name) for name in LEARNT},
        **{f"s0={name}": LEARNT.index("YIELD") for name in ("CONCEDE", "RETREAT")},
    },
    table=3 * np.eye(len(LEARNT), dtype=np.float32),
    bias=np.zeros(len(LEARNT), dtype=np.float32),
)


@pytest.fixture(autouse=True)
def _coder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "shipped", lambda: FIRST_SENSE)


def shown(event: Event) -> str:
    """Return an event as a line."""
    mode = f"/{event.mode}" if event.mode else ""
    return f"{event.type}{mode}: {event.actor} > {event.recipient}, {event.realis.value}"


NAMES = {"Tarvia": "GPE", "Marrenia": "GPE", "Aune": "PERSON", "Ilvet": "GPE", "Tarvian": "NORP"}

CASES = {
    "what is hit, though the verb asks for it": (
        "{rebels=rebel/NNS/nsubj/1 attacked=attack/VBD/ROOT/1 the/DT/det/3 airport/NN/dobj/1}",
        ["ASSAULT: rebels > airport, actual"],
    ),
    "a town by its name": (
        "{rebels=rebel/NNS/nsubj/1 attacked=attack/VBD/ROOT/1 the/DT/det/3 town/NN/dobj/1 of/IN/prep/3 "
        "Ilvet/NNP/pobj/4}",
        ["ASSAULT: rebels > Ilvet, actual"],
    ),
    "a country that is held": (
        "{rebels=rebel/NNS/nsubj/1 overran=overrun/VBD/ROOT/1 Ilvet/NNP/dobj/1}",
        ["ASSAULT: rebels > Ilvet, actual"],
    ),
    "told as done": (
        "{Tarvia/NNP/nsubj/1 annexed=annex/VBD/ROOT/1 Ilvet/NNP/dobj/1}",
        ["COERCE/seize: Tarvia > Ilvet, actual"],
    ),
    "no event": ("{Aune/NNP/nsubj/1 smiled=smile/VBD/ROOT/1}", []),
    "nobody takes part": ("{it/PRP/nsubj/1 exploded=retreat/VBD/ROOT/1}", []),
    "negated": (
        "{Tarvia/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 annex/VB/ROOT/3 Ilvet/NNP/dobj/3}",
        ["COERCE/seize: Tarvia > Ilvet, negated"],
    ),
    "to come": (
        "{Tarvia/NNP/nsubj/2 will/MD/aux/2 annex/VB/ROOT/2 Ilvet/NNP/dobj/2}",
        ["COERCE/seize: Tarvia > Ilvet, future"],
    ),
    "possible": (
        "{Tarvia/NNP/nsubj/2 may/MD/aux/2 annex/VB/ROOT/2 Ilvet/NNP/dobj/2}",
        ["COERCE/seize: Tarvia > Ilvet, hypothetical"],
    ),
    "considered": (
        "{Tarvia/NNP/nsubj/1 considered=consider/VBD/ROOT/1 annexing=annex/VBG/xcomp/1 Ilvet/NNP/dobj/2}",
        ["COERCE/seize: Tarvia > Ilvet, hypothetical"],
    ),
    "under a condition": (
        "{Aune/NNP/nsubj/1 wins=win/VBZ/ROOT/1 if/IN/mark/4 Tarvia/NNP/nsubj/4 annexes=annex/VBZ/advcl/1 "
        "Ilvet/NNP/dobj/4}",
        ["COERCE/seize: Tarvia > Ilvet, hypothetical"],
    ),
    "a refusal is itself a deed": (
        "{Tarvia/NNP/nsubj/1 refused=refuse/VBD/ROOT/1 to/TO/aux/3 talk/VB/xcomp/1}",
        ["REJECT: Tarvia > None, actual"],
    ),
    "a retreat to come is conceded": (
        "{Tarvia/NNP/nsubj/2 will/MD/aux/2 withdraw/VB/ROOT/2 from/IN/prep/2 Ilvet/NNP/pobj/3}",
        ["CONCEDE/withdraw: Tarvia > Ilvet, future"],
    ),
    "those who are moved act": (
        "{Tarvian/JJ/amod/1 troops=troop/NNS/nsubjpass/3 are=be/VBP/auxpass/3 massed=mass/VBN/ROOT/3}",
        ["MOBILIZE/troops: Tarvian troops > None, actual"],
    ),
    "a land's own forces": (
        "{Tarvian/JJ/amod/1 troops=troop/NNS/nsubj/2 shelled=shell/VBD/ROOT/2 Ilvet/NNP/dobj/2 and/CC/cc/2 "
        "Tarvia/NNP/nsubj/6 smiled=smile/VBD/conj/2}",
        ["ASSAULT/heavy-weapons: Tarvia > Ilvet, actual"],
    ),
    "the speaker accuses": (
        "<Aune/NNP/nsubj/1> [accused=accuse/VBD/ROOT/1] {Tarvia/NNP/dobj/1 of/IN/prep/1 lying=lie/VBG/pcomp/3}",
        ["ACCUSE/allege: Aune > Tarvia, actual"],
    ),
    "what is demanded is no second event": (
        "<Aune/NNP/nsubj/1> [demanded=demand/VBD/ROOT/1] {that/IN/mark/4 Tarvia/NNP/nsubj/4 retreat/VB/ccomp/1}",
        ["REQUEST: Aune > Tarvia, actual"],
    ),
    "what is denied is told as not done": (
        "<Aune/NNP/nsubj/1> [denied=deny/VBD/ROOT/1] {that/IN/mark/4 Tarvia/NNP/nsubj/4 annexed=annex/VBD/ccomp/1 "
        "Ilvet/NNP/dobj/4}",
        ["REJECT: Aune > Tarvia, actual", "COERCE/seize: Tarvia > Ilvet, actual"],
    ),
    "promised harm is a threat": (
        "{Tarvia/NNP/nsubj/1 vowed=vow/VBD/ROOT/1 to/TO/aux/3 annex/VB/xcomp/1 Ilvet/NNP/dobj/3}",
        ["THREATEN: Tarvia > Ilvet, actual"],
    ),
    "a promise is none": (
        "{Tarvia/NNP/nsubj/1 vowed=vow/VBD/ROOT/1 to/TO/aux/3 help/VB/xcomp/1 Ilvet/NNP/dobj/3}",
        ["AGREE: Tarvia > Ilvet, actual"],
    ),
    "saying is no event": (
        "<Aune/NNP/nsubj/1> [said=say/VBD/ROOT/1] {Tarvia/NNP/nsubj/3 annexed=annex/VBD/ccomp/1 Ilvet/NNP/dobj/3}",
        ["COERCE/seize: Tarvia > Ilvet, actual"],
    ),
    "I am the speaker": (
        "<Aune/NNP/nsubj/1> [said=say/VBD/ROOT/1] {I/PRP/nsubj/3 resigned=resign/VBD/ccomp/1}",
        ["RETREAT/resign: Aune > None, actual"],
    ),
    "two deeds": (
        "{Tarvia/NNP/nsubj/1 shelled=shell/VBD/ROOT/1 Ilvet/NNP/dobj/1 and/CC/cc/1 annexed=annex/VBD/conj/1 "
        "Marrenia/NNP/dobj/4}",
        ["ASSAULT/heavy-weapons: Tarvia > Ilvet, actual", "COERCE/seize: Tarvia > Marrenia, actual"],
    ),
    "a thing promises nothing": (
        "{the/DT/det/1 weather/NN/nsubj/2 promised=promise/VBD/ROOT/2 rain/NN/dobj/2}",
        [],
    ),
}


def draft_of(tree: str) -> Draft:
    """Return the draft of a marked tree with the names that stand in it."""
    return parsed(tree, names={name: kind for name, kind in NAMES.items() if f"{name}/" in tree})


@pytest.mark.parametrize(("tree", "expected"), CASES.values(), ids=CASES.keys())
def test_events_of_a_claim(tree: str, expected: list[str]) -> None:
    [claim] = read_events(draft_of(tree)).claims

    assert [shown(event) for event in claim.events] == expected


def only(claim: Claim, tree: str) -> Event:
    """Return the only event of a claim about what the tree tells."""
    draft = draft_of(tree)
    [read] = read_events(draft.with_claims([claim])).claims
    [event] = read.events
    return event


ANNEXED = "{Tarvia/NNP/nsubj/1 annexed=annex/VBD/ROOT/1 Ilvet/NNP/dobj/1 in/IN/prep/1 May/NNP/pobj/3}"


def test_a_claim_about_long_ago_is_history() -> None:
    [claim] = draft_of(ANNEXED).claims

    assert only(replace(claim, historical=True), ANNEXED).realis is Realis.HISTORY


def test_an_event_is_dated_by_its_claims_own_time() -> None:
    [claim] = draft_of(ANNEXED).claims
    may = When(span=Span(24, 27), edtf="2026-05", precision="month")

    event = only(replace(claim, times=(may,)), ANNEXED)

    assert (event.when, event.place) == ("2026-05", "Ilvet")


def test_the_trigger_is_shown() -> None:
    draft = draft_of(CASES["told as done"][0])
    [event] = read_events(draft).claims[0].events

    assert event.span is not None
    assert draft.words(event.span) == "annexed Ilvet" or draft.words(event.span) == "annexed"


def test_a_demand_without_a_word_for_it_is_the_speakers() -> None:
    tree = "<Aune/NNP/nsubj/1> [said=say/VBD/ROOT/1] {Tarvia/NNP/nsubj/4 must/MD/aux/4 go/VB/ccomp/1}"
    [claim] = draft_of(tree).claims

    assert shown(only(replace(claim, kind=Kind.DEMAND), tree)) == "REQUEST: Aune > Tarvia, actual"


OURS = (
    "<Aune/NNP/nsubj/1> [said=say/VBD/ROOT/1] "
    "{our/PRP$/poss/3 troops=troop/NNS/nsubj/4 annexed=annex/VBD/ccomp/1 Ilvet/NNP/dobj/4}"
)
SPEAKERS = {
    "of a nation": (Source(name="Ukrainian officer", type=SourceType.OFFICIAL), "Ukraine"),
    "unnamed, of a nation": (Source(name="Polish soldier", type=SourceType.ANONYMOUS), "Poland"),
    "of a body": (Source(name="Aune", type=SourceType.PERSON, of="Ilvet Guard"), "Ilvet Guard"),
    "of nobody that is known": (Source(name="Aune", type=SourceType.PERSON), "troops"),
    "a person called like a country": (Source(name="Jordan Aune", type=SourceType.PERSON), "troops"),
}


@pytest.mark.parametrize(("speaker", "actor"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_our_troops_are_those_of_whom_the_speaker_speaks_for(speaker: Source, actor: str) -> None:
    draft = draft_of(OURS)
    told = [replace(claim, chain=(Hop(source=speaker),)) for claim in draft.claims[:1]]
    [claim] = read_events(replace(draft, claims=tuple(told))).claims

    assert [event.actor for event in claim.events] == [actor]


DEPS = (
    "nsubj nsubjpass dobj pobj prep xcomp ccomp advcl conj acl relcl pcomp agent aux auxpass poss amod attr acomp"
).split()
WORDS = ["attack", "agree", "to", "by", "who", "Tarvia", "launch", "troop", "be", "urge", "withdraw", "it", "will"]
FORMS = [
    ("VERB", "VBD"),
    ("VERB", "VBN"),
    ("NOUN", "NN"),
    ("PROPN", "NNP"),
    ("AUX", "MD"),
    ("ADP", "IN"),
    ("PRON", "PRP"),
]


@given(st.data())
def test_no_tree_is_too_crooked(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 40))
    tokens, at = [], 0
    for index in range(size):
        word, dep = data.draw(st.sampled_from(WORDS)), data.draw(st.sampled_from(DEPS))
        pos, tag = data.draw(st.sampled_from(FORMS))
        head = data.draw(st.integers(0, index))  # a word hangs on one before it, the first on itself
        tokens.append(Token(index, Span(at, at + len(word)), word, word.lower(), pos, tag, dep, max(0, head - 1)))
        at += len(word) + 1
    text = " ".join(t.text for t in tokens)
    grammar = Grammar(tuple(tokens), (Span(0, len(text)),), ())
    draft = Draft(Document(id="d", text=text), grammar, claims=(Claim(document="d", content=(Span(0, len(text)),)),))

    [claim] = read_events(draft).claims

    assert all(e.type in TYPES and e.span is not None and e.span.end <= len(text) for e in claim.events)
