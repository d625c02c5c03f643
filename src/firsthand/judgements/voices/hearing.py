"""Whose voice a report rests on: its innermost source, with all that the text says of where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from firsthand.judgements.entities.states import land, state_in
from firsthand.judgements.voices.bodies import body_of, is_elsewhere, led_body, nation_beside, spoken_for, whose_mouth
from firsthand.judgements.voices.issuing import issuer, speaks_for_issuer
from firsthand.judgements.voices.observing import employer, observer
from firsthand.judgements.voices.resolved import apposed, resolve
from firsthand.judgements.voices.served import meant, principal, serves
from firsthand.judgements.voices.sides import Standing, about, described, nation, standing
from firsthand.judgements.voices.telling import acts, only_talk, passed_on, to_plan
from firsthand.judgements.words.words import stem
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODIES, CROWDS, PERSONS, one_person, singular
from firsthand.model.claim import Source, SourceType
from firsthand.model.judgement import Report

PRESS = "of the press"
"""The trade of an outlet that tells what it saw itself."""

_TITLES = frozenset(
    "mr mrs ms dr sir lord lady col gen lt sgt capt maj colonel general captain major father president".split()
)
_FILLING = frozenset(
    "the a an of in at for by to who which that and senior top high ranking one some two three four republic".split()
)

# Role nouns that anybody may bear: by them nobody is told apart from anybody.
_GENERIC = frozenset(
    "official source aide adviser advisor person insider delegate negotiator member friend witness eyewitness man woman"
    " staffer employee local resident citizen associate colleague boy girl child lawmaker head chief leader".split()
)
_CLASSES = {
    "military": "officer soldier sergeant corporal private lieutenant captain major colonel general brigadier admiral"
    " marshal commander guard sailor pilot conscript reservist military army troops fighter",
    "diplomatic": "diplomat attaché attache envoy ambassador consul",
    "of police": "police policeman policewoman customs detective inspector sheriff",
    "medical": "doctor nurse surgeon physician medic paramedic",
}
_CLASS_OF = {word: name for name, row in _CLASSES.items() for word in row.split()}
_NOT_STATE = re.compile("commission|committee|agency|council|party|hospital|school|company|union|network|coalition")
_COLLECTIVE = re.compile(r"(?i)(?:each|both|either|neither|all)\b")
_CROWD = CROWDS | {"people", "locals", "residents", "those"}
_STATE_OWNED = re.compile(r"(?i)\bstate (?:news )?(?:agency|media|radio|television|tv|broadcaster|newspaper)\b")
_EVERYWHERE = re.compile(
    "government|authority|authorit|armed forces|polic|army|military|court|country|state|parliament|ministry|forc"
    "|embassy.{0,20}|cabinet"
    "|committee|agency|department|council|troop|side|party|hospital|school|company|union|regulator|opposition"
)
# What a spokesman of is nobody's: of which company, group or party, the text may have said elsewhere.
_ANY_COMPANY = frozenset(
    "company firm group corporation operator manufacturer maker supplier producer utility owner employer airline bank"
    " party union federation association network organization organisation agency charity club school hospital"
    " university institute mission commission committee council".split()
)
_POSSESSED = re.compile(r"(.{3,60}?)(?:['’]s|s['’]) (?=[a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One innermost source: its name as compared and as shown, and what is known of where it stands.

    ``names`` are the words of the name that tell; ``body`` is the body that it is or speaks for, ``of`` whom a person
    works for; ``owner`` holds the words of whose instrument or paper it is ("the commission's gauges"). ``interests``
    are the sides it speaks for. ``entity`` is who it is across documents, where the case knows it.
    """

    key: str
    shown: str
    type: SourceType
    names: frozenset[str]
    standing: Standing
    interests: frozenset[str] = frozenset()
    body: str | None = None
    owner: frozenset[str] = frozenset()
    of: str | None = None
    trade: str | None = None
    entity: str | None = None

    @property
    def anonymous(self) -> bool:
        """Whether nobody is named."""
        return self.type is SourceType.ANONYMOUS

    @property
    def identified(self) -> bool:
        """Whether it is named, or described as one nation's: "a Geneva-based agency" may be any that is named."""
        if self.type is SourceType.OFFICIAL and self.body and singular(self.body.split()[-1]) in _ANY_COMPANY:
            return False
        if self.type not in {SourceType.ORGANIZATION, SourceType.OUTLET} or (
            self.standing.nation and self.type is SourceType.ORGANIZATION
        ):
            return not self.vague
        return bool(re.search(r"(?<![\w-])[A-Z][\w’']*(?!-based)(?![\w-])", self.shown))

    @property
    def full(self) -> bool:
        """Whether it is a person named by more than a surname."""
        return self.type is SourceType.PERSON and " " in self.key

    @property
    def bare(self) -> bool:
        """Whether it is a person of whom no text at hand says what he is."""
        return self.type is SourceType.PERSON and not (self.standing.roles or self.body or self.of)

    @property
    def noun(self) -> str | None:
        """The common noun of a body that has no name of its own: "Voss's coalition", "the company"; else None."""
        if self.type is not SourceType.ORGANIZATION:
            return None
        last = re.sub(r"^.*['’]s? ", "", self.shown).split()[-1]
        return singular(last) if last == last.lower() else None

    @property
    def anybody(self) -> bool:
        """Whether it is a body that every nation has one of, and no nation is beside it: "the ministry", "police"."""
        generic = self.type is SourceType.ORGANIZATION and not self.standing.nation
        return generic and bool(_EVERYWHERE.fullmatch(self.key))

    @property
    def side(self) -> str | None:
        """The nation or, where none is known, the body that it speaks for, as the text calls it."""
        if self.standing.side or self.of:
            return self.standing.side or self.of
        return self.shown if self.type is SourceType.ORGANIZATION else None

    @property
    def vague(self) -> bool:
        """Whether nothing tells whom the text means: "some", "talk", "each side"."""
        crowd = self.anonymous and self.shown.lower() in _CROWD
        return self.type is SourceType.VAGUE or crowd or bool(_COLLECTIVE.match(self.shown))


