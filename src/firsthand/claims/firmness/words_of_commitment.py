"""The words that pass on, weaken or turn round an author's commitment to an event beneath them, whoever thinks it."""

from __future__ import annotations

from typing import Final

from firsthand.claims.firmness.degrees import Pair
from firsthand.claims.firmness.degrees import of_each as _all
from firsthand.claims.firmness.words_of_firmness import ATTITUDES, RAISING
from firsthand.model.claim import Factuality

_CT, _NOT = Factuality.CERTAIN, Factuality.CERTAIN_NOT
_PR, _PR_NOT = Factuality.PROBABLE, Factuality.PROBABLE_NOT
_PS = Factuality.POSSIBLE
_UU = Factuality.UNCOMMITTED


GOVERNORS: Final[dict[str, Pair]] = {
    **ATTITUDES,
    **RAISING,
    **_all("deny reject refute rebut disprove", (_NOT, _UU)),
    **_all("dispute", (_NOT, _CT)),
    **_all("doubt", (_PR_NOT, _CT)),
    **_all("confirm announce report claim verify prove", (_CT, _UU)),
    **_all("force compel cause make lead get help serve", (_CT, _NOT)),
    **_all("prevent stop avoid avert prohibit ban forbid bar cease quit halt discontinue", (_NOT, _CT)),
    **_all("lack pretend resist", (_NOT, _CT)),
    **_all("mull weigh contemplate ponder explore oppose", (_UU, _UU)),
    **_all("allow permit authorize", (_PS, _NOT)),
    **_all("let enable", (_CT, _NOT)),
    **_all("agree decide vow pledge promise commit plan intend", (_CT, _UU)),
    **_all("try attempt seek struggle strive", (_UU, _NOT)),
    **_all("need require", (_UU, _UU)),
}
"""Over a clause, affirmed and negated. The signatures are those of implicative verbs (Karttunen 2012): two-way, such as
"manage", and one-way, such as "allow", whose negation alone settles anything."""

UNDOING: Final = frozenset(
    "avoid avert prevent cancel scrap abandon abort block veto reject defeat thwart foil shelve kill delay postpone "
    "suspend lack".split()
)
"""What these have for their object did not come about, or not then."""

THINGS_SAID: Final = frozenset(
    "proposal offer request claim demand bid plan protest appeal idea suggestion call allegation accusation report "
    "complaint motion view notion ruling decision verdict finding conclusion judgment judgement criticism".split()
)
"""What was said or meant is there, whatever became of it."""

MODIFIERS: Final[dict[str, Factuality]] = {
    **dict.fromkeys(("cancelled", "canceled", "aborted", "abandoned", "scrapped", "averted", "attempted"), _NOT),
    **dict.fromkeys(("foiled", "thwarted", "blocked", "vetoed", "rejected"), _NOT),
    **dict.fromkeys(("possible", "potential", "prospective", "threatened"), _PS),
    **dict.fromkeys(("likely", "expected", "probable", "scheduled", "planned"), _PR),
    **dict.fromkeys(("alleged", "supposed", "purported", "proposed", "hypothetical", "rumored", "rumoured"), _UU),
}
"""Adjectives before a noun that tells an event: "the cancelled deal"."""

HEARSAY_ADVERBS: Final[dict[str, Factuality]] = {"reportedly": _PR}
"""Beside a verb this passes on what others say, as a verb of saying does, and leaves some doubt."""

OF_THINGS_SAID: Final = frozenset(
    "proposed planned reported rejected blocked vetoed cancelled canceled abandoned scrapped".split()
)
"""Of a plan or an offer these say what became of it: the rejected offer was made."""

NOUNS_WITH_INFINITIVE: Final[dict[str, Pair]] = {
    **_all("decision agreement move contract deal pledge", (_CT, _UU)),
    **_all("plan intention", (_PR, _PR_NOT)),
    **_all("attempt effort bid try", (_UU, _NOT)),
    **_all("reason", (_CT, _UU)),
    **_all("need", (_CT, _UU)),
    **_all("desire wish hope", (_UU, _UU)),
    **_all("option chance opportunity right permission threat", (_PS, _UU)),
    **_all("proposal offer request demand call", (_UU, _UU)),
    **_all("failure refusal inability", (_NOT, _CT)),
    **_all("ability power capacity", (_PS, _NOT)),
}
"""Nouns over an infinitive: "the failure to pay"; under any other the act is meant, not told."""

OBJECT_GOVERNORS: Final[dict[str, Pair]] = {
    **dict.fromkeys(UNDOING, (_NOT, _CT)),
    **_all("schedule slate", (_PR, _PR_NOT)),
    **_all("deny", (_NOT, _UU)),
    **_all("ban outlaw prohibit forbid", (_NOT, _CT)),
    **_all("mull weigh contemplate ponder explore await require", (_UU, _UU)),
    **_all("expect predict forecast anticipate project estimate", (_PR, _PR_NOT)),
    **_all("want seek request demand propose urge consider need hope", (_UU, _UU)),
    **_all("fear negotiate threaten", (_PS, _UU)),
    **_all("allow permit", (_PS, _NOT)),
}
"""Over a noun that tells an event: "expects cuts", "averted a strike"."""

PARTICLES: Final[dict[tuple[str, str], Pair]] = {
    ("rule", "out"): (_NOT, _PS),
    ("call", "off"): (_NOT, _CT),
    ("fall", "through"): (_NOT, _CT),
}
"""Verbs with their particle, over a noun that tells an event: "did not rule out a strike"."""

