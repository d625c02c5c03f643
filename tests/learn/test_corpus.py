"""Gold attributions from brat standoff, and news: each case is a file, and what is read out of it."""

import json
from pathlib import Path

import pytest

from firsthand.learn.corpus import GoldAttribution, read_brat, read_news
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
    assert list(document.attributions or ()) == attributions


def test_lines_may_end_in_carriage_returns(tmp_path: Path) -> None:
    lines, attributions = CASES["source, cue and content"]
    write(tmp_path, {"one_ann.ann": lines.replace("\n", "\r\n")})

    [document] = read_brat(tmp_path)

    assert list(document.attributions or ()) == attributions


def test_carriage_returns_of_the_text_are_counted(tmp_path: Path) -> None:
    write(tmp_path, {"one_ann.ann": ""}, text="a\r\nb")

    [document] = read_brat(tmp_path)

    assert document.text == "a\r\nb"


def test_of_several_annotators_the_first_counts(tmp_path: Path) -> None:
    lines, attributions = CASES["source, cue and content"]
    write(tmp_path, {"one_zoe.ann": "", "one_ada.ann": lines})

    [document] = read_brat(tmp_path)

    assert list(document.attributions or ()) == attributions


def test_a_text_that_nobody_annotated_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"two_ada.ann": ""})

    assert list(read_brat(tmp_path)) == []


ISW = "ukraine_2022/isw/one.md"
GUARDIAN = "ukraine_2022/guardian.jsonl"
GIVEME = "giveme5w1h/a/one.json"
ECB = "ecbplus/ECB_Train_corpus.txt"

NEWS = {
    "Markdown with front matter": (ISW, "---\ntitle: Dam\ndate: 2022\n---\nIt held.\n", ["It held.\n"]),
    "Markdown without front matter": (ISW, "It held.\n", ["It held.\n"]),
    "a rule is no second front matter": (ISW, "---\na: b\n---\nIt held.\n\n---\nOn.\n", ["It held.\n\n\nOn.\n"]),
    "headings, lists and quotations": (ISW, "# Dam\n> It held.\n* One\n- Two\n", ["Dam\nIt held.\nOne\nTwo\n"]),
    "bold": (ISW, "It **held** on.", ["It held on."]),
    "links": (ISW, "It [held](https://example.org/a), they [said].", ["It held, they [said]."]),
    "addresses in brackets": (ISW, "It held <https://example.org/a> on.", ["It held  on."]),
    "records": (GUARDIAN, [{"text": "One."}, {"text": "Two.", "id": 2}], ["One.", "Two."]),
    "records without text": (GUARDIAN, [{"title": "No"}, {"text": None}, {"text": " "}, {"text": "Two."}], ["Two."]),
    "a text that comes twice": (GUARDIAN, [{"text": "One."}, {"text": "One."}], ["One."]),
    "separators of lines inside a record": (GUARDIAN, [{"text": "One\u2028two\x85three."}], ["One\u2028two\x85three."]),
    "another file of records": ("ukraine_2022/warline.jsonl", [{"text": "One."}], ["One."]),
    "an article a file": (GIVEME, '{"text": "It held."}', ["It held."]),
    "an article without text": (GIVEME, '{"title": "It held."}', []),
    "a token a line": (
        ECB,
        "1\t0\t0\tIt\tO\n1\t0\t1\theld\tO\n1\t0\t2\t.\tO\n\n1\t1\t0\tYes\tO\n2\t0\t0\tNo\tO\n",
        ["It held.\nYes", "No"],
    ),
    "lines that are no token": (ECB, "# a note\n\n1\t0\t0\tIt\n", ["It"]),
}


@pytest.mark.parametrize(("file", "content", "texts"), NEWS.values(), ids=NEWS.keys())
def test_news(file: str, content: str | list[dict[str, object]], texts: list[str], tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    lines = content if isinstance(content, str) else "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in content)
    path.write_bytes(lines.encode())

    found = list(read_news(tmp_path))

    assert [document.text for document in found] == texts
    assert all(document.attributions is None for document in found)
    assert len({document.name for document in found}) == len(found)


TOGETHER = {
    "marks": ("It held , he said ; did it ?", "It held, he said; did it?"),
    "contractions": ("It 's what they do n't know , we 'll see", "It's what they don't know, we'll see"),
    "a possessive": ("Ukraine 's plan", "Ukraine's plan"),
    "quotations": ("`` It held , '' he said .", "“It held,” he said."),
    "brackets": ("the dam ( at Sevla ) held", "the dam (at Sevla) held"),
    "money": ("$ 5 and 90 %", "$5 and 90%"),
    "hyphens": ("anti - war", "anti-war"),
}


@pytest.mark.parametrize(("tokens", "text"), TOGETHER.values(), ids=TOGETHER.keys())
def test_tokens_are_put_together_as_they_were_printed(tokens: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "ecbplus").mkdir()
    lines = "".join(f"1\t0\t{at}\t{token}\n" for at, token in enumerate(tokens.split()))
    (tmp_path / ECB).write_text(lines, encoding="utf8")

    [document] = read_news(tmp_path)

    assert document.text == text


def test_no_news_is_no_news(tmp_path: Path) -> None:
    assert list(read_news(tmp_path)) == []
