"""The stages in their order, and the whole reader on text that was not written to be read."""

from __future__ import annotations

import pytest

from firsthand.claims.attribute import attribute
from firsthand.claims.attribution.inferences import cut_inferences
from firsthand.claims.attribution.nesting import find_missed
from firsthand.claims.attribution.quotations import join_resumed, mend_quotations, strip_marks
from firsthand.claims.attribution.voice import read_author
from firsthand.claims.chains.listeners import pass_on_told
from firsthand.claims.chains.trailing import pass_on_trailing
from firsthand.claims.firmness.firmness import judge_firmness
from firsthand.claims.firmness.kinds import judge_kinds
from firsthand.claims.read import STAGES, Reader
from firsthand.claims.sources.speakers import resolve_speakers
from firsthand.model.text import Block, BlockKind, Document, Span

BEFORE = {
    "quotations are mended before they are joined": (mend_quotations, join_resumed),
    "what was passed over is found before outlets pass it on": (find_missed, pass_on_trailing),
    "chains are whole before speakers are resolved": (pass_on_told, resolve_speakers),
    "conclusions are cut off before the author speaks": (cut_inferences, read_author),
    "the author speaks before marks come off": (read_author, strip_marks),
    "speakers are resolved before firmness is judged": (resolve_speakers, judge_firmness),
    "firmness is judged before kinds": (judge_firmness, judge_kinds),
}


@pytest.mark.parametrize("stages", BEFORE.values(), ids=BEFORE.keys())
def test_the_order_of_the_stages(stages: tuple[object, object]) -> None:
    first, then = (STAGES.index(stage) for stage in stages)

    assert first < then


def test_every_stage_stands_once_and_attribution_comes_first() -> None:
    assert len(set(STAGES)) == len(STAGES)
    assert STAGES[0] is attribute


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def page(*paragraphs: str) -> Document:
    """Return a document of these paragraphs; empty ones have no block."""
    text, blocks = "", []
    for one in paragraphs:
        if one:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(one))))
        text += one + "\n\n"
    return Document(id="d", text=text, blocks=tuple(blocks))


HOSTILE = {
    "nothing": page(""),
    "blanks": page(" ", "\t\t", "\u00a0"),
    "control characters": page("\x00\x01 He said \x1b[31m it held \x07.", "\x0b\x0c\x85"),
    "lone surrogates": page("He said \ud83d it \udc00 held, the minister said."),
    "emoji": page("🚨🚨 He said 👩‍👩‍👧 it held 🌊.", "🌊"),
    "written from the right": page("He said \u202eit held\u202c.", "وقال إنها صمدت"),
    "letters under one another": page("He said i\u0301\u0302\u0303t held" + "\u0301" * 300),
    "marks alone": page("“”“”“”", "\"'\"'", "‘’’’’", "((((((", ":", "— — —"),
    "marks that never close": page("“He said “it held “and “held", "“", "said:"),
    "one very long word of many pieces": page("said " + "a." * 1000, "他说大坝守住了。" * 150),
    "one very long word": page("said " + "x" * 20_000),
    "one very long paragraph": page("The minister said that the dam had held. " * 400),
    "colons": page("He said:", "She said:", "They said:"),
    "labels": page("A:", "VOS:", "VOS: VOS: VOS:", "LISK:"),
}


@pytest.mark.model
@pytest.mark.xdist_group("model")
@pytest.mark.parametrize("document", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_stops_the_reader(document: Document, reader: Reader) -> None:
    reading = reader(document)

    assert reading.document == document
    for claim in reading.claims:
        spans = [*claim.content, *claim.cue, *(hop.source.mention for hop in claim.chain if hop.source.mention)]
        assert all(span.end <= len(document.text) for span in spans)
        assert all(document[span].strip() for span in claim.content)


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_claims_come_in_reading_order_with_ids_of_their_own(reader: Reader) -> None:
    reading = reader(
        page(
            "“The dam held,” Minister Petra Lisk said. “It will hold,” she added.",
            "The brigade crossed the river on Friday, according to the Sevla Courier.",
        )
    )

    starts = [claim.extent.start for claim in reading.claims]
    assert starts == sorted(starts)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_reading_twice_gives_the_same_claims(reader: Reader) -> None:
    document = page("“The dam held,” Minister Petra Lisk told the Sevla Courier on Friday.")

    assert reader(document) == reader(document)
