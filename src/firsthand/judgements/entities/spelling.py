"""One name in two spellings: another script, another romanisation, a slip of the hand."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

_REMEMBERED = 50_000

_APOSTROPHES = re.compile(r"['’ʼ`´\"“”]")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_CYRILLIC = str.maketrans({"ї": "yi", "Ї": "Yi", "є": "ye", "Є": "Ye", "э": "e", "Э": "E", "ё": "yo", "Ё": "Yo"})
"""Letters that the library writes otherwise than anybody writes names: Київ is Kiyiv here, not Kiiv."""

_ROMANISED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"shch|sch|sz", "sh"),
        (r"cz|tch|tsch", "ch"),
        (r"zh|dj", "j"),
        (r"kh|h", "g"),  # Ukrainian and Belarusian г is h or g, Russian х kh or h
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ts|tz", "c"),
        (r"[yij]+(?=[aeou])", ""),  # Nebenzya and Nebenzia, Yermak and Ermak, Syniehubov and Synegubov
        (r"[yij]+", "i"),  # Zelensky, Zelenskiy, Zelenskyy
        (r"enka$", "enko"),  # the Belarusian ending, written as it sounds
        (r"(.)\1+", r"\1"),
    )
)
"""Ways of writing one sound, in order: what is left is compared, never shown."""

_CLASSES = str.maketrans({"c": "s", "j": "s", "z": "s", "f": "v", "d": "t", "g": None})
_FEMININE = re.compile(r"(?:ska|skaya|skaia|skaja|ova|eva|yova|ina|aya)$")
_MASCULINE = re.compile(r"(?:ski|sky|skiy|skyy|skyi|skii|skij|ov|ev|yov|in|yn|oy|off)$")


@lru_cache(maxsize=_REMEMBERED)
def fold(words: str) -> str:
    """Return words in lower-case Latin letters and digits with single blanks, without accents and marks."""
    latin = anyascii(words.translate(_CYRILLIC)).casefold()
    return _NO_LETTERS.sub(" ", _APOSTROPHES.sub("", latin)).strip()


@lru_cache(maxsize=_REMEMBERED)
def respell(word: str) -> str:
    """Return a folded word as one sound-for-sound spelling, the same for its usual romanisations."""
    for pattern, put in _ROMANISED:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=_REMEMBERED)
def skeleton(word: str) -> str:
    """Return what spellings and slips of a folded word share: the classes of its consonants, in alphabetical order.

    A word of fewer than two of them has the beginning of its sound for one.
    """
    sound = respell(word)
    consonants = sorted(set(re.sub(r"[aeiou ]", "", sound).translate(_CLASSES)))
    return "".join(consonants) if len(consonants) > 1 else sound[:3]


def same_sound(a: str, b: str) -> bool:
    """Whether two folded words are one name in two romanisations. A woman's form of a surname is not the man's."""
    return a == b or (respell(a) == respell(b) and not gendered(a, b))


def slip(a: str, b: str) -> bool:
    """Whether one folded word is the other with one letter wrong, missing, or changed with its neighbour.

    Short words have too many neighbours: of those only two letters changed about count ("Kahn", "Khan"), or a letter
    missing from six.
    """
    if gendered(a, b) or a[:1] != b[:1]:
        return False
    if min(len(a), len(b)) < 6 and {len(a), len(b)} != {5, 6}:
        return len(a) == len(b) >= 4 and sorted(a) == sorted(b) and OSA.distance(a, b) == 1
    return min(OSA.distance(a, b), OSA.distance(respell(a), respell(b))) <= 1


def gendered(a: str, b: str) -> bool:
    """Whether two surnames end as a woman's and a man's do ("Zelenska", "Zelensky")."""
    return any(_FEMININE.search(x) and _MASCULINE.search(y) for x, y in ((a, b), (b, a)))
