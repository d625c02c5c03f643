"""Names that stand in a document's text beyond those who speak: persons, offices, acronyms.

Only shapes that leave no doubt are taken: a known first name before a capitalised word, a title before one, a nation's
office, a body's name with its initials in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.judgements.entities.given import GIVEN
from firsthand.judgements.entities.institutions import initials, state_of
from firsthand.judgements.entities.people import PARTICLES, name_of
from firsthand.judgements.entities.spelling import fold
from firsthand.language.actors.nations import is_nations_place, nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, OFFICES, role_fits
from firsthand.language.nouns import without_possessive
from firsthand.model.text import BlockKind, Document, Span

_OFFICE = (
    r"(?:prime minister|(?:foreign|defen[cs]e|interior|finance|energy|water|health|justice) (?:minister|secretary)"
    r"|vice[- ]president|president|premier|chancellor|dictator|strongman|ruler|leader|king|queen|emir|sultan"
    r"|secretary of state)"
)
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]{1,30}+"  # possessive, so that no match ends inside a word
_NAME = re.compile(rf"\b{_WORD}(?: (?:{_WORD}|(?:{'|'.join(sorted(PARTICLES))})(?= \w))){{1,5}}")
_TITLED = re.compile(
    rf"\b(?:President|Chancellor|Premier|Minister|Secretary|Senator|Sen\.|Governor|Gov\.|Mayor|General|Gen\."
    rf"|Colonel|Col\.|Mr\.?|Mrs\.?|Ms\.?)"
    rf" ({_WORD})(?! [A-Z])"
)
_NATION = rf"({_WORD}(?: {_WORD})?)(?:['’]s?)?"
_MORE = r"['’]| (?:spokes|advis|aide|office|elect)"  # somebody else’s office: "the president’s spokesman"
_OFFICE_OF_NATION = re.compile(rf"\b{_NATION} ((?i:{_OFFICE}))\b(?!,? [A-Z]| of\b|{_MORE})")
_OFFICE_AND_NAME = re.compile(rf"\b{_NATION} ((?i:{_OFFICE})),? (?=[A-Z])")
_NAME_AND_OFFICE = re.compile(rf", (?:the )?{_NATION} ((?i:{_OFFICE}))\b(?!{_MORE})")
_ANOTHERS = re.compile(r"\b(?:to|of|for|by|with|from|under) (?:the )?$")
_NOT_NOW = re.compile(r"(?:former|ex-|late|future|next|acting|then|deputy|opposition)[- ]?$", re.IGNORECASE)
_EXPANDED = re.compile(
    rf"\b({_WORD}(?:,? (?:(?:of|for|the|and|in|on|to|de) ){{0,3}}{_WORD}){{1,7}}) \(([A-Z][A-Za-z]{{1,7}})\)"
)


_LONE = re.compile(rf"(?<=[a-z,] ){_WORD}(?! [A-Z])")


@dataclass(frozen=True, slots=True)
class Written:
    """A form in the text, where it stands, and the office and nation that its words give it."""

    words: str
    span: Span
    role: str | None = None
    country: str | None = None
    gender: str | None = None


def full_names(document: Document) -> Iterator[Written]:
    """Yield persons named in full: a known first name with the one capitalised word after it, particles included.

    Where a third capitalised word follows, the second must stand alone elsewhere, or the name's end is not known.
    """
    text = document.text
    lone = _standing_alone(text)
    for match in _NAME.finditer(text):
        words = match[0].split(" ")
        at = match.start()
        for i, word in enumerate(words[:-1]):
            end = _end_of_name(words, i)
            if fold(word) in GIVEN and end and _may_end(words, i, end, lone):
                said = " ".join(words[i:end])
                start = at + sum(len(w) + 1 for w in words[:i])
                said = without_possessive(said)
                yield _described(text, said, Span(start, start + len(said)))
                break


def _end_of_name(words: list[str], i: int) -> int | None:
    """The number of the word behind a name that begins at ``i``: first name, particles, one capitalised word."""
    end = i + 1
    while end < len(words) and words[end].casefold() in PARTICLES:
        end += 1
    return end + 1 if end < len(words) else None


def _may_end(words: list[str], i: int, end: int, lone: frozenset[str]) -> bool:
    last = without_possessive(words[end - 1])
    plain = last.casefold()
    if plain in BODY_NAME_WORDS or plain in OFFICES or is_nations_place(last) or nation_of(last):
        return False
    closed = end == len(words) or last != words[end - 1] or last in lone
    named = name_of(" ".join([*words[i : end - 1], last]))
    return closed and named is not None and named.full


def _standing_alone(text: str) -> frozenset[str]:
    """Capitalised words inside a sentence with none beside them."""
    return frozenset(without_possessive(word) for word in _LONE.findall(text))


def _described(text: str, said: str, span: Span) -> Written:
    """The name with the office that the words beside it give: "Belarus dictator", ", Tarvia's president"."""
    before = text[max(0, span.start - 70) : span.start + 1]
    behind = text[span.end : span.end + 60]
    found = next((m for m in _OFFICE_AND_NAME.finditer(before) if m.end() == len(before) - 1), None)
    if found and found[0].endswith(", ") and _ANOTHERS.search(before[: found.start()]):
        found = None  # "an adviser to the Tarvian president, Petra Lisk"
    found = found or _NAME_AND_OFFICE.match(behind)
    country = _country(found[1]) if found else None
    return Written(said, span, found[2].casefold() if found and country else None, country)


def _country(words: str) -> str | None:
    words = without_possessive(words)
    last = words.split()[-1]
    return state_of(words) or state_of(last) or nation_of(words) or nation_of(last)


def fuller(document: Document, surnames: frozenset[str]) -> Iterator[Written]:
    """Yield the surnames with the capitalised word before them, inside a sentence: a first name that no list has."""
    for match in _TWO_WORDS.finditer(document.text):
        last = without_possessive(match[2])
        if last in surnames and match[1].casefold() not in _NO_FIRST_NAMES and without_possessive(match[1]) == match[1]:
            words = f"{match[1]} {last}"
            if (name := name_of(words)) and name.full:
                yield Written(words, Span(match.start(), match.start() + len(words)))


def standing_alone(document: Document, surnames: frozenset[str]) -> Iterator[Written]:
    """Yield the surnames where no capitalised word or initial stands beside them."""
    text = document.text
    for match in _LONE_WORD.finditer(text):
        word = without_possessive(match[0])
        if word in surnames and not _CAPITAL_BEFORE.search(text[max(0, match.start() - 34) : match.start()]):
            yield Written(word, Span(match.start(), match.start() + len(word)))


_TWO_WORDS = re.compile(rf"(?<=[a-z,] )({_WORD})(?= ({_WORD}))")
_LONE_WORD = re.compile(rf"(?<![\w’'-]){_WORD}(?! [A-Z])")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]* $|[A-Z]\. $")
_NO_FIRST_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i lord lady""".split()
)


