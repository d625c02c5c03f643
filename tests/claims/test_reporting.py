"""Reporting clauses in trees: [ ] marks the word that is asked about, { } the stretch that is the answer."""

import pytest

from firsthand.claims.reporting import complement, noun_phrase, reporting_verbs, subject, told_to
from firsthand.language.grammar import Token
from firsthand.model.text import Span
from tests.claims.drafts import parsed

PHRASES = {
    "all before it": "{A/DT/det/3 senior/JJ/amod/3 U.S./NNP/compound/3 [official/NN/nsubj/4]} "
    "left=leave/VBD/ROOT/4 ././punct/4",
    "what follows with a preposition": "{The/DT/det/1 [head/NN/nsubj/6] of/IN/prep/1 the/DT/det/5 river/NN/compound/5 "
    "commission/NN/pobj/2} left=leave/VBD/ROOT/6 ././punct/6",
    "a preposition whose object became a second subject": "{The/DT/det/1 [log/NN/nsubj/8] of/IN/prep/1 the/DT/det/5 "
    "radar/NN/compound/5 post/NN/nsubj/8 on/IN/prep/5 Orsa/NNP/pobj/6} records=record/VBZ/ROOT/8 it/PRP/dobj/8 "
    "././punct/8",
    "up to an apposition": "{The/DT/det/1 [minister/NN/nsubj/6]} ,/,/punct/1 Petra/NNP/compound/4 Lisk/NNP/appos/1 "
    ",/,/punct/1 left=leave/VBD/ROOT/6 ././punct/6",
    "up to a clause": "{An/DT/det/1 [officer/NN/ROOT/1]} who/WP/nsubj/4 has=have/VBZ/aux/4 "
    "seen=see/VBN/relcl/1 the/DT/det/6 order/NN/nsubj/7 left=leave/VBN/ccomp/4 ././punct/1",
}


def _asked(line: str) -> tuple[Token, Span]:
    """The word in [ ] and the stretch in { }."""
    claim = parsed(line).claims[0]
    [word] = parsed(line).grammar.within(claim.cue[0])
    return word, claim.content[0]


@pytest.mark.parametrize("line", PHRASES.values(), ids=PHRASES.keys())
def test_noun_phrase(line: str) -> None:
    head, phrase = _asked(line)

    assert noun_phrase(parsed(line).grammar, head) == phrase


SUBJECTS = {
    "own": "{Brixen/NNP/nsubj/1} [said=say/VBD/ROOT/1] so/RB/advmod/1 ././punct/1",
    "compounded with its verb": "{OWS/NNP/compound/1} [projects=project/VBZ/ROOT/1] that/IN/mark/4 "
    "it/PRP/nsubj/4 holds=hold/VBZ/ccomp/1 ././punct/1",
    "shared by a second verb": "{Brixen/NNP/nsubj/1} left=leave/VBD/ROOT/1 and/CC/cc/1 [said=say/VBD/conj/1] "
    "so/RB/advmod/3 ././punct/1",
}


@pytest.mark.parametrize("line", SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subject(line: str) -> None:
    verb, phrase = _asked(line)

    found = subject(parsed(line).grammar, verb)

    assert found is not None
    assert found.span == phrase


LISTENERS = {
    "object": "Brixen/NNP/nsubj/1 [told=tell/VBD/ROOT/1] the/DT/det/3 {Courier/NNP/dobj/1} "
    "that/WDT/dobj/6 it/PRP/nsubj/6 held=hold/VBD/ccomp/1 ././punct/1",
    "after to": "Brixen/NNP/nsubj/1 [said=say/VBD/ROOT/1] to/IN/prep/1 the/DT/det/4 "
    "{Courier/NNP/pobj/2} that/WDT/dobj/7 it/PRP/nsubj/7 held=hold/VBD/relcl/4 ././punct/1",
}


@pytest.mark.parametrize("line", LISTENERS.values(), ids=LISTENERS.keys())
def test_who_is_told(line: str) -> None:
    verb, phrase = _asked(line)

    found = told_to(parsed(line).grammar, verb)

    assert found is not None
    assert found.span == phrase


def test_the_clause_that_is_said() -> None:
    line = (
        "Brixen/NNP/nsubj/1 [said=say/VBD/ROOT/1] that/IN/mark/5 {the/DT/det/4 "
        "boats=boat/NNS/nsubj/5 left=leave/VBD/ccomp/1 the/DT/det/7 bank/NN/dobj/5} ././punct/1"
    )
    verb, phrase = _asked(line)

    found = complement(parsed(line).grammar, verb)

    assert found is not None
    assert found.span in phrase
    assert found.text == "left"


def test_nobody_is_told_and_nothing_said() -> None:
    line = "{Brixen/NNP/nsubj/1} [said=say/VBD/ROOT/1] so/RB/advmod/1 ././punct/1"
    verb, _ = _asked(line)

    assert told_to(parsed(line).grammar, verb) is None
    assert complement(parsed(line).grammar, verb) is None


def test_reporting_verbs_have_a_subject_and_are_no_participles() -> None:
    grammar = parsed(
        "Saying=say/VBG/advcl/4 so/RB/advmod/0 ,/,/punct/4 Brixen/NNP/nsubj/4 "
        "{left=leave/VBD/ROOT/4} ,/,/punct/4 but/CC/cc/4 Lisk/NNP/nsubj/8 said=say/VBD/conj/4 "
        "that/IN/mark/12 the/DT/det/11 Courier/NNP/nsubj/12 wrote=write/VBD/ccomp/8 "
        "that/IN/mark/16 the/DT/det/15 boats=boat/NNS/nsubj/16 sank=sink/VBD/ccomp/12 "
        "././punct/8"
    ).grammar

    assert [verb.text for verb in reporting_verbs(grammar, grammar.sentences[0])] == ["said", "wrote"]
