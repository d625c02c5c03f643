"""The atlas as it is written can be searched again."""

from pathlib import Path

from firsthand.language.atlas.atlas import Atlas, Sort
from firsthand.learn.atlas import Entry, write

ENTRIES = (
    Entry(Sort.TOWN, ["Vessa", "Wessa", "Весса"], 1.5, 2.5, "XA", "01", "", 9000, 7),
    Entry(Sort.TOWN, ["Vessa"], 3.5, 4.5, "XB", "02", "", 100, 8),
    Entry(Sort.UNIT1, ["Ostland"], 1.0, 2.0, "XA", "01"),
)


def test_what_is_written_is_found_under_every_name(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path)
    search = Atlas(tmp_path)

    assert [(e.country, e.own, e.population) for e in search("VESSA")] == [("XA", True, 9000), ("XB", True, 100)]
    assert [(e.name, e.own) for e in search("Весса")] == [("Vessa", False)]
    assert search("Ostland")[0].sort is Sort.UNIT1


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path / "a")
    write(reversed(ENTRIES), tmp_path / "b")

    assert all(
        (tmp_path / "a" / n).read_bytes() == (tmp_path / "b" / n).read_bytes() for n in ("names.tsv", "places.tsv")
    )
