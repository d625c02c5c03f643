"""One source however it is called later: "she", "the official", "Lukashenko" → who it is in this document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.sources.cast import trail_through
from firsthand.claims.sources.phrases import POSSESSIVE_PRONOUNS, Phrase, phrase_of
from firsthand.claims.sources.pronouns import follow_pronouns, of_pronoun, shows
from firsthand.claims.sources.referents import Occurrence, Referent, key_of, of_source
from firsthand.claims.sources.source_types import COUNTED
from firsthand.claims.sources.sources import identify, is_pronoun
from firsthand.claims.sources.subjects import find_subjects
from firsthand.claims.sources.taken_up import taken_up
from firsthand.claims.sources.trail import Trail
from firsthand.language.actors.gazetteer import is_seat
from firsthand.language.actors.genders import gender_of_name
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, UTTERANCES, singular
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Span

THEN = re.compile(r"^((?:the|an?|his|her|its|their) )then[ -](?=\w)", re.IGNORECASE)
"""The then home secretary, Sela Voss: an office is the same, whoever has it now."""

_BY_ROLE = frozenset({SourceType.OFFICIAL, SourceType.ANONYMOUS, SourceType.VAGUE})
# What is set on right after a mention that was cut short: "the water minister", Petra Lisk, …
_APPOSED = re.compile(r", ((?:an? )?[\w.’'-]+(?: [\w.’'-]+){0,4})(?=[,;:.”\"]| (?:who|said|told|that))")
_ISSUER = re.compile(r"^(?:by|from|of) (.+)$", re.DOTALL)


def resolve_speakers(draft: Draft) -> Draft:
    """Return the draft with every source resolved inside the document: name, usual spelling, type, and body.

    An anonymous source keeps the description that it was first given; two that the text tells apart stay apart; a
    pronoun for which nothing agrees keeps its word and is vague. Accounts of posts are left as they are.
    """
    draft = find_subjects(draft)
    trail = trail_through(draft)
    resolved: dict[tuple[int, int], Source] = {}
    for at, claim, place in _in_order(draft):
        follow_pronouns(trail, _at(claim.chain[place], claim))
        source = claim.chain[place].source
        if source.type is not SourceType.ACCOUNT:
            resolved[at, place] = _resolved(trail, source, claim, passes_on=place > 0)
    chains = [
        tuple(_put(hop, resolved.get((i, place))) for place, hop in enumerate(claim.chain))
        for i, claim in enumerate(draft.claims)
    ]
    claims = [c if c.chain == chain else replace(c, chain=chain) for c, chain in zip(draft.claims, chains, strict=True)]
    return replace(draft, claims=tuple(_folded(trail, claim) for claim in claims))


def _folded(trail: Trail, claim: Claim) -> Claim:
    """The claim without what adds nobody: the author’s "I" or "it shows", and a source that passes on its own words."""
    if len(claim.chain) == 1 and (mention := claim.chain[0].source.mention):
        outside = trail.scene.quoted(mention.start) is None and trail.scene.told(mention.start) is None
        word = trail.draft.words(mention).casefold()
        fact = word in _FACTS and claim.chain[0].source.type is SourceType.VAGUE and shows(trail.draft, mention)
        if outside and (word == "i" or fact):
            return replace(claim, chain=(), quote=None)
    pairs = zip((None, *claim.chain), claim.chain, strict=False)
    chain = tuple(hop for before, hop in pairs if not _same(trail.draft, before, hop))
    return claim if chain == claim.chain else replace(claim, chain=chain)


_FACTS = frozenset({"it", "this", "that"})
"""What takes up a fact just told; what the author reads in it is the author's to answer for."""


def _same(draft: Draft, before: Hop | None, hop: Hop) -> bool:
    """Whether a hop is the one before it again. Unnamed, two alike may be two, unless a pronoun takes the first up."""
    if before is None or key_of(before.source) != key_of(hop.source):
        return False
    named = hop.source.type not in {SourceType.VAGUE, SourceType.ANONYMOUS}
    taken = before.source.mention is not None and is_pronoun(draft.words(before.source.mention))
    return named or taken


