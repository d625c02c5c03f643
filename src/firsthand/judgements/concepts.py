"""What different words of news English stand for, where claims in other words are set against each other.

"Declined to board" and "disobeyed", "bodies" and "dead", "pistols" and "no weapon": a denial is seldom worded as what
it denies. Each row is one thing or act, in plain words of news from any field; ``senses`` has those that oppose others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements.words import stem

_ROWS: Mapping[str, str] = {
    # What befalls people.
    "dead": "die dead death kill body corpse fatality toll slain grave bury mortuary perish lethal mortality",
    "hurt": "injure injury wound hurt casualty hospitalize hospitalise maim",
    "ill": "fever epidemic outbreak disease illness sick infection infect virus cholera measles flu pandemic patient",
    "captive": "hostage captive prisoner detain detention arrest custody jail imprison abduct kidnap capture",
    "flee": "flee refugee displace evacuate evacuation evacuee exodus",
    # Force.
    "troops": "troop soldier servicemen serviceman brigade battalion regiment army unit military paratrooper garrison"
    " division conscript squad infantry militia guardsman",
    "called up": "reservist reserve mobilize mobilise mobilization mobilisation mobilizing mobilising draft"
    " conscript call-up conscription",
    "weapon": "weapon pistol gun rifle gunpoint firearm arm armed revolver handgun",
    "shooting": "shot shoot fire gunfire bullet cartridge gunshot ammunition sniper round",
    "strike": "shell shelling bombard bombardment bomb airstrike missile rocket artillery drone strike",
    "attack": "attack assault raid offensive storm",
    "invade": "invade invasion incursion",
    "mutiny": "mutiny disobey disobedience insubordination desert desertion defect defection refuse refusal decline"
    " rebel rebellion",
    "withdraw": "withdraw withdrawal pullback pullout retreat leave depart",
    "ceasefire": "ceasefire truce armistice cease-fire",
    "ship": "ship vessel boat warship frigate destroyer trawler ferry tanker craft submarine",
    "aircraft": "aircraft plane jet helicopter airliner flight glider warplane bomber airplane aeroplane",
    "vehicle": "lorry truck vehicle convoy bus coach tank",
    "blockade": "blockade close closure shut seal embargo",
    "navy": "navy naval fleet",
    # What is said, written and known.
    "order": "order instruction command directive decree",
    "plan": "plan scheme plot blueprint",
    "warn": "warn warning alert caution",
    "write": "letter memo memorandum document e-mail email report note paper text",
    "deal": "deal accord agreement treaty pact settlement agree sign",
    "talks": "talk negotiation negotiate dialogue summit mediation",
    "inquiry": "inquiry enquiry investigation probe",
    "threat": "threat threaten ultimatum",
    # Public life.
    "vote": "vote election ballot poll referendum runoff rerun",
    "again": "second again twice fresh new rerun re-run repeat another anew",
    "count": "count recount tally turnout",
    "fraud": "fraud irregularity rig rigging falsify stuff",
    "protest": "protest march rally demonstration demonstrate demonstrator protester riot",
    "go": "resign resignation quit oust dismiss step-down sack",
    "pay": "pay payment payout compensation compensate bribe bribery ransom money cash fund",
    "corrupt": "corruption corrupt embezzle embezzlement kickback graft",
    "law": "law legal illegal unlawful court judge lawsuit sue verdict",
    "sanction": "sanction embargo tariff ban",
    "curfew": "curfew lockdown",
    # Goods and works.
    "leak": "leak spill contamination contaminate pollution pollute toxic poison",
    "flood": "flood flooding dam dyke levee breach",
    "collapse": "collapse roof cave-in crack crumble",
    "power": "power electricity blackout outage grid",
    "price": "price cost inflation fee",
    "job": "job layoff redundancy dismissal",
    "sale": "sell sale buyer takeover merger acquisition buy acquire",
    "crash": "crash collision collide derail derailment",
    "drug": "drug medicine antibiotic vaccine dose treatment",
    "food": "food bread grain famine hunger starve starvation",
    "school": "school pupil teacher classroom",
    "nuclear": "nuclear reactor radiation uranium radioactive enrichment",
    "spy": "spy espionage spying agent intelligence surveillance",
    "hack": "hack hacker cyberattack breach",
    "torture": "torture beat beating abuse mistreat mistreatment",
    "rape": "rape sexual",
    "restore": "restore resume resumption restart reopen",
    "stop": "stop halt block intercept obstruct impede hinder detour",
    "meeting": "meet meeting summit host encounter",
    "debt": "debt owe arrears outstanding unpaid overdue due creditor debtor",
    "child": "child schoolchild schoolchildren boy girl minor teenager baby",
}

_COMMON = frozenset({"again", "count", "write", "plan", "child", "vehicle", "price", "law", "talks"})
"""Concepts that stand in many reports of one story: sharing one of them alone says little."""

THINGS = frozenset(
    "troops ship aircraft vehicle navy child school food drug job power count order plan deal nuclear sanction weapon"
    " invade".split()
)
"""Concepts of things: a whole story can be about them, so that one alone is no act that two claims share."""

_UP_TO = re.compile(r"(?i)\bcall(?:s|ed|ing)? (?:\w+ ){0,3}up\b")
_RIGHTS = re.compile(r"\brights\b")  # "the right" is a side, and no right
_NORMAL = re.compile(
    r"(?i)\bback to normal\b|\breturn(?:s|ed|ing)? to normal\b"
    r"|\bback (?:on|in|up|at work)\b|\bnormal(?:ity|cy|i[sz]ed)\b"
)
_TURNED = re.compile(
    r"(?i)\b(?:turn|wav|send|sent|push)\w* (?:\w+ )?(?:back|away|round|around)\b|\bheld up\b|\bpulled over\b"
)
_TOLD_TO = re.compile(r"(?i)\b(?:told|instructed|commanded|directed|tasked|required) to\b")
_DOWN = re.compile(r"(?i)\bstep(?:s|ped|ping)? (?:down|aside)\b|\bbe gone\b")

_OF: dict[str, set[str]] = defaultdict(set)
for _name, _row in _ROWS.items():
    for _word in _row.split():
        _OF[stem(_word)].add(_name)
_OF = dict(_OF)

SAME_WORDS: frozenset[str] = frozenset(_OF)
"""Stems that a concept stands for; two claims that share both share one thing, not two."""


@lru_cache(maxsize=1 << 14)
def concepts(text: str) -> frozenset[str]:
    """Return the concepts that words of a text stand for."""
    found: set[str] = set()
    for word in re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower()):
        found |= _OF.get(stem(word), set())
    if _RIGHTS.search(text):
        found.add("rights")
    if _UP_TO.search(text):
        found.add("called up")
    if _NORMAL.search(text):
        found.add("restore")
    if _TURNED.search(text):
        found.add("stop")
    if _TOLD_TO.search(text):
        found.add("order")
    if _DOWN.search(text):
        found.add("go")
    return frozenset(found)


def telling(shared: frozenset[str]) -> frozenset[str]:
    """Return those of the concepts that tell one matter from another inside a story."""
    return shared - _COMMON


@lru_cache(maxsize=1 << 14)
def concept_of(word: str) -> frozenset[str]:
    """Return the concepts that one word stands for."""
    return frozenset(_OF.get(stem(word), ()))
