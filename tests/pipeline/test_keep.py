"""Reading into a case file: each document kept whole as it is read, nothing twice, and what stops it loses nothing."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import astuple
from functools import partial
from pathlib import Path

import pytest

from firsthand.documents.fetch import Raw
from firsthand.documents.given import Given
from firsthand.errors import BadDate, NoSuchPath
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.fate import Fate, Kept
from firsthand.model.reading import Read, Reading
from firsthand.model.text import PublishedBasis
from firsthand.pipeline import keep as keeping
from firsthand.pipeline.keep import count, keep
from firsthand.pipeline.versions import versions
from firsthand.settings import Settings
from tests.pipeline import stand_ins
from tests.pipeline.contents import asked, contents
from tests.pipeline.stand_ins import Stopping, report

SPANISH = "El río subió dos metros el lunes, y el alcalde de la ciudad dijo que nadie había abandonado el pueblo.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of five documents that can be read and three that cannot."""
    where = tmp_path / "reports"
    where.mkdir()
    for number in (1, 2, 3):
        (where / f"{number}.txt").write_text(report(number, speaker=f"Maria {'ABCD'[number]}os"), encoding="utf-8")
    (where / "4.txt").write_text(SPANISH, encoding="utf-8")
    (where / "5.pdf").write_bytes(b"%PDF-1.7")
    records = [json.dumps({"text": report(number)}) for number in (6, 7)]
    (where / "6.jsonl").write_text("\n".join([records[0], "no record", records[1]]), encoding="utf-8")
    return where


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


def into(case: Path, *paths: Path, reader: Read = stand_ins.read, **more: object) -> list[Kept]:
    """Read the paths into the case file and return what became of each document."""
    with Ledger(case, writing=True) as ledger:
        return list(keep(paths, ledger, reader=reader, **more))  # type: ignore[arg-type]


def fates(kept: list[Kept]) -> str:
    """Return a letter a document: read, there, skipped."""
    return "".join(each.fate.value[0] for each in kept)


def test_every_document_is_kept_and_what_cannot_be_read_has_its_reason_on_record(folder: Path, case: Path) -> None:
    kept = into(case, folder)

    assert fates(kept) == "rrrssrsr"
    with Ledger(case) as ledger:
        assert [held.place for held in ledger.documents()] == [
            *(f"reports/{number}.txt" for number in (1, 2, 3)),
            "reports/6.jsonl",
            "reports/6.jsonl",
        ]
        assert ledger.count() == 5
        skipped = {skip.where: skip.reason for skip in ledger.skips()}
    assert skipped["reports/4.txt"] == "It is in Spanish, not English."
    assert skipped["reports/5.pdf"] == "Files named .pdf are not read from folders."
    assert set(skipped) == {"reports/4.txt", "reports/5.pdf", "reports/6.jsonl:2"}


def test_a_record_that_cannot_be_read_is_skipped_at_its_line(folder: Path, case: Path) -> None:
    into(case, folder)

    found = asked(case, "SELECT place, record FROM skips ORDER BY place")
    assert found == [("reports/4.txt", None), ("reports/5.pdf", None), ("reports/6.jsonl", 2)]


