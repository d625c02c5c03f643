"""Settings come from the environment, and a wrong one is refused by name."""

import pytest

from firsthand.errors import BadSetting
from firsthand.settings import Settings, load


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Settings()),
        ({"FIRSTHAND_MAX_BYTES": "5"}, Settings(max_bytes=5)),
        ({"FIRSTHAND_MAX_CHARACTERS": " 1_000 "}, Settings(max_characters=1000)),
        ({"FIRSTHAND_MAX_FILES": ""}, Settings()),
        ({"FIRSTHAND_EVENT_WORDS": " mine.yaml "}, Settings(event_words="mine.yaml")),
        ({"MAX_BYTES": "5"}, Settings()),
        ({"FIRSTHAND_BORDERS": "Held", "FIRSTHAND_MAX_FILES": "3"}, Settings(borders="held", max_files=3)),
    ],
    ids=["nothing set", "one set", "blanks and underscores", "set to nothing", "a file", "another's", "a choice"],
)
def test_settings_are_read_from_the_environment(environment: dict[str, str], expected: Settings) -> None:
    assert load(environment) == expected


@pytest.mark.parametrize("value", ["0", "-3", "many", "2.5", "1e6", "٣", "_"])
def test_a_limit_that_is_no_count_is_refused(value: str) -> None:
    with pytest.raises(BadSetting, match="FIRSTHAND_MAX_BYTES"):
        load({"FIRSTHAND_MAX_BYTES": value})


def test_a_choice_that_is_not_offered_is_refused() -> None:
    with pytest.raises(BadSetting, match="FIRSTHAND_BORDERS='mine' should be one of recognised, held, open"):
        load({"FIRSTHAND_BORDERS": "mine"})


def test_the_process_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_MAX_FILES", "7")

    assert load().max_files == 7
