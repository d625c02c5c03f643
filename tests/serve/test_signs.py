"""Signs of a plain text: each case shows its words with {signs}, [stresses], (addresses) and <numbers> marked."""

from __future__ import annotations

import pytest

from firsthand.documents.blocks import blocks_of
from firsthand.serve.marking import Stretch, parts
from firsthand.serve.signs import bare
from tests.serve.cases import document

MARKS = {"sign": "{}", "stressed": "[]", "address": "()", "ordinal": "<>", "code": "``"}

SHOWN = {
    "strong": ("He **never** left.", "He {**}[never]{**} left."),
    "stressed": ("He *never* left.", "He {*}[never]{*} left."),
    "stressed by lines": ("He _never ever_ left.", "He {_}[never ever]{_} left."),
    "strong and stressed": ("He ***never*** left.", "He {***}[never]{***} left."),
    "one within the other": ("**He *never* left.**", "{**}[He ]{*}[never]{*}[ left.]{**}"),
    "within quotation marks": ("“**Never**,” he said.", "“{**}[Never]{**},” he said."),
    "typewritten": ("The file `a.txt` says.", "The file {`}`a.txt`{`} says."),
    "a link": ("The [log](https://a.example/log) says.", "The {[}log{](}(https://a.example/log){)} says."),
    "a picture": ('See ![gates](g.png "Gates") here.', 'See {![}gates{](}(g.png){ "Gates")} here.'),
    "a sign that is meant": (r"A \*star\* here.", r"A {\}*star{\}* here."),
    "an insertion": ("The [third](sic) gate.", "The [third](sic) gate."),
    "a product": ("2*3*4 and 2 * 3 * 4.", "2*3*4 and 2 * 3 * 4."),
    "a footnote": ("Nobody left.* It is said.*", "Nobody left.* It is said.*"),
    "a name of an account": ("By @_ada_quill_ and snake_case_names.", "By @_ada_quill_ and snake_case_names."),
    "old quotation marks": ("``Never,'' he said. ``No.''", "``Never,'' he said. ``No.''"),
    "unclosed": ("He **never left.", "He **never left."),
    "over two lines": ("*One\nTwo* three.", "*One|Two* three."),
    "a heading": ("# Gates shut\n\nThey were shut.", "{# }Gates shut|They were shut."),
    "a quotation": ("> They were shut.\n> All of them.", "{> }They were shut.|{> }All of them."),
    "a quotation of a quotation": ("> > They were shut.", "{> > }They were shut."),
    "a quotation with a blank line": ("> They were shut.\n>\n> All.", "{> }They were shut.|{>}|{> }All."),
    "a list": ("- one gate\n- two gates", "{- }one gate|{- }two gates"),
    "a list that counts": ("1. one gate\n2. two gates", "<1. >one gate|<2. >two gates"),
    "a list within a list": ("- gates\n  - one gate", "{- }gates|{- }one gate"),
}  # fmt: skip


def shown(text: str) -> str:
    """Return the blocks of a text with a bar between them, marked."""
    blocks = parts(document(text, blocks=blocks_of(text)), [])
    return "|".join("".join(within_marks(each) for each in block.stretches) for block in blocks)


def within_marks(of: Stretch) -> str:
    role = "sign" if "sign" in of.roles else next(iter(of.roles), "")
    return f"{MARKS[role][0]}{of.text}{MARKS[role][1]}" if role else of.text


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN.keys())
def test_signs_are_told_from_words(text: str, expected: str) -> None:
    assert shown(text) == expected


LOOKS = {
    "a line of stars": ("One.\n\n* * *\n\nTwo.", ["paragraph", "rule", "paragraph"]),
    "a line of dashes": ("One.\n\n-----\n\nTwo.", ["paragraph", "rule", "paragraph"]),
    "a table drawn in letters": ("One.\n\n| a | b |\n|---|---|\n| 1 | 2 |", ["paragraph", "row", "row", "row"]),
}


@pytest.mark.parametrize(("text", "expected"), LOOKS.values(), ids=LOOKS.keys())
def test_lines_that_are_drawn_are_no_paragraphs_to_the_eye(text: str, expected: list[str]) -> None:
    assert [part.kind for part in parts(document(text, blocks=blocks_of(text)), [])] == expected


def test_a_text_made_of_signs_is_shown_with_most_of_them() -> None:
    """Each sign costs time in its block, so their number is bounded."""
    text = "**a** " * 20_000

    [part] = parts(document(text, blocks=blocks_of(text)), [])

    assert len(part.stretches) < 1_000
    assert "".join(each.text for each in part.stretches) == text.strip()


BARE = {
    "stresses": ("**SEVLA** — three gates were *shut*", "SEVLA — three gates were shut"),
    "a link": ("the [log](https://a.example/log) says", "the log says"),
    "nothing": ("", ""),
    "none": ("2 * 3 * 4", "2 * 3 * 4"),
}


@pytest.mark.parametrize(("words", "expected"), BARE.values(), ids=BARE.keys())
def test_words_of_a_claim_are_shown_without_signs(words: str, expected: str) -> None:
    assert bare(words) == expected
