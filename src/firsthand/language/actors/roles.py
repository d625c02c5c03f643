"""Nouns for people, bodies and records as the news names its sources: which are offices, which fit which."""

from __future__ import annotations

from functools import lru_cache

_REMEMBERED = 20_000
"""How many words’ readings are kept: the same few thousand come again and again."""

OFFICES = frozenset(
    """minister president premier chancellor governor mayor spokesman spokeswoman spokesperson director head chief
    secretary secretary-general ambassador commander chairman chairwoman chair commissioner king queen prince
    princess emperor pope dictator leader speaker treasurer sheriff prosecutor attorney-general envoy mediator
    vice-president superintendent ceo coroner dean rector archbishop patriarch comptroller auditor ombudsman
    undersecretary whip mufti emir sultan spokespersons nominee""".split()
)
"""Holders of one seat each: with "the" or a named body they are known by their role, without a name."""

PERSONS = OFFICES | frozenset(
    """official aide adviser advisor officer diplomat source insider staffer employee worker lawmaker legislator
    master headmaster headmistress harbormaster harbourmaster stationmaster quartermaster registrar skipper helmsman
    deputy congressman congresswoman senator representative councilman councilwoman mp parliamentarian politician
    candidate contender strategist operative consultant pollster lobbyist donor delegate negotiator counsel lawyer
    attorney judge justice magistrate juror analyst expert researcher scientist scholar academic professor
    historian economist fellow author writer columnist commentator blogger critic observer journalist reporter
    correspondent editor anchor host presenter moderator broadcaster-journalist photographer commander soldier
    sergeant corporal private lieutenant captain major colonel general brigadier admiral marshal marine airman
    pilot sailor guard policeman policewoman detective investigator inspector agent spy fighter rebel militant
    insurgent militiaman veteran conscript reservist mercenary sniper attache attaché envoy consul dispatcher
    farmer teacher schoolteacher doctor nurse surgeon physician medic paramedic firefighter driver shopkeeper
    trader businessman businesswoman executive manager owner founder banker investor developer engineer technician
    priest bishop cleric imam rabbi monk pastor father mother brother sister son daughter wife husband widow
    widower uncle aunt cousin grandfather grandmother friend neighbor neighbour relative parent child colleague
    partner ally associate associate supporter opponent rival activist campaigner organizer organiser volunteer
    protester demonstrator dissident exile refugee migrant resident villager local townsman citizen civilian
    witness eyewitness survivor victim passenger passer-by bystander visitor tourist patient prisoner detainee
    hostage suspect defendant plaintiff man woman boy girl person student pupil pensioner retiree voter taxpayer
    member participant attendee guest contractor trainer coach player athlete actor actress singer artist musician
    director-general incumbent frontrunner front-runner democrat republican conservative liberal socialist
    communist mogul billionaire tycoon magnate oligarch heiress celebrity clerk administrator coordinator surveyor
    planner biographer novelist poet meteorologist geologist biologist chemist physicist epidemiologist
    sociologist psychologist psychiatrist entrepreneur landlord tenant butler chef waiter waitress barman
    hairdresser mechanic electrician carpenter miner fisherman sailor skipper trucker customs-officer undertaker
    regulator publicist interpreter translator narrator announcer assistant creditor questioner mate user
    surrogate backer skeptic sceptic planner seller buyer presenter commissioner guide cameraman producer
    filmmaker star
    nun vicar deacon abbot clergyman servant maid nanny babysitter cleaner bartender barmaid cashier receptionist
    stylist rapper drummer guitarist comedian dancer performer entertainer starlet sculptor designer playwright
    vlogger youtuber influencer gamer streamer prankster magician podcaster newsreader reviewer passerby onlooker
    traveller traveler commuter motorist cyclist biker pedestrian jogger hiker climber skier swimmer surfer rancher
    homeowner customer shopper vendor dealer broker accountant solicitor barrister complainant convict inmate captive
    captor kidnapper gunman shooter attacker assailant bomber terrorist jihadist crewman steward stewardess attendant
    navigator plumber builder labourer laborer postman mailman fireman midwife gp dentist therapist
    counsellor counselor pharmacist lecturer headteacher schoolboy schoolgirl teenager teen youngster baby toddler
    infant kid lad gentleman lady bloke mum mom dad grandma niece nephew sibling stepfather stepmother stepson
    stepdaughter spouse fiance fiancee fiancé fiancée boyfriend girlfriend ex-wife ex-husband lover roommate flatmate
    housemate classmate boss supervisor cofounder councillor councilor protestor curator specialist forecaster
    astronomer footballer golfer wrestler sprinter striker quarterback midfielder defender winger referee umpire
    jockey worshipper immigrant expatriate millionaire heir duchess sheikh constable trooper cop bouncer doorman
    bodyguard lifeguard thief robber burglar hacker fraudster conman killer murderer rapist paedophile pedophile
    addict convert smuggler trafficker prostitute beggar orphan grandparent bride bridegroom whistleblower informant
    cadet recruit""".split()
)
"""Nouns for one person (the plural by rule)."""

