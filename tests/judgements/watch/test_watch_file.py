"""Watch files: what a good one says, and one clear sentence for every way in which one can be wrong."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import BadWatch
from firsthand.judgements.watch.watch_file import LONGEST, TEMPLATE, load
from firsthand.model.board import Cell, Level
from firsthand.model.event import Realis

GOOD = """\
question: Will the mole fall?
horizon: 2026-05-01/2026-12-31
resolves: {yes_if: it falls}
hypotheses:
  - {id: H1, name: Falls, text: It falls.}
  - {id: no, name: Holds}
indicators:
  - id: 010
    text: Barges are moved
    event: {type: mobilize, mode: troops, actor: Norland, from: Brandia, not: true, realis: [future, hypothetical]}
    words: barge
    with: [tug, tow]
    without: moored
    after: 2026-05-01
    before: 2026-06
    relevance: high
    cells: {H1: CC, no: II}
  - {id: I2, text: Talk, event: {type: [CONSULT, AGREE]}}
"""


def put(folder: Path, text: str | bytes) -> Path:
    """Return the path of a watch file that holds this."""
    path = folder / "mole.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def said(folder: Path, text: str | bytes) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(BadWatch) as caught:
        load(put(folder, text))
    return str(caught.value)


def test_every_value_is_the_words_that_stand_there(tmp_path: Path) -> None:
    watch = load(put(tmp_path, GOOD))
    first, second = watch.indicators

    assert [hypothesis.id for hypothesis in watch.hypotheses] == ["H1", "no"]
    assert (watch.horizon, watch.resolves) == ("2026-05-01/2026-12-31", {"yes_if": "it falls"})
    assert (first.id, first.words, first.after, first.before) == ("010", ("barge",), "2026-05-01", "2026-06")
    assert (first.beside, first.without, second.beside) == (("tug", "tow"), ("moored",), ())
    assert (first.relevance, first.cells) == (Level.HIGH, {"H1": Cell.VERY_CONSISTENT, "no": Cell.VERY_INCONSISTENT})
    assert (first.pattern.types, first.pattern.modes, first.pattern.origin) == (("MOBILIZE",), ("troops",), "Brandia")
    assert (first.pattern.absent, first.pattern.realis) == (True, (Realis.FUTURE, Realis.HYPOTHETICAL))
    assert (second.pattern.types, second.pattern.realis) == (("CONSULT", "AGREE"), (Realis.ACTUAL,))
    assert (second.relevance, second.cells, second.after) == (Level.MEDIUM, {}, None)


@pytest.mark.parametrize("text", [TEMPLATE, f"\ufeff{GOOD}", GOOD.replace("\n", "\r\n")], ids=["new", "mark", "CRLF"])
def test_good(tmp_path: Path, text: str) -> None:
    assert len(load(put(tmp_path, text)).hypotheses) == 2


WRONG: dict[str, tuple[str, str, str]] = {
    "no question": ("question: Will the mole fall?", "", "the file has no question"),
    "an empty question": ("Will the mole fall?", "", "the file has no question"),
    "a question that is a list": ("Will the mole fall?", "[a, b]", "question of the file should be words"),
    "an unknown key": ("question", "qestion", "the file has qestion; it may have horizon"),
    "no hypotheses": ("hypotheses:", "resolves2: 3\nhypotheses2:", "it may have"),
    "one hypothesis": ("  - {id: no, name: Holds}\n", "", "it has fewer than two hypotheses"),
    "a hypothesis twice": ("id: no", "id: H1", "H1 is there twice"),
    "a hypothesis without a name": ("name: Holds", "text: It holds", "no has no name"),
    "a hypothesis that is a word": ("{id: no, name: Holds}", "no", "a hypothesis should be names with values"),
    "indicators that are a word": ("{id: I2, text: Talk, event: {type: [CONSULT, AGREE]}}", "x", "an indicator should"),
    "an indicator twice": ("id: I2", 'id: "010"', "010 is there twice"),
    "an indicator without an id": ("id: I2, ", "", "an indicator has no id"),
    "an indicator without text": ("text: Talk, ", "", "I2 has no text"),
    "an indicator with nothing to look for": (", event: {type: [CONSULT, AGREE]}", "", "I2 has nothing to look for"),
    "a type that is none": ("AGREE", "MOBLIZE", "the event of I2 is MOBLIZE; PLOVER's types are AGREE"),
    "a type that is a mapping": ("AGREE", "{a: b}", "type of I2 should be words"),
    "a realis that is none": ("hypothetical", "perhaps", "010 has 'perhaps', which is none of actual"),
    "a not that is neither": ("not: true", "not: perhaps", "should be true or false, and is 'perhaps'"),
    "a relevance that is none": ("relevance: high", "relevance: 3", "010 has '3', which is none of low"),
    "a cell that is none": ("no: II", "no: III", "010 has 'III', which is none of CC"),
    "a cell of no hypothesis": ("no: II", "H3: II", "010 speaks of H3, which is no hypothesis"),
    "a cell twice": ("H1: CC, no: II", "H1: CC, H1: II", "names H1 twice"),
    "cells that are a list": ("{H1: CC, no: II}", "[CC, II]", "cells of 010 should be names with values"),
    "a day that is none": ("after: 2026-05-01", "after: 2026-02-30", "after of 010 is '2026-02-30', no date"),
    "a day as people write it": ("before: 2026-06", "before: 1 June", "before of 010 is '1 June', no date"),
    "a horizon that is none": ("2026-05-01/2026-12-31", "soon", "horizon of the file is 'soon', no date"),
    "something that stands for another": ("words: barge", "words: &a [barge]\n    cells2: *a", "stand for other parts"),
    "a merge of another": ("words: barge", "<<: {words: barge}", "an indicator has <<"),
    "tabs": ("    words", "\twords", "it is no YAML"),
    "two documents": ("question", "---\nhorizon: 2026\n---\nquestion", "it is no YAML"),
    "a key that is a list": ("resolves: {yes_if: it falls}", "? [a]\n: b", "it is no YAML"),
    "far too long a value": ("Will the mole fall?", "Will " * 300, "more than 1,000 characters"),
    "a number beyond all bounds": ("relevance: high", f"relevance: {'9' * 900}", "which is none of low"),
}


@pytest.mark.parametrize(("old", "new", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_wrong(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in GOOD
    told = said(tmp_path, GOOD.replace(old, new, 1))

    assert told.startswith("The watch file cannot be used: ")
    assert sentence in told
    assert "mole.yaml" in told
    assert "\n" not in told
    assert len(told) < 500 + len(str(tmp_path))


LEVELS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "the file should be names with values"),
    "a list": ("- a", "the file should be names with values"),
    "bytes": (b"\xff\xfe\x00", "it is no YAML"),
    "null characters": ("question: a\0b", "it is no YAML"),
    "a bomb of names": (f"a0: &a0 [x]\n{LEVELS}\nquestion: *a29", "stand for other parts"),
    "a list inside itself": ("question: &a [*a]", "stand for other parts"),
    "a bomb of merges": ("a: &a {b: c}\nd: {<<: [*a, *a]}", "stand for other parts"),
    "lists in lists": ("[" * 50_000, "nested too deep"),
    "mappings in mappings": ("{a: " * 20_000, "nested too deep"),
    "lists by dashes": ("- " * 50_000, "nested too deep"),
    "an object of Python's": ("!!python/object/apply:os.system [exit 3]", "should be names with values"),
    "a number of sixties": (f"question: {'1:' * 90_000}1", "it lists no hypotheses"),
    "a number of many digits": (f"question: {'9' * 190_000}", "it lists no hypotheses"),
    "too many bytes": ("#" * (LONGEST + 1), "more than 200,000 bytes"),
}


@pytest.mark.parametrize(("text", "sentence"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    began = monotonic()

    assert sentence in said(tmp_path, text)
    assert monotonic() - began < 20


PLACES = {"not there": "gone.yaml", "a folder": ".", "without an end": "/dev/zero"}


@pytest.mark.parametrize("name", PLACES.values(), ids=PLACES.keys())
def test_no_file_to_read(tmp_path: Path, name: str) -> None:
    if name.startswith("/") and not Path(name).exists():
        pytest.skip("there is no such device")
    with pytest.raises(BadWatch):
        load(tmp_path / name)


@given(text=st.text(st.sampled_from("abH1:-[]{}&*!|>'\"#%@`?,~ \n\t\0\ud800é") | st.characters(), max_size=80))
def test_whatever_is_typed_is_a_watch_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("typed")
    with pytest.raises(BadWatch):
        load(put(folder, text.encode("utf-8", "surrogatepass")))


def test_the_example_is_good(root: Path) -> None:
    assert len(load(root / "examples" / "watches" / "belarus.yaml").indicators) > 5
