"""The words that tell one kind of claim from another. All are lemmas unless their note says otherwise."""

from __future__ import annotations

from typing import Final

from firsthand.language.calendar.calendar import MONTHS, WEEKDAYS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DENYING_CUES: Final = _words("deny denial refute rebut repudiate disavow disprove debunk")
REJECTING_CUES: Final = _words("reject dismiss scoff brush ridicule")
"""These deny an allegation, and refuse a plan: they need an allegation or a whole clause as their object."""

ALLEGATIONS: Final = _words(
    "claim allegation accusation suggestion notion idea charge rumor rumour report speculation assertion story "
    "account insinuation theory criticism complaint"
)
CALLED_FALSE: Final = _words(
    "false untrue baseless unfounded groundless fake lie nonsense fiction fabrication disinformation hoax myth "
    "slander libel fantasy fable invention rubbish tale"
)
NOTHING_IN_IT: Final = _words(
    "truth basis substance merit foundation plan intention intent order instruction decision epidemic outbreak crisis "
    "blockade mobilization mobilisation mutiny coup split rift cover-up link connection ban deal part role hand "
    "involvement knowledge"
)
"""Nouns that, under "there is no" or "have no", deny what was alleged."""

TOLD_OF: Final = _words("warning instruction order complaint notice request permission threat payment")
"""What somebody answers for having got: "it had received no warning"."""

GETTING: Final = _words("receive get give have see hear issue make")
"""Verbs under which no such thing is denied."""

BEFALLING: Final = _words("reach warn tell inform order instruct threaten contact ask approach")
"""What nobody is said to have done to the source, by the source that is blamed for it."""

TELLING_TALES: Final = _words("fairy tall cock-and-bull old-wives made-up invented")
"""Before "story" these call it false."""

AT_A_PLACE: Final = _words("in at on there here near inside with among aboard outside")
"""Where somebody says that he was not."""

SHREDS: Final = _words("word shred scrap grain ounce iota hint whisper")
"""Negated, with "of" behind them: there is "not a word of truth in it"."""

OBSERVING: Final = _words("see record observe detect register measure notice spot count find hear note report")
"""What was not observed is a finding, and answers no accusation."""

OCCURRING: Final = _words("occur happen exist")
"""Verbs whose negated subject is denied by who answers for it: "no disobedience has occurred in any unit"."""

UNDENIABLE: Final = _words(
    "be have get know think want believe need understand remember expect care see hear receive find feel recall like "
    "mind wait comment say stop hesitate agree discuss matter"
)
"""Verbs whose "I did not" tells of a mind or a want of knowledge; it answers no accusation."""

HARMING: Final = _words(
    "respond retaliate strike hit attack bomb destroy annihilate crush punish avenge invade seize kill eliminate "
    "sanction expel shoot shell obliterate hurt target raze wipe burn arrest prosecute jail sue boycott confiscate "
    "blockade fight"
)
"""Verbs of harm: announced by the one who would do it, they are a threat."""

HARM_TO_COME: Final = _words(
    "consequence consequences price resistance retaliation retribution reprisal response regret revenge punishment"
)
"""What somebody "will face", "will pay", "will have to expect"."""

FACING: Final = _words("face pay bring have suffer see expect meet regret be follow provoke")
THREATENING_CUES: Final = _words("threaten threat")

ALLEGING: Final = _words("claim allege accuse assert insist charge contend suggest blame")
CONCEDING: Final = _words("acknowledge admit concede confirm complain lament regret warn")
"""After these "did not" grants a thing or bemoans it; it answers no accusation."""

BINDING: Final = _words("promise vow pledge commit undertake swear guarantee resolve promise commitment")
"""Verbs and nouns by which one binds oneself."""

ASSURING: Final = _words("assure assurance undertaking word")
"""Verbs and nouns by which one binds oneself to what "will" be, or vouches for what is."""

