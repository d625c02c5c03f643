"""Gold attributions from brat standoff: each case is an annotation file, and what is read out of it."""

from pathlib import Path

import pytest

from firsthand.learn.corpus import GoldAttribution, read_brat
from firsthand.model.text import Span

TEXT = "Vos said it held, and Reed said it broke."
BOUND = "T1\tSource 0 3\tVos\nT2\tCue 4 8\tsaid\nT3\tContent 9 16\tit held\n"
SAID = GoldAttribution(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(9, 16),))

CASES = {
    "source, cue and content": (f"{BOUND}E1\tCue:T2 Source:T1 Content:T3\n", [SAID]),
    "roles are numbered where they come again": (
        "T1\tSource 0 3\tVos\nT2\tCue 4 8\tsaid\nT3\tContent 9 16\tit held\nT4\tContent 32 40\tit broke\n"
        "E1\tCue:T2 Source:T1 Content:T3 Content2:T4\n",
        [GoldAttribution(SAID.source, SAID.cue, (Span(9, 16), Span(32, 40)))],
    ),
    "a span in pieces": (
        "T2\tCue 4 8\tsaid\nT3\tContent 9 11;12 16\tit held\nE1\tCue:T2 Content:T3\n",
        [GoldAttribution((), SAID.cue, (Span(9, 11), Span(12, 16)))],
    ),
    "pieces out of order": (
        "T2\tCue 4 8\tsaid\nT3\tContent 12 16;9 11\theld it\nE1\tCue:T2 Content:T3\n",
        [GoldAttribution((), SAID.cue, (Span(9, 11), Span(12, 16)))],
    ),
    "an empty piece is nothing": (
        "T2\tCue 4 8\tsaid\nT3\tContent 9 16;16 16\tit held\nE1\tCue:T2 Content:T3\n",
        [GoldAttribution((), SAID.cue, SAID.content)],
    ),
    "without a cue": (f"{BOUND}E1\tSource:T1 Content:T3\n", []),
    "without content": (f"{BOUND}E1\tCue:T2 Source:T1\n", []),
    "other roles and notes": (
        f"{BOUND}A1\tLevel T3 1\n#1\tNote T1\twho\nE1\tCue:T2 Source:T1 Content:T3 Addressee:T1\n",
        [SAID],
    ),
    "a target that is not there": (f"{BOUND}E1\tCue:T2 Source:T1 Content:T3 Content2:T9\n", [SAID]),
    "two attributions": (
        f"{BOUND}T4\tSource 22 26\tReed\nT5\tCue 27 31\tsaid\nT6\tContent 32 40\tit broke\n"
        "E1\tCue:T2 Source:T1 Content:T3\nE2\tCue:T5 Source:T4 Content:T6\n",
        [SAID, GoldAttribution((Span(22, 26),), (Span(27, 31),), (Span(32, 40),))],
    ),
}


def write(folder: Path, annotations: dict[str, str], text: str = TEXT) -> None:
    """Write one text and annotation files of these names."""
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "one.txt").write_bytes(text.encode())
    for name, lines in annotations.items():
        (folder / "attributions" / name).write_bytes(lines.encode())


@pytest.mark.parametrize(("lines", "attributions"), CASES.values(), ids=CASES.keys())
def test_standoff(lines: str, attributions: list[GoldAttribution], tmp_path: Path) -> None:
    write(tmp_path, {"one_ann.ann": lines})

    [document] = read_brat(tmp_path)

    assert (document.name, document.text) == ("one", TEXT)
    assert list(document.attributions) == attributions


def test_lines_may_end_in_carriage_returns(tmp_path: Path) -> None:
    lines, attributions = CASES["source, cue and content"]
    write(tmp_path, {"one_ann.ann": lines.replace("\n", "\r\n")})

    [document] = read_brat(tmp_path)

    assert list(document.attributions) == attributions


def test_carriage_returns_of_the_text_are_counted(tmp_path: Path) -> None:
    write(tmp_path, {"one_ann.ann": ""}, text="a\r\nb")

    [document] = read_brat(tmp_path)

    assert document.text == "a\r\nb"


def test_of_several_annotators_the_first_counts(tmp_path: Path) -> None:
    lines, attributions = CASES["source, cue and content"]
    write(tmp_path, {"one_zoe.ann": "", "one_ada.ann": lines})

    [document] = read_brat(tmp_path)

    assert list(document.attributions) == attributions


def test_a_text_that_nobody_annotated_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"two_ada.ann": ""})

    assert list(read_brat(tmp_path)) == []