def _put(hop: Hop, source: Source | None) -> Hop:
    return replace(hop, source=source) if source else hop


def _in_order(draft: Draft) -> Iterator[tuple[int, Claim, int]]:
    """Every hop by the place of its mention, claim number, claim, number in the chain; "I" last, after its speaker."""
    hops = [
        (hop.source.name == "I", _at(hop, claim), i, place)
        for i, claim in enumerate(draft.claims)
        for place, hop in enumerate(claim.chain)
    ]
    for *_, i, place in sorted(hops):
        yield i, draft.claims[i], place


def _at(hop: Hop, claim: Claim) -> int:
    return hop.source.mention.start if hop.source.mention else claim.content[0].start


def _resolved(trail: Trail, source: Source, claim: Claim, *, passes_on: bool) -> Source:
    start = source.mention.start if source.mention else claim.content[0].start
    span = source.mention or Span(start, start + 1)
    words = THEN.sub(r"\1", " ".join(source.name.split()))
    referent = _referent(trail, words, span)
    if passes_on and _reads_as_outlet(trail, referent.source, span):
        referent = Referent(source=replace(referent.source, type=SourceType.OUTLET))
    if referent.source.type is not SourceType.VAGUE or not is_pronoun(referent.source.name):
        trail.note(Occurrence(span, referent, speaks=True))
    found = referent.source
    return replace(
        source,
        name=found.name,
        type=found.type,
        canonical=found.canonical or source.canonical,
        of=found.of or source.of,
    )


_WAS_TOLD = re.compile(r"\b(?:told|tells) (?:the )?$")


def _reads_as_outlet(trail: Trail, source: Source, span: Span) -> bool:
    """Whether one who passes on another’s words is an outlet that no list has: a bare name of nothing else known."""
    words = source.name.split()
    if _WAS_TOLD.search(trail.draft.text, max(0, span.start - _LONGEST_NAME), span.start):
        return source.type is not SourceType.PERSON and trail.draft.words(span).removeprefix("the ")[:1].isupper()
    if nation_of(source.name) or is_seat(source.name) or source.name.isupper() or not words[0][:1].isupper():
        return False
    if any(singular(w.casefold()) in BODY_NAME_WORDS for w in words) or "’s" in source.name or "'s" in source.name:
        return False
    if source.type is SourceType.PERSON:
        return trail.draft.text[: span.start].endswith(" for ") and gender_of_name(words[0]) is None
    return source.type is SourceType.ORGANIZATION


def _referent(trail: Trail, words: str, span: Span) -> Referent:
    plain = words if words.isupper() else words.casefold()
    first = plain.split(maxsplit=1)[0] if plain else ""
    inside = first in {"who", "which"} and first != plain and is_pronoun(words.split(maxsplit=1)[0])
    if inside:  # a mention that begins inside its relative clause
        plain, span = first, Span(span.start, span.start + len(first))
    if is_pronoun(plain):
        return of_pronoun(trail, plain.casefold(), span) or _as_is(words)
    phrase = phrase_of(words)
    if (counted := _counted(trail, phrase, span)) is not None:
        return counted
    named = identify(words, span.start, trail.roster, trail.outlet)
    if named.type in _BY_ROLE and (apposed := _apposed(trail.draft, span)):
        further = identify(f"{words}, {apposed[1]}", span.start, trail.roster, trail.outlet)
        named = further if further.type is SourceType.PERSON or phrase.determiner == "one" else named
    if named.type is not SourceType.PERSON and (before := _name_before(trail, phrase, span)):
        named = before
    if named.type in {SourceType.PERSON, SourceType.ACCOUNT}:
        return _known(trail, named, phrase)
    if (whose := _utterer(trail, phrase, span)) is not None:
        return whose
    known = phrase.definite and not (phrase.apart or phrase.name or phrase.owner)
    if known and (taken := taken_up(trail, phrase, span)):
        return taken
    return _known(trail, _with_owner(trail, phrase, named, span), phrase)