def titled(document: Document) -> Iterator[Written]:
    """Yield surnames that stand with a title alone: "President Putin", "Mr Orban"."""
    for match in _TITLED.finditer(document.text):
        word = without_possessive(match[1])
        title = match[0].split()[0].rstrip(".").casefold()
        name = name_of(word)
        if name and fold(word) not in GIVEN and not is_nations_place(word) and word.casefold() not in BODY_NAME_WORDS:
            start = match.start(1)
            gender = {"mr": "m", "mrs": "f", "ms": "f"}.get(title)
            role = title if title in OFFICES else None
            yield Written(word, Span(start, start + len(word)), role, None, gender)


def offices(document: Document) -> Iterator[Written]:
    """Yield holders of a nation's office without their name: "Belarus' leader", "the Russian president"."""
    for match in _OFFICE_OF_NATION.finditer(document.text):
        country = _country(match[1])
        start = match.start()
        if " " in match[1] and not nation_of(without_possessive(match[1])):  # "The Belarusian", "Lysychansk Ukraine"
            start += match[1].index(" ") + 1
        if country and not _NOT_NOW.search(document.text, max(0, start - 12), start):
            yield Written(document.text[start : match.end()], Span(start, match.end()), match[2].casefold(), country)


def expanded(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Yield bodies with their initials behind them in brackets: the name, the initials, where both stand."""
    for match in _EXPANDED.finditer(document.text):
        words = match[1].split(" ")
        for i in range(len(words)):
            name = " ".join(words[i:])
            if words[i][:1].isupper() and words[i] not in {"The", "A"} and _fits(name, match[2]):
                start = match.start() + sum(len(w) + 1 for w in words[:i])
                yield name, match[2], Span(start, match.end())
                break


def _fits(name: str, acronym: str) -> bool:
    every = "".join(part[0] for part in fold(name).split())
    return fold(acronym) in {initials(name), every}


def same_office(a: str, b: str) -> bool:
    """Return whether a later word for an office may mean its holder: the same, or "leader" for a head of state."""
    x, y = a.replace("defense", "defence"), b.replace("defense", "defence")
    return x == y or (
        " " not in x and (role_fits(x, y) or (x in {"leader", "ruler", "strongman"} and y == "prime minister"))
    )


def prose(document: Document) -> Document:
    """Return the document with its boilerplate blanked, offsets kept, so that no name is read there."""
    text = list(document.text)
    for block in document.blocks:
        if block.kind is BlockKind.BOILERPLATE:
            for i in range(block.span.start, block.span.end):
                text[i] = " "
    return Document(id=document.id, text="".join(text))