DECIDING: Final = _words("agree decide decision choose opt determine")
INTENDING: Final = _words("plan intend announce pledge aim vote opt prepare")
"""In a cue, before an infinitive, these tell what the source means to do: "announced plans to give"."""

UNWILLED: Final = _words(
    "be have happen see know need lose die become get find win think believe feel fall rise remain stay depend look "
    "seem appear like love miss require suffer want understand learn hear mean come fail recover prevail regret "
    "forget hope bear argue say tell call describe note add imagine expect live grow continue work"
)
"""What a person does not do by deciding it; "we will win" foretells, "we will deploy" binds."""

DEMANDING_CUES: Final = _words(
    "order urge demand request beg plead command instruct appeal implore exhort press invite encourage advise "
    "recommend warn warning direct ask tell call summon challenge"
)
ALWAYS_DEMANDING: Final = _words("order urge demand request beg plead command instruct appeal implore exhort")
"""These ask for an act whatever their content looks like; the rest do so before an infinitive or with "on", "for"."""

AIMS: Final = _words(
    "aim goal plan idea purpose intention objective task job mission hope point challenge answer solution strategy "
    "policy priority thing way step key trick role duty dream wish ambition tactic approach option alternative"
)
"""What "is to" tells the content of: "the plan is to leave"."""

GUARDING: Final = _words("defend protect help support stand")
"""What one warns that one will do, and threatens nobody by."""

TELLING: Final = _words("tell warn warning call")
"""What these pass on in a clause with "that" is told, not asked for."""

REQUESTING: Final = _words("request ask urge advise require remind invite order instruct")
"""In the present passive, before an infinitive, these ask: "all vessels are requested to keep away"."""

BY_PLAN: Final = _words(
    "begin start open reopen close end arrive depart leave meet expire resume return visit fly travel land sail vote "
    "convene launch lapse ring set"
)
"""What is told in the present when a calendar has it: "the talks begin on Monday"."""

DAYS: Final = frozenset(WEEKDAYS) | frozenset(MONTHS)
"""What a calendar names a day by."""

TAKING: Final = _words("treat regard consider view see interpret")
HOSTILE: Final = _words("war aggression hostility attack provocation")
"""As what an act "would be treated", by those whom it is done to: "as an act of war"."""

SENTENCED: Final = _words(
    "burn punish avenge destroy crush raze prosecute arrest jail expel shoot eliminate hang execute annihilate hunt"
)
"""What somebody in power announces for others, in the passive: "will be hunted down"."""

MEETING: Final = _words("meet answer counter")
"""In the passive, announced: "any attack will be met with fire"."""

PAYING: Final = _words("pay regret suffer sorry")
"""What somebody will be made to do."""

PURPOSED: Final = _words("aim mean intend design calculate")
"""In the passive, of a thing: a motive."""

MOODS: Final = _words("sure certain afraid confident convinced worried hopeful sorry glad unsure")
"""Adjectives of the speaker's own mind: "I am not sure"."""

PUTTING: Final = _words("put estimate reckon value assess")
"""In the passive, with a figure after "at": "the damage is put at $3 million"."""

ROLES: Final = _words(
    "minister president premier chancellor spokesman spokeswoman spokesperson secretary governor mayor chief director "
    "chairman chairwoman official officials ambassador general commander leader king queen prince colonel admiral "
    "boss executive ceo head senator ministry government"
)
"""Those who speak for a body: by one of these, what "the government" will do is promised."""

BODIES_SPOKEN_FOR: Final = _words(
    "government ministry administration state council cabinet company firm bank army navy party"
)

PROPOSING: Final = _words("suggest propose proposal suggestion insist recommendation")
"""These ask for an act where the verb beneath is a subjunctive: "suggested that he leave"."""

NEEDS: Final = _words("need importance necessity urgency desirability")
"""What a source stresses without a verb: "stressed the need for a ceasefire"."""

