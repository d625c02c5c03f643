"""Which titles, nouns and first names are a man's and which a woman's: for agreement with "he" and "she" alone."""

from __future__ import annotations

ANY_MAN = frozenset("man boy father dad husband boyfriend son nephew brother widower grandfather".split())
ANY_WOMAN = frozenset(
    "woman girl mother mum mom wife girlfriend daughter niece sister widow grandmother grandma".split()
)

MALE = frozenset(
    """mr sir lord king prince emperor spokesman chairman congressman businessman policeman father fr brother son
    husband grandfather uncle widower man boy pope archbishop actor waiter fisherman councilman militiaman sultan
    emir dad nephew stepfather stepson boyfriend fiancé gunman fireman postman mailman conman schoolboy lad bloke
    gentleman bridegroom steward abbot sheikh""".split()
)
FEMALE = frozenset(
    """mrs ms miss dame lady madame queen princess spokeswoman chairwoman congresswoman businesswoman policewoman
    mother sister daughter wife grandmother aunt widow woman girl actress waitress councilwoman heiress
    mum mom niece stepmother stepdaughter girlfriend fiancée nun maid stewardess schoolgirl grandma bride duchess
    barmaid""".split()
)

MALE_NAMES = frozenset(
    """aaron abdullah adam ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali allen anatoly
    anatol andre andrei andrew andrey andrzej angus anthony antonio arthur barack barry ben benito benjamin
    bernard bernie bill bob boris brad brendan brian bruce bryan carl carlos chad charles chris christopher chuck
    colin craig dan daniel darren dave david dean denis dennis derek dick dmitri dmitry dmytro don donald douglas
    dwight earl ed eddie eduardo edward elijah emmanuel enrique eric erik ernest eugene evan fernando francis
    francisco francois frank franklin fred gabriel gareth gary gavin geoff george gerald gerard giorgio giovanni
    glenn gordon graham greg gregory guy hans harold harry harvey hassan henry herman hugh hussein ian igor ihor
    isaac ivan jack jacob jaime jake james jamie jan jared jason javier jeb jeff jeffrey jeremy jerry jim jimmy jo
    joachim joe joel john jon jonathan jorge jose joseph josh joshua josé juan julian justin karl keith ken
    kenneth kevin kim klaus kofi kyrylo larry laurence lawrence lee leo leon leonard leonid lindsey lloyd louis luis
    luke lyndon malcolm manuel marc marco marcus mario mark martin marvin matt matthew max maxim michael michel
    miguel mikhail mike mitch mitt mohamed mohammed muhammad mustafa mykhailo nathan neil nelson newt nicholas
    nick nicolas nigel nikolai noah norman oleg oleh oleksandr oleksii oleksiy oliver olivier omar oscar otto owen
    pablo patrick paul pavel pedro pete peter petr petro phil philip philippe pierre piotr rafael ralph ramon rand
    randy ray raymond recep reince ricardo richard rick rob robert robin roberto rodney roger roland roman ron ronald
    ross roy rudolph rudy rupert russell ryan salman sam samuel scott sean sebastian serge sergei sergey serhii
    serhiy seth shane sidney simon stanley stefan stephen steve steven stuart taras ted terry theodore thomas tim
    timothy toby todd tom tomas tommy tony travis trevor tyler vadym valentyn valery vasily viktor vincent vitali
    vitaliy vitaly vladimir vladislav volodymyr vyacheslav walter warren wayne will william wolfgang xi yevgeny
    yuri zachary""".split()
)
FEMALE_NAMES = frozenset(
    """abigail agnes alexandra alice alicia alison amanda amy ana andrea angela angelina anita ann anna anne annette
    annie antonia barbara beatrice beth betty beverly bonnie brenda brooke camilla carla carly carol caroline
    carolyn catherine cathy charlotte cheryl chelsea christina christine cindy claire clara claudia condoleezza
    connie courtney crystal cynthia daria dawn deborah debbie denise diana diane donna doris dorothy edith eileen
    elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona
    florence frances gabriela gail georgia gina gladys gloria grace gwen hanna hannah harriet heather heidi helen
    helena hilary hillary holly huma ines ingrid irene irina iryna isabel isabella ivana ivanka jacqueline jane
    janet janice jean jeanne jen jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia
    julie karen karin kate katherine kathleen kathryn kathy katie katya kellyanne kelly kim kimberly kirsten
    kristen kristin laura lauren leah lena leslie liliana lilian linda lisa liz liza loretta lori lorraine louise
    lucia lucy lydia lynn madeleine maggie margaret maria marie marina marine marion marta martha mary maureen
    maya meg megan melania melanie melissa michele michelle mildred miriam molly monica nadia nancy naomi natalia
    natalie natasha nicola nicole nina nora norma olena olga olha olivia oksana pamela patricia paula pauline
    peggy penny phyllis polina priscilla rachel rebecca renee rita roberta robin rosa rose rosemary ruth sabrina
    sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie
    sue susan suzanne svetlana sviatlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy
    ursula valerie vanessa vera veronica victoria viktoria violet virginia vivian wanda wendy yulia
    yvonne zoe""".split()
)
"""First names met often in English-language news, for agreement with "he" and "she" alone; no evidence weighs less."""


def gender_of(words: tuple[str, ...]) -> str | None:
    """Return "m" or "f" where a title or a noun among the words (lower case) tells, else None."""
    if any(word in FEMALE for word in words):
        return "f"
    return "m" if any(word in MALE for word in words) else None


def gender_of_name(first: str) -> str | None:
    """Return "m" or "f" where a first name is commonly given to one of them alone, else None."""
    word = first.casefold()
    male, female = word in MALE_NAMES, word in FEMALE_NAMES
    return None if male == female else "m" if male else "f"
