"""Where the text speaks of whom, and which of those places a pronoun takes up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from firsthand.claims.draft import Draft
from firsthand.claims.sources.phrases import NEW, POSSESSIVE_PRONOUNS, phrase_of
from firsthand.claims.sources.referents import HUMAN, Occurrence, Referent, of_person, of_source
from firsthand.claims.sources.roster import Roster, places_of
from firsthand.claims.sources.sources import identify
from firsthand.claims.stretches import Places
from firsthand.language.actors.roles import BODIES, BODY_NAME_WORDS, is_person_noun, singular
from firsthand.language.grammar import NOMINAL_SUBJECTS, Grammar, Name, Token
from firsthand.language.nouns import without_possessive
from firsthand.model.claim import SourceType
from firsthand.model.text import Span, start_of

_DETERMINER = re.compile(
    r"\b(?:an?|the|one|another|two|three|four|five|six|several|his|her|its|their)\b(?= )", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[\w.’'-]+")
_NAME_WORDS = re.compile(rf"{_NAME_WORD.pattern}(?: {_NAME_WORD.pattern}){{0,5}}")
_NEXT_WORDS = re.compile(r"(?: [\w’'-]+){1,6}")
_CUTS = frozenset(
    """of in on at to for from with by and or but that who which as is was were are has had a an the than""".split()
)
_NAMED_NEXT = re.compile(r"[’']s?\b|,? (?:[A-Z][a-z]+\b)|-\w")
_PRONOUN = re.compile(r"\b(?:he|his|him|she|her)\b", re.IGNORECASE)
_REACH = 3
"""Paragraphs, its own included, in which a pronoun’s antecedent is sought; those that only quote are not counted."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around a place is: numbered paragraphs, sentences, quotations, and the contents of claims."""

    draft: Draft
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    sentences: tuple[int, ...]
    quotes: tuple[int, ...]
    contents: tuple[Span, ...]

    def paragraph(self, at: int) -> int:
        """Return the running number of the paragraph at a place."""
        return self.numbers[bisect_right(self.starts, at)]

    def quoted(self, at: int) -> Span | None:
        """Return the quotation that holds a place, or None."""
        i = bisect_right(self.quotes, at) - 1
        return self.draft.quotes[i] if i >= 0 and at < self.draft.quotes[i].end else None

    def told(self, at: int) -> Span | None:
        """Return the smallest content of a claim that holds a place, or None."""
        return min((c for c in self.contents if c.start <= at < c.end), key=len, default=None)

    def sentence(self, at: int) -> int:
        """Return the number of the sentence at a place."""
        return bisect_right(self.sentences, at)

    def subject(self, span: Span) -> bool:
        """Return whether a mention is the subject of its clause, or opens its sentence."""
        grammar = self.draft.grammar
        if any(t.dep in NOMINAL_SUBJECTS or _goes_with_subject(grammar, t) for t in grammar.within(span)):
            return True
        i = self.sentence(span.start)
        if i == 0:
            return False
        # Only a title or a role may stand between: "President Oskar Telmain".
        return all(w[0].isupper() for w in self.draft.text[self.sentences[i - 1] : span.start].split())


def _goes_with_subject(grammar: Grammar, token: Token) -> bool:
    """ "The firm's chief executive, ⟦Viktor Sorrel⟧, denied it", "⟦Sorrel⟧'s office denied it"."""
    tied = token.dep in ("appos", "poss") and token.pos == "PROPN"
    return tied and grammar.head(token).dep in NOMINAL_SUBJECTS


def setting(draft: Draft) -> Setting:
    """Return what pronouns of a draft are weighed by."""
    paragraphs = draft.paragraphs
    numbers, number = [0], 0
    for p in paragraphs:
        only_quoted = any(q.start <= p.start + 1 and p.end - 1 <= q.end for q in draft.quotes_in(p))
        number += not only_quoted
        numbers.append(number)
    contents = tuple(span for claim in draft.claims if claim.chain for span in claim.content)
    sentences = tuple(s.start for s in draft.grammar.sentences)
    quotes = tuple(q.start for q in draft.quotes)
    return Setting(draft, tuple(p.start for p in paragraphs), tuple(numbers), sentences, quotes, contents)


def occurrences(draft: Draft, roster: Roster) -> list[Occurrence]:
    """Return every place where the prose speaks of a person, named or described, or names a nation or a body."""
    found = list(_of_people(draft, roster))
    people = Places(o.span for o in found)
    found += [o for o in _of_bodies(draft, roster) if not people.meeting(o.span)]
    named = Places(o.span for o in found)
    ends = {o.span.end for o in found}
    described = [o for o in _described(draft) if not (named.meeting(o.span) or _set_after(draft, o.span, ends))]
    return _gendered(draft, sorted(found + described, key=start_of))


