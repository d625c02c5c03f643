"""Whom a pronoun means: "he", "her", "it", "they", "who", "I"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase, subject
from firsthand.claims.sources.antecedents import nearest
from firsthand.claims.sources.names import authors
from firsthand.claims.sources.phrases import phrase_of
from firsthand.claims.sources.referents import COLLECTIVE, HUMAN, Occurrence, Referent, agrees, by_end, of_source
from firsthand.claims.sources.sources import identify
from firsthand.claims.sources.trail import Trail
from firsthand.language.grammar import RELATIVE, SUBJECTS, Grammar, Token
from firsthand.language.nouns import INDEFINITE
from firsthand.model.claim import Source, SourceType
from firsthand.model.text import Span

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_I = frozenset({"i", "me", "my"})
_FAR = 10
"""Paragraphs in which "he" may take up one who spoke, where nobody nearer agrees."""

_LONGEST = 120
"""A phrase longer than this before "who" is a parse gone wrong."""
_ANY_RELATIVE = RELATIVE | {"whose"}
_SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


def follow_pronouns(trail: Trail, to: int) -> None:
    """Note whom the prose goes on about as "he" or "she" up to a place, so that a later pronoun can follow."""
    for m in _SUBJECT_PRONOUN.finditer(trail.draft.text, trail.followed, max(to, trail.followed)):
        if m.start() not in trail.mentions and trail.scene.quoted(m.start()) is None:
            span = Span(*m.span())
            if referent := of_pronoun(trail, m[0].casefold(), span):
                trail.note(Occurrence(span, referent))
    trail.followed = max(to, trail.followed)


def of_pronoun(trail: Trail, word: str, span: Span) -> Referent | None:
    """Return whom a pronoun (lower case) at a place of the text means, None where nobody agrees."""
    if word in _ANY_RELATIVE:
        return _just_before(trail, span, human=word in {"who", "whom", "whose"})
    if word in _I:
        return _first_person(trail, span)
    wanted = _wanted(word)
    if wanted is None:
        return None
    if word == "it" and (paper := _paper(trail, span)):
        return paper
    found = nearest(span, trail.before(span.start), trail.scene, wanted=wanted)
    if found is None and word in _GENDER:  # the text goes back to whoever it quoted last
        spoke = (o for o in trail.spoken if o.speaks and o.referent.source.type is SourceType.PERSON)
        found = nearest(span, spoke, trail.scene, wanted=wanted, reach=_FAR)
    if found is None or (word == "it" and not found.speaks and shows(trail.draft, span)):
        return None
    return found.referent


def shows(draft: Draft, span: Span) -> bool:
    """Return whether a pronoun does what facts do, and who was not speaking hardly does: "it highlights the cost"."""
    tokens = draft.grammar.within(span)
    verb = draft.grammar.head(tokens[0]) if tokens and tokens[0].dep in SUBJECTS else None
    return verb is not None and verb.lemma in _POINTING


_POINTING = frozenset(
    """highlight underline underscore illustrate demonstrate show reveal indicate suggest prove signal mean reflect
    expose raise""".split()
)
"""What the author reads in a fact just told: "it also shows that the dam is old"."""


def _wanted(word: str) -> partial[bool] | None:
    if word in _GENDER:
        return partial(_agreeing, gender=_GENDER[word])
    if word in _IT:
        return partial(_of_types, types=COLLECTIVE | {SourceType.DOCUMENT})
    if word in _THEY:
        return partial(_many)
    return None


def _agreeing(referent: Referent, *, gender: str) -> bool:
    return agrees(referent, gender)


def _of_types(referent: Referent, *, types: frozenset[SourceType]) -> bool:
    return referent.source.type in types


def _many(referent: Referent) -> bool:
    return referent.plural


def _paper(trail: Trail, span: Span) -> Referent | None:
    """The paper that the sentence before brings in or is about, where "it" opens a sentence and does as papers do."""
    grammar = trail.draft.grammar
    here = grammar.sentence_at(span.start)
    if here is None or here.start != span.start:
        return None
    before = grammar.sentence_at(here.start - 2)  # a blank and a stop stand between the two
    verb = next((t for t in grammar.within(here)[1:] if t.pos not in ("AUX", "ADV")), None)
    if before is None or verb is None or not (verb.lemma in _SHOWING or (verb.lemma == "say" and verb.tag == "VBZ")):
        return None
    brought = (t for t in grammar.within(before) if t.pos == "NOUN" and t.lemma in _PAPERS)
    paper = next((t for t in brought if t.dep in SUBJECTS or _is_new(grammar, t)), None)
    if paper is None:
        return None
    spoken = (o.referent for o in reversed(trail.before(span.start)) if paper.span in o.span)
    if (known := next(spoken, None)) is not None:
        return known
    words = " ".join(trail.draft.words(noun_phrase(grammar, paper)).split())
    source = identify(words, paper.span.start, trail.roster, trail.outlet)
    if by := _published_by(trail, paper):
        source = replace(source, canonical=f"{by}’s {source.name}")
    return of_source(source, phrase_of(words))


def _published_by(trail: Trail, paper: Token) -> str | None:
    """The body that is told to have brought the paper out: "The Mission published an annex. It says …"."""
    grammar = trail.draft.grammar
    verb = grammar.head(paper)
    by = subject(grammar, verb) if verb.lemma in _PUBLISHING and paper.dep == "dobj" else None
    if by is None:
        return None
    words = " ".join(trail.draft.words(noun_phrase(grammar, by)).split())
    named = identify(words, by.span.start, trail.roster, trail.outlet)
    return named.name if named.type in COLLECTIVE else None


_PUBLISHING = frozenset({"publish", "release", "issue"})


def _is_new(grammar: Grammar, noun: Token) -> bool:
    return any(c.text.lower() in INDEFINITE for c in grammar.children(noun))


_SHOWING = frozenset({"give", "list", "show", "name", "read", "put", "set", "record", "log", "register", "contain"})
"""What a paper does and those who write it seldom; it "says" so still, while "it said" may be the ministry's."""
_PAPERS = frozenset(
    "letter memo memorandum note log list register report document email e-mail record spreadsheet ledger contract"
    " invoice receipt dossier file table chart map inventory manifest payroll transcript logbook diary bill"
    " annex notice decree leaflet poster copy message post tweet caption photograph photo picture image video footage"
    " clip recording".split()
)


