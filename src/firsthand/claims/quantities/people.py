"""The unit for what is counted: persons and troops under one name each, everything else under its own singular."""

from __future__ import annotations

from firsthand.language.nouns import singular

PERSONS, TROOPS = "persons", "troops"
# Words for people, whatever else is said of them. "dead" and "wounded" stand for people as adjectives do.
_PERSONS = frozenset(
    """adult adviser boy captive casualty child citizen civilian colleague customer death defector demonstrator deserter
    detainee diplomat doctor employee evacuee family-member fatality girl guest hostage individual inhabitant injury
    journalist killing lawmaker man woman marcher member-of-staff migrant murder national native officer official
    observer passenger patient people person policeman policewoman prisoner pensioner pow protester refugee relative
    resident rescuer refugee reporter retiree rioter settler scientist shopper sailor spectator student supporter
    survivor teacher teenager victim villager visitor volunteer voter worker dead wounded injured killed missing
    captured displaced detained arrested homeless life loss staff crew mp mps analyst activist ambassador commander
    colonel engineer envoy expert farmer firefighter fisherman general governor investor judge lawyer medic miner
    minister monk nurse operator paramedic parent pilot player politician priest prosecutor rebel researcher respondent
    senator separatist tourist trader truck-driver tutor user writer georgian lithuanian latvian estonian israeli
    palestinian syrian iraqi iranian turk frenchman spaniard italian swede finn european briton canadian australian
    driver owner boyfriend girlfriend husband wife son daughter brother sister mother father lover gunman suspect
    neighbour neighbor schoolgirl schoolboy bystander teller custodian subscriber candidate
    american russian ukrainian belarusian briton german pole chinese""".split()
)
_TROOPS = frozenset(
    """troop troops soldier forces serviceman servicewoman servicemember personnel infantry infantryman paratrooper
    marine reservist conscript fighter militant combatant mercenary guardsman militiaman gunman commando airman sailor
    rifleman peacekeeper recruit legionnaire legionary warfighter""".split()
)
# What a number after "of" belongs to: "a crowd of 2,000", "a wastage of 1-200 per day", "a force of 5,000".
_BODIES = {
    **dict.fromkeys(
        """crowd population staff workforce electorate congregation toll wastage loss casualty death fatality injury
        audience turnout""".split(),
        PERSONS,
    ),
    **dict.fromkeys("force army garrison contingent grouping reinforcement corps militia".split(), TROOPS),
}


def counting_unit(noun: str) -> str:
    """Return the unit for counting a noun: troops, persons, or its own singular."""
    word, one = noun.lower(), singular(noun)
    if word in _TROOPS or one in _TROOPS:
        return TROOPS
    if word in _PERSONS or one in _PERSONS:
        return PERSONS
    return one


def body_unit(noun: str) -> str | None:
    """Return the unit of a number that a collective noun is made of, None where the noun says nothing of it."""
    return _BODIES.get(singular(noun))