def _set_after(draft: Draft, described: Span, ends: set[int]) -> bool:
    """Whether a description is set after a name: "Hesper Dane, a widow"."""
    comma = described.start - len(", ")
    return comma in ends and draft.text.startswith(", ", comma)


def _of_people(draft: Draft, roster: Roster) -> Iterator[Occurrence]:
    for person in roster.people:
        referent = of_person(person)
        for at in person.places:
            yield Occurrence(Span(at, at + _shared(draft.text, at, person.name)), referent)


def _shared(text: str, at: int, name: str) -> int:
    """The length of the name’s form at a place: the whole, or as many of its words as stand there."""
    words = {w.casefold() for w in name.split()}
    m = _NAME_WORDS.match(text, at)
    length = 0
    for word in _NAME_WORD.finditer(m[0]) if m else ():
        plain = without_possessive(word[0]).rstrip(".").casefold()
        if plain not in words and word[0].casefold() not in words:
            break
        length = word.start() + len(plain)
    return length or len(name.rsplit(maxsplit=1)[-1])


def _of_bodies(draft: Draft, roster: Roster) -> Iterator[Occurrence]:
    """Bodies by their names’ words, and whatever the model takes for a body or a country."""
    spans = {n.span: draft.words(n.span) for n in draft.grammar.names if _is_body(draft, n) and not _is_where(draft, n)}
    for name, _ in roster.bodies:
        if any(singular(w.casefold()) in BODY_NAME_WORDS for w in name.split()):
            spans |= {Span(at, at + len(name)): name for at in places_of(name, draft.text)}
    openings = {p.start for p in draft.paragraphs}
    named: dict[str, Referent | None] = {}  # a body's name means the same at every place
    for span, words in spans.items():
        # What a dateline names, and a noun that only begins a sentence, are not spoken of.
        if draft.text[span.start - 1 : span.start] == "(" or (words.isupper() and span.start in openings):
            continue
        if words not in named:
            named[words] = _body(draft, roster, words, span.start)
        if referent := named[words]:
            yield Occurrence(span, referent)


def _body(draft: Draft, roster: Roster, words: str, at: int) -> Referent | None:
    """The body or outlet that a name is of; None where it is nobody's, or a person's."""
    if singular(words.casefold()) in BODIES:
        return None
    source = identify(words, at, roster, draft.document.outlet)
    spoken_of = source.type in {SourceType.ORGANIZATION, SourceType.OUTLET}
    return of_source(source, phrase_of(words)) if spoken_of else None


def _is_body(draft: Draft, name: Name) -> bool:
    """Whether the model takes a name for a body or a country, or its people’s name in the text shows it to be one."""
    return name.type in {"ORG", "GPE"} or (name.type == "NORP" and f"{draft.words(name.span)}n" in draft.text)


def _is_where(draft: Draft, name: Name) -> bool:
    """Whether a country or a town is only where something was: "the chain shut its shops in Osmark"."""
    tokens = draft.grammar.within(name.span) if name.type == "GPE" else ()
    if not tokens:
        return False
    top = draft.grammar.top(tokens)
    while top.dep in _JOINED and top.head != top.index:
        top = draft.grammar.head(top)
    tie = draft.grammar.head(top)
    if tie.text == "of" and draft.grammar.head(tie).lemma in _SETTLED:  # "in the city of Brask"
        top = draft.grammar.head(tie)
        tie = draft.grammar.head(top)
    return top.dep == "pobj" and tie.text.casefold() in _PLACING


_JOINED = frozenset({"appos", "conj"})
_SETTLED = frozenset("city town village district port suburb province region".split())
_PLACING = frozenset("in at near from inside outside across around throughout".split())


def _described(draft: Draft) -> Iterator[Occurrence]:
    """Descriptions of persons that carry no name: "a sergeant", "their colonel", "two delegates"."""
    for paragraph in draft.paragraphs:
        for m in _DETERMINER.finditer(draft.text, paragraph.start, paragraph.end):
            end = _head_end(draft.text, m.end(), paragraph.end)
            if end is None or _NAMED_NEXT.match(draft.text, end, paragraph.end):
                continue
            if referent := _stranger(draft.text[m.start() : end]):
                yield Occurrence(Span(m.start(), end), referent)


