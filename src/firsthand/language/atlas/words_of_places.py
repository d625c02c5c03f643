"""Words that places' names end in or begin with, short forms of states, and capitalised words that name no place."""

from __future__ import annotations

ROADS = frozenset(
    """street st road rd avenue ave av drive dr lane ln boulevard blvd highway hwy parkway pkwy terrace
    freeway expressway turnpike pike crescent close square plaza crossing alley""".split()
)
FEATURES = frozenset(
    """river creek lake bay beach hill hills mountain mountains valley island islands park forest wilderness dam canal
    bridge airport airfield airbase base harbor harbour port peninsula strait gulf sea ocean reservoir falls springs
    refinery plant station square stadium cemetery tunnel""".split()
)
NATURAL = frozenset("River Creek Lake Valley Bay Mountain Mountains Wilderness Peninsula Harbour Harbor".split())
UNITS = frozenset(
    """county parish township twp borough oblast raion krai province region district governorate prefecture
    municipality commune canton emirate""".split()
)
_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Kans": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Mass": "Massachusetts", "Md": "Maryland",
    "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
    "Neb": "Nebraska", "Nev": "Nevada", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania", "Tenn": "Tennessee",
    "Tex": "Texas", "Va": "Virginia", "Vt": "Vermont", "Wash": "Washington", "W.Va": "West Virginia",
    "W. Va": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming", "N.C": "North Carolina", "S.C": "South Carolina",
    "N.D": "North Dakota", "S.D": "South Dakota", "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico",
    "N.Y": "New York", "R.I": "Rhode Island", "D.C": "District of Columbia", "Ont": "Ontario", "Que": "Quebec",
    "B.C": "British Columbia", "Alta": "Alberta", "NSW": "New South Wales", "N.S.W": "New South Wales",
}  # fmt: skip
"""Short forms of states that papers use, without their last full stop."""
POSTAL = dict(
    pair.split(":")
    for pair in """AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware
    FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine
    MD:Maryland MA:Massachusetts MI:Michigan MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada
    NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma
    OR:Oregon PA:Pennsylvania RI:Rhode_Island SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont
    VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming DC:District_of_Columbia""".split()
)

# Words with a capital that some place on earth is called by, too.
EVERYDAY = frozenset(
    """a an the but and or of for if then they he she it we you i in on at by to from with this that these those there
    their his her its our my your as is are was were be been has have had do does did will would can could may might
    must not no yes all any both each few more most other some such only own same so than too very after before when
    where while who what which why how city town village county state district province region area north south east
    west northern southern eastern western central northeast northwest southeast southwest police department center
    centre council commission committee board office university college school high hospital hall house court church
    park street road avenue drive company corp inc union association society club team group bank market education
    health services service national international federal general public regional community municipal metro library
    museum theatre theater station airport fire medical memorial first second third new old great grand upper lower
    little big young man men woman women mom dad mother father boy girl school district press news times post army navy
    force forces air war sunday monday tuesday wednesday thursday friday saturday january february march april may june
    july august september october november december american god lord king queen president senator governor mayor
    judge sheriff officer chief captain general major sergeant commerce industry justice defense defence interior
    wilderness hope angels olympic two three four five six seven eight nine ten hundred thousand million us""".split()
)
# Bodies that are met far oftener than the places of their name.
NO_PLACES = frozenset("hamas nato mba eu un isis isil fatah opec osce unicef who msf cdc fbi cia gop pa".split())
SELDOM = EVERYDAY | NO_PLACES
"""Words that are the names of places somewhere, and in the news mean something else."""

# What follows a place in the name of a body or a building that belongs to it.
LOCAL = frozenset(
    """police sheriff sheriff's fire city county town township village borough parish council commission board school
    schools high elementary middle university college community hospital medical general memorial regional district
    department court courthouse jail prison airport international library museum civic center centre hall chamber
    public state military economic zoo station mall church office health university’s sheriff’s mayor metropolitan
    oblast regional nuclear port academy institute""".split()
)


def state_of(words: str) -> str | None:
    """Return the state or province that a short form means ("Ala.", "W. Va.", "TX"), or None where it is none."""
    plain = words.strip().rstrip(".")
    full = _STATES.get(plain) or POSTAL.get(plain)
    return full.replace("_", " ") if full else None