CONDITIONS: Final = _words("if unless provided providing assuming")
FINDING_OUT: Final = _words(
    "ask wonder see know tell learn determine investigate probe examine verify consider decide establish "
    "clear unclear sure unsure certain uncertain known unknown"
)
"""Before an "if" that asks; with an object between them ("told us if") it may set a condition."""
SURPRISED: Final = _words("surprised astonished amazed shocked")
"""What somebody would be if a thing came about that he does not expect."""

DEPENDING: Final = _words("depend hinge rest contingent conditional subject")
"""``rest`` and ``hinge`` with "on"."""

FORETELLING: Final = _words("risk expect expectation predict prediction forecast anticipate project foresee")
IMMINENT: Final = _words(
    "set due poised about likely unlikely bound slated scheduled imminent inevitable looming certain "
    "poise slate schedule"
)
CHANCES: Final = _words("chance odds odd likelihood probability prospect bet")
GIVING: Final = _words("give put make rate set lay be")
"""Over a chance, by one who weighs it: "I put the odds at", "my bet is that"."""

BRINKS: Final = _words("verge brink cusp edge eve horizon offing cards track course way")
FUTURE_MODALS: Final = _words("will shall would")
STATES: Final = _words(
    "be have know need want contain include involve mean explain belong exist think believe feel seem reflect"
)
"""Under "may" or "could" these speak of how things stand, not of what is to come."""
SOON: Final = _words("early soon late")
"""What "might be as early as" a day is to come."""

FUTURE_PHRASES: Final = (
    "on the horizon", "in the offing", "on the cards", "only a matter of time", "in the coming days",
    "in the coming weeks", "in the coming months", "in the near future", "next week", "next month", "next year",
    "tomorrow",
)  # fmt: skip
"""Whole phrases, in lower case. "Plans to" alone tells a fact of now; with one of these it foretells."""

ESTIMATING: Final = _words(
    "estimate reckon guess calculate extrapolate assess figure approximate estimation calculation put"
)
COUNTS: Final = _words("count estimate reckoning calculation tally arithmetic")
"""After "by", these say that somebody worked it out: "by our count the loss is nearer to half"."""
WORKING_OUT: Final = _words("allocate leave equal amount total average translate work add come number imply mean make")
"""With an approximate figure, these give the result of a sum."""
GUESSING: Final = _words(
    "probably likely perhaps maybe estimated estimate possibly presumably guess range ballpark apparently"
)
BELIEVED: Final = _words("believe think estimate reckon suppose say suspect fear presume assume")
"""In the passive, with a figure: "more than 100 are believed to have died"."""
ROUGHLY: Final = _words("about around roughly approximately some nearly almost over under up between circa")

HOLDING_CUES: Final = _words(
    "believe think feel suspect fear hope worry argue opine criticize criticise praise blame welcome condemn lament "
    "doubt wonder describe call consider regard view complain denounce hail question contend quip joke applaud mock "
    "slam blast decry deplore concern suspicion compare want wish lash criticism condemnation praise feeling sense "
    "impression belief conviction opinion view liken"
)
"""Cues that introduce what somebody makes of a thing; "believe" before a plain past event reports it."""

HOPING: Final = _words("hope hop wish want")
"""What one would like to come is no forecast of it."""

OTHERS_MINDS: Final = _words("want believe hope fear wish doubt suspect love hate prefer regret resent")
"""In the present, of somebody else: a motive or a state of mind, which nobody saw."""

MINDS: Final = _words(
    "think believe feel suspect hope hop fear wish doubt guess suppose wonder consider regret love hate prefer want "
    "admire"
)
"""In the first person, an opinion; "hop" is what a lemmatizer may make of "hoped"."""

SIZES: Final = _words(
    "big large small old young tall long short high low near close late early few many much more most less least "
    "recent heavy deep new fast slow large-scale"
)
"""What can be measured: the highest dam is highest whoever looks."""

