"""Two case files of the same content are equal, in whatever order and however often written; others differ."""

from pathlib import Path

import pytest

from benchmarks.contents import contents, sound
from benchmarks.generated import A_DOCUMENT, make
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim
from firsthand.model.custody import Capture, Versions
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

VERSIONS = Versions(code="1", model="m", grammar="g")
RIVER, BRIDGE = "The river rose.", "The bridge fell."


def case(path: Path, *texts: str) -> Path:
    """Return a case file that the texts were read into, one claim each."""
    with Ledger(path, writing=True) as ledger, ledger.run("read", VERSIONS) as run:
        for text in texts:
            capture = Capture(place=f"{text[4:7]}.txt", record=None, data=text.encode())
            document = Document(id=capture.document, text=text)
            claim = Claim(document=document.id, content=(Span(0, len(text) - 1),))
            ledger.add(capture, Reading(document=document, claims=(claim,)), VERSIONS, run)
    return path


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ((RIVER, BRIDGE), True),
        ((BRIDGE, RIVER), True),
        ((RIVER, BRIDGE, RIVER), True),
        ((RIVER,), False),
        ((RIVER, "The bridge fell!"), False),
    ],
    ids=["the same", "another order", "one read twice", "one missing", "one letter changed"],
)
def test_contents_are_compared_without_runs_and_order(tmp_path: Path, other: tuple[str, ...], *, same: bool) -> None:
    one = contents(case(tmp_path / "one.db", RIVER, BRIDGE))

    assert (contents(case(tmp_path / "other.db", *other)) == one) is same


def test_a_generated_case_file_is_sound_and_the_same_each_time(tmp_path: Path) -> None:
    made: list[dict[str, tuple[int, str]]] = []
    for name in ("one.db", "two.db"):
        make(tmp_path / name, 2 * A_DOCUMENT)
        made.append(contents(tmp_path / name))

    assert made[0] == made[1]
    assert made[0]["claims"][0] == 2 * A_DOCUMENT
    assert sound(tmp_path / "one.db")