@lru_cache(maxsize=1 << 14)
def voice(report: Report) -> Voice | None:
    """Return the innermost source of a report; None where the document's author speaks and saw nothing for himself."""
    text = report.document.text
    if report.claim.chain:
        source = report.claim.chain[0].source
        if acts(report, source) or only_talk(report):
            return None
        if own := speaks_for_issuer(report.document, source):
            return heard(_headed(report), own)
        if told := passed_on(report):
            return heard(text, told)
        if outlet := employer(source):
            return replace(heard(text, outlet), trade=PRESS)
        if not to_plan(text, source):
            return _in_office(report, heard(text, source))
    return _observed(report)


def _in_office(report: Report, speaker: Voice) -> Voice:
    """A ministry's own minister is of its state, which its statement need not say."""
    body = issuer(report.document)
    if body is None or speaker.standing.nation or not speaker.standing.roles & {"minister"}:
        return speaker
    state = described(body.name).nation if re.search(r"(?i)\bministry\b", body.name) else None
    known = speaker.standing | Standing(nation=state)
    return replace(speaker, standing=known, interests=speaker.interests | ({land(state)} if state else set()))


def _observed(report: Report) -> Voice | None:
    text = report.document.text
    seen = None if only_talk(report) else observer(report)
    if seen is None:
        return None
    told = heard(_headed(report) if seen == issuer(report.document) else text, seen)
    seen_itself = seen.type is SourceType.OUTLET and seen.name == report.document.outlet
    return replace(told, trade=PRESS) if seen_itself else told  # what an outlet saw itself, nobody told it


def body_in(text: str, name: str) -> str | None:
    """Return the one name of the body that a text says a person speaks for or leads."""
    served = serves(text, name)
    return body_of(served, text) if served else None


def _headed(report: Report) -> str:
    """The text under the name of its issuer, which may say whose coast guard it is."""
    return f"The {report.document.outlet} said.\n{report.document.text}"


@lru_cache(maxsize=1 << 14)
def heard(text: str, source: Source) -> Voice:
    """Return a source as a voice, with what the text says beside its name."""
    entity, source = (source.entity, source.name), resolve(text, source)
    shown = source.canonical or source.name
    person = source.type is SourceType.PERSON
    owner = _POSSESSED.match(shown)
    known = _by_itself(text, shown, source.type)
    if person:
        known = standing(text, source.name) | known
        if not known.roles and (role := apposed(text, source.name)):
            known = known | Standing(roles=frozenset({role}))
    if source.type is SourceType.OFFICIAL and not known.nation and _of_company(text, source):
        known = replace(known, roles=frozenset({"representative"}))  # a company's spokesman is of no state
    whose = principal(text, source.name) if person else owner[1] if owner else None
    if whose:
        known = known | Standing(nation=standing(text, whose).nation)
    names = _names(shown, text, person=person)
    body = _body(text, source, known)
    if person and source.of and not known.nation:
        known = known | Standing(nation=described(source.of, text).nation)
    if body and not known.nation and not (person and is_elsewhere(text, source.name)):
        known = known | Standing(
            nation=nation_beside(text, shown) or nation_beside(text, body) or _of_the_text(text, body)
        )
    if _STATE_OWNED.search(shown) or _land(text, shown):
        known = known | Standing(roles=frozenset({"government"}))
    common = body is not None and not known.nation and bool(_EVERYWHERE.fullmatch(body))
    interests = {
        land(known.side) if known.side else None,
        None if known.side or common else body,
        *(" ".join(sorted(_names(of, text))) for of in (source.of,) if of),
        *(_names(who, text, person=True)[-1] for who in (shown if person else None, whose) if who),
    }
    return Voice(
        key=source.handle or " ".join(names),
        shown=shown,
        type=source.type,
        names=frozenset(names),
        standing=known,
        interests=frozenset(interest for interest in interests if interest),
        body=body,
        of=source.of,
        entity=entity[0] if source.name == entity[1] else None,
        owner=frozenset(_names(owner[1], text)) if owner and source.type is SourceType.DOCUMENT else frozenset(),
        trade=_trade(shown)
        or next((_CLASS_OF.get(r, r) for r in sorted(known.roles - _GENERIC) if r in PERSONS), None),
    )


