"""Words that show somebody's mind or speech without telling what was said: wanting, siding, judging, discussing."""

from __future__ import annotations

STANCES = frozenset(
    # wanting and meaning to
    "want wish plan intend aim seek prefer desire long yearn crave envision envisage imagine contemplate consider eye "
    "mull plot ponder weigh "
    # siding
    "support back favor favour oppose disagree approve disapprove vote champion promote advocate embrace espouse "
    "tout laud applaud commend thank congratulate admire love like hate loathe defend attack assail lash lambast "
    "lambaste ridicule scold chastise chide admonish berate scorn deplore bemoan regret celebrate cheer boo grill "
    "rejoice dispute contest challenge resent sympathize sympathise salute mourn accept "
    "rebuff repudiate bash pan vouch trash rip disavow renounce denigrate disparage demonize demonise belittle "
    "fulminate bristle balk downplay overstate understate reprimand harangue revere credit acquiesce extol dislike "
    "taunt spar revile savage satirize chime publicize "
    # taking for something
    "view regard characterize characterise portray paint depict cast frame label brand dub term liken compare link "
    "equate perceive deem picture identify interpret rate mischaracterize caricature "
    # speaking of something
    "question query discuss talk speak debate dwell reminisce document "
    "refer reference raise outline detail lay specify highlight underscore "
    "underline address elaborate echo parrot peddle brag gloat crow affirm corroborate refute rebut invoke recite "
    "chant shout yell scream whisper mutter cry sing confide preach trumpet articulate propound reassert rail rant "
    "fume grumble moan muse opine quip remind stammer unveil "
    # getting somebody to act
    "encourage press push pressure implore exhort plead appeal beg lobby instruct persuade convince entreat beseech "
    "goad dissuade "
    # binding oneself
    "commit offer decline consent undertake choose opt resolve volunteer bargain sign "
    # knowing and feeling
    "realize realise presume suppose recognize recognise foresee anticipate comprehend reckon disbelieve".split()
)
"""Verbs that report a mind whatever they govern; the sentence stays its author's all the same."""

STANCES_WITH_CLAUSE = frozenset(
    "know assume see feel sense remember forget look guess conceive discern notice wait watch continue go follow "
    "require hate panic bother".split()
)
"""Verbs that do so only over a clause: one knows *that*, but assumes a post and sees a boom."""

WORDS_AND_THOUGHTS = frozenset(
    "accusation admiration agreement alarm allegation ambition announcement answer apology appeal argument "
    "assertion assessment assurance attitude belief blame boast call case claim comment complaint concern "
    "condemnation confidence conviction criticism debate decision demand denial discussion displeasure doubt "
    "endorsement enthusiasm expectation explanation faith fear feeling feud fondness frustration goal gratitude "
    "grievance hope idea illusion impression insistence intention interest interview lecture message misgiving "
    "misinformation mention motion notion objection opinion optimism opposition outrage pessimism plan pledge position "
    "praise prediction promise proposal quarrel query question remark reservation response rhetoric rumor rumour "
    "secret sense signal skepticism scepticism speech stance statement story suggestion support suspicion sympathy "
    "testimony thought threat tribute tweet uncertainty view vow warning wish word worry "
    # minds told by an adjective
    "ready willing unwilling eager keen reluctant interested afraid worried clear".split()
)
"""Nouns that give a light verb its speech or thought: "raised doubts about", "made no secret of its fondness for"."""
