"""The pinned versions: names and numbers without addresses, each once, and all that a group asks for among them."""

import re

import pytest

from tools import pin

_PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.]*")
_NAME = re.compile(r"^[A-Za-z0-9._-]+")

GROUPS = ("runtime", "build", "dev", "bench", "learn")


def pins(group: str) -> dict[str, str]:
    """Return the versions that one group's file pins."""
    lines = pin.pinned(pin.FOLDER / f"{group}.txt")
    return dict(line.split("==") for line in lines)


@pytest.mark.parametrize("group", GROUPS)
def test_a_pin_is_a_name_and_a_version_and_nothing_else(group: str) -> None:
    lines = pin.pinned(pin.FOLDER / f"{group}.txt")

    assert lines
    assert [line for line in lines if not _PIN.fullmatch(line)] == []


def test_no_version_is_pinned_twice() -> None:
    names = [name for group in GROUPS for name in pins(group)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("group", GROUPS)
def test_all_that_a_group_asks_for_is_pinned(group: str) -> None:
    pinned = {name for one in GROUPS[: GROUPS.index(group) + 1] for name in pins(one)}
    asked = {_NAME.findall(line)[0] for line in pin.requirements()[group]}

    assert asked - pinned == set()