KIN = frozenset(
    """grandfather grandmother father mother dad mum mom brother sister son daughter wife husband uncle aunt cousin
    widow nephew niece stepfather stepmother""".split()
)
"""Nouns for one of a family, who shares its name."""

AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "hand", "wife", "smith", "monger")
"""Endings of nouns for those who do a thing: enough where one of them speaks, and nothing else is known of the word."""

PERSON_ENDINGS = ("ologist", "onomist", "woman", "person", "keeper", "writer", "worker", "holder")
"""Endings that make a noun one for a person whether listed or not."""

CROWDS = frozenset(
    """some many others several few most all both people everyone everybody anyone someone somebody nobody none
    critics observers analysts experts commentators pundits voters supporters opponents skeptics sceptics
    proponents advocates detractors latinos hispanics muslims christians jews catholics evangelicals arabs kurds
    whites blacks millennials seniors women men americans republicans democrats conservatives liberals activists
    environmentalists economists scholars historians readers viewers fans folks those they insiders russians
    ukrainians belarusians westerners""".split()
)
"""Plurals that name nobody in particular: a vague source unless counted or tied to a named body."""

MOUTHS = frozenset("spokesman spokeswoman spokesperson".split())
"""Who speaks for somebody, and for whom the noun alone does not say."""

TALK = frozenset("talk rumor rumour rumors rumours speculation word gossip whispers hearsay chatter".split())
"""What goes around, and nobody answers for."""

ALLEGATIONS = frozenset("reports suggestion suggestions allegation allegations claims".split())
"""What somebody says whom the noun does not name."""

RUMOURS = (
    TALK
    | ALLEGATIONS
    | frozenset(
        """feeling belief consensus sense suspicion expectation expectations hope hopes fear fears concern concerns
        impression perception wisdom buzz view opinion theory theories thinking conventional-wisdom doubt doubts
        evidence signs indications""".split()
    )
)
"""What is said without anybody who says it."""

RECORDS = frozenset(
    """report order document documents memo memorandum letter email e-mail lawsuit suit complaint filing ruling
    verdict decision decree law bill act treaty agreement accord pact deal text draft study survey poll analysis
    article essay book memoir op-ed editorial story transcript video footage photo photograph picture image
    imagery recording audio tape log diary record data figure figures statistic statistics slide presentation
    website webpage page post tweet message cable dossier indictment affidavit subpoena constitution platform rule
    rules plan proposal note brief release communique communiqué sign ad advertisement commercial map paper review
    audit assessment estimate statement resolution declaration manifesto charter contract returns return census
    list table chart graph index inscription label notice notification warrant certificate petition motion
    testimony dispatch headline column blog file archive ledger invoice receipt budget guidelines guideline
    directive regulation manual handbook questionnaire findings finding research gauge gauges film documentary
    series episode script speech dashboard database dataset copy copies spot clip piece convention trailer tally
    ranking rating ratings forecast outlook bulletin readout summary annex annexe appendix addendum attachment minutes
    poster posters banner banners leaflet leaflets manifest register logbook payroll roster roll timesheet receiver
    receivers sensor sensors meter camera cameras
    detector transponder tracker recorder thermometer seismograph radar
    circular card sheet entry inquiry inquest probe camera cameras""".split()
)
"""Things that say something by being read or seen."""

