"""The ways that are timed are given the same material, and one whose packages are missing is left out."""

import json
from pathlib import Path

import pytest

from benchmarks import ways
from benchmarks.places import Places
from benchmarks.reading import Row

DOCUMENT = {
    "text": "Head\n\nIt rained.\n\nSubscribe!\n\nRain again",
    "blocks": [
        {"kind": "heading", "span": [0, 4]},
        {"kind": "paragraph", "span": [6, 16]},
        {"kind": "boilerplate", "span": [18, 28]},
        {"kind": "post", "span": [30, 40]},
    ],
}


def test_every_way_is_given_what_the_reading_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[Row] = [{"document": DOCUMENT}, {"document": None}]
    monkeypatch.setattr(ways, "read", lambda _paths, _label: rows)

    given = ways.given([tmp_path / "a.txt"], tmp_path, "sample")

    assert (given.documents, given.words) == (1, 6)
    assert json.loads(given.texts.read_text(encoding="utf8")) == [DOCUMENT["text"]]
    [[text, spans]] = json.loads(given.paragraphs.read_text(encoding="utf8"))
    assert [text[start:end] for start, end in spans] == ["It rained.", "Rain again"]


def test_each_turn_has_a_case_file_of_its_own(tmp_path: Path) -> None:
    texts = tmp_path / "sample-texts.json"
    given = ways.Given(paths=(tmp_path / "a.txt",), texts=texts, paragraphs=texts, words=1, documents=1)

    cases = [ways.WAYS[ways.OURS][0](given, turn)[-1] for turn in range(2)]

    assert len(set(cases)) == 2
    assert "--jobs" not in ways.WAYS[ways.OURS][0](given, 0)


def test_a_way_whose_package_is_missing_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make = ways.WAYS[ways.ENCODER][0]
    monkeypatch.setattr(ways, "WAYS", {"here": (make, ("json",)), "gone": (make, ("json", "no_such_thing"))})

    assert ways.at_hand() == ["here"]
    assert "left out: gone, for it needs the package no_such_thing" in capsys.readouterr().err


def test_without_the_shared_material_the_example_case_is_read_alone(tmp_path: Path) -> None:
    places = Places(tmp_path, tmp_path / "nowhere")

    assert ways.sample(places, tmp_path) == [places.example / "manifest.csv"]


def test_articles_are_a_fixed_choice(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").touch()
    articles = tmp_path / "corpora" / "ukraine_2022" / "guardian.jsonl"
    articles.parent.mkdir(parents=True)
    articles.write_text("\n".join(map(str, range(400))), encoding="utf8")

    *_, seed, chosen = ways.sample(Places(tmp_path, tmp_path), tmp_path)

    assert seed.name == "a.txt"
    assert chosen.read_text(encoding="utf8").split() == [str(n) for n in range(0, 400, 2)]


def test_what_starting_up_is_measured_on_are_documents_of_their_own(tmp_path: Path) -> None:
    texts = {path.read_text(encoding="utf8") for path in ways.sentences(tmp_path)}

    assert len(texts) == ways.SENTENCES
