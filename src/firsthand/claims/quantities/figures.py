"""Which numbers are no quantity: years, ordinals, pronouns, and the numbers that names hold."""

from __future__ import annotations

from firsthand.claims.quantities.ages import between_commas
from firsthand.claims.quantities.amounts import Amount
from firsthand.claims.quantities.people import PERSONS, TROOPS, counting_unit
from firsthand.claims.quantities.units import CROSSES, unit_at
from firsthand.language.nouns import plural
from firsthand.language.numbers.numbers import ordinal_at
from firsthand.language.words import Word, low_at, touching

# A number behind one of these names a thing, and counts nothing.
_NUMBERED = frozenset(
    """article articles chapter section sections page pages figure room route flight highway resolution phase part level
    grade channel gate unit number no nos line volume vol season episode day week group title paragraph rule protocol
    version type model mark mk class category tier stage step round area zone sector district ward precinct school
    hospital brigade regiment battalion division block runway terminal track platform point item question section boeing
    airbus iphone ipad windows nokia galaxy playstation xbox formula apollo soyuz sputnik psalm verse act scene lot plot
    box interstate order directive decree bill law update group proposition amendment sura size mach covid top big sweet
    final super league world fortune route studio ftse nikkei cac stoxx russell asx csi kospi forbes ibex dax sp number
    p""".split()
)
_YEARS = range(1000, 2101)
_MODERN = 1900
_WHEN = frozenset({"in", "since", "until", "during"})