UTTERANCES = frozenset(
    """statement statements account accounts version words comment comments remark remarks speech speeches address
    testimony interview claim claims view opinion message tweet tweets post posts announcement response reply
    answer argument assertion explanation denial warning promise pledge prediction estimate telling own-words
    rhetoric observation observations admission accusation note diary figure""".split()
)
"""Somebody's own words, named as a thing: "her statement", "by his account" speak for that person."""

BODIES = frozenset(
    """ministry government army military navy police force forces command staff office department agency bureau
    commission committee council parliament senate congress house assembly court tribunal party campaign team
    administration presidency cabinet embassy consulate mission delegation bank company corporation firm group
    organization organisation union league association federation alliance coalition bloc board authority
    authorities regime junta foundation institute institution center centre think-tank university college school
    hospital church network channel chamber club society trust fund service services brigade regiment battalion
    division corps unit squad militia guard guards opposition leadership industry state nation country city town
    village county province republic union capital railway railways airline airport utility operator manufacturer
    maker retailer startup panel caucus lobby task-force watchdog nonprofit charity ngo secretariat directorate
    inspectorate prosecution defense defence judiciary legislature treasury exchange museum library laboratory
    observatory movement front side camp faction family
    giant chain brand supplier producer carmaker toymaker platform lender
    intelligence headquarters hq press-service general-staff
    establishment community conference forum transition outfit jury grand-jury monarchy palace district pentagon
    crew site town-hall presidium politburo synod""".split()
)
"""Nouns for what speaks as one body."""

SPEAKING_THINGS = BODIES | RECORDS
"""Nouns for what speaks and is no person: bodies, and what is written."""

LISTED = PERSONS | SPEAKING_THINGS
"""All nouns for those who speak, crowds and rumours aside."""

BODY_NAME_WORDS = BODIES | frozenset(
    """nations inc corp ltd llc plc gmbh co organization democrats republicans greens labour labor conservatives rada
    duma bundestag kremlin academy foundation ministry council networks systems industries partners associates
    holdings motors airlines airways pharmaceuticals technologies laboratories studios records pictures
    entertainment brothers group survey monitor initiative coal energy oil gas steel mining media convention
    campaign america cross crescent watch international workers teamsters brotherhood emirates
    legion veterans facility""".split()
)
"""A capitalised name with one of these in it is a body's, not a person's."""

FITS: dict[str, frozenset[str]] = {
    "leader": frozenset("president dictator premier chancellor king chairman head leader chief ruler minister".split()),
    "analyst": frozenset(
        """analyst expert researcher scholar fellow professor historian economist author writer
        columnist commentator""".split()
    ),
    "expert": frozenset("analyst researcher scholar fellow professor historian economist scientist specialist".split()),
    "author": frozenset("writer columnist historian novelist analyst biographer".split()),
    "writer": frozenset("author columnist journalist novelist blogger".split()),
    "journalist": frozenset("reporter correspondent editor columnist anchor host presenter".split()),
    "reporter": frozenset("journalist correspondent".split()),
    "correspondent": frozenset("journalist reporter".split()),
    "academic": frozenset("professor scholar historian economist researcher lecturer".split()),
    "scientist": frozenset("researcher physicist chemist biologist geologist".split()),
    "officer": frozenset("colonel general major captain lieutenant brigadier admiral commander sergeant".split()),
    "commander": frozenset("general colonel admiral officer".split()),
    "soldier": frozenset("sergeant corporal private conscript officer".split()),
    "lawmaker": frozenset(
        "senator representative congressman congresswoman deputy mp legislator parliamentarian councilman".split()
    ),
    "legislator": frozenset("senator representative congressman congresswoman deputy mp lawmaker".split()),
    "congressman": frozenset("representative".split()),
    "congresswoman": frozenset("representative".split()),
    "politician": frozenset("senator representative mp minister president governor mayor candidate nominee".split()),
    "spokesman": frozenset("spokesperson".split()),
    "spokeswoman": frozenset("spokesperson".split()),
    "spokesperson": frozenset("spokesman spokeswoman".split()),
    "candidate": frozenset("nominee contender hopeful frontrunner front-runner".split()),
    "nominee": frozenset("candidate contender".split()),
    "lawyer": frozenset("attorney counsel solicitor barrister".split()),
    "attorney": frozenset("lawyer counsel".split()),
    "premier": frozenset({"minister"}),
    "businessman": frozenset("mogul billionaire tycoon magnate executive developer founder owner".split()),
    "mogul": frozenset("businessman billionaire tycoon developer".split()),
    "billionaire": frozenset("businessman mogul tycoon developer".split()),
    "cleric": frozenset("priest bishop imam rabbi pastor monk patriarch".split()),
    "priest": frozenset({"father", "pastor"}),
    "chief": frozenset("head director commander chairman".split()),
    "head": frozenset("chief director chairman".split()),
    "director": frozenset("head chief".split()),
    "doctor": frozenset("surgeon physician medic".split()),
    "official": frozenset("officer aide administrator staffer".split()),
    "aide": frozenset("adviser advisor staffer official".split()),
    "adviser": frozenset("advisor aide".split()),
    "diplomat": frozenset("ambassador envoy attache attaché consul".split()),
    "attaché": frozenset({"attache"}),
    "envoy": frozenset("ambassador diplomat mediator".split()),
}
"""What a later noun may call somebody who was first called otherwise."""

