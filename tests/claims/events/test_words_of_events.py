"""The lexicon of events: what ships is sound, and a user's own file adds words, takes words out, or is refused."""

from pathlib import Path

import pytest

from firsthand.claims.events.words_of_events import BadEventWords, Sense, in_use, lexicon
from firsthand.model.event import TYPES

VERBS = {
    "a verb by itself": ("annex", {}, {}, ["COERCE"]),
    "no event": ("sleep", {}, {}, []),
    "with its word": ("lift", {"curfew": 2}, {}, ["CONCEDE"]),
    "without it": ("lift", {"suitcase": 2}, {}, []),
    "the nearest word first": ("call", {"reservist": 2, "for": 6}, {}, ["MOBILIZE", "REQUEST"]),
    "a doer tells of a deed": ("enter", {}, {"soldier": 0}, ["MOBILIZE"]),
    "but not of what is said": ("call", {}, {"president": 0}, []),
}


@pytest.mark.parametrize(("lemma", "below", "doers", "types"), VERBS.values(), ids=VERBS.keys())
def test_a_verb_tells_of(lemma: str, below: dict[str, int], doers: dict[str, int], types: list[str]) -> None:
    assert [sense.type for sense in lexicon().of_verb(lemma, below, doers)] == types


def test_every_type_has_words() -> None:
    shipped = lexicon()

    assert {s.type for senses in (*shipped.verbs.values(), *shipped.nouns.values()) for s in senses} == set(TYPES)


def test_contexts_are_told_in_one_order() -> None:
    assert lexicon().contexts_of({"ambassador", "army", "spoon"}) == ("diplomatic", "military")


def own(folder: Path, text: str) -> Path:
    """Return a file of a user's own words."""
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf8")
    return path


def test_a_users_file_adds_words(tmp_path: Path) -> None:
    mine = own(
        tmp_path,
        "ASSAULT:\n  drone:\n    verbs: loiter\n    with:\n      - drop -> grenade\ncontexts:\n  crime: heist\n",
    )

    found = lexicon(mine)

    assert found.of_verb("loiter", {}, {}) == (Sense("ASSAULT", "drone"),)
    assert found.of_verb("drop", {"grenade": 1}, {})[0].mode == "drone"
    assert found.contexts_of({"heist"}) == ("crime",)
    assert found.of_verb("annex", {}, {})


def test_a_users_file_takes_words_out(tmp_path: Path) -> None:
    assert not lexicon(own(tmp_path, "COERCE:\n  seize:\n    verbs: -annex\n")).of_verb("annex", {}, {})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("YIELD:\n  '-':\n    verbs: give\n", "YIELD"),
        ("- AGREE\n", "should hold"),
        ("AGREE: yes\n", "AGREE"),
        ("AGREE:\n  '-':\n    words: agree\n", "verbs, nouns or with"),
        ("AGREE:\n  '-':\n    verbs: [agree]\n", "blanks"),
        ("AGREE:\n  '-':\n    with: shake hand\n", "list"),
        ("AGREE:\n  '-':\n    with:\n      - shake hand\n", "arrow"),
        ("AGREE: {\n", "cannot be read"),
    ],
    ids=["no type", "no mapping", "no modes", "no kind of word", "a list of words", "no list", "no arrow", "no YAML"],
)
def test_a_wrong_file_is_refused(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(BadEventWords, match=fault):
        lexicon(own(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadEventWords, match="cannot be read"):
        lexicon(tmp_path / "none.yaml")


def test_the_setting_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_EVENT_WORDS", str(own(tmp_path, "ASSAULT:\n  drone:\n    verbs: loiter\n")))

    assert in_use().of_verb("loiter", {}, {})