def named(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether the number is part of a name or an ordinal: "T-72", "7th", "Article 5", "Su-35", "G7", "5G"."""
    at, last = amount.core, amount.last
    if row[at].figure and (ordinal_at(row, at) or _glued(row, at, last, unit=amount.unit)):
        return True
    if _made_a_word(row, amount):
        return True
    if amount.unit:
        return False
    if _of_a_name(row, at, last):
        return True
    if at == 0:
        return False
    if row[at].figure and (low_at(row, at - 1) in _PAGED or _numbered_disease(row, at)):
        return True
    return amount.plain and (_of_a_make(row, at, last) or (not _counts(row, last) and _behind_a_name(row, at, last)))


def _made_a_word(row: tuple[Word, ...], amount: Amount) -> bool:
    """Whether the number and what stands behind it are one word or name: "a two-way street", "6 Plus", "zero-sum"."""
    last = amount.last
    hyphen = low_at(row, last) == "-" and touching(row, last)
    if hyphen and low_at(row, last + 1) in _HYPHENED:
        return True
    if row[amount.core].low == "zero":
        return low_at(row, last + hyphen) in _NAUGHT
    return amount.plain and last < len(row) and row[last].text in _MODELS


def _numbered_disease(row: tuple[Word, ...], at: int) -> bool:
    """ "COVID -19", with a space that does not belong there."""
    return low_at(row, at - 1) == "-" and low_at(row, at - 2) == "covid"


def _of_a_make(row: tuple[Word, ...], at: int, last: int) -> bool:
    """An index or a make, whatever stands behind: "the FTSE 100 companies", "iPhone 11 cameras", "a Boeing 777 jet"."""
    before = row[at - 1]
    if before.low in _INDICES or (_product(before) and not touching(row, at)):
        return True
    return row[at].text in _JETS and _boeing(row, at, last)


# Names that a number in letters, written with a capital, is part of; and what figures before a name's words are.
_NAMES = frozenset(
    tuple(name.split())
    for name in (
        "world war one|world war two|world war three|group of three|group of four|group of five|group of seven"
        "|group of eight|group of ten|group of twenty|gang of four|council of three|big three|big four|big five|big six"
        "|five eyes|three mile island|three gorges|six nations|four seasons|page six|one nation|one direction|one belt"
        "|day one|chapter one|phase one|part one|formula one|air force one|route one|six day|final four|final three"
    ).split("|")
)
_ERAS = frozenset({"AD", "BC", "BCE", "CE"})


def _of_a_name(row: tuple[Word, ...], at: int, last: int) -> bool:
    """ "World War Two", "the Group of Seven", "the Five Eyes"; "1 World Trade Center", "198 AD"."""
    if row[at].figure:
        return last < len(row) and (row[last].text in _ERAS or (low_at(row, last), low_at(row, last + 1)) == _TRADE)
    if not row[at].text[0].isupper():
        return False
    if _called(row, at, last):
        return True
    near = [w.low for w in row[max(0, at - 2) : at + 3]]
    return any(tuple(near[k : k + n]) in _NAMES for n in (2, 3) for k in range(len(near) - n + 1))


_TRADE = ("world", "trade")
# Sizes of a make, behind its number: "the iPhone 6 and 6 Plus".
_MODELS = frozenset("Plus Pro Max Mini Ultra Lite XL".split())
_OWNERS = frozenset("the our its their his her my your a".split())


def _called(row: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether a number with a capital is part of a name: "Take-Two", "Ocean's Eleven was", "the Three Amigos"."""
    if at == 0 or not row[at - 1].text[-1].isalpha():
        return at > 1 and row[at - 1].text == "-" and touching(row, at) and row[at - 2].text[0].isupper()
    before, after = row[at - 1], row[last] if last < len(row) else None
    if before.low in _OWNERS and before.text.islower():
        return after is not None and after.text[0].isupper()
    return before.low.endswith("'s") and before.text[0].isupper() and (after is None or after.low in _FUNCTION)


def _behind_a_name(row: tuple[Word, ...], at: int, last: int) -> bool:
    """A name or a word for something numbered before the number, and nothing behind it to count."""
    before, figure = row[at - 1], row[at].figure
    if before.low == "number" and figure and "," in row[at].text:
        return False  # "the dead number 4,000"
    if before.low in _RANKED or (before.low in _NUMBERED and (before.text[0].isupper() or figure)):
        return True
    if figure and _road(row, at):
        return True
    if figure and before.text == "." and low_at(row, at - 2) in _ABBREVIATED:
        return True
    return figure and _titled(row, at, last)


def _road(row: tuple[Word, ...], at: int) -> bool:
    """ "off U.S. 95", "on W.Va. 61": a road by the letters of its country or state."""
    letters = row[at - 2 : at] if at >= 4 else ()
    return bool(letters) and letters[1].text == "." and letters[0].text.istitle() and row[at - 3].text in {".", "-"}


_PAGED = frozenset("page pages pp chapter chapters verses lines paragraphs episodes articles sections rooms".split())
_NAUGHT = frozenset({"tolerance", "sum", "hour"})
_JETS = frozenset(f"7{n}7" for n in range(9))
_SINGLE = frozenset({"a", "single", "new", "first"})
_FLYING = frozenset({"dreamliner", "dreamliners", "max", "jumbo", "freighter", "superjet"})


def _boeing(row: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether a figure is one of Boeing's airliners: the maker named before it, or the type behind it."""
    if low_at(row, at - 1) in _SINGLE and not _counts(row, last):
        return True  # "with a single 747"
    return low_at(row, last) in _FLYING or any(low_at(row, at - k).startswith("boeing") for k in range(1, 13))


# "two-thirds" is read as a share before; these behind a number make a word of its own.
_HYPHENED = frozenset(
    "way time timer side sided dimensional figure figures one off handed tier tiered pronged prong step tone".split()
)
_INDICES = frozenset("ftse nikkei cac stoxx russell asx csi forbes ibex fortune p sp hang".split())
_RANKED = frozenset({"top", "bottom", "final", "last", "number", "no"})
_ABBREVIATED = frozenset({"no", "nos", "art", "vol", "p", "pp", "sec"})


def _glued(row: tuple[Word, ...], at: int, last: int, *, unit: str | None) -> bool:
    """Letters or marks that make a figure part of a name: before it ("T-72", "MH17"), or behind it ("5G", "4x4")."""
    if touching(row, at) and row[at - 1].spelled and row[at - 1].low not in {"us", "usd", "rm", "eur", "gbp", "rs"}:
        return True
    if touching(row, at) and row[at - 1].text in {"-", "–", "/", ".", ":", "'", "’", "_"} and touching(row, at - 1):
        if row[at - 2].low in _LINKING and row[at - 1].text == "-" and touching(row, at - 2) and row[at - 4].figure:
            return False  # "10-of-15 passes", "a 30-by-40-foot hall"
        if row[at - 1].text == "/" and unit and _measured(row, at - 1):
            return False  # "8GB/128GB"
        if row[at - 2].spelled or row[at - 1].text in {":", "_"}:
            return True
        return row[at - 2].figure
    if (
        touching(row, last)
        and row[last].text in {":", "_", "-", "–", *(() if unit else ("/",))}
        and touching(row, last + 1)
        and row[last + 1].figure
    ):
        return True
    if low_at(row, last) == "-" and low_at(row, last + 1) == "to" and touching(row, last) and touching(row, last + 1):
        return True  # odds, "5-to-1"; a range has been read before
    return touching(row, last) and row[last].spelled


_LINKING = frozenset({"of", "for", "by"})


def _measured(row: tuple[Word, ...], end: int) -> bool:
    """Whether a figure and its unit end where a slash stands."""
    return any(end - k > 0 and row[end - k - 1].figure and (unit_at(row, end - k) or ("", 0))[1] == end for k in (1, 2))


def _counts(row: tuple[Word, ...], at: int) -> bool:
    """Whether a noun that can be counted stands right behind: "In Kyiv 20 people"."""
    if unit_at(row, at):
        return True
    return any(
        plural(row[k].text) and row[k].spelled for k in range(at, min(at + 2, len(row))) if row[k].text.islower()
    )


def _titled(row: tuple[Word, ...], at: int, last: int) -> bool:
    """A name and a bare figure, with nothing behind to count: "Azov 3", "Boeing 737", "iPhone 11"."""
    number, before = row[at].text, row[at - 1]
    capital = before.text[0].isupper() and before.low not in _FUNCTION
    return capital and len(number) <= 3 and number.isdecimal() and not between_commas(row, at, last)


def _product(word: Word) -> bool:
    """Whether a word is cased as only makers' names are: "iPhone", "PlayStation"."""
    return word.spelled and any(c.isupper() for c in word.text[1:]) and any(c.islower() for c in word.text)


# What opens a sentence, and makes no name with the figure behind it: "The 11 members", "In 20 years".
_FUNCTION = frozenset(
    """i the a an its their his her our your my these those all of in on at by for with from to and but or nor yet so as
    if when while then than that this about over under some only just another other both each every after before since
    until during within without among between through against across around near like including plus was were is are has
    have had would could will can may might must did do not no up down out off into there here it he she they we you who
    which what where whose how more most fewer less least""".split()
)


def year(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether a bare figure is a year: "in 1994", "the 2014 annexation", but not "2000 troops"."""
    if not (amount.plain or amount.unit is None) or not all(_yearly(row[k]) for k in _figures(row, amount)):
        return False
    noun = row[amount.last].text if amount.last < len(row) else ""
    ranged = amount.low is not None and amount.low != amount.high
    if ranged and low_at(row, amount.first) == "between" and not plural(noun):
        return True  # "Between 1600 and 1900 world temperatures dropped"
    if ranged and row[amount.core].text.endswith("00"):
        return False
    whole = row[amount.core].text.endswith("00")
    if noun in CROSSES and amount.last + 1 < len(row) and row[amount.last + 1].figure:
        return False  # "1920 x 1080 pixels"
    if amount.first != amount.core and not amount.plain and whole:
        return False
    if low_at(row, amount.first - 1) in _WHEN:
        return True  # "in 1812 troops came"
    old = amount.low == amount.high and amount.low is not None and amount.low < _MODERN  # "1605 tanks" are no year's
    counts = counting_unit(noun) in {PERSONS, TROOPS} or ((whole or old) and plural(noun))
    return not (noun[:1].islower() and counts)


def _figures(row: tuple[Word, ...], amount: Amount) -> list[int]:
    return [k for k in range(amount.core, amount.last) if row[k].figure] or [amount.core]


def _yearly(word: Word) -> bool:
    return len(word.text) == 4 and word.text.isdecimal() and int(word.text) in _YEARS
