"""Where: every place in a claim's words, as one reading a document, with how far from it and how finely it is known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand import settings
from firsthand.claims.draft import Draft
from firsthand.language.actors.gazetteer import is_seat
from firsthand.language.actors.nations import nation_of
from firsthand.language.atlas.areas import area_named
from firsthand.language.atlas.countries import country
from firsthand.language.atlas.disputes import Borders, dispute_of
from firsthand.language.atlas.placing import Placed, placed
from firsthand.language.atlas.sites import COMPASS, PRECISION, Site, SiteKind, sites
from firsthand.language.atlas.toponym import Role
from firsthand.language.atlas.toponyms import toponyms
from firsthand.language.folding import folded
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, SourceType
from firsthand.model.measure import Place, Quantity
from firsthand.model.text import Span, start_of

KILOMETRES = {"kilometre": 1.0, "mile": 1.609344, "metre": 0.001, "nautical mile": 1.852, "yard": 0.0009144}
"""Kilometres in a unit of distance, by the name that quantities have for it."""

NEAR = 25.0
"""Kilometres from a known point up to which UCDP calls a place near it (precision 2)."""

_NEARLY = re.compile(
    r"\b(?:near|outside|around|close to|not far from|on the (?:outskirts|edge|edges|approaches) (?:of|to)|just off"
    r"|in the vicinity of|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)\s(?:the\s)?$",
    re.IGNORECASE,
)
# What stands between a distance and the place it is counted from.
_AWAY = re.compile(
    r"\s(?:or so\s)?(?:(?:to the\s)?(?:due\s)?(?:north|south|east|west)[\w-]{0,8}\s(?:of|from)|of|from|outside"
    r"|away from|off|beyond|inside|short of)\s(?:the\s)?(?:(?:cent(?:re|er)|outskirts|edge|border|city|town|capital)"
    r"(?:\s(?:of|with))?\s(?:the\s)?)?$",
    re.IGNORECASE,
)
# An unlisted name that the encoder takes for a place is one where the words before it say so, too.
_LED = re.compile(
    r"\b(?:in|at|near|from|to|into|of|around|outside|through|towards?|village|town|city|and|,)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "The Minsk agreements" are no place, and nothing in a claim about them need be at one.
_TREATY = re.compile(
    r"(?: [IVX]{1,3}| \d)? (?:[Aa]ccords?|[Aa]greements?|[Pp]rotocols?|[Cc]onventions?|[Tt]reaty|Pact)\b"
)
_GONE = re.compile(r"\s(?:or so\s)?(?:away|out)\b(?!\s(?:from|of))", re.IGNORECASE)
_BORDER = re.compile(r"(?:['’]s)?(?:\s(?:northern|southern|eastern|western))?\s(?:border|borders|frontier)\b")
_BORDER_BEFORE = re.compile(r"\b(?:border|borders|frontier)\s(?:with|of|between)\s(?:the\s)?$", re.IGNORECASE)
_AND = re.compile(r"(?:-|–|/|\sand\s(?:the\s)?)")
_TURNED = re.compile(rf"\b(?P<way>{'|'.join(sorted(COMPASS, key=len, reverse=True))})\s$", re.IGNORECASE)
# What a place does not do: where a capital is its government, it is one who acts and no place.
_SAID_OF = frozenset("expect say believe ask urge force report think know see oblige tempt".split())
_PARTIES = frozenset("by between against on with for like than about".split())
_WILLING = frozenset("willing ready able prepared likely eager keen reluctant unwilling unlikely bound".split())
_RESTING = frozenset("be lie sit remain stand fall burn suffer see have become".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A place of a document before it is put into claims: ``border`` names both sides where it is one."""

    placed: Placed
    span: Span
    border: tuple[Placed, ...] = ()


def read_places(draft: Draft) -> Draft:
    """Return the draft with every claim's places, disputed ones put where the setting ``borders`` has them.

    A name has one reading in the whole document, so this is read over all its prose. Needs the claims' quantities.
    """
    if not draft.claims:
        return draft
    found = tuple(sorted(_found(draft), key=start_of))
    policy = Borders(settings.load().borders)
    return replace(draft, claims=tuple(_with_places(draft, claim, found, policy) for claim in draft.claims))


def _found(draft: Draft) -> Iterator[Found]:
    """The document's places in reading order; people, bodies and governments that are called like one left out."""
    people = _surnames(draft)
    every = placed(draft.text, toponyms(draft.text, draft.grammar))
    joined: set[int] = set()
    for n, (one, other) in enumerate(pairwise(every)):
        between = draft.text[one.toponym.span.end : other.toponym.span.start]
        if _AND.fullmatch(between) and _at_border(draft, one.toponym.span.start, other.toponym.span.end):
            joined |= {n, n + 1}
            yield Found(one, _border_span(draft, one.toponym.span, other.toponym.span.end), (one, other))
    for n, one in enumerate(every):
        if n in joined:
            continue
        if _at_border(draft, one.toponym.span.start, one.toponym.span.end):
            yield Found(one, _border_span(draft, one.toponym.span, one.toponym.span.end), (one,))
        elif not _is_other(draft, one, people):
            yield Found(one, one.toponym.span)