def _apposed(draft: Draft, span: Span) -> re.Match[str] | None:
    """What is set on right after a mention, in its own sentence."""
    sentence = draft.grammar.sentence_at(span.start)
    return _APPOSED.match(draft.text, span.end, sentence.end) if sentence else None


def _counted(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """Those just spoken of, whom "the two" takes up, or one of them: "one of them"."""
    single = phrase.head == "one" and _OF_THEM.match(phrase.tail)
    if not single and not (phrase.definite and phrase.head in COUNTED and not phrase.tail.startswith("of ")):
        return None
    many = of_pronoun(trail, "they", span)
    if many is None or not single:
        return many
    if many.source.type is not SourceType.ANONYMOUS:
        return None
    return of_source(replace(many.source, name=f"one of {many.source.name}"), phrase)


_OF_THEM = re.compile(r"of (?:them|those|these)$")

_NAMED_BEFORE = re.compile(r"(?:^|[^\w’'-])((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+), $")


def _name_before(trail: Trail, phrase: Phrase, span: Span) -> Source | None:
    """ "Per Lunde, ⟦the headmaster⟧, said": the person whom the description between commas describes."""
    text = trail.draft.text
    if phrase.name or phrase.determiner is None or text[span.end : span.end + 1] != ",":
        return None
    m = _NAMED_BEFORE.search(text, max(0, span.start - _LONGEST_NAME), span.start)
    if m is None or trail.roster.person(m[1], m.start(1)) is None:
        return None
    named = identify(m[1], m.start(1), trail.roster, trail.outlet)
    return named if named.type is SourceType.PERSON else None


_LONGEST_NAME = 60


def _as_is(words: str) -> Referent:
    return Referent(source=Source(name=words, type=SourceType.VAGUE))


def _known(trail: Trail, source: Source, phrase: Phrase) -> Referent:
    """The referent already met under this name, else a new one."""
    known = trail.known(key_of(source))
    if known is None:
        return of_source(source, phrase)
    return replace(known, source=replace(known.source, of=source.of or known.source.of, canonical=source.canonical))


def _utterer(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """Whose words they are: "his account", "Kyiv’s version", "a statement from the ministry", "the statement"."""
    if phrase.head not in UTTERANCES:
        return None
    if phrase.owner:
        return _owner(trail, phrase.owner, span)
    if m := _ISSUER.match(phrase.tail):
        return _referent(trail, m[1], span)
    if phrase.head == "statement" and phrase.definite:
        return _issuer(trail, phrase.head, span)
    return None


def _issuer(trail: Trail, noun: str, span: Span) -> Referent | None:
    """The one who spoke last in a sentence that has the noun; whom a pronoun takes up there need not have spoken."""
    for occurrence in reversed([o for o in trail.spoken if o.speaks and o.span.start < span.start]):
        sentence = trail.draft.grammar.sentence_at(occurrence.span.start)
        if sentence and noun in trail.draft.words(sentence) and occurrence.referent.source.type is not SourceType.VAGUE:
            return occurrence.referent
    return None


def _owner(trail: Trail, owner: str, span: Span) -> Referent | None:
    if is_pronoun(owner):
        return of_pronoun(trail, owner.casefold(), span)
    return _referent(trail, owner, span)


def _with_owner(trail: Trail, phrase: Phrase, source: Source, span: Span) -> Source:
    """The source with a pronoun for its owner resolved: "her ministry" → "Mirelle Aune’s ministry"."""
    first = phrase.core[0].plain if phrase.core else ""
    if first not in POSSESSIVE_PRONOUNS or phrase.owner is None or phrase.owner.casefold() != first:
        return source
    owner = of_pronoun(trail, first, span)
    if owner is None or not source.name.casefold().startswith(first):
        return source
    ending = "’" if owner.plural and owner.source.name.endswith("s") else "’s"
    return replace(source, name=owner.source.name + ending + source.name[len(first) :])
