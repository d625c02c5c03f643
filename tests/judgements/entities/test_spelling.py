"""One name in two spellings, and two names that look alike."""

from __future__ import annotations

import pytest

from firsthand.judgements.entities.spelling import fold, gendered, same_sound, skeleton, slip

FOLDED = {
    "accents": ("Erdoğan", "erdogan"),
    "Cyrillic": ("Лукашенко", "lukashenko"),
    "Ukrainian letters": ("Київ", "kiyiv"),
    "hyphen": ("Jean-Yves", "jean yves"),
    "apostrophe": ("O’Neill", "oneill"),
    "stops": ("U.N.", "u n"),
    "signs alone": ("—", ""),
}


@pytest.mark.parametrize(("words", "plain"), FOLDED.values(), ids=FOLDED.keys())
def test_words_are_folded(words: str, plain: str) -> None:
    assert fold(words) == plain


SOUNDS = {
    "y, iy, yy": ("zelensky", "zelenskyy", True),
    "h and g": ("humeniuk", "gumenyuk", True),
    "ie and e": ("syniehubov", "synegubov", True),
    "a letter twice": ("borell", "borrell", True),
    "the Belarusian ending": ("lukashenka", "lukashenko", True),
    "a woman's ending": ("zelenska", "zelensky", False),
    "a woman's ending in -ova": ("petrova", "petrov", False),
    "another name": ("marin", "moran", False),
}


@pytest.mark.parametrize(("a", "b", "same"), SOUNDS.values(), ids=SOUNDS.keys())
def test_romanisations_sound_alike(a: str, b: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    assert same_sound(a, b) is same_sound(b, a) is same
    assert not same or skeleton(a) == skeleton(b)


SLIPS = {
    "two letters changed about": ("macron", "marcon", True),
    "two letters of a short name changed about": ("khan", "kahn", True),
    "one letter missing": ("zhovkva", "zhovka", True),
    "one letter wrong": ("dzhabarov", "dzhaborov", True),
    "a short name": ("marek", "maren", False),
    "the first letter": ("hansen", "jansen", False),
    "two letters": ("shevchenko", "shavchanko", False),
}


@pytest.mark.parametrize(("a", "b", "same"), SLIPS.values(), ids=SLIPS.keys())
def test_slips_of_the_hand(a: str, b: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    assert slip(a, b) is slip(b, a) is same


def test_endings_of_a_man_and_a_woman() -> None:
    assert gendered("zelenska", "zelensky")
    assert not gendered("zelensky", "zelenskyy")
