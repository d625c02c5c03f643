"""The command line with the shipped reader: a case read, asked, exported, taken apart; and read by two processes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from firsthand.report.schema import schema
from tests.cli.asking import ask, lines
from tests.pipeline.contents import contents

pytestmark = pytest.mark.model

EXAMPLE = Path(__file__).parents[2] / "examples" / "korrin"
FOUND = jsonschema.Draft202012Validator({"$ref": "#/$defs/found", "$defs": schema()["$defs"]})


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case file into which one process has read the example, told of on the way."""
    path = tmp_path_factory.mktemp("case") / "korrin.db"
    answer = ask("read", str(EXAMPLE), "--case", str(path), "--jobs", "1")
    assert answer.exit_code == 0, answer.output
    return path


def test_every_claim_that_is_listed_keeps_to_the_schema(case: Path) -> None:
    sent = lines(ask("claims", "--case", str(case), "--json"))

    assert len(sent) > 100
    for each in sent:
        FOUND.validate(each)


def test_every_claim_has_a_page_and_a_row(case: Path) -> None:
    sent = lines(ask("claims", "--case", str(case), "--attributed", "--json"))
    table = csv.DictReader(
        io.StringIO(ask("export", "--case", str(case), "--attributed").stdout_bytes.decode(), newline="")
    )

    assert [row["claim"] for row in table] == [each["claim"]["id"] for each in sent]
    for each in sent[::10]:
        page = ask("show", each["claim"]["id"], "--case", str(case))
        assert page.exit_code == 0
        hops = len(each["claim"]["chain"])
        assert f"\n  {hops + 1} the document's author\n" in page.stdout


def test_read_again_all_were_there(case: Path) -> None:
    before = contents(case)
    answer = ask("read", str(EXAMPLE), "--case", str(case))

    assert answer.exit_code == 0
    assert "documents ·" not in answer.stdout
    assert " already, unchanged.\n" in answer.stdout
    assert contents(case) == before


def test_several_processes_make_the_same_case(case: Path) -> None:
    other = case.with_name("other.db")
    answer = ask("read", str(EXAMPLE), "--case", str(other), "--jobs", "2")

    assert answer.exit_code == 0, answer.output
    assert contents(other) == contents(case)


def test_what_the_case_gives_back_is_what_was_read(case: Path) -> None:
    kept = ask("read", str(EXAMPLE), "--case", str(case), "--json").stdout_bytes
    fresh = ask("read", str(EXAMPLE), "--no-case", "--json").stdout_bytes

    assert [json.loads(line) for line in kept.splitlines()] == [json.loads(line) for line in fresh.splitlines()]
