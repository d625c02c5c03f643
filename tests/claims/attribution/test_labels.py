"""Transcripts: the label before the colon speaks, a turn is one claim, and a host's questions are none."""

import pytest

from firsthand.claims.attribution.labels import read_labels, turns
from firsthand.model.claim import Medium, Quote
from tests.claims.drafts import marked, shown

CASES = {
    "a guest’s turn is one claim": (
        "RUBEN OSTREY: It held. It will hold.\n\nPETRA LISK: It did not.",
        ["It held. It will hold. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "a turn runs on over paragraphs": (
        "RUBEN OSTREY: It held.\n\nIt will hold.\n\nPETRA LISK: It did not.",
        ["It held. … It will hold. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "a host who asks": (
        "ANA SOREL: Did it hold?\n\nRUBEN OSTREY: It held.\n\nSOREL: Will it hold?\n\nOSTREY: It will.",
        ["It held. — Ruben Ostrey", "It will. — Ruben Ostrey"],
    ),
    "the one whom a letter is to": (
        "DEAR RUBEN: It held.\n\nRUBEN OSTREY: It held.\n\nPETRA LISK: It did not.",
        ["It held. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "a host by the label": (
        "ANA SOREL, HOST: We are at the dam.\n\nRUBEN OSTREY, DEFENSE MINISTER: It held.",
        ["It held. — Ruben Ostrey"],
    ),
    "a guest who asks once": (
        "RUBEN OSTREY: It held.\n\nPETRA LISK: Did it? Who saw it hold?",
        ["It held. — Ruben Ostrey", "Did it? Who saw it hold? — Petra Lisk"],
    ),
    "the longest form of the name": (
        "PRESIDENT RUBEN OSTREY: It held.\n\nPETRA LISK: No.\n\nOSTREY: Yes.",
        ["It held. — President Ruben Ostrey", "No. — Petra Lisk", "Yes. — President Ruben Ostrey"],
    ),
    "a label alone on its line": (
        "RUBEN OSTREY:\n\nIt held.\n\nPETRA LISK:\n\nIt did not.",
        ["It held. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "an aside is nobody’s": (
        "RUBEN OSTREY: It held.\n\n(LAUGHTER)\n\nPETRA LISK: It did not.",
        ["It held. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "words that captions open with": ("STRANDED: The ferry at Lisk.\n\nRESCUED: Its crew on Monday.", []),
    "words that boxes open with": (
        "SHIP OF THE DAY: The Lisk.\n\nSHIP OF THE RACE: The Orla won her race that day.",
        [],
    ),
    "one word, if the text names the one": (
        "Ostrey met Lisk.\n\nOSTREY: It held.\n\nLISK: It did not.",
        ["It held. — Ostrey", "It did not. — Lisk"],
    ),
    "one label is no transcript": ("RUBEN OSTREY: It held.\n\nThe town slept.", []),
    "what heads a part is no label": ("DAM STATS: It held.\n\nHISTORY: It is old.\n\nBOAT STATS: It sank.", []),
    "a call for attention is no label": ("BREAKING NEWS: It held.\n\nUPDATE: It broke.", []),
    "small letters are no label": ("Ostrey: It held.\n\nLisk: It broke.", []),
    "what others say in a turn": (
        "RUBEN OSTREY: Well, <the army> [says] {it held}.\n\nPETRA LISK: It did not.",
        [
            "Well, the army says it held. — Ruben Ostrey",
            "it held — the army > Ruben Ostrey",
            "It did not. — Petra Lisk",
        ],
    ),
    "I think, in a turn": (
        "RUBEN OSTREY: <I> [think] {it held}.\n\nPETRA LISK: It did not.",
        ["I think it held. — Ruben Ostrey", "It did not. — Petra Lisk"],
    ),
    "what others say in a host’s turn": (
        "ANA SOREL, HOST: <The army> [says] {it held}.\n\nPETRA LISK: It did not.",
        ["it held — The army", "It did not. — Petra Lisk"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES.keys())
def test_turns(text: str, claims: list[str]) -> None:
    assert shown(read_labels(marked(text))) == claims


def test_a_turn_is_quoted_on_the_air_and_cued_by_its_label() -> None:
    draft = read_labels(marked("RUBEN OSTREY, DEFENSE MINISTER: It held.\n\nPETRA LISK (via video): No."))

    for claim, label, name in zip(
        draft.claims,
        ["RUBEN OSTREY, DEFENSE MINISTER:", "PETRA LISK (via video):"],
        ["RUBEN OSTREY", "PETRA LISK"],
        strict=True,
    ):
        mention = claim.chain[0].source.mention
        assert [draft.words(cue) for cue in claim.cue] == [label]
        assert mention is not None
        assert draft.words(mention) == name
        assert claim.chain[0].medium is Medium.BROADCAST
        assert claim.quote is Quote.DIRECT


def test_who_the_host_is() -> None:
    found = turns(marked("ANA SOREL: Did it hold?\n\nOSTREY: It held.\n\nSOREL: Will it hold?").document)

    assert [(turn.name, turn.host) for turn in found] == [
        ("Ana Sorel", True),
        ("Ostrey", False),
        ("Ana Sorel", True),
    ]