JUDGING: Final = _words(
    "good bad great excellent terrible awful horrible wonderful fantastic important crucial critical vital essential "
    "necessary unnecessary right wrong fair unfair just unjust smart stupid foolish wise brave cowardly dangerous "
    "reckless safe weak strong difficult hard easy feasible unfeasible realistic unrealistic possible impossible "
    "plausible implausible likely sufficient insufficient enough inadequate adequate effective ineffective successful "
    "disastrous catastrophic tragic shameful disgraceful unacceptable acceptable outrageous disappointing encouraging "
    "worrying alarming concerning surprising shocking remarkable extraordinary incredible unbelievable ridiculous "
    "absurd ironic clear obvious unclear best worst better worse significant serious grave desperate cynical corrupt "
    "crazy insane sad happy proud grateful confident sure certain optimistic pessimistic hopeful ready willing "
    "responsible guilty innocent credible legitimate illegitimate illegal immoral moral evil crooked honest dishonest "
    "real true interesting useful useless meaningful meaningless pointless premature irresponsible unprecedented "
    "unprovoked unjustified justified ambitious brutal barbaric cruel inhumane heroic historic decisive urgent dire "
    "challenging desirable undesirable fragile simple complicated complex tough powerful perfect nice beautiful "
    "lovely ugly unfit overdue positive negative qualified unqualified disgusting offensive divisive racist sexist "
    "misleading controversial popular unpopular fundamental naive vulnerable unlikely weird strange bizarre rigged"
)
"""Adjectives of judgement. As what is said of the subject they make an opinion; elsewhere they are part of the news."""

JUDGING_NOUNS: Final = _words(
    "disaster catastrophe tragedy mistake error disgrace shame shambles failure success victory triumph crime outrage "
    "scandal farce joke problem crisis threat danger risk opportunity challenge hero villain liar fool coward "
    "dictator tyrant stooge puppet madman genius nightmare dream miracle step sign signal lesson test goal key reason "
    "question matter blow betrayal insult mess waste honor honour privilege pleasure hope fear choice tool weapon "
    "priority duty responsibility right need end beginning moment time chance solution answer truth fact way thing "
    "part effort attempt ploy bid tactic provocation idea"
)
"""Nouns of judgement and motive, as what is said of the subject: "was a mistake", "is part of an effort to"."""

EXPLAINING: Final = _words(
    "explain reflect imply mean prove indicate deserve justify matter undermine underline underscore signal highlight "
    "suffice warrant"
)
"""In the present, with a thing as their subject, these make something of something."""

SUFFICING: Final = _words("support allow suffice permit warrant justify enable")
"""Negated, these say that something cannot be done with what there is."""

TRUE: Final = _words("true accurate correct case right fact")
CALLING: Final = _words("call describe dismiss label brand denounce reject as")
"""Cues after which a bare noun says what a thing is called."""
NO_ORDERS: Final = _words("thank let look see say remember suppose imagine mind bless god")
"""Bare verbs that open a sentence without ordering anything."""
DECIDED: Final = _words(
    "recall withdraw pull expel suspend close shut reopen halt stop cancel ban lift impose deploy send dispatch call "
    "mobilize mobilise resign step quit retire cut end sever freeze launch extend postpone evacuate join leave"
)
"""What an authority does by saying so: "announced that he was calling up 5,000 men" tells a decision."""

SEMPER: Final = _words("always usually never rarely seldom generally invariably")
"""With a present tense, these say how things go in general."""

NEAR: Final = _words("imminent inevitable looming unavoidable")
SAYING: Final = _words("say confirm tell report argue describe call add note reveal share announce")
PERCEIVING: Final = _words("see hear")

OWN_BODIES: Final = _words(
    "government army country force troop ministry party company campaign office team side administration military "
    "nation people soldier union alliance organization organisation group agency department council commission "
    "parliament police"
)
"""What acts for somebody when it is called "his", "its" or "our"."""
