"""The words of a source mention taken apart: determiner, owner, head noun, the name it ends in, what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from firsthand.language.actors.gazetteer import is_outlet
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import (
    BODY_NAME_WORDS,
    CROWDS,
    LISTED,
    PERSONS,
    RUMOURS,
    SPEAKING_THINGS,
    TITLES,
    is_person_noun,
    is_plural,
    singular,
)
from firsthand.language.nouns import INDEFINITE

# Abbreviations with inner stops (U.S., D.C.), words with inner marks (O’Neill, 61-year-old, officials’), or one mark.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:,\d{3})+|\w+(?:[-’'&/.]\w+)*[’']?|[,;:()—–“”\"]|--")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=[sz])['’])$", re.IGNORECASE)
_APOSTROPHES = frozenset("'’")
_REMEMBERED = 1_000  # mentions: one is asked about by stage after stage, and "officials" in every document

POSSESSIVE_PRONOUNS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_DETERMINERS = POSSESSIVE_PRONOUNS | frozenset(
    """the a an another one this that these those any every each both either neither some no such several many most
    few other all certain various numerous more two three four five six seven eight nine ten dozens hundreds
    scores half""".split()
)
NEW = INDEFINITE | {"another", "one"}
"""Determiners that bring in one more, not spoken of before."""

_COUNTS = frozenset("two three four five six seven eight nine ten several dozens scores hundreds few many some".split())
_OF_SEVERAL = _COUNTS | {"these", "those", "both"}
_PREPOSITIONS = frozenset(
    """of for at in on from with by to about near within inside across among between close familiar under over
    against around after before during behind into outside throughout like including who whom whose which that
    where when as than there here then speaking briefed involved working based aware privy knowledgeable present
    himself herself itself themselves was is were are has had have said says""".split()
)
"""Words that end the core of a noun phrase; what follows them only describes it further."""

_ENDING = _PREPOSITIONS | {"and", "or"}
_NOT_DESCRIBING = _DETERMINERS | _PREPOSITIONS
_KNOWN = SPEAKING_THINGS | CROWDS
_EVERYDAY = _KNOWN | RUMOURS
_LIKE_ADJECTIVES = frozenset({"state", "city", "county"})
"""Nouns for bodies that stand before another noun as adjectives do: "state and city officials"."""

_QUOTATION_MARKS = frozenset('“”"')
_DIRECTIONS = frozenset("south north east west himself herself itself".split())
_SUBJECT_PRONOUNS = frozenset({"i", "we", "he", "she", "they"})
_PARTICIPLES = frozenset(
    """sent written seen held made taken given done led known shown told found set drawn born built""".split()
)

_NAME_LINKS = frozenset(
    """of the and for & de da do dos del della di la le van von der den bin ibn al el ben ter du y""".split()
)
_LEADING = frozenset(
    """even only also by from to with according while as when because if but and or like not just""".split()
)
KEPT_TITLES = frozenset("pope king queen prince princess father sister lord lady dame emperor patriarch".split())
"""Titles without which a single name means nobody."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a mention and where it stands in it."""

    text: str
    start: int
    end: int
    plain: str = field(init=False, repr=False, compare=False)
    """The word in lower case, without a possessive ending."""
    capital: bool = field(init=False, repr=False, compare=False)
    """Whether the word begins with a capital letter."""
    possessive: bool = field(init=False, repr=False, compare=False)
    """Whether the word ends as a possessive does."""

    def __post_init__(self) -> None:
        bare = _unowned(self.text)
        object.__setattr__(self, "plain", bare.casefold())
        object.__setattr__(self, "capital", self.text[:1].isupper())
        object.__setattr__(self, "possessive", bare != self.text)


def _unowned(text: str) -> str:
    """The words without a possessive ending; most have none, and no pattern need be asked."""
    return _POSSESSIVE.sub("", text) if text[-2:-1] in _APOSTROPHES or text[-1:] in _APOSTROPHES else text