def test_a_record_too_large_is_skipped_at_its_line(case: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{json.dumps({'text': 'x' * 900})}\n{json.dumps({'text': report()})}\n")
    into(case, tmp_path / "a.jsonl", limits=Settings(max_bytes=400))

    [(place, record, reason)] = asked(case, "SELECT place, record, reason FROM skips")
    assert (place, record) == ("a.jsonl", 1)
    assert "FIRSTHAND_MAX_BYTES" in str(reason)


def test_a_file_whose_name_ends_like_a_record_is_a_file(case: Path, tmp_path: Path) -> None:
    (tmp_path / "minutes:12").write_bytes(b"")
    into(case, tmp_path / "minutes:12")

    assert asked(case, "SELECT place, record FROM skips") == [("minutes:12", None)]


def test_reading_again_adds_nothing(folder: Path, case: Path) -> None:
    into(case, folder)
    first = contents(case)

    assert fates(into(case, folder)) == "tttsstst"
    assert contents(case) == first


def test_what_is_there_is_yielded_only_where_asked_for(folder: Path, case: Path) -> None:
    first = into(case, folder)

    assert [kept.reading for kept in into(case, folder) if kept.fate is Fate.THERE] == [None] * 5
    again = [kept.reading for kept in into(case, folder, known_too=True)]
    assert again == [kept.reading for kept in first]


def test_what_is_there_is_not_read_again(folder: Path, case: Path) -> None:
    into(case, folder)

    assert fates(into(case, folder, reader=Stopping(1, AssertionError("it was read")))) == "tttsstst"


def test_a_changed_document_becomes_the_newer_version_of_itself(folder: Path, case: Path) -> None:
    into(case, folder)
    (folder / "1.txt").write_text(report(1, speaker="Tom Ode"), encoding="utf-8")

    assert fates(into(case, folder)) == "rttsstst"
    with Ledger(case) as ledger:
        assert ledger.count() == 5
        assert ledger.count(Filter(every_version=True)) == 6
        assert [found.claim.chain[0].source.name for found in ledger.claims(Filter(source="Ode"))] == ["Tom Ode"]


def test_the_same_bytes_at_another_place_are_read_once(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")
    (folder / "copy.txt").write_bytes((folder / "1.txt").read_bytes())

    [kept] = into(case, folder / "copy.txt", reader=Stopping(1, AssertionError("it was read")))

    assert kept.fate is Fate.THERE
    with Ledger(case) as ledger:
        assert [held.place for held in ledger.documents()] == ["reports/1.txt", "reports/copy.txt"]
        assert ledger.count() == 1


def test_known_too_shows_a_document_at_the_path_it_was_asked_for_by(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")
    (folder / "copy.txt").write_bytes((folder / "1.txt").read_bytes())

    [kept] = into(case, folder / "copy.txt", known_too=True)

    assert kept.reading
    assert kept.reading.document
    assert kept.reading.document.path == str(folder / "copy.txt")


def test_a_withdrawn_document_is_skipped_with_the_reason_given_for_it(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")
    with Ledger(case, writing=True) as ledger:
        ledger.withdraw(ledger.document("reports/1.txt"), "Retracted.")

    [kept] = into(case, folder / "1.txt", known_too=True, reader=Stopping(1, AssertionError("it was read")))

    assert kept.fate is Fate.SKIPPED
    assert kept.reading
    [skip] = kept.reading.skipped
    assert skip.where == str(folder / "1.txt")
    assert skip.reason.endswith(": Retracted.")


def test_a_skip_ends_when_the_document_can_be_read(folder: Path, case: Path) -> None:
    into(case, folder / "4.txt")
    (folder / "4.txt").write_text(report(4), encoding="utf-8")
    into(case, folder / "4.txt")

    with Ledger(case) as ledger:
        assert list(ledger.skips()) == []
    assert asked(case, "SELECT why FROM skips") == [("It could be read.",)]


def test_a_skip_ends_when_the_document_is_what_it_was_before(folder: Path, case: Path) -> None:
    path = folder / "4.txt"
    for text in (report(4), "", report(4)):
        path.write_text(text, encoding="utf-8")
        into(case, path)

    with Ledger(case) as ledger:
        assert list(ledger.skips()) == []
        assert ledger.count() == 1


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1)], ids=["interrupted", "ended"])
def test_what_stops_it_loses_nothing_and_the_same_call_goes_on(
    folder: Path, tmp_path: Path, at: int, error: BaseException
) -> None:
    whole, case = tmp_path / "whole.db", tmp_path / "case.db"
    into(whole, folder)

    with pytest.raises(type(error)):
        into(case, folder, reader=Stopping(at, error))
    with Ledger(case) as ledger:
        assert ledger.count() == at - 1
    assert fates(into(case, folder)).count("r") == 5 - (at - 1)

    assert contents(case) == contents(whole)


def test_a_run_that_was_stopped_has_no_end(folder: Path, case: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        into(case, folder, reader=Stopping(2, KeyboardInterrupt()))
    into(case, folder)

    assert asked(case, "SELECT ended IS NOT NULL FROM runs ORDER BY number") == [(0,), (1,)]


def test_what_nobody_asked_for_any_more_is_left_unread(folder: Path, case: Path) -> None:
    with Ledger(case, writing=True) as ledger:
        going: Iterator[Kept] = keep(folder, ledger, reader=stand_ins.read)
        next(going)
        next(going)
        going.close()  # type: ignore[attr-defined]
        assert ledger.count() == 2

    assert asked(case, "SELECT ended FROM runs") == [(None,)]
    assert fates(into(case, folder)) == "ttrssrsr"


def test_a_document_that_makes_the_reader_fail_is_skipped_and_ends_nothing(folder: Path, case: Path) -> None:
    (folder / "2.txt").write_text(report(2, speaker="an unlucky man"), encoding="utf-8")

    assert fates(into(case, folder, reader=stand_ins.unlucky)) == "rsrssrsr"
    with Ledger(case) as ledger:
        [skip] = [skip for skip in ledger.skips() if skip.where == "reports/2.txt"]
    assert "ValueError" in skip.reason
    assert "unlucky" not in skip.reason
    assert asked(case, "SELECT count(*) FROM documents") == [(4,)]


def test_order_does_not_change_what_is_held(folder: Path, tmp_path: Path) -> None:
    (folder / "same.txt").write_bytes((folder / "1.txt").read_bytes())
    (folder / "older.jsonl").write_text(json.dumps(_page("2026-03-01", "at first", "https://a.example/1")))
    (folder / "newer.jsonl").write_text(json.dumps(_page("2026-03-02", "at last", "https://a.example/1")))
    paths = [path for path in sorted(folder.iterdir()) if path.suffix != ".pdf"]
    into(tmp_path / "case.db", *paths)
    expected = _standing(tmp_path / "case.db")

    assert ("reports/older.jsonl", 1, False) in expected
    for seed in range(6):
        shuffled = random.Random(seed).sample(paths, len(paths))  # noqa: S311 - an order, no secret
        into(tmp_path / f"{seed}.db", *shuffled)
        assert _standing(tmp_path / f"{seed}.db") == expected


def _page(date: str, words: str, url: str) -> dict[str, str]:
    return {"text": f"{report(9)}It was said {words}.", "date": date, "url": url, "title": "High water"}


def _standing(case: Path) -> list[tuple[object, ...]]:
    return asked(case, "SELECT place, record, closed IS NULL FROM captures ORDER BY place, record")


PLACES = {
    "beside the case file": ("a/case.db", "a/1.txt", "1.txt"),
    "below it": ("case.db", "a/b/1.txt", "a/b/1.txt"),
    "elsewhere": ("cases/one/case.db", "a/1.txt", "../../a/1.txt"),
    "by a way round": ("case.db", "a/../a/1.txt", "a/1.txt"),
    "with a blank and a letter that is not ASCII": ("case.db", "río uno/1.txt", "río uno/1.txt"),
}


@pytest.mark.parametrize(("case", "path", "place"), PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("relative", ["", "."], ids=["from the root", "from here"])
def test_a_path_is_kept_as_seen_from_the_case_file(
    case: str, path: str, place: str, relative: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    here = Path(relative) if relative else tmp_path
    for each in (here / case, here / path):
        each.parent.mkdir(parents=True, exist_ok=True)
    (here / path).write_text(report(), encoding="utf-8")

    [kept] = into(here / case, here / path)

    assert asked(tmp_path / case, "SELECT place FROM captures") == [(place,)]
    assert kept.reading
    assert kept.reading.document
    assert kept.reading.document.path == str(here / path)


def test_a_case_file_moved_with_its_documents_knows_them(folder: Path, tmp_path: Path) -> None:
    into(tmp_path / "case.db", folder)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    folder.rename(moved / "reports")
    (tmp_path / "case.db").rename(moved / "case.db")

    assert fates(into(moved / "case.db", moved / "reports")) == "tttsstst"


def test_what_is_said_of_a_document_is_kept_with_its_reading(folder: Path, case: Path) -> None:
    given = Given(outlet="Merrow Post", title="High water", url="https://merrow.example/1", published="2026-03-05")
    into(case, folder / "1.txt", given=given)

    [(told,)] = asked(case, "SELECT told FROM readings")
    assert json.loads(str(told)) == {
        "outlet": "Merrow Post",
        "title": "High water",
        "url": "https://merrow.example/1",
        "published": "2026-03-05",
    }
    with Ledger(case) as ledger:
        document = ledger.reading(ledger.document("reports/1.txt")).document
    assert document
    assert (document.outlet, document.published.basis) == ("Merrow Post", PublishedBasis.GIVEN)


def test_a_manifest_tells_of_each_of_its_files(folder: Path, case: Path) -> None:
    (folder / "m.csv").write_text("path,outlet,published\n1.txt,Post,2026-03-01\n2.txt,,\n", encoding="utf-8")
    into(case, folder / "m.csv", given=Given(outlet="Gazette"))

    told = [json.loads(str(told)) for (told,) in asked(case, "SELECT told FROM readings ORDER BY rowid")]
    assert told == [{"outlet": "Post", "published": "2026-03-01"}, {"outlet": "Gazette"}]


def test_a_document_of_which_something_else_is_said_is_read_again(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")
    [kept] = into(case, folder / "1.txt", given=Given(outlet="Merrow Post"))

    assert kept.fate is Fate.READ
    with Ledger(case) as ledger:
        assert [held.outlet for held in ledger.documents()] == ["Merrow Post"]
        assert [held.outlet for held in ledger.documents(every_version=True)] == [None, "Merrow Post"]


def test_the_order_of_day_and_month_in_a_file_is_kept_with_its_records(case: Path, tmp_path: Path) -> None:
    records = [{"text": report(n), "date": date} for n, date in enumerate(("3/4/2022", "2/24/2022"))]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    into(case, tmp_path / "a.jsonl")

    assert asked(case, "SELECT DISTINCT told FROM readings") == [('{"month_first": true}',)]


def test_bytes_and_time_of_change_are_kept(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")

    [(data, modified)] = asked(case, "SELECT bytes, modified FROM documents, captures")
    assert data == (folder / "1.txt").read_bytes()
    assert str(modified).endswith("Z")


def test_the_case_file_does_not_read_itself(folder: Path) -> None:
    case = folder / "case.db"

    assert fates(into(case, folder)) == "rrrssrsr"
    assert fates(into(case, folder)) == "tttsstst"


def test_a_path_that_is_not_there_is_an_error_before_anything_is_read(folder: Path, case: Path) -> None:
    with pytest.raises(NoSuchPath):
        into(case, folder, folder / "no.txt")
    with Ledger(case) as ledger:
        assert ledger.count() == 0


def test_a_date_that_is_none_is_an_error() -> None:
    with pytest.raises(BadDate):
        Given(published="soon")


def test_the_shipped_reader_is_loaded_once_and_only_when_needed(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[int] = []

    def load() -> Read:
        loaded.append(1)
        return stand_ins.read

    monkeypatch.setattr("firsthand.claims.read.Reader", load)
    with Ledger(case, writing=True) as ledger:
        list(keep(folder / "4.txt", ledger))
        assert loaded == []
        list(keep(folder, ledger))
    with Ledger(case, writing=True) as ledger:
        list(keep(folder, ledger))

    assert len(loaded) == 1


def test_one_job_starts_no_process(folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "Processes", None)

    assert fates(into(case, folder, jobs=1)) == "rrrssrsr"


class Beginning(nullcontext["Beginning"]):
    """Stands where processes read: it begins all that it is given, and writes down what."""

    def __init__(self, begun: list[Raw]) -> None:
        super().__init__(self)
        self.begun = begun

    def begin(self, raw: Raw) -> Callable[[], Reading]:
        """Note that the document is begun."""
        self.begun.append(raw)
        return partial(stand_ins.in_process, raw, Settings())


def test_documents_begun_before_their_turn_end_as_in_one_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Raw] = []
    monkeypatch.setattr(keeping, "Processes", lambda *_: Beginning(begun))
    for name in ("1 once more.txt", "1 again.txt", "3 again.txt", "4 again.txt"):
        (folder / name).write_bytes((folder / f"{name[0]}.txt").read_bytes())

    told = [fates(into(tmp_path / f"{jobs}.db", folder, known_too=True, jobs=jobs)) for jobs in (1, 2)]
    assert told == ["rttrrtsssrsr"] * 2
    assert contents(tmp_path / "1.db") == contents(tmp_path / "2.db")
    # What could not be read is tried again, as its equal may stand where it can be; what could be is not.
    assert Counter(Path(raw.path).stem[0] for raw in begun) == {"1": 1, "2": 1, "3": 1, "4": 2, "6": 3}


def test_what_is_told_of_one_file_twice_ends_as_in_one_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "Processes", lambda *_: Beginning([]))
    (folder / "m.csv").write_text("path,outlet\n1.txt,Post\n1.txt,Gazette\n", encoding="utf-8")
    for jobs in (1, 2):
        assert fates(into(tmp_path / f"{jobs}.db", folder / "m.csv", jobs=jobs)) == "rr"
        assert fates(into(tmp_path / f"{jobs}.db", folder / "m.csv", jobs=jobs)) == "tt"

    assert contents(tmp_path / "1.db") == contents(tmp_path / "2.db")


def test_the_run_says_what_was_asked_for_and_by_what_it_was_read(folder: Path, case: Path) -> None:
    into(case, folder / "1.txt")

    [(command, *made)] = asked(case, "SELECT command, code, model, grammar, settings FROM runs")
    assert str(command).startswith("read ")
    assert str(command).endswith("1.txt")
    assert tuple(made) == astuple(versions())


def test_under_another_policy_a_document_is_read_anew_and_says_so(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIRSTHAND_BORDERS", "held")
    assert fates(into(case, folder / "1.txt")) == "r"
    monkeypatch.setenv("FIRSTHAND_BORDERS", "open")
    assert fates(into(case, folder / "1.txt")) == "r"

    policies = asked(case, "SELECT json_extract(settings, '$.borders') FROM readings ORDER BY run")
    assert policies == [("held",), ("open",)]


def test_count_is_what_keep_yields(folder: Path, case: Path) -> None:
    assert count(folder) == len(into(case, folder)) == 8
    assert count([folder / "1.txt", folder / "6.jsonl"]) == 4