@lru_cache(maxsize=1_000)
def _stranger(words: str) -> Referent | None:
    """Whom a description without a name brings in; None where "a" stands before a plural."""
    determiner, *_, noun = words.split()
    if determiner.casefold() in NEW and phrase_of("the " + noun).plural:
        return None
    return of_source(identify(words, 0, Roster()), phrase_of(words))


def _head_end(text: str, at: int, stop: int) -> int | None:
    """The end of the person noun that heads the phrase after a determiner; None without one within six words."""
    end = None
    following = _NEXT_WORDS.match(text, at, stop)
    for word in following[0][1:].split(" ") if following else ():
        if word.casefold() in _CUTS:
            break
        at += 1 + len(word)
        if is_person_noun(word):
            end = at
        elif end is not None:
            break
    return end


def _gendered(draft: Draft, found: list[Occurrence]) -> list[Occurrence]:
    """The occurrences, with the gender that pronouns show in sentences where one person alone is spoken of."""
    starts = [s.start for s in draft.grammar.sentences]
    by_sentence: dict[int, list[Occurrence]] = defaultdict(list)
    for o in found:
        if o.referent.source.type in HUMAN and not o.referent.plural:
            by_sentence[bisect_right(starts, o.span.start)].append(o)
    votes: dict[tuple[str, SourceType], Counter[str]] = defaultdict(Counter)
    for number, inside in by_sentence.items():
        keys = {o.referent.key for o in inside}
        if number and len(keys) == 1:
            sentence = draft.grammar.sentences[number - 1]
            words = draft.text[inside[0].span.end : max(sentence.end, inside[0].span.end)]
            votes[keys.pop()].update(
                "m" if w.casefold() in {"he", "his", "him"} else "f" for w in _PRONOUN.findall(words)
            )
    return [_with_vote(o, votes) for o in found]


def _with_vote(one: Occurrence, votes: dict[tuple[str, SourceType], Counter[str]]) -> Occurrence:
    counts = votes.get(one.referent.key)
    if not counts or one.referent.gender:
        return one
    (gender, most), *others = counts.most_common()
    clear = not others or most > 2 * others[0][1]
    return replace(one, referent=replace(one.referent, gender=gender)) if clear else one


def nearest(
    pronoun: Span,
    seen: Iterable[Occurrence],
    scene: Setting,
    *,
    wanted: Callable[[Referent], bool],
    reach: int = _REACH,
) -> Occurrence | None:
    """Return the place before a pronoun that it most likely takes up, None where nothing agrees within reach.

    Each candidate is weighed by how far back it stands, whether it speaks there or is a subject, and whether it stands
    inside somebody’s words while the pronoun does not; what others quote is out of sight.
    """
    best: tuple[float, int] | None = None
    chosen: Occurrence | None = None
    here = scene.quoted(pronoun.start)
    for one in seen:
        if one.span.end > pronoun.start or not wanted(one.referent):
            continue
        back = scene.paragraph(pronoun.start) - scene.paragraph(one.span.start)
        if back >= reach or (here is None and scene.quoted(one.span.start) is not None):
            continue
        weight = (_weight(one, pronoun, scene, back), one.span.start)
        if best is None or weight > best:
            best, chosen = weight, one
    return chosen


_OF_KNOWN_GENDER, _AND_IN_SENTENCE = 2.0, 2.4
"""What speaks for a person whose gender is known to agree; of others one only does not know that it does not."""


def _owns(draft: Draft, pronoun: Span) -> bool:
    return draft.words(pronoun).split(maxsplit=1)[0].casefold() in POSSESSIVE_PRONOUNS


def _weight(one: Occurrence, pronoun: Span, scene: Setting, back: int) -> float:
    at, here = one.span.start, pronoun.start
    weight = -3.0 * back - 0.8 * min(6, scene.sentence(here) - scene.sentence(at))
    weight += 3.0 * one.speaks + 2.0 * scene.subject(one.span)
    if scene.sentence(here) == scene.sentence(at) and scene.subject(one.span):
        weight += 2.0
    told = scene.told(at)
    apart = told is not None and told != scene.told(here)
    if apart and scene.quoted(here) is None:
        weight -= 2.5
    # Who says a thing is in it as "she" and not by name; her office may name her.
    named = one.referent.source.type is SourceType.PERSON and one.referent.gender is not None
    if named and (not apart or _owns(scene.draft, pronoun)):
        weight += _OF_KNOWN_GENDER + _AND_IN_SENTENCE * (scene.sentence(here) == scene.sentence(at))
    if scene.quoted(here) is not None and scene.quoted(at) is not None:
        weight += 6.0
    return weight