TITLES: dict[str, str | None] = {
    "mr": None,
    "mrs": None,
    "ms": None,
    "miss": None,
    "mx": None,
    "dr": None,
    "sir": None,
    "dame": None,
    "lord": None,
    "lady": None,
    "madame": None,
    "rev": None,
    "father": "priest",
    "sister": None,
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "lt": "lieutenant",
    "col": "colonel",
    "gen": "general",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "brig": "brigadier",
    "prof": "professor",
    "pres": "president",
    "hon": None,
    "fr": "priest",
    "st": None,
    "senator": "senator",
    "representative": "representative",
    "pfc": "private",
    "attys": "attorney",
    "del": "delegate",
    "atty": "attorney",
    "supt": "superintendent",
    "det": "detective",
    "insp": "inspector",
    "cmdr": "commander",
    "ofc": "officer",
}
"""Words before a name that are no part of it, and the role they give."""

OFFICERS = frozenset(
    """general gen brigadier brig colonel col major maj captain capt lieutenant lt commander cmdr admiral adm commodore
    marshal sergeant sgt""".split()
)
"""Ranks of soldiers and sailors, in full and for short."""

RANKS = (
    frozenset(TITLES)
    | OFFICERS
    | frozenset("corporal ambassador inspector superintendent professor doctor bishop sheikh judge".split())
)
"""Whatever may stand right before a name: "Brig. Hale", "Dr Voss"."""


@lru_cache(maxsize=_REMEMBERED)
def singular(noun: str) -> str:
    """Return the noun in lower case and the singular, by rule and by the lists above."""
    word = noun.casefold().replace("’", "'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in LISTED:
        return word
    for ending, put in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        stem = word.removesuffix(ending) + put
        if word.endswith(ending) and (
            stem in LISTED or stem.rpartition("-")[2] in PERSONS or stem.endswith(PERSON_ENDINGS)
        ):
            return stem
    return word


_IRREGULAR = {
    "people": "people",
    "children": "child",
    "wives": "wife",
    "men": "man",
    "women": "woman",
    "police": "police",
    "memoranda": "memorandum",
    "authorities": "authorities",
    "forces": "forces",
    "services": "services",
}


@lru_cache(maxsize=_REMEMBERED)
def is_person_noun(noun: str) -> bool:
    """Return whether a noun, of either number, is one for persons."""
    word = singular(noun).rpartition("-")[2]
    return word in PERSONS or (word.endswith(PERSON_ENDINGS) and len(word) > len("person"))


def one_person(noun: str) -> str:
    """Return the singular of a noun for persons that ends in "s"; any other word as it is."""
    return noun[:-1] if noun.endswith("s") and noun[:-1] in PERSONS else noun


def is_body_name(name: str) -> bool:
    """Return whether a capitalised name is a body's, and not a person's: "the Sorn Survey"."""
    return any(singular(word) in BODY_NAME_WORDS for word in name.split())


def is_plural(noun: str) -> bool:
    """Return whether a noun for persons, bodies or records stands in the plural."""
    word = noun.casefold()
    return word != singular(word) or word in CROWDS


def role_fits(noun: str, role: str) -> bool:
    """Return whether a later noun may mean one who was called by the role ("analyst" a "professor")."""
    return noun == role or role in FITS.get(noun, frozenset())
