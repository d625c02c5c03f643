"""Units of measure and currencies, under one name each however they are written."""

from __future__ import annotations

from firsthand.claims.quantities.words_of_units import BEHIND, MEASURES, MONEY, SYMBOLS
from firsthand.language.words import Word, low_at, touching, words

SIGNS = frozenset({words(sign)[0].low for sign in SYMBOLS} | {"us", "u.s", "hk", "nz", "ps"})
"""The words and marks that money named before the figure can start with."""
CURRENCIES = frozenset({*MONEY, *SYMBOLS.values()})
"""The names of currencies."""
DURATIONS = frozenset(MEASURES["duration"])
"""The names of units of time."""
CROSSES = frozenset({"x", "×"})
"""What stands between two sizes: "240 x 320 pixels"."""
_KINDS = {name: kind for kind, table in MEASURES.items() for name in table} | dict.fromkeys(CURRENCIES, "money")


def kind(unit: str | None) -> str | None:
    """Return what a unit measures: "length", "area", "money" and the like; None for what is only counted."""
    return _KINDS.get(unit or "")


def _forms(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    """Every way to write a unit, as words in a row, to its name; keys with capitals are matched as written."""
    found: dict[tuple[str, ...], str] = {}
    for name, others in table.items():
        for form in (name, name + "s", *others.split(), *(o + "s" for o in others.split() if len(o) > 3)):
            pieces = tuple(form.replace("/", " / ").replace("°", "° ").replace("-", " ").split())
            found[pieces if form in others.split() else tuple(p.lower() for p in pieces)] = name
    return found


_FORMS = _forms({name: others for table in MEASURES.values() for name, others in table.items()}) | _forms(MONEY)
_LONGEST = max(map(len, _FORMS))
FIRST = frozenset(form[0].lower() for form in _FORMS)
"""The words that a unit can start with."""
# Short forms that are words, or letters of a name, where they do not touch the figure: "40 m", "the 5 W". Verbs and
# first names are among them: "10 won the cup", "three mins".
_CLOSE = frozenset(
    (form,) for form in "m nm in ha pp g h p pc won min sec mi rand L V C F A MP PS kt ms Pa cc gal st N K mo".split()
)  # fmt: skip
_LETTER = frozenset({("W",)})  # far from a figure too, where one goes before: "a 5 W charger"
# Of the short forms those that science and weather set apart from the figure too, "20 C", "for 5 min", where no other
# noun follows: "5 C students" are none.
_APART = frozenset((form,) for form in "m nm ha g h min sec mi L V C A MP N K ms Pa cc st".split())
_PLAIN = frozenset({("min",), ("sec",)})
_AFTER_UNIT = frozenset(
    """of to and or in at for from by with per on above below long deep high wide tall thick away apart off later after
    before a the each more less was were is are""".split()
)


def unit_at(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return a unit's name and where it ends, longest form first; a hyphen may stand before it ("14-kilometre")."""
    if name := _marked(row, at):
        return name, at + 1
    pieces, ends = _pieces(row, at)
    if not pieces or pieces[0].lower() not in FIRST:
        return None
    for length in range(len(pieces), 0, -1):
        piece = tuple(pieces[:length])
        name = _FORMS.get(piece) or (None if _mixed(piece) else _FORMS.get(tuple(p.lower() for p in piece)))
        if name and _stands(row, at, piece, ends):
            return name, _behind_stop(row, ends[length - 1])
    return None


_INCHES, _FEET = frozenset({'"', "”", "″"}), frozenset({"'", "’", "′"})
_QUOTED = 40  # words back to where a quotation may have opened


def _marked(row: tuple[Word, ...], at: int) -> str | None:
    """The unit of a mark behind a figure: inches in 6.5", feet in 6'2"; none where the mark closes a quotation."""
    if at >= len(row) or not touching(row, at) or not row[at - 1].figure:
        return None
    if row[at].text in _FEET and touching(row, at + 1) and touching(row, at + 2):
        return "foot" if row[at + 1].figure and row[at + 2].text in _INCHES else None
    if row[at].text not in _INCHES or touching(row, at + 1) or (row[at].text == "”" and "." not in row[at - 1].text):
        return "inch" if touching(row, at - 1) and low_at(row, at - 2) in _FEET else None
    return None if _open(row, at) else "inch"


def _open(row: tuple[Word, ...], at: int) -> bool:
    """Whether a quotation that opened before is open here."""
    for k in range(at - 1, max(-1, at - _QUOTED), -1):
        if row[k].text == "“" or (row[k].text == '"' and not (touching(row, k) and row[k - 1].text[-1].isalnum())):
            return True
        if row[k].text in _INCHES and not row[k - 1].figure:
            return False
    return False


def _behind_stop(row: tuple[Word, ...], at: int) -> int:
    """Where a unit ends, the full stop of its abbreviation included: "5 lbs. to 10 lbs. of", but not at a full stop."""
    if low_at(row, at) != "." or not touching(row, at) or len(row[at - 1].text) > _SHORT or not row[at - 1].spelled:
        return at
    return at + 1 if at + 1 < len(row) and row[at + 1].text[0].islower() else at


def _stands(row: tuple[Word, ...], at: int, piece: tuple[str, ...], ends: list[int]) -> bool:
    """Whether a form is the unit where it stands: a short one touches its figure, and the figure of "m2" its letter."""
    if piece[-1] in {"2", "3"} and not touching(row, ends[len(piece) - 1] - 1):
        return False
    if piece in _LETTER:
        return at > 0 and row[at - 1].figure
    if piece == ("s",):
        return touching(row, at) and "." in row[at - 1].text  # "4.2s"; "the 80s"
    if piece in _APART and at > 0 and row[at - 1].figure:
        behind = row[ends[0]] if ends[0] < len(row) else None
        if piece in _PLAIN and behind and behind.text[0].islower():
            return True
        return touching(row, ends[0] - 1) or not behind or not behind.spelled or behind.low in _AFTER_UNIT
    return piece not in _CLOSE or touching(row, ends[0] - 1) or (piece == ("PS",) and row[at - 1].figure)


def _mixed(piece: tuple[str, ...]) -> bool:
    """Whether a short form's capitals make it another unit's: "Nm" is no nautical mile, "5G" no gram."""
    form = "".join(piece)
    return len(form) == 1 or (len(form) <= 3 and not form.isupper())


def _pieces(row: tuple[Word, ...], at: int) -> tuple[list[str], list[int]]:
    """The words a unit could take from here, hyphens between them left out, and where each ends."""
    pieces: list[str] = []
    ends: list[int] = []
    for i in range(at, min(len(row), at + 2 * _LONGEST)):
        if row[i].text in {"-", "‑"} and touching(row, i):
            continue
        if row[i].text == "." and pieces and touching(row, i) and len(pieces[-1]) <= _SHORT:
            continue  # "361 lb.-ft.", "20 sq. ft."
        if len(pieces) == _LONGEST or (pieces and pieces[0].lower() not in FIRST):
            break
        pieces.append(row[i].text)
        ends.append(i + 1)
    return pieces, ends


_SHORT = 3  # letters of an abbreviation that a full stop follows, at most
_LANDS = {"us": "us$", "u.s": "us$", "hk": "hk$", "nz": "nz$"}


def currency_at(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code stands before a figure at ``at``, and where the figure starts."""
    sign = low_at(row, at)
    if sign + low_at(row, at + 1) in SYMBOLS and touching(row, at + 1):
        return SYMBOLS[sign + row[at + 1].low], at + 2
    if low_at(row, at + 1) == "$" and sign in _LANDS:
        return SYMBOLS[_LANDS[sign]], at + 2
    if sign == "ps" and touching(row, at + 1) and row[at + 1].figure and len(row[at + 1].text) > 1:
        return "pound sterling", at + 1  # what "£" becomes in badly converted text; "PS5" is a console
    if sign in SYMBOLS and at + 1 < len(row) and (not row[at].spelled or row[at + 1].figure):
        return SYMBOLS[sign], at + 1
    return None


def sign_behind(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands behind a figure, "1,200€", where no other figure follows it."""
    if low_at(row, at) in BEHIND and touching(row, at) and not (touching(row, at + 1) and row[at + 1].figure):
        return BEHIND[row[at].low], at + 1
    return None