@dataclass(frozen=True)
class Phrase:
    """A source mention taken apart, by closed word classes alone, so that no tagger's error reaches it."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words and marks, without prepositions and the like before the first."""
        words = [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.text)]
        while len(words) > 1 and (words[0].plain in _LEADING or not words[0].text[0].isalnum()):
            words.pop(0)
        return tuple(words)

    @cached_property
    def core(self) -> tuple[Word, ...]:
        """The words up to the first mark, preposition or relative pronoun: "a senior official" of "… in Kyiv"."""
        return self.words[: self._core_length]

    @cached_property
    def tail(self) -> str:
        """What follows the core."""
        rest = self.words[self._core_length :]
        return self.text[rest[0].start :] if rest else ""

    @cached_property
    def _core_length(self) -> int:
        for i, word in enumerate(self.words):
            if i and self._ends_core(i, word):
                return i
        return len(self.words)

    def _ends_core(self, i: int, word: Word) -> bool:
        if word.text in _QUOTATION_MARKS:
            return False
        if not word.text[0].isalnum() or word.plain in _SUBJECT_PRONOUNS or self._describes(i, word):
            return True
        if word.plain not in _ENDING or word.capital:
            return False
        return not (self._inside_name(i) or self._joins_adjectives(i))

    def _describes(self, i: int, word: Word) -> bool:
        """Whether a participle describes the noun before it: "a report released last year"."""
        noun = singular(self.words[i - 1].plain)
        known = is_person_noun(noun) or noun in _KNOWN
        participle = word.plain.endswith(("ed", "ing")) or word.plain in _PARTICIPLES
        return (
            known
            and participle
            and word.text.islower()
            and not self.words[i - 1].possessive
            and not is_person_noun(word.plain)
        )

    def _joins_adjectives(self, i: int) -> bool:
        """Whether "and" joins two words before one noun: "Federal and state officials"."""
        if self.words[i].plain not in {"and", "or"} or i + 1 >= len(self.words):
            return False
        before = singular(self.words[i - 1].plain)
        noun = is_person_noun(before) or (before in _KNOWN and before not in _LIKE_ADJECTIVES)
        return not noun and self.words[i + 1].text.islower() and self.words[i + 1].plain not in _NOT_DESCRIBING

    def _inside_name(self, i: int) -> bool:
        """Whether "of", "and" or "for" at this place joins the parts of one body's name."""
        if self.words[i].plain not in {"of", "and", "for"}:
            return False
        after = [w for w in self.words[i + 1 : i + 3] if w.plain != "the"]
        before = self.words[i - 1]
        if not (after and after[0].capital and before.capital):
            return False
        if self.words[i].plain == "and":
            run = self._capital_run_from(i + 1)
            return (
                bool(run)
                and singular(run[-1].plain) in BODY_NAME_WORDS
                and singular(before.plain) not in BODY_NAME_WORDS
            )
        return before.plain in BODY_NAME_WORDS or (before.plain in PERSONS and after[0].plain in _PORTFOLIOS)

    def _capital_run_from(self, i: int) -> tuple[Word, ...]:
        j = i
        while j < len(self.words) and (self.words[j].capital or self.words[j].plain in {"of", "&"}):
            j += 1
        return self.words[i:j]

    @cached_property
    def determiner(self) -> str | None:
        """The determiner in lower case, or None."""
        first = self.core[0].plain if self.core else ""
        return first if first in _DETERMINERS and len(self.core) >= 1 else None

    @property
    def indefinite(self) -> bool:
        """Whether the mention brings in somebody new ("a", "another", "one", "two", or a bare plural)."""
        return self.determiner in NEW | _COUNTS or (self.determiner is None and self.plural)

    @property
    def definite(self) -> bool:
        """Whether the mention takes up somebody known: "the", "this", "that", "these", "those"."""
        return self.determiner in {"the", "this", "that", "these", "those", "both"}

    @property
    def apart(self) -> bool:
        """Whether the words set this source apart from one named before: "another", "a second", "the other"."""
        return any(w.plain in {"another", "second", "third", "fourth", "other", "different"} for w in self.core[:3])

    @cached_property
    def _owner_end(self) -> int:
        """The number of core words up to and with the last owner, 0 where nothing is owned."""
        last = 0
        for i, word in enumerate(self.core):
            if word.possessive and not self._plural_in_name(i):
                last = i + 1
        if not last and self.determiner in POSSESSIVE_PRONOUNS:
            return 1
        return last

    def _plural_in_name(self, i: int) -> bool:
        """Whether a plural possessive is part of a name ("Rice Growers’ League") and not its owner ("Fox News’ …")."""
        if self.core[i].text[-1] not in "'’" or not i < len(self.core) - 1:
            return False
        if i == 0 or self.core[i - 1].plain in _DETERMINERS:  # "Doctors’ Relay", "the Teachers’ Union"
            return self._joint_name(i)
        before = self.text[self.core[0].start : self.core[i].end - 1]
        return self.core[i - 1].capital and self.core[i + 1].capital and not is_outlet(before)

    def _joint_name(self, i: int) -> bool:
        """Whether a body is named after those who made it: a capitalised plural for people, and a capital after it."""
        those = _unowned(self.core[i].text).casefold()
        people = is_person_noun(those) and those != singular(those)
        return people and self.core[i].capital and self.core[i + 1].capital

    @cached_property
    def owner(self) -> str | None:
        """The one to whom the head belongs ("Clinton" of "Clinton’s campaign", "her" of "her office"), else None."""
        if not self._owner_end:
            return None
        words = self.core[: self._owner_end]
        return _unowned(self.text[words[0].start : words[-1].end])

    @cached_property
    def owned(self) -> tuple[Word, ...]:
        """The core without owner and determiner; empty where the mention is an owner alone ("his", "Nervo’s")."""
        start = self._owner_end or (1 if self.determiner and len(self.core) > 1 else 0)
        return self.core[start:]

    @cached_property
    def name_words(self) -> tuple[Word, ...]:
        """The capitalised words that the core ends in, a leading title among them; empty where it ends in none."""
        words = self.owned
        i = len(words)
        while i > 0 and self._belongs_to_name(words, i - 1):
            i -= 1
        while i < len(words) and not words[i].capital:
            i += 1
        run = words[i:]
        return () if len(run) == 1 and self._common(run[0]) else run

    def _belongs_to_name(self, words: tuple[Word, ...], i: int) -> bool:
        last = i == len(words) - 1
        return words[i].capital or words[i].text.isdigit() or (not last and words[i].plain in _NAME_LINKS)

    def _common(self, word: Word) -> bool:
        """Whether a word is capital only because a sentence begins with it."""
        first = word.start == self.words[0].start
        noun = singular(word.plain)
        everyday = (
            word.plain in _DETERMINERS
            or is_person_noun(noun)
            or noun in _EVERYDAY
            or word.plain in CROWDS
            or word.plain in RUMOURS
        )
        return everyday and (first or (self.core[0].start == self.words[0].start and len(self.owned) == 1))

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """The roles and titles, in lower case, before the name or making up the description."""
        stop = self.name.start if self.name else self.core[-1].end if self.core else 0
        return tuple(w.plain for w in self.core if w.start < stop and self._is_title(w))

    def _is_title(self, word: Word) -> bool:
        """Whether a word is a role or a title; the doctors of a "Doctors’ Relay" are part of its name."""
        joint = word.possessive and self._plural_in_name(self.core.index(word))
        return not joint and (word.plain in TITLES or is_person_noun(word.plain))

    @cached_property
    def name(self) -> Word | None:
        """The name without titles, as one stretch: "Smart" with both first names of "Kyiv Post correspondent …"."""
        run = self.name_words
        if not run:
            return None
        cut = 0
        for i, word in enumerate(run[:-1]):
            if (word.plain.rstrip(".") in TITLES or is_person_noun(word.plain)) and not word.possessive:
                cut = i + 1
        if cut == len(run) - 1 and run[cut - 1].plain in KEPT_TITLES:
            cut -= 1
        if any(singular(w.plain) in BODY_NAME_WORDS for w in run[cut:]):
            cut = 0
        while cut < len(run) - 1 and (
            not run[cut].capital or (nation_of(run[cut].text) and _demonym(run[cut].text) and cut > 0)
        ):
            cut += 1
        start, end = run[cut].start, run[-1].end
        return Word(_unowned(self.text[start:end]) if run[-1].possessive else self.text[start:end], start, end)

    @cached_property
    def head(self) -> str:
        """The head noun in lower case and the singular; what only describes it after it is passed over."""
        return singular(self._head_word)

    @property
    def noun(self) -> str:
        """The head noun in lower case, in its own number."""
        return self._head_word

    @property
    def plural(self) -> bool:
        """Whether the head noun is a plural, or two are joined."""
        return is_plural(self._head_word) or self.determiner in _OF_SEVERAL

    @cached_property
    def _head_word(self) -> str:
        words = [w for w in self.owned if w.text[0].isalnum()] or list(self.core)
        known = [w for w in words if is_person_noun(w.plain) or singular(w.plain) in SPEAKING_THINGS]
        if known and words and words[-1].plain in _DIRECTIONS:
            return known[-1].plain
        for word in reversed(words):
            if not word.plain.endswith(("ed", "ing")) or word.plain in LISTED:
                return word.plain
        return words[-1].plain if words else ""

    @cached_property
    def modifiers(self) -> tuple[str, ...]:
        """The words before the head, owner included, in their own case, without determiners."""
        found = []
        for word in self.core:
            if singular(word.plain) == self.head and word.end >= (self.owned[-1].start if self.owned else 0):
                break
            if word.plain not in _DETERMINERS:
                found.append(_unowned(word.text))
        return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def phrase_of(text: str) -> Phrase:
    """Return the mention taken apart; one met again is not taken apart again."""
    return Phrase(text)


_PORTFOLIOS = frozenset(
    """state defense defence interior treasury justice commerce energy education labor health homeland war foreign
    finance agriculture transportation veterans economy the""".split()
)
"""What follows "Secretary of" or "Minister of" as a part of the office's name."""


def _demonym(word: str) -> bool:
    return nation_of(word) not in {None, word}
