"""Quotation marks and the claims they belong to: whole, resumed, carried over paragraphs, or nobody's at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.claims.attribute import bare, form
from firsthand.claims.attribution.endings import without_loose_end
from firsthand.claims.attribution.inserts import is_captioned
from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.clause import THIRD_PERSON
from firsthand.claims.stretches import WORD, joined, share, words
from firsthand.language.grammar import NOMINAL_SUBJECTS, VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

HELD = 0.5
"""A quotation belongs to the claim whose content holds at least this share of its words."""

SENTENCE = 4
"""Fewer words inside marks are a turn of phrase, not speech that goes on by itself."""

TITLED = re.compile(r"\W*(?:(?:[A-Z0-9][\w’'-]*|[a-z]{1,3}|[Ff]rom|[Ww]ith|[Ii]nto)\W{1,3}){2,12}")
"""A heading in marks: ‘Legend of the Lower Basin.’"""

SIGNED = re.compile(r"\s{0,3}[―—–-]{1,2}\s?[A-Z]")
"""Behind a quotation, the name of whoever wrote it."""

RESUMING = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went on|goes on|conclud(?:es|ed|ing))\b", re.IGNORECASE
)
"""Cues that take up a quotation already begun."""

THAT = re.compile(r"that,?\s+", re.IGNORECASE)
LONG_ENOUGH = 4
"""Words from which on a clause keeps its "that"."""
NOBODY = frozenset({"it", "i", "we", "you", "one", "some", "many", "there", "reports", "rumours", "rumors"})
"""Sources that go on with no words of their own."""


def mend_quotations(draft: Draft) -> Draft:
    """Give each claim the whole of every quotation that is mostly its own: taggers tear them at inner marks."""
    claims = [_mended(draft, claim) for claim in draft.claims]
    return draft.with_claims(claims)


def _mended(draft: Draft, claim: Claim) -> Claim:
    near = {q for span in claim.content for q in draft.quotes_in(span)}
    mine = [q for q in near if share(draft.text, [q], claim.content) >= HELD and not _speaks_inside(claim, q)]
    content = joined(draft.text, (*claim.content, *mine))
    if content != claim.content:
        claim = replace(claim, content=content)
    quote = form(draft, content)
    return _introduced(draft, claim if quote is claim.quote else replace(claim, quote=quote))


WITH_THE_WORDS = re.compile(
    r"\b(?P<cue>(?:with|in|using|by) (?:the|these|those|this|his|her|their) (?:\w+ )?"
    r"(?:phrase|words?|line|sentence|remark|slogan|motto|question))[,:]?\s*$",
    re.IGNORECASE,
)
"""… immortalized it with the phrase, “…”: what the marks hold is the content, the phrase before them the cue."""


def _introduced(draft: Draft, claim: Claim) -> Claim:
    if claim.quote is not Quote.MIXED:
        return claim
    for quote in draft.quotes_in(claim.extent):
        span = next((s for s in claim.content if s.start < quote.start and quote in s), None)
        match = WITH_THE_WORDS.search(draft.text, span.start, quote.start) if span else None
        if match:
            cue = Span(match.start("cue"), match.end("cue"))
            hop = replace(claim.chain[0], cue=cue)
            return replace(claim, content=(quote,), cue=(cue,), chain=(hop, *claim.chain[1:]), quote=Quote.DIRECT)
    return claim


def _speaks_inside(claim: Claim, quote: Span) -> bool:
    return any(c.overlaps(quote) for c in claim.cue)


def drop_own_echoes(draft: Draft) -> Draft:
    """Leave out what a quoted speaker says of his or her own mind: "I think", inside the marks, is the same voice."""
    return draft.with_claims(c for c in draft.claims if not _echo(draft, c))


def _echo(draft: Draft, claim: Claim) -> bool:
    quote = min((q for c in claim.cue for q in draft.quotes_in(c) if c in q), default=None)
    if quote is None or not any(share(draft.text, [quote], o.content) >= HELD for o in draft.claims if o is not claim):
        return False
    mention = claim.chain[0].source.mention
    return mention is None or draft.words(mention).lower() in {"i", "we", "you", "us", "me"}


def resume_quotations(draft: Draft) -> Draft:
    """Join quoted sentences that no cue governs to the quotation they go on from.

    Those that follow a sentence of reported speech are its speaker's: "She said it would hold. “We built it well.”"
    What joins nothing is nobody's.
    """
    claims = list(draft.claims)
    for quote in draft.quotes:
        if _is_held(draft, quote, claims) or not _stands_as_sentence(draft, quote):
            continue
        at, told = _resumed_by(draft, quote, claims), _told_before(draft, quote, claims)
        follows = at is not None and claims[at].extent.start < quote.start
        if at is not None and (follows or told is None):
            content = joined(draft.text, (*claims[at].content, quote))
            claims[at] = replace(claims[at], content=content, quote=form(draft, content))
        elif told is not None:
            claims.insert(told + 1, _going_on(draft, claims[told], quote))
    return draft.with_claims(claims)


def _told_before(draft: Draft, quote: Span, claims: Sequence[Claim]) -> int | None:
    """The last claim told in the sentence that ends where the quotation begins, or in the paragraph above it."""
    here = draft.paragraph_at(quote.start)
    opens = not WORD.search(draft.text, draft.paragraphs[here].start, quote.start)
    above = draft.paragraphs[_paragraph_above(draft, here) if opens and here else here]
    end = min(above.end, quote.start)
    sentence = draft.grammar.sentence_at(len(draft.text[:end].rstrip()) - 1)
    if sentence is None or sentence.start < above.start or draft.quotes_in(sentence):
        return None
    told = [i for i, c in enumerate(claims) if c.cue and c.cue[-1] in sentence and _tells_by_name(draft, c)]
    return told[-1] if told else None


def _tells_by_name(draft: Draft, claim: Claim) -> bool:
    source = claim.chain[-1].source if claim.chain else None
    named = source is not None and source.mention is not None and draft.words(source.mention).lower() not in NOBODY
    return named and claim.quote is Quote.INDIRECT and is_telling(draft, claim)


def _going_on(draft: Draft, told: Claim, quote: Span) -> Claim:
    """The quotation as a claim of the one who tells what stands before it; the cue governs that and not this."""
    hop = replace(told.chain[-1], cue=None)
    return Claim(document=told.document, content=(quote,), chain=(hop,), quote=form(draft, (quote,)))


def _is_held(draft: Draft, quote: Span, claims: Iterable[Claim]) -> bool:
    return share(draft.text, [quote], [s for c in claims for s in c.content]) >= HELD


def _stands_as_sentence(draft: Draft, quote: Span) -> bool:
    """Whether nothing but marks stands between the quotation and the sentences around it."""
    if len(words(draft.text, [quote])) < SENTENCE or TITLED.fullmatch(draft.words(quote)):
        return False
    if SIGNED.match(draft.text, quote.end):
        return False
    paragraph = draft.paragraphs[draft.paragraph_at(quote.start)]
    before = draft.text[paragraph.start : quote.start].rstrip()
    after = draft.text[quote.end : paragraph.end]
    ended = not before or before[-1] in '.!?”"’:' or before.endswith("…")
    inner = draft.text[quote.start : quote.end].rstrip('”"’» ')
    return ended and (inner[-1:] in ".!?…-—" or not WORD.search(after))


def _resumed_by(draft: Draft, quote: Span, claims: list[Claim]) -> int | None:
    """The last quoted claim before it in its paragraph, else the first after it, else one from the paragraph before."""
    here = draft.paragraph_at(quote.start)
    spoken = [i for i, c in enumerate(claims) if c.quote in (Quote.DIRECT, Quote.MIXED)]
    near = [i for i in spoken if draft.paragraph_at(claims[i].extent.start) == here]
    before = [i for i in near if claims[i].extent.start < quote.start]
    if before or near:
        return (before or near)[-1 if before else 0]
    above = _paragraph_above(draft, here)
    last = [i for i in spoken if draft.paragraph_at(claims[i].content[-1].start) == above]
    fills = not WORD.search(draft.text, draft.paragraphs[here].start, quote.start)
    return last[-1] if last and fills else None


def _paragraph_above(draft: Draft, at: int) -> int:
    """The paragraph before, past the captions of pictures: a quotation goes on behind them."""
    above = at - 1
    while above > 0 and is_captioned(draft.text, draft.paragraphs[above]):
        above -= 1
    return above


def join_resumed(draft: Draft) -> Draft:
    """Make one claim of a quotation and its resumption by the same speaker: "…," she said. "…," she added."""
    claims: list[Claim] = []
    for claim in draft.claims:
        at = next((i for i in range(len(claims) - 1, -1, -1) if _goes_on(draft, claims[i], claim)), None)
        if at is None:
            claims.append(claim)
        else:
            claims[at] = _together(draft, claims[at], claim)
    return draft.with_claims(claims)


def _goes_on(draft: Draft, first: Claim, then: Claim) -> bool:
    if first.quote is not Quote.DIRECT or then.quote is not Quote.DIRECT or not then.cue:
        return False
    if not RESUMING.search(draft.words(then.cue[0])):
        return False
    apart = draft.paragraph_at(then.extent.start) - draft.paragraph_at(first.extent.end - 1)
    return apart in (0, 1) and _same_speaker(draft, first, then)


def _same_speaker(draft: Draft, first: Claim, then: Claim) -> bool:
    mention = then.chain[0].source.mention
    if mention is None or draft.words(mention).lower() in THIRD_PERSON:
        return True
    earlier = first.chain[0].source.mention
    return earlier is not None and draft.words(mention).split()[-1] in draft.words(earlier).split()


def _together(draft: Draft, first: Claim, then: Claim) -> Claim:
    content = joined(draft.text, (*first.content, *then.content))
    known = {h.source.name for h in first.chain}
    outer = tuple(h for h in then.chain[1:] if h.source.name not in known)
    return replace(first, content=content, cue=(*first.cue, *then.cue), chain=(*first.chain, *outer))


def strip_marks(draft: Draft) -> Draft:
    """Take off what only ties content to its sentence, now that nothing more depends on it.

    That is the marks around a direct quotation, the full stop after speech without marks, and the "that" before a
    clause of three words or fewer. A longer clause keeps its "that", as PolNeAR marks it; pages leave it out.
    """
    return draft.with_claims(_stripped(draft, claim) for claim in draft.claims)


def _stripped(draft: Draft, claim: Claim) -> Claim:
    content = tuple(s if _points(draft, claim, s) else _without_that(draft, claim, s) for s in claim.content)
    if claim.quote is Quote.INDIRECT:
        content = (*content[:-1], _without_stop(draft, content[-1]))
    if claim.quote is not Quote.DIRECT and claim.chain:
        content = tuple(without_loose_end(draft, span) for span in content)
    if claim.quote is Quote.DIRECT:
        content = bare(draft, replace(claim, content=content))
    return claim if content == claim.content else replace(claim, content=content)


def _without_stop(draft: Draft, span: Span) -> Span:
    """The stretch without its full stop; a stop that belongs to the last word ("the U.S.") stays."""
    last = draft.grammar.within(span)[-1:]
    stops = bool(last) and last[0].text == "." and last[0].span.end == span.end
    return Span(span.start, last[0].span.start) if stops and last[0].span.start > span.start else span


def _without_that(draft: Draft, claim: Claim, span: Span) -> Span:
    """A quotation, or a short clause, without the conjunction that ties it to its cue."""
    match = THAT.match(draft.text, span.start, span.end)
    if match is None or match.end() == span.end:
        return span
    rest = Span(match.end(), span.end)
    return rest if claim.quote is Quote.DIRECT or len(words(draft.text, [rest])) < LONG_ENOUGH else span


def _points(draft: Draft, claim: Claim, span: Span) -> bool:
    """Whether an opening "that" points at a thing: "deplores that decision", "That could bring turmoil, she said".

    What is told as a clause has none before a noun, unless the sentence begins with it.
    """
    tokens = draft.grammar.within(span)
    if any(_is_demonstrative(draft, t) for t in tokens[:1]):
        return True
    told = bool(claim.chain) and any(t.pos in VERBAL for t in tokens)
    return not told and any(t.dep == "det" for t in tokens[:1])


def _is_demonstrative(draft: Draft, token: Token) -> bool:
    """Whether "that" is the subject of what is told, or stands before it as its sentence begins."""
    begins = token.dep == "det" and token.text == "That" and draft.grammar.head(token).tag == "NN"
    return token.tag == "DT" and (token.dep in NOMINAL_SUBJECTS or begins)
