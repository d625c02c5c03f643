"""What the API's description allows, sent to it at random: nothing of it is a fault, and all answers are described."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from firsthand.serve.app import create_app
from tests.serve.desks import opened

schemathesis = pytest.importorskip("schemathesis")

EXAMPLES = 20
"""Of each operation; docs/how-to/use-the-api.md has the command for a long run."""


def test_nothing_that_is_allowed_is_a_fault(tmp_path: Path) -> None:
    with opened(tmp_path, watched=True) as desk:
        described = schemathesis.openapi.from_asgi("/api/openapi.json", create_app(desk))
        operations = [found.ok() for found in described.get_all_operations()]
        assert len(operations) >= 20
        for operation in operations:
            _sent(operation)


def _sent(operation: object) -> None:
    @given(case=operation.as_strategy())  # type: ignore[attr-defined]
    @settings(max_examples=EXAMPLES, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def answered(case: object) -> None:
        answer = case.call()  # type: ignore[attr-defined]
        assert answer.status_code < 500, (answer.status_code, answer.text)
        case.validate_response(  # type: ignore[attr-defined]
            answer, excluded_checks=[schemathesis.checks.CHECKS.get_one("positive_data_acceptance")]
        )

    answered()
