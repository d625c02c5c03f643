"""The lexicon hangs together, and words that mean alike in the news are alike by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.judgements.words.lexicon import (
    LEXICON,
    Family,
    closure,
    families,
    fields,
    load,
    opposites,
    phrases,
    widest,
)

EACH = [pytest.param(one, id=name) for name, one in LEXICON.items()]


@pytest.mark.parametrize("one", EACH)
def test_a_family_is_sound(one: Family) -> None:
    """No family is opposed to itself or to what it entails, and opposition goes both ways."""
    entailed = closure(frozenset({one.name}))
    assert one.words or one.phrases or one.beside
    assert one.name not in one.opposed
    assert all(one.name in LEXICON[other].opposed for other in one.opposed)
    assert opposites(entailed, entailed) is None
    assert not any(LEXICON[name].opposed & entailed for name in entailed)
    assert entailed <= LEXICON.keys()


@pytest.mark.parametrize("one", EACH)
def test_no_family_leads_back_to_itself(one: Family) -> None:
    """What a family leads to leads to something wider, and never back."""
    wider = one.entails | one.of
    assert one.name not in fields(wider)


ALIKE = {
    "called-up": ("Two thousand reservists were called up.", "The army drafted them.", "They were put into uniform."),
    "resign": (
        "The mayor stepped down.",
        "He handed in his notice.",
        "Her resignation came late.",
        "The chairman quit.",
    ),
    "dismiss": ("The coach was sacked.", "The board ousted him.", "She was relieved of her duties."),
    "arrest": ("He is in custody.", "Two men were detained.", "The police took her into custody."),
    "dead": (
        "Nine were shot dead.",
        "The fire claimed 14 lives.",
        "Three people perished.",
        "There were no fatalities.",
    ),
    "strike-action": ("The dockers went on strike.", "Nurses walked off the job.", "The union strikes on Monday."),
    "lay-off": ("The plant laid 300 people off.", "It is cutting 40 jobs.", "The firm fired a third of its workers."),
    "shut": ("The road was closed.", "They sealed off the square.", "The plant shut down."),
    "postpone": ("The vote was put off.", "They delayed the launch.", "It was pushed back to May."),
    "cancel": ("The march was called off.", "The airline scrapped the flight."),
    "ceasefire": ("The truce holds.", "Both agreed to a cessation of hostilities.", "They stopped fighting."),
    "evacuate": ("The town was evacuated.", "Villagers were moved to safety."),
    "explode": ("The depot blew up.", "There was a blast.", "A mine detonated."),
    "withdraw": ("The brigade pulled back.", "The retreat began.", "They withdrew."),
    "invade": ("Tanks rolled into the valley.", "The army crossed the border.", "The invasion failed."),
    "loss-of-power": ("Half the town is without power.", "The outage lasted a day.", "The lights went out."),
    "blaze": ("The warehouse went up in flames.", "Firefighters fought the fire.", "A wildfire spread."),
    "contaminate": ("The wells are polluted.", "The water is unfit to drink."),
    "convict": ("The jury found him guilty.", "Her conviction stands."),
    "charge-crime": ("He was charged with fraud.", "Prosecutors indicted two clerks."),
    "bankrupt": ("The airline went bust.", "The insolvent yard", "It filed for bankruptcy."),
    "demonstrate": ("Thousands took to the streets.", "The protesters left."),
    "flooding": ("The river burst its banks.", "The deluge came at night.", "Fields are under water."),
    "mobilize": ("The mobilisation is over.", "They mobilized.", "They mobilised."),
    "nationalize": ("The mill was nationalised.", "It passed into public ownership."),
    "in-office": ("He remains in office.", "She refuses to resign."),
    "release": ("The crew was set free.", "He walked free.", "Two were freed."),
    "deadlock": ("The talks collapsed.", "They are at loggerheads.", "An impasse was reached."),
    "deal": ("The sides came to terms.", "They struck a bargain.", "An accord exists."),
    "vaccine": ("The jab is free.", "Children are inoculated.", "The immunisation drive"),
    "hostage": ("They were taken hostage.", "Two hostages were seen."),
    "rate-cut": ("The bank lowered its rates.", "A rate cut is near."),
    "run-office": ("She is running for president.", "He will seek a second term."),
    "theft": ("The gang made off with the gold.", "The burglary took a minute."),
    "shortage": ("The town is running out of bread.", "Fuel is in short supply.", "Insulin is scarce."),
}


@pytest.mark.parametrize(
    ("name", "text"), [pytest.param(name, text, id=text) for name, row in ALIKE.items() for text in row]
)
def test_words_that_mean_alike_are_of_one_family(name: str, text: str) -> None:
    """One thing told in other words is of one family."""
    assert name in families(text)


TRAPS = {
    "protest": ("The deal was signed on 3 March.", "In March they met."),
    "weapon": ("The armed forces were not told.",),
    "lay-off": ("Firefighters fought a fire at the depot.", "The rebels fired at the tower."),
    "strike-action": ("A missile strike hit the bridge.",),
    "blaze": ("Police opened fire.",),
    "profit": ("Ships left the Black Sea.",),
    "border-close": ("The village is close to the border.",),
    "reject": ("The jet was shot down.", "It turned out well."),
    "stay": ("They had not arrived, yet in June they did.",),
    "create": ("The body was found.",),
    "shoot-down": ("Prices are down.",),
    "withdraw": ("She withheld her name.",),
    "accept": ("The initial count took a day.",),
    "bullet": ("A round of talks began.",),
    "cancel": ("The axes of the advance",),
    "debt": ("It was due to the rain.",),
    "troops": ("The United Nations said so.", "Corpses lay there."),
    "rescue": ("They pulled out of the accord.",),
    "shooting": ("The fire at the mill is out.",),
    "union": ("The European Union met.",),
    "power-plant": ("She came to power.",),
    "flee": ("He is running for mayor.",),
    "out-of-office": ("He remains in office.",),
}


@pytest.mark.parametrize(
    ("name", "text"), [pytest.param(name, text, id=text) for name, row in TRAPS.items() for text in row]
)
def test_words_that_look_alike_are_not(name: str, text: str) -> None:
    """A word of another sense, a name or a part of another phrase is of no family."""
    assert name not in families(text)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("The border will stay open.", "The border was closed.", id="open-shut"),
        pytest.param("He stays in office.", "The premier resigned.", id="office"),
        pytest.param("The jury acquitted her.", "She was found guilty.", id="verdict"),
        pytest.param("The hostages are alive.", "The hostages were killed.", id="alive-dead"),
        pytest.param("The crew will be released.", "The crew is in custody.", id="free-captive"),
        pytest.param("The factory is hiring.", "The factory laid 200 people off.", id="jobs"),
        pytest.param("The union went on strike.", "The nurses are back at work.", id="strike"),
        pytest.param("The result was certified.", "The court annulled the vote.", id="result"),
        pytest.param("The bank raised interest rates.", "The bank cut interest rates.", id="rates"),
        pytest.param("The parliament passed the bill.", "The bill was voted down.", id="bill"),
        pytest.param("The two countries restored ties.", "They severed diplomatic relations.", id="ties"),
        pytest.param("The church is still standing, undamaged.", "The church was razed.", id="building"),
        pytest.param("Inflation will fall.", "Inflation rose.", id="up-down"),
        pytest.param("The army backs the plan.", "The army opposes the plan.", id="for-against"),
        pytest.param("The economy shrank; it is in recession.", "Economic growth is back.", id="economy"),
    ],
)
def test_opposites_are_opposed(a: str, b: str) -> None:
    """What cannot be so at once is opposed, whichever comes first."""
    first, second = closure(families(a)), closure(families(b))
    assert opposites(first, second) is not None
    assert opposites(second, first) is not None


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        pytest.param("flee", "leave", id="flee"),
        pytest.param("murder", "dead", id="murder"),
        pytest.param("resign", "out-of-office", id="resign"),
        pytest.param("abduct", "captive", id="abduct"),
        pytest.param("soldier", "troops", id="soldier"),
        pytest.param("bombard", "attack", id="two-steps"),
    ],
)
def test_what_is_entailed(narrow: str, wide: str) -> None:
    """A family leads to what is so wherever it is so."""
    assert wide in closure(frozenset({narrow}))
    assert narrow not in closure(frozenset({wide}))


def test_what_is_told_of_with_something_is_no_such_thing() -> None:
    """A bullet is told of with shooting, and is not yet shooting."""
    assert "shooting" in fields(frozenset({"bullet"})) - closure(frozenset({"bullet"}))


def test_one_word_is_one_thing_shared() -> None:
    """Of a family and what it leads to, the widest counts."""
    assert widest(fields(frozenset({"bombard"}))) == {"attack"}


def test_phrases_stand_where_they_stand() -> None:
    """A phrase has a place, runs over no mark, and is not there twice."""
    text = "He stepped, down. She stepped down."
    [found] = [one for one in phrases(text) if one.name == "resign"]
    assert text[found.start : found.end] == "stepped down"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        pytest.param('[a]\nkind = "act"\nentails = "b"', "no family b", id="link-to-nothing"),
        pytest.param('[a]\nkind = "act"\nopposed = "c"', "no family c", id="opposed-to-nothing"),
        pytest.param('[a]\nkind = "verb"', "verb", id="kind"),
        pytest.param('[a]\nkind = "act"\nwords = "go"', "words", id="field"),
    ],
)
def test_a_slip_in_the_file_is_told(tmp_path: Path, row: str, says: str) -> None:
    """A link that leads nowhere, and a field that nothing reads, are errors."""
    file = tmp_path / "lexicon.toml"
    file.write_text(row, encoding="utf8")
    with pytest.raises(ValueError, match=says):
        load(file)