def _surnames(draft: Draft) -> frozenset[str]:
    sources = (hop.source for claim in draft.claims for hop in claim.chain)
    return frozenset(folded(s.name.split()[-1]) for s in sources if s.type is SourceType.PERSON and s.name.split())


def _is_other(draft: Draft, one: Placed, people: frozenset[str]) -> bool:
    """Whether the words are no place here: a body's, one who speaks in the text, a government that acts."""
    toponym = one.toponym
    if (
        one.site is None
        and toponym.role is Role.NAME
        and not _LED.search(draft.text, max(0, toponym.span.start - 24), toponym.span.start)
    ):
        return True
    if _TREATY.match(draft.text, toponym.span.end):
        return True
    if toponym.role is Role.PART or toponym.why == "a demonym in a body's name":
        return True
    words = draft.words(toponym.span)
    if toponym.role is Role.NAME and folded(words) in people and toponym.why != "typed as a place":
        return True
    if toponym.role is not Role.NAME or not (nation_of(words) or is_seat(words)):
        return False
    capital = one.site is None or one.site.kind is not SiteKind.COUNTRY
    return _acts(draft, toponym.span, capital=capital)


def _acts(draft: Draft, span: Span, *, capital: bool) -> bool:
    """Whether a country or capital is the subject of what somebody does ("Moscow said"): its government, no place.

    A capital is that also as owner and as party: "Moscow’s tactics", "talks between Moscow and Kyiv".
    """
    tokens = draft.grammar.within(span)
    if not tokens:
        return False
    top = _first_conjunct(draft, draft.grammar.top(tokens))
    if capital and (top.dep == "poss" or (top.dep == "pobj" and _governs(draft, top) in _PARTIES)):
        return True
    if top.dep in {"nsubj", "nsubjpass"}:
        verb = draft.grammar.tokens[top.head]
        if top.dep == "nsubjpass":
            return verb.lemma in _SAID_OF
        willing = any(t.lemma in _WILLING for t in draft.grammar.children(verb))
        return willing or (verb.pos == "VERB" and verb.lemma not in _RESTING)
    return top.dep == "pobj" and draft.grammar.tokens[top.head].dep == "agent"


def _first_conjunct(draft: Draft, token: Token) -> Token:
    while token.dep == "conj" and token.head != token.index:
        token = draft.grammar.tokens[token.head]
    return token


def _governs(draft: Draft, token: Token) -> str:
    return draft.grammar.tokens[token.head].lemma


def _owns(draft: Draft, span: Span) -> bool:
    """Whether a country says whose something is: "Russia’s army", "US officials", "a US-made rocket"."""
    tokens = draft.grammar.within(span)
    joined = draft.text[span.end : span.end + 1] == "-" or draft.text[max(0, span.start - 1) : span.start] == "-"
    return joined or (bool(tokens) and draft.grammar.top(tokens).dep in {"poss", "compound", "amod", "nmod"})


def _at_border(draft: Draft, start: int, end: int) -> bool:
    return bool(_BORDER.match(draft.text, end) or _BORDER_BEFORE.search(draft.text, max(0, start - 24), start))


def _border_span(draft: Draft, first: Span, end: int) -> Span:
    behind = _BORDER.match(draft.text, end)
    before = _BORDER_BEFORE.search(draft.text, max(0, first.start - 24), first.start)
    return Span(before.start() if before and not behind else first.start, behind.end() if behind else end)


def _with_places(draft: Draft, claim: Claim, found: Sequence[Found], policy: Borders) -> Claim:
    first = bisect_left(found, min(span.start for span in claim.content), key=start_of)
    last = bisect_left(found, max(span.end for span in claim.content), first, key=start_of)
    within = [one for one in found[first:last] if any(one.span in span for span in claim.content)]
    places = (*(_place(draft, claim, one, policy) for one in within), *_away(draft, claim, found, policy))
    places = tuple(sorted(places, key=lambda p: (p.span.start, p.span.end)))
    return claim if places == claim.places else replace(claim, places=places)


