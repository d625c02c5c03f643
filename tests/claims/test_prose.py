"""What there is to read: { } marks the stretches of prose in a page whose blocks are given."""

from collections.abc import Sequence

import pytest

from firsthand.claims import prose
from firsthand.language.encoder.attribution import Attribution
from firsthand.language.encoder.reader import Language
from firsthand.language.grammar import Grammar
from firsthand.model.text import BlockKind, Span
from tests.claims.drafts import marked

K = BlockKind
CASES = {
    "the hour of an entry": ("17:40 {Petra Vane spoke.}\n\n**9.05** {It held.}", [K.PARAGRAPH, K.PARAGRAPH]),
    "what a page prints inside its prose": (
        "{A boat.} Photograph: Ada Lint/Reuters\n\n3 May 2026 9.05 Summary {It held.}",
        [K.PARAGRAPH, K.PARAGRAPH],
    ),
    "a beginning that repeats the end before": (
        "{It held. Vane called the repairs quick and sound.}\n\nVane called the repairs quick and sound. {Lint left.}",
        [K.PARAGRAPH, K.PARAGRAPH],
    ),
    "heading, byline, dateline and boilerplate are left out": (
        "Dam holds\n\nBy Ada Lint\n\nSEVLA\n\n{The dam held.}\n\nSubscribe now",
        [K.HEADING, K.BYLINE, K.DATELINE, K.PARAGRAPH, K.BOILERPLATE],
    ),
    "block quotations and lists are prose": (
        "{The dam held.}\n\n{It held.}\n\n{One gate}",
        [K.PARAGRAPH, K.QUOTATION, K.LIST],
    ),
    "a speaker’s label": (
        "RUBEN OSTREY: {It held.}\n\nANA SOREL: {Did it hold?}",
        [K.PARAGRAPH, K.PARAGRAPH],
    ),
    "a label alone on its line": (
        "RUBEN OSTREY:\n\n{It held.}\n\nANA SOREL: {Did it hold?}",
        [K.PARAGRAPH, K.PARAGRAPH, K.PARAGRAPH],
    ),
    "a post’s signature": (
        "{Gates open.} — Basin Watch (@basinwatch) March 4, 2026",
        [K.POST],
    ),
    "no words": ("{It held.}\n\n* * *", [K.PARAGRAPH, K.PARAGRAPH]),
}


@pytest.mark.parametrize(("text", "kinds"), CASES.values(), ids=CASES.keys())
def test_prose(text: str, kinds: Sequence[BlockKind]) -> None:
    draft = marked(text, kinds=kinds)

    found = prose.paragraphs(draft.document)

    assert [draft.words(p).strip() for p in found] == [draft.words(p) for p in draft.claims[0].content]


def test_reading_starts_from_prose_its_grammar_and_its_quotations() -> None:
    page = marked("A “heading”\n\n{The dam “held.”}", kinds=[K.HEADING, K.PARAGRAPH])
    language = Language(Grammar((), page.claims[0].content, ()), (Attribution(Span(0, 1), (), ()),))

    draft = prose.opened(page.document, prose.paragraphs(page.document), language)

    assert draft.grammar is language.grammar
    assert draft.attributions is language.attributions
    assert draft.document is page.document
    assert draft.paragraphs == page.claims[0].content
    assert [draft.words(q) for q in draft.quotes] == ["“held.”"]
    assert draft.claims == ()


ENDLESS = {
    "with blanks": "held " * (2 * prose.LONGEST // 5 + 100),
    "without blanks": "x" * (2 * prose.LONGEST + 100),
    "a blank early on": "held " + "x" * (2 * prose.LONGEST),
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_an_endless_paragraph_is_read_a_stretch_at_a_time(text: str) -> None:
    page = marked(text.strip())

    found = prose.paragraphs(page.document)

    assert "".join(page.words(p) for p in found) == text.strip()
    assert all(len(p) <= prose.LONGEST for p in found)
    assert all(page.text[p.end].isspace() for p in found[:-1]) or text.count(" ") < 2


def test_a_paragraph_of_ordinary_length_is_one() -> None:
    assert len(prose.paragraphs(marked("held " * (prose.LONGEST // 5 - 1)).document)) == 1