def _just_before(trail: Trail, span: Span, *, human: bool) -> Referent | None:
    """Whom a relative pronoun takes up: the one named last, in its own sentence and close by."""
    head = _relative_head(trail, span)
    if head and _may_be_who(head) is human:
        return head
    close = [o for o in trail.before(span.start) if 0 <= span.start - o.span.end < 60]
    close = [o for o in close if _may_be_who(o.referent) is human]
    between = [o for o in close if not re.search(r"[.!?;]\s", trail.draft.text[o.span.end : span.start])]
    return max(between, key=by_end).referent if between else None


def _may_be_who(referent: Referent) -> bool:
    return referent.source.type in HUMAN or referent.plural


def _relative_head(trail: Trail, span: Span) -> Referent | None:
    """The noun that the relative clause hangs on, by the grammar, with what stands before it in its phrase."""
    grammar = trail.draft.grammar
    tokens = grammar.within(span)
    verb = next((t for t in grammar.ancestors(tokens[0]) if t.dep == "relcl"), None) if tokens else None
    if verb is None or grammar.head(verb).span.start > span.start:
        return None
    noun = grammar.head(verb)
    if noun.dep == "appos":
        noun = grammar.head(noun)
    for occurrence in reversed(trail.before(span.start)):
        if noun.span in occurrence.span:
            return occurrence.referent
    left = [t for t in grammar.subtree(noun) if t.index <= noun.index]
    span = Span(left[0].span.start, noun.span.end)
    words = " ".join(trail.draft.words(span).split())
    if len(words) > _LONGEST:
        return None
    return of_source(identify(words, span.start, trail.roster, trail.outlet), phrase_of(words))


def _first_person(trail: Trail, span: Span) -> Referent | None:
    """Inside a quotation "I" is its speaker, outside all of them the one author."""
    for claim in trail.draft.claims:
        if claim.chain and any(span in content for content in claim.content):
            outer = claim.chain[0].source
            for occurrence in trail.spoken:
                if outer.mention and occurrence.span == outer.mention:
                    return occurrence.referent
            if outer.mention and outer.mention != span and outer.name.casefold() not in _I:
                named = identify(outer.name, outer.mention.start, trail.roster, trail.outlet)
                return of_source(named, phrase_of(outer.name))
    names = authors(trail.draft)
    if len(names) == 1 and trail.scene.quoted(span.start) is None:
        return Referent(source=Source(name=names[0], type=SourceType.PERSON))
    return None
