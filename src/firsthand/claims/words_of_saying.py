"""Verbs by which somebody tells something, and nouns for those who pass it on."""

from __future__ import annotations

TELLING = frozenset(
    "say tell claim note write report add state announce declare warn explain argue insist maintain assert "
    "contend believe think suggest estimate predict expect deny confirm acknowledge admit concede reveal disclose "
    "describe stress emphasize emphasise reiterate repeat remark comment observe allege accuse charge speculate "
    "caution vow pledge promise threaten swear demand urge ask order call tweet post recall recount reply respond "
    "retort answer conclude point assess judge boast joke complain lament testify certify attest proclaim "
    "indicate inform notify assure reassure advise brief hear learn understand find show hint imply signal cite "
    "quote mention agree decide refuse reject dismiss doubt fear hope suspect worry wonder forecast project "
    "release publish propose condemn denounce criticize criticise blame praise welcome recommend request "
    "apologize apologise endorse object protest hail decry slam blast mock deride justify rebuke accord express "
    "voice clarify rule read affirm reaffirm gloat brag crow quip remind refute rebut corroborate specify question "
    "bemoan grumble opine remonstrate counter characterise characterize liken brand dub "
    "rumor rumour posit surmise profess intimate pronounce utter interject bark marvel gush grouse scoff aver "
    "undertake".split()
)
"""Verbs whose clause is somebody's word or thought: a sentence they head is told, not asserted by its author."""

PASSING_ON = frozenset(
    "correspondent reporter journalist editor anchor columnist presenter interviewer contributor".split()
)
"""Those to whom something is told so that they print it."""

UNNAMED_PRESS = frozenset("reporters journalists media press correspondents newsmen".split())
"""The press in general: an audience, not a step of the chain."""
