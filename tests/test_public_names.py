"""The public names: all there, each from its home, none loaded before it is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import firsthand
from firsthand import version
from firsthand.model.claim import Claim
from firsthand.model.text import Document
from tests.pipeline import stand_ins


def test_names_come_from_their_homes() -> None:
    assert firsthand.Claim is Claim
    assert firsthand.Document is Document


def test_all_of_them_are_listed() -> None:
    assert set(dir(firsthand)) == set(firsthand.__all__)


@pytest.mark.parametrize("name", sorted(set(firsthand.__all__) - {"count", "keep", "read"}))
def test_name_is_there(name: str) -> None:
    assert getattr(firsthand, name)


@pytest.mark.parametrize("name", ["count", "keep", "read"])
def test_verb_is_there(name: str) -> None:
    assert callable(getattr(firsthand, name))


def test_every_name_has_a_home_that_is_told_to_type_checkers() -> None:
    assert set(firsthand.__all__) - {"__version__"} == set(firsthand._HOMES)  # noqa: SLF001 - the table of homes
    source = (
        Path(firsthand.__file__).read_text(encoding="utf-8").partition("if TYPE_CHECKING:")[2].partition("_HOMES")[0]
    )
    for name, home in firsthand._HOMES.items():  # noqa: SLF001 - as above
        assert re.search(rf"from {re.escape(home)} import .*\b{name}\b", source), name


def test_version_is_that_of_the_build() -> None:
    assert firsthand.__version__ == version.__version__


def test_a_case_file_takes_the_public_names_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{stand_ins.report(speaker='Maria Vos')}", encoding="utf-8")
    with firsthand.Ledger(tmp_path / "case.db", writing=True) as ledger:
        [kept] = firsthand.keep(tmp_path / "a.txt", ledger, reader=stand_ins.read)
        [found] = ledger.claims(firsthand.Filter(source="vos", since="1900", clock=firsthand.Clock.CAPTURED))

    assert isinstance(kept, firsthand.Kept)
    assert isinstance(found, firsthand.Found)
    assert found.claim.chain[0].source.name == "Maria Vos"


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(firsthand, "nothing")  # noqa: B009 - the type checker knows that it is not there