KEEPING_FROM: Final[dict[str, Pair]] = _all(
    "prevent stop ban bar prohibit block keep prohibit discourage exclude dissuade deter restrain hinder", (_NOT, _CT)
)
"""Verbs with "from"."""

NOTHING_OF: Final[dict[str, Factuality]] = dict.fromkeys(
    ("lack", "absence", "cancellation", "rejection", "denial", "abandonment", "ban"), _NOT
)
"""Nouns with "of" or "on" that say there is none of what follows."""

SEEKING: Final[dict[str, tuple[str, ...]]] = {
    "call": ("for",), "ask": ("for",), "push": ("for",), "wait": ("for",), "press": ("for",), "look": ("for",),
    "hope": ("for",), "appeal": ("for",), "bid": ("for",),
}  # fmt: skip
"""Verbs with a preposition, over what is wanted."""

AFTER_NOUNS: Final[dict[tuple[str, str], Pair]] = {
    ("threat", "of"): (_PS, _UU),
    ("plan", "for"): (_PR, _PR_NOT),
    ("plan", "of"): (_PR, _PR_NOT),
    ("intention", "of"): (_PR, _PR_NOT),
    **{(noun, "for"): (_UU, _UU) for noun in ("demand", "call", "proposal", "bid", "request", "appeal")},
    **{(noun, "of"): (_CT, _UU) for noun in ("report", "word", "mention")},
}
"""Nouns with a preposition, over the event that they are about, affirmed and under "no": "no reports of violence"."""

AFTER_ADJECTIVES: Final[dict[tuple[str, str], Pair]] = {
    ("close", "to"): (_PR, _NOT),
    ("short", "of"): (_NOT, _NOT),
    ("far", "from"): (_NOT, _NOT),
}
"""Adjectives with a preposition over a clause, said of a subject and as an adverb: "came close to selling" did not."""

IMPLICATIVE_ADJECTIVES: Final[dict[str, Pair]] = {
    **_all("unwilling unable", (_NOT, _CT)),
    **_all("willing free", (_CT, _NOT)),
    **_all("afraid scared", (_NOT, _CT)),
    **_all("reluctant hesitant loath loth", (_PR_NOT, _UU)),
    **_all("true", (_CT, _NOT)),
}
"""As words of one's own: "is true that" is as two-way as "is false that"."""

LIKELIHOOD: Final = frozenset(
    "likely probable unlikely improbable possible conceivable plausible impossible inconceivable certain inevitable "
    "doubtful uncertain imminent unavoidable due".split()
)
"""Said of an event that a noun tells: "a strike is unlikely"."""

OCCURRING: Final = frozenset("occur happen materialize materialise ensue arise begin start come".split())
"""With an event for their subject, these say no more than that it was."""

CAUSING: Final = frozenset(
    {("lead", "to"), ("result", "in"), ("end", "in"), ("culminate", "in"), ("agree", "on"), ("agree", "to")}
    | {("succeed", "in"), ("end", "up")}
)
"""Verbs with a preposition whose object comes about as they do: "may lead to a strike"."""

PRESUPPOSING: Final = frozenset(
    "reduce cut lower curb raise increase boost improve expand continue resume address discuss investigate probe "
    "examine review study condemn criticize criticise survive stop halt end fight combat tackle resolve answer "
    "deny dispute dismiss comment change affect alter influence damage harm hurt revive restart jumpstart relaunch "
    "quash handle mishandle oversee monitor explain justify defend regret mourn recall remember forget ignore overturn "
    "reverse ease escalate prolong accelerate slow hamper hinder overshadow".split()
)
"""What these have for their object is there before: "wants to reduce costs", "failed to stop an attack"."""

REJECTING: Final = frozenset(
    "reject abandon scrap drop shelve cancel ditch withdraw block veto thwart foil resist miss lose rebuff".split()
)
"""With a plan, a call or a chance for their object, what it was for was not done."""

FAILING: Final = frozenset("fail collapse founder fizzle".split())
VAIN: Final = frozenset(
    "unsuccessful failed abortive aborted futile fruitless vain abandoned rejected scrapped".split()
)
"""Of an attempt: what it was for was not done."""

ORDERS_IN_SUBJUNCTIVE: Final = frozenset("insist demand suggest propose recommend ask require request urge".split())
NARROWLY: Final = frozenset({"almost", "nearly"})
OF_AMOUNT: Final = frozenset("double triple treble quadruple halve equal match reach complete finish".split())
"""What "almost" leaves these is nearly all of it."""

SCARCELY: Final = frozenset({"hardly", "scarcely", "barely"})

ADJUNCT_CLAUSES: Final[dict[str, Factuality]] = {"lest": _PS}
CHOOSING: Final = frozenset({"opt", "decide", "vote", "choose", "rule"})
"""Verbs with "against", over what is not done."""

WITHOUT: Final = frozenset({"without", "instead", "rather"})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
PASSIVE_ONLY: Final = frozenset({"set", "slate", "schedule", "poise"})
"""These hold what is to come in the passive only: "is set to land"; "set up to show" tells a purpose."""

PURPOSE: Final = _CT
"""An act that is meant, "to cut costs": MEANTIME takes it for as certain as what it is meant by."""