def _by_itself(text: str, shown: str, kind: SourceType) -> Standing:
    """What a description says without the text around it; a first name that ends like a nation's is none."""
    found = described(whose_mouth(shown) if kind is SourceType.ORGANIZATION else shown, text)
    if kind is SourceType.PERSON:
        return Standing(roles=found.roles, seat=found.seat)
    if kind is not SourceType.ANONYMOUS:
        return found
    # A doctor at a General Hospital is no general.
    plain = {shown.split(maxsplit=1)[0].lower(), *(word for word in shown.split() if word.islower())}
    roles = frozenset(role for role in found.roles if role in plain or f"{role}s" in plain)
    return replace(found, roles=roles - _DIPLOMATS if _FAR.search(shown) else roles)


def _land(text: str, name: str) -> str | None:
    if " " in name:
        return nation_of(name)
    return nation(name) or state_in(text, name)


def _body(text: str, source: Source, known: Standing) -> str | None:
    if source.type is SourceType.ORGANIZATION:
        return body_of(source.canonical or source.name, text)
    if source.type is SourceType.ACCOUNT and any(singular(word.lower()) in BODIES for word in source.name.split()):
        return body_of(source.name, text)  # a union's own account
    if source.type is SourceType.OFFICIAL and (found := _MOUTH_OF.match(source.name)):
        words = found[1] or found[2] or found[3]
        at = source.mention.start if source.mention else text.find(source.name)
        return body_of((words == words.lower() and meant(text, words, at)) or words, text)
    if source.type is not SourceType.PERSON:
        return None
    if served := serves(text, source.name):
        return body_of(served, text)
    if source.of and any(singular(word) in _ORGANS_THAT_SPEAK for word in source.of.split()):
        return body_of(source.of, text)  # "Brigadier Orr, for the Defence Ministry"
    if led := led_body(text, source.name):
        return body_of(led, text)
    spoken = spoken_for(text, source, known.roles)
    # The last body named before a state's spokesman may be anybody's, unless it is a state's.
    return spoken if spoken and (not known.nation or source.of or not _NOT_STATE.search(spoken)) else None


def _of_the_text(text: str, body: str) -> str | None:
    """The state whose government "the government" is in a text that names one state alone."""
    return about(text) if _EVERYWHERE.fullmatch(body) else None


_MOUTH_OF = re.compile(
    r"(?:the |an? )?(?:(.{3,60}?)(?:['’]s)? (?:spokes(?:man|woman|person)|representative)"
    r"|(?:spokes(?:man|woman|person)|representative) (?:for|of) (?:the )?(.{3,60}))$"
    r"|(.{3,60}(?i:commission|committee|council|union|federation|agency|company|association))['’]s"
    r" (?:chair\w*|head|director|secretary|general secretary|leader|president)$"
)


def _of_company(text: str, source: Source) -> bool:
    body = _body(text, source, Standing())
    return body is not None and not any(singular(word) in _STATE_ORGANS for word in body.split())


_STATE_ORGANS = frozenset(
    "ministry defens foreign government staff forc command presidency polic army navy guard service servic department"
    " administration parliament council court authority authorit office offic embassy cabinet".split()
)
_ORGANS_THAT_SPEAK = frozenset("ministry staff department presidency army navy military".split())
_DIPLOMATS = frozenset("diplomat diplomats envoy envoys attaché attache attachés ambassador ambassadors".split())
_FAR = re.compile(r"\b(?:European|Western|Asian|African|Arab|Gulf|Nordic|foreign)\b")  # of no one state


def _names(shown: str, text: str = "", *, person: bool = False) -> list[str]:
    """The words of a name that tell: without titles, articles and the nation beside it."""
    spelled = re.findall(r"[^\W_][\w'’.-]*", shown)
    # A person's own names are all of them, though one end like a nation's ("Nadia", "Julian").
    found = spelled if person else [word for word in spelled if not _land(text, word)]
    bare = [stem(re.sub(r"['’]s?$", "", word)) for word in found]
    empty = _FILLING | _TITLES if person else _FILLING
    return [word for word in bare if word.strip(".") not in empty] or [shown.lower()]


_OF_WHAT = re.compile(r"(?i)\b(?:at|of|in|from|with|on|who|that|close|for|near)\b|,")


def _trade(shown: str) -> str | None:
    """The sort of work that the description itself names: a doctor at a General Hospital is no general."""
    head = _OF_WHAT.split(shown, maxsplit=1)[0]
    row = [one_person(word) for word in re.findall(r"[^\W\d_]+", (head.strip() or shown).lower())]
    classes = [_CLASS_OF[word] for word in row if word in _CLASS_OF]
    if classes:
        return "of police" if "of police" in classes else classes[-1]
    return next((word for word in row if word in PERSONS and word not in _GENERIC), None)