def _place(draft: Draft, claim: Claim, found: Found, policy: Borders) -> Place:
    one, away = found.placed, _distance(draft, claim, found.placed.toponym.span)
    if found.border:
        return replace(_border(found, policy), distance=away)
    if one.site is None:
        precision = 1 if one.toponym.role is Role.FACILITY else None
        return Place(span=found.span, name=draft.words(found.span), precision=precision, reason=one.reason)
    site, reason = _turned(draft, found.span, one.site), one.reason
    country_code, disputed = _in_country(site, policy)
    if one.toponym.role is Role.PEOPLE or (site.kind is SiteKind.COUNTRY and _owns(draft, found.span)):
        return Place(
            span=found.span,
            name=site.name,
            country=country_code,
            precision=PRECISION[site.kind],
            disputed=disputed,
            reason=f"{reason}; the words are of those who belong there, not of a point",
        )
    place = Place(
        span=found.span,
        name=site.name,
        latitude=site.latitude,
        longitude=site.longitude,
        country=country_code,
        geonames=site.geonames,
        precision=PRECISION[site.kind],
        disputed=disputed,
        reason=reason,
    )
    return _off_point(draft, place, away)


def _off_point(draft: Draft, place: Place, away: tuple[float, float] | None) -> Place:
    """A place near the one named, or some way from it, is known no better than that."""
    if away:
        return replace(place, distance=away, precision=max(place.precision or 0, 2 if away[1] <= NEAR else 5))
    nearly = _NEARLY.search(draft.text, max(0, place.span.start - 40), place.span.start)
    return replace(place, precision=2) if nearly and place.precision == 1 else place


def _in_country(site: Site, policy: Borders) -> tuple[str | None, str | None]:
    """The country of a place, or, where that is disputed, the one that the policy names; and what is disputed."""
    dispute = dispute_of(site)
    code = dispute.put(policy) if dispute else site.country
    nation = country(code) if code else None
    return nation.alpha3 if nation else None, dispute.told(policy) if dispute else None


def _turned(draft: Draft, span: Span, site: Site) -> Site:
    """A part of a country ("southern Ukraine") is a region; its label goes where a list has it, else with the whole."""
    way = _TURNED.search(draft.text, max(0, span.start - 16), span.start)
    if not way or site.kind is not SiteKind.COUNTRY:
        return site
    name = f"{way['way'].lower()} {site.name}"
    listed = next(iter(sites(name)), None) if area_named(name) else None
    return listed or replace(site, kind=SiteKind.REGION, name=name)


def _border(found: Found, policy: Borders) -> Place:
    """A border: a line with no point of its own, in no one country."""
    names = [p.site.name if p.site else "a place in no list" for p in found.border]
    disputes = (dispute_of(p.site) for p in found.border if p.site)
    return Place(
        span=found.span,
        name=f"border of {' and '.join(names)}",
        precision=5,
        disputed="; ".join(d.told(policy) for d in disputes if d) or None,
        reason=f"a border, read from what it is called after: {'; '.join(p.reason for p in found.border)}",
    )


def _distance(draft: Draft, claim: Claim, span: Span) -> tuple[float, float] | None:
    """How far from the place named, in kilometres: "about 20 miles from Kyiv"; an open bound gives none."""
    for quantity in claim.quantities:
        factor = KILOMETRES.get(quantity.unit or "")
        if factor and quantity.span.end < span.start and span.start - quantity.span.end < 60:
            between = draft.text[quantity.span.end : span.start]
            if _AWAY.fullmatch(between):
                return _bounds(quantity, factor, within=_is_within(draft, quantity))
    return None


def _away(draft: Draft, claim: Claim, found: Iterable[Found], policy: Borders) -> Iterator[Place]:
    """ "They have halted about 20 miles away": from the last town named before, in the paragraph."""
    for quantity in claim.quantities:
        factor = KILOMETRES.get(quantity.unit or "")
        behind = _GONE.match(draft.text, quantity.span.end) if factor else None
        if not factor or not behind:
            continue
        opens = draft.paragraphs[draft.paragraph_at(quantity.span.start)].start if draft.paragraphs else 0
        before = [_point(f) for f in found if opens <= f.span.start < quantity.span.start]
        town = next((site for site in reversed(before) if site), None)
        bounds = _bounds(quantity, factor, within=_is_within(draft, quantity))
        if town and bounds:
            country_code, disputed = _in_country(town, policy)
            yield Place(
                span=Span(quantity.span.start, behind.end()),
                name=town.name,
                latitude=town.latitude,
                longitude=town.longitude,
                country=country_code,
                geonames=town.geonames,
                precision=2 if bounds[1] <= NEAR else 5,
                distance=bounds,
                disputed=disputed,
                reason="counted from the last town named before",
            )


def _point(found: Found) -> Site | None:
    site = found.placed.site
    return site if site and not found.border and site.kind in {SiteKind.TOWN, SiteKind.AIRPORT} else None


def _is_within(draft: Draft, quantity: Quantity) -> bool:
    before = draft.text[max(0, quantity.span.start - 12) : quantity.span.start + 8].lower()
    return "within" in before or "less than" in before


def _bounds(quantity: Quantity, factor: float, *, within: bool) -> tuple[float, float] | None:
    low, high = quantity.low, quantity.high
    if high is None:
        return None
    low = 0.0 if low is None or within else low
    return round(low * factor, 1), round(high * factor, 1)
