"""Each case carries its own answer: [words of a mention → who it is], {what that source says}."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.sources.speakers import resolve_speakers
from firsthand.model.claim import SourceType
from firsthand.model.text import Span
from tests.claims.drafts import parsed
from tests.claims.told import told

CASES = {
    "last name before its full name": "[Lukashenko → Alexander Lukashenko] said {so}. Alexander Lukashenko left.",
    "last name after a title": "Alexander Lukashenko spoke. [President Lukashenko → Alexander Lukashenko] said {no}.",
    "last name alone in the document": "[President Lukashenko → Lukashenko] said {it is near}.",
    "pronoun after its speaker": (
        "[Minister Petra Lisk → Petra Lisk] said {it is shut}. {It opens soon}, [she → Petra Lisk] said."
    ),
    "pronoun after a subject who had said nothing": (
        "[Minister Ruben Ostrey → Ruben Ostrey] said {no}.\n\n"
        "President Oskar Telmain has spoken of talks. “{Never},” [he → Oskar Telmain] told parliament."
    ),
    "pronoun that agrees with one of two": (
        "[Mary Holt → Mary Holt] said {the gate is shut}. [John Reed → John Reed] said {it is open}. "
        "[She → Mary Holt] said {he was wrong}."
    ),
    "pronoun in the sentence that names the one": (
        "[A driver → driver] said {so}. I put it to the boss, Mary Holt, and [she → Mary Holt] said {no}."
    ),
    "pronoun rather for whom it is known to fit": (
        "[Minister Mary Holt → Mary Holt] said {no}. [A diplomat → diplomat] said {so}. Holt laughed at it. "
        "“{Never},” [she → Mary Holt] said."
    ),
    "pronoun that owns may mean whom the words name": (
        "[Minister Ada Lint → Ada Lint] said {no}. {Mary Holt will come}, [her office → Mary Holt’s office] said."
    ),
    "a role that no list has, before its name": (
        "[The clinical lead, Mary Holt → Mary Holt] said {so}. [She → Mary Holt] said {no}."
    ),
    "a description between commas, behind its name": "Mary Holt, [the headmistress → Mary Holt], said {it is cold}.",
    "a person named as an outlet is": (
        "His mate, John Tass, saw it. According to [Tass → John Tass], {the boat lay still}."
    ),
    "a body that the text has named, though it said nothing": (
        "They were of the Orrin regiment. The unit is old. [The regiment → Orrin regiment] denied {so}."
    ),
    "a nation’s body": "A shell hit Osmark’s foreign ministry. [The ministry → Osmark’s foreign ministry] said {so}.",
    "a day before a body is no name": "On Monday the council met. [The council → council] said {so}.",
    "a country written as a pronoun is": "[US → US] said {so}. [It → US] said {no}.",
    "the same office of another nation": (
        "[Ukraine’s president, Ruben Ostrey → Ruben Ostrey], said {no}. "
        "[The president of Belarus → president of Belarus] said {so}."
    ),
    "the same office of the same nation": (
        "[Ukraine’s president, Ruben Ostrey → Ruben Ostrey], said {no}. "
        "[The president of Ukraine → Ruben Ostrey] said {so}."
    ),
    "who had the office then": "[The then water minister, Petra Lisk → Petra Lisk] said {so}.",
    "a noun that is of a place": "He saw the Orrin county. [The county → county] said {so}.",
    "one by an age that the text has told": (
        "Jess Marrin, 23, met Ada Lint, 31. Lint was late. [The 23-year-old → Jess Marrin] said {so}."
    ),
    "one by an age that it has not": "Mary Holt fell ill. [The shy 23-year-old → Mary Holt] said {so}.",
    "a calling of the one person told of": "The fish was Mary Holt’s. [The TV presenter → Mary Holt] said {no}.",
    "a calling, and two who may have it": "Kate Lint met Mary Holt. [The singer → singer] said {no}.",
    "a calling, and one who has an office": "President Ada Lint left. [The singer → singer] said {no}.",
    "who has a wider role, and of what": (
        "[General John Reed → John Reed] said {no}. "
        "[The commander of the Orrin Guard → commander of the Orrin Guard] said {so}."
    ),
    "a surname that is a noun for papers": "[Mary Page → Mary Page] said {no}. [Page → Mary Page] said {so}.",
    "statement of those who spoke, whoever is in it": (
        "Mary Holt is ill. [The ministry → ministry] said in a statement {that she stayed}, and she did. "
        "[The statement → ministry] said {so}."
    ),
    "a publication is an outlet": (
        "[The Sevla Courier → Sevla Courier] said {no}. [The publication → Sevla Courier] said {so}."
    ),
    "pronoun for who spoke long before, where nobody else may be meant": (
        "[Mary Holt → Mary Holt] said {no}.\n\nIt shut.\n\nIt rained.\n\nIt sank.\n\n[She → Mary Holt] said {so}."
    ),
    "pronoun for who spoke long before, and does not fit": (
        "[Mary Holt → Mary Holt] said {no}.\n\nIt shut.\n\nIt rained.\n\nIt sank.\n\n[He → He] said {so}."
    ),
    "pronoun for one of a calling": "A nun fell ill. [She → nun] said {it was late}.",
    "a chief executive, by the letters of the office": (
        "[Corvin’s CEO, Mary Holt → Mary Holt], said {no}. [The chief executive → Mary Holt] said {so}."
    ),
    "pronoun with nobody to agree with": "The gate shut. [She → She] said {it was late}.",
    "pronoun passes over whom the quotation names": (
        "“{Donald Reed is a fool},” [Minister Ostrey → Ostrey] said. “{He lost},” [he → Ostrey] added."
    ),
    "pronoun passes over whom a longer quotation names": (
        "[Mayor Petra Lisk → Petra Lisk] said {no}.\n\n“Mary Holt left early. The gate stayed shut. Nobody came.”\n\n"
        "[She → Petra Lisk] said {so}."
    ),
    "pronoun for an anonymous source": (
        "[A senior U.S. official → senior U.S. official] said {so}. [He → senior U.S. official] said {it is sure}."
    ),
    "pronoun for somebody brought in without a word": "On a crate sat a soldier. [He → soldier] said {it was late}.",
    "pronoun after paragraphs that only quote": (
        "[Governor Bram Olsted → Bram Olsted] said {this}:\n\n“We had it in 1988.”\n\n“I wrote to the president.”\n\n"
        "“The rest we find.”\n\nAfterward [he → Bram Olsted] said {that}."
    ),
    "plural pronoun": (
        "[Two European diplomats → Two European diplomats] said {no}. [They → Two European diplomats] said {never}."
    ),
    "the two": ("[Two farmers → Two farmers] said {no}. [The two → Two farmers] said {never}."),
    "one of them": ("[Two farmers → Two farmers] said {no}. [One of them → one of Two farmers] said {never}."),
    "the two, who are nobody yet": "[The two → two] said {never}.",
    "role in the other number": (
        "[Two U.S. officials → Two U.S. officials] said {no}. [The official → official] said {never}."
    ),
    "pronoun prefers who speaks to who is named later": (
        "A gate shut. As feared, [Mayor Petros Hallen → Petros Hallen] said {no}. Later came the trains of Ivan Reed. "
        "“{Never},” [he → Petros Hallen] said."
    ),
    "the other official is another": (
        "[A U.S. official → U.S. official] said {no}. [The other official → other official] said {never}."
    ),
    "plural pronoun is no single speaker": "[Mary Holt → Mary Holt] said {no}. [They → They] said {never}.",
    "mention that begins in a relative clause": (
        "The Rice League, [which called the protest, → Rice League] said {no}."
    ),
    "who, after its noun": "[John Reed → John Reed] said {no}. Then Mary Holt, [who → Mary Holt] said {so}.",
    "it, for a body": "[The Growers’ League → Growers’ League] said {no}. [It → Growers’ League] said {so}.",
    "role, by its own noun": (
        "[A senior U.S. intelligence official → senior U.S. intelligence official] said {no}. "
        "[The official → senior U.S. intelligence official] said {never}."
    ),
    "role, by a like nation": (
        "[A senior U.S. intelligence official → senior U.S. intelligence official] said {no}. "
        "[The American official → senior U.S. intelligence official] said {never}."
    ),
    "role of another nation": (
        "[A European official → European official] said {no}. [The U.S. official → U.S. official] said {never}."
    ),
    "another official is another": (
        "[A U.S. official → U.S. official] said {no}. [Another official → Another official] said {never}."
    ),
    "a second official is another": (
        "[A U.S. official → U.S. official] said {no}. [A second U.S. official → second U.S. official] said {never}."
    ),
    "role, given by a title": (
        "[Col. Hale Brixen → Hale Brixen] said {no}. “{Never},” [the colonel → Hale Brixen] said."
    ),
    "role, given in apposition": (
        "[Bram Olsted → Bram Olsted], the governor of Lomnar, said {no}. [The governor → Bram Olsted] said {never}."
    ),
    "role of one office among two": (
        "Water Minister Petra Lisk stood by. [Defense Minister Ruben Ostrey → Ruben Ostrey] said {no}. "
        "[The water minister → Petra Lisk] said {never}."
    ),
    "role named only further on": (
        "[The priest → Auberon] says {there are fifty}. According to [the priest, Father Auberon → Auberon], {it hums}."
    ),
    "role of a stranger": "“{No},” noted [Anatol Lieven → Anatol Lieven]. [The analyst → Anatol Lieven] said {never}.",
    "anonymous role is never a named person": (
        "[Ruben Ostrey → Ruben Ostrey] said {no}. [The official → official] said {never}."
    ),
    "apposition after the role": "[Tarvia’s water minister, Petra Lisk, → Petra Lisk] denied {it}.",
    "apposition cut off the mention": "[Its water minister → Petra Lisk], Petra Lisk, denied {it}.",
    "body by its last word": (
        "[The Ilvet Commission → Ilvet Commission] said {no}. [The commission → Ilvet Commission] said {so}."
    ),
    "body by its initials": (
        "The International Atomic Energy Agency met. [The IAEA → International Atomic Energy Agency] said {no}."
    ),
    "outlet by its last word": "The Sevla Courier came out. [The Courier → Sevla Courier] said {no}.",
    "owner resolved": "President Oskar Telmain left. [His office → Oskar Telmain’s office] said {no}.",
    "statement speaks for its issuer": (
        "[Minister Mirelle Aune → Mirelle Aune] said in a statement {that}. [The statement → Mirelle Aune] said {this}."
    ),
    "account of somebody": "[Mary Holt → Mary Holt] said {no}. By [her account → Mary Holt], {it was late}.",
    "two who speak as one": "[John Reed and Mary Holt → John Reed and Mary Holt] said {no}.",
    "description without its clause": "[A Marrenian official who has seen it → Marrenian official] said {no}.",
    "whom the paragraph has told of, by what she is": (
        "Ines Brandt has a bandage round her head. “{I saw the wave},” [the skipper → Ines Brandt] said."
    ),
    "whom the paragraph above has told of": (
        "Ines Brandt will not sit down.\n\n“{I saw the wave},” [the old skipper → Ines Brandt] said."
    ),
    "one of two of whom the paragraph has told": (
        "Mary Holt met John Reed. “{I saw the wave},” [the skipper → skipper] said."
    ),
    "one whose office is another": ("President Ines Brandt left. “{I saw the wave},” [the skipper → skipper] said."),
    "a woman, and what only a man is": "Mary Holt left. “{I saw the wave},” [the fisherman → fisherman] said.",
    "a role, and its name behind a comma at the end": (
        "{The turnout was low}, according to [the chairman → Bruno Vale], Bruno Vale. The Guild agreed."
    ),
    "a company that an office before it is not": "[The River Office → River Office] said {so}. "
    "[The company → company] said {no}.",
    "a role with its place, and the next paragraph’s title": (
        "{A strike killed five}, [the governor of Upper Lomnar → Mary Holt] said.\n\nGovernor Mary Holt left at once."
    ),
    "a role, and two who have it": (
        "{A strike killed five}, [the governor of Upper Lomnar → governor of Upper Lomnar] said.\n\n"
        "Governor Mary Holt left at once. Governor John Reed stayed."
    ),
    "a role of one nation, and the title of another’s": (
        "{A strike killed five}, [the president of France → president of France] said.\n\n"
        "US President Mary Holt left at once."
    ),
    'one brought in by a description, whom "he" has taken up since': (
        "[A senior border officer → senior border officer] said {so}.\n\nThe road, said the officer, is his to close; "
        "he was not allowed to say more.\n\n“{It is an order},” [the officer → senior border officer] said."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_mention_finds_its_source(marked: str) -> None:
    case = told(marked)

    resolved = resolve_speakers(case.draft)

    assert tuple(c.chain[0].source.name for c in resolved.claims) == case.names


def test_reporter_who_is_told_passes_it_on() -> None:
    case = told("[A Belarusian source] told Kyiv Post correspondent Jason Jay Smart {that}.")
    inner = case.draft.claims[0].chain[0]
    outer = told("A Belarusian source told [Kyiv Post correspondent Jason Jay Smart] {that}.").draft.claims[0].chain[0]
    claim = type(case.draft.claims[0])(document="d", content=case.draft.claims[0].content, chain=(inner, outer))

    [resolved] = resolve_speakers(case.draft.with_claims([claim])).claims

    assert [h.source.name for h in resolved.chain] == ["Belarusian source", "Jason Jay Smart"]
    assert [h.source.type for h in resolved.chain] == [SourceType.ANONYMOUS, SourceType.PERSON]
    assert resolved.chain[1].source.of == "Kyiv Post"


def test_author_who_says_i_is_no_source() -> None:
    [claim] = resolve_speakers(told("[I] suspect {that it is near}.").draft).claims

    assert claim.author


ONE_HOP = {
    "a pronoun for one who is not named": ("[One western analyst] said [he] believed {it}.", ["western analyst"]),
    "a pronoun for nobody known, twice": ("[He] said [he] believed {it}.", ["he"]),
    "two alike": ("[A diplomat] said [a diplomat] believed {it}.", ["diplomat", "diplomat"]),
}


@pytest.mark.parametrize(("line", "names"), ONE_HOP.values(), ids=ONE_HOP.keys())
def test_who_tells_his_own_thought_is_one_hop(line: str, names: list[str]) -> None:
    first, second = (line.replace(f"[{m}]", m, 1) for m in reversed(re.findall(r"\[(.+?)\]", line)))
    outer, inner = told(first).draft.claims[0], told(second).draft.claims[0]
    claim = replace(inner, chain=(*inner.chain, *outer.chain))

    *_, resolved = resolve_speakers(told(second).draft.with_claims([outer, claim])).claims

    assert [h.source.name for h in resolved.chain] == names


def test_i_inside_a_quotation_is_its_speaker() -> None:
    case = told("“As [I] said, {it is shut},” Minister Petra Lisk said.")
    whole = told("“{As I said, it is shut},” [Minister Petra Lisk] said.").draft.claims[0]

    claims = resolve_speakers(case.draft.with_claims([whole, *case.draft.claims])).claims

    assert [c.chain[0].source.name for c in claims] == ["Petra Lisk", "Petra Lisk"]


def test_he_is_whose_office_spoke_before() -> None:
    draft = parsed(
        "Minister/NNP/compound/1 Ruben/NNP/compound/2 Ostrey/NNP/nsubj/3 met=meet/VBD/ROOT/3 the/DT/det/5 "
        "guild/NN/dobj/3 ././punct/3 ¶ <¹Mr./NNP/compound/1 Telmain/NNP/poss/3 's/POS/case/1 office/NN/nsubj/4> "
        "[¹said=say/VBD/ROOT/4] {¹it/PRP/nsubj/6 held=hold/VBD/ccomp/4} ././punct/4 || "
        "<²He/PRP/nsubj/1> [²said=say/VBD/ROOT/1] {²it/PRP/nsubj/3 would/MD/aux/4 hold/VB/ccomp/1} ././punct/1"
    )

    assert [c.chain[0].source.name for c in resolve_speakers(draft).claims][1] == "Telmain"


PAPERS = {
    "a photograph that shows": ("a/DT/det/3 photograph/NN/dobj/1", "shows=show/VBZ/ROOT/6", "photograph"),
    "a letter that gives a sum": ("a/DT/det/3 letter/NN/dobj/1", "gives=give/VBZ/ROOT/6", "letter"),
    "a letter, and what anybody may do": ("a/DT/det/3 letter/NN/dobj/1", "said=say/VBD/ROOT/6", "It"),
    "no paper": ("a/DT/det/3 boat/NN/dobj/1", "gives=give/VBZ/ROOT/6", "It"),
    "a paper that was spoken of before": ("the/DT/det/3 letter/NN/dobj/1", "gives=give/VBZ/ROOT/6", "It"),
    "a letter, and what it says still": ("a/DT/det/3 letter/NN/dobj/1", "says=say/VBZ/ROOT/6", "letter"),
}


@pytest.mark.parametrize(("brought", "verb", "name"), PAPERS.values(), ids=PAPERS.keys())
def test_it_is_the_paper_that_was_brought_in(brought: str, verb: str, name: str) -> None:
    draft = parsed(
        f"I/PRP/nsubj/1 have/VBP/ROOT/1 {brought} ././punct/1 <It/PRP/nsubj/6> [{verb}] "
        "{the/DT/det/8 sum/NN/dobj/6 as/IN/prep/6 nine/CD/pobj/9} ././punct/6"
    )
    opens = draft.text.index("It")
    sentences = (Span(0, opens - 1), Span(opens, len(draft.text)))
    draft = replace(draft, grammar=replace(draft.grammar, sentences=sentences))

    assert [c.chain[0].source.name for c in resolve_speakers(draft).claims] == [name]


def test_it_is_the_paper_that_the_sentence_before_is_about() -> None:
    draft = parsed(
        "The/DT/det/1 register/NN/nsubj/4 of/IN/prep/1 Brixen/NNP/pobj/2 records=record/VBZ/ROOT/4 names/NNS/dobj/4 "
        "././punct/4 <It/PRP/nsubj/9> also/RB/advmod/9 [records=record/VBZ/ROOT/9] {nine/CD/nummod/11 "
        "visits/NNS/dobj/9} ././punct/9"
    )
    opens = draft.text.index("It")
    sentences = (Span(0, opens - 1), Span(opens, len(draft.text)))
    draft = replace(draft, grammar=replace(draft.grammar, sentences=sentences))

    assert [c.chain[0].source.name for c in resolve_speakers(draft).claims] == ["register of Brixen"]


FACTS = {
    "a fact shows": "It/PRP/nsubj/1> [shows=show/VBZ/ROOT/1",
    "a fact is said to": "This/DT/nsubj/1> [highlights=highlight/VBZ/ROOT/1",
}


@pytest.mark.parametrize("opening", FACTS.values(), ids=FACTS.keys())
def test_what_a_fact_shows_is_the_authors(opening: str) -> None:
    draft = parsed(f"<{opening}] {{that/IN/mark/5 the/DT/det/4 dam/NN/nsubj/5 fell=fall/VBD/ccomp/1}} ././punct/1")

    assert resolve_speakers(draft).claims[0].author


def test_where_something_was_says_nothing() -> None:
    draft = parsed(
        "The/DT/det/1 chain/NN/nsubj/2 closed=close/VBD/ROOT/2 in/IN/prep/2 <¹Osmark/NNP/pobj/3> ././punct/2 || "
        "<²It/PRP/nsubj/1> [²said=say/VBD/ROOT/1] {²it/PRP/nsubj/3 lost=lose/VBD/ccomp/1} ././punct/1"
    )
    draft = replace(draft, claims=draft.claims[-1:])

    assert [c.chain[0].source.name for c in resolve_speakers(draft).claims] == ["It"]


WORDS = st.sampled_from(
    [
        "Petra",
        "Lisk",
        "the",
        "official",
        "She",
        "they",
        "said",
        "a",
        "senior",
        "U.S.",
        "’s",
        ",",
        "who",
        "and",
        "“",
        "”",
        ".",
    ]
)


@given(st.lists(WORDS, min_size=2, max_size=30), st.data())
def test_nothing_but_the_sources_changes(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 2))
    marked = " ".join([*words[:at], f"[{words[at]}]", *words[at + 1 :], "{it is near}"])
    draft = told(marked).draft

    resolved = resolve_speakers(draft)

    assert [c.content for c in resolved.claims] == [c.content for c in draft.claims]
    for before, after in zip(draft.claims, resolved.claims, strict=True):
        assert after.author or after.chain[0].source.mention == before.chain[0].source.mention
        assert all(h.source.name for h in after.chain)
