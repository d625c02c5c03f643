"""PLOVER in the terms of CAMEO's roots and of ACLED's six types: the schemes alone, none of their data.

CAMEO after table 7.1 of PLOVER's manual, read backwards; where PLOVER joins two roots, mode and realis part them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from firsthand.model.event import Event

CAMEO_ROOTS: Final[Mapping[str, str]] = {
    "03": "Express intent to cooperate", "04": "Consult", "05": "Engage in diplomatic cooperation",
    "06": "Engage in material cooperation", "07": "Provide aid", "08": "Yield", "09": "Investigate", "10": "Demand",
    "11": "Disapprove", "12": "Reject", "13": "Threaten", "14": "Protest", "15": "Exhibit force posture",
    "16": "Reduce relations", "17": "Coerce", "18": "Assault", "19": "Fight",
    "20": "Use unconventional mass violence",
}  # fmt: skip
"""Two roots have no event: 01 is a statement, 02 an appeal, and PLOVER drops both."""

BATTLES, REMOTE, CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
PROTESTS, RIOTS, STRATEGIC = "Protests", "Riots", "Strategic developments"

_ROOTS: Final[Mapping[str, str]] = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "COOPERATE": "06", "AID": "07", "CONCEDE": "08", "RETREAT": "08",
    "ACCUSE": "11", "REQUEST": "10", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "MOBILIZE": "15",
    "SANCTION": "16", "COERCE": "17", "ASSAULT": "18",
}  # fmt: skip
_ROOTS_OF_MODES: Final[Mapping[tuple[str, str], str]] = {
    ("ACCUSE", "investigate"): "09",
    ("ASSAULT", "firearms"): "19",
    ("ASSAULT", "heavy-weapons"): "19",
    ("ASSAULT", "aerial"): "19",
    ("ASSAULT", "drone"): "19",
    ("ASSAULT", "unconventional"): "20",
}
_ACLED: Final[Mapping[str, str]] = {
    "PROTEST": PROTESTS,
    "AGREE": STRATEGIC,
    "RETREAT": STRATEGIC,
    "MOBILIZE": STRATEGIC,
    "COERCE": STRATEGIC,
}
_ACLED_OF_MODES: Final[Mapping[tuple[str, str], str]] = {
    ("ASSAULT", "explosives"): REMOTE,
    ("ASSAULT", "suicide-attack"): REMOTE,
    ("ASSAULT", "aerial"): REMOTE,
    ("ASSAULT", "drone"): REMOTE,
    ("ASSAULT", "heavy-weapons"): REMOTE,
    ("ASSAULT", "unconventional"): REMOTE,
    ("ASSAULT", "abduct"): CIVILIANS,
    ("ASSAULT", "beat"): CIVILIANS,
    ("ASSAULT", "torture"): CIVILIANS,
    ("ASSAULT", "sexual"): CIVILIANS,
    ("ASSAULT", "targeted"): CIVILIANS,
    ("ASSAULT", "destroy"): STRATEGIC,
    ("ASSAULT", "crowd-control"): PROTESTS,
    ("PROTEST", "riot"): RIOTS,
    ("PROTEST", "vandalize"): RIOTS,
}

_CIVIL: Final = frozenset(
    """civilian civilians people residents villagers protesters demonstrators children women men journalists prisoners
    refugees farmers workers students hospital school""".split()
)
"""Words of a recipient who does not fight."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """An event in the other two schemes. ``acled`` is None where that scheme has no such event, as for words alone."""

    cameo: str
    acled: str | None


def crossed(event: Event) -> Crossed:
    """Return an event's CAMEO root and ACLED type; ``KeyError`` for a type that is not PLOVER's."""
    key = (event.type, event.mode or "")
    return Crossed(_ROOTS_OF_MODES.get(key, _ROOTS[event.type]), _ACLED_OF_MODES.get(key, _acled(event)))


def _acled(event: Event) -> str | None:
    if event.type == "ASSAULT":
        hurt = frozenset((event.recipient or "").casefold().split())
        return CIVILIANS if hurt & _CIVIL else BATTLES
    return _ACLED.get(event.type)
