"""What kind of source a mention names: each case has the words, the name, the type and the body or usual spelling."""

import pytest

from firsthand.claims.sources.roster import Person, Roster
from firsthand.claims.sources.sources import identify
from firsthand.model.claim import SourceType

ROSTER = Roster(
    people=(
        Person(name="Petra Lisk", places=(0,), gender="f"),
        Person(name="Hillary Clinton", places=(0,), gender="f"),
        Person(name="Bill Clinton", places=(40,), gender="m"),
        Person(name="Jason Jay Smart", places=(10,)),
        Person(name="Anatol Lieven", places=(10,)),
    ),
    bodies=(("Ilvet River Commission", 5), ("International Atomic Energy Agency", 9), ("Henley & Partners", 3)),
    types={"republicans": "NORP", "future45": "ORG", "corvin lines": "ORG"},
    outlets=frozenset({"il molo"}),
)
CASES = {
    "one who goes by a name": ("A Corvin clerk named Osric", "Osric", "person", None),
    "a body that goes by a name": ("A club called Osric", "club called Osric", "organization", None),
    "one with two roles": ("Corvin Lines founder and CEO Tilda Brack", "Tilda Brack", "person", None),
    "two, of whom one is named": (
        "Corvin officials and CEO Tilda Brack", "Corvin officials and CEO Tilda Brack", "anonymous", None,
    ),
    "an office of a field, and a name": ("WHO director of communications Tilda Brack", "Tilda Brack", "person", None),
    "an outlet that the text describes": ("the Orrinian newspaper Il Molo", "Il Molo", "outlet", None),
    "a trade by its ending": ("a loss adjuster", "loss adjuster", "anonymous", None),
    "one of several": ("One of the pickets", "One of the pickets", "anonymous", None),
    "body named after its members": ("the Doctors’ Relay", "Doctors’ Relay", "organization", None),
    "a hall that governs": ("the town hall", "town hall", "organization", None),
    "a hall that is a hall": ("the hall", "hall", "vague", None),
    "a post with people in it": ("The Red Lamp first-aid post", "Red Lamp first-aid post", "organization", None),
    "a post that is written": ("the post", "post", "document", None),
    "a story that goes round": (
        "The story going round the lobby", "story going round the lobby", "vague", None),
    "our own photographer": ("our photographer", "our photographer", "person", "Northline"),
    "three of many": ("Three of the men on it", "Three of the men on it", "anonymous", None),
    "the people who were counted": ("the two people", "two people", "anonymous", None),
    "whoever is there": ("People here", "People", "vague", None),
    "body that counts for its members": ("The Citizens' Tally", "Citizens' Tally", "organization", None),
    "body of kin": ("Mothers of the Line, the group", "Mothers of the Line", "organization", None),
    "name that nothing says is a person's": ("Halden Biologics", "Halden Biologics", "organization", None),
    "name with a title that is part of it": ("Pope Francis", "Pope Francis", "person", None),
    "office in capitals": ("the Transport Minister", "Transport Minister", "official", None),
    "office in capitals, and a name": ("The Water Minister, Petra Lisk", "Petra Lisk", "person", None),
    "office in a body's name": ("The Office of the President", "Office of the President", "organization", None),
    "role with where it is, and a name": ("Tarvia's ambassador here, Petra Lisk", "Petra Lisk", "person", None),
    "role with what it is between": ("the mediator between them, Petra Lisk", "Petra Lisk", "person", None),
    "news agency by its name’s end": ("Corvin News Agency", "Corvin News Agency", "outlet", None),
    "a paper on a door": ("A card in the door", "card in the door", "document", None),
    "press in a name": ("Corvin Press", "Corvin Press", "outlet", None),
    "a firm that owns": ("its owner, Corvin Lines", "Corvin Lines", "organization", None),
    "a paper for short": ("the Herald", "Herald", "outlet", None),
    "a body by what it is for": (
        "the Committee for Civilian Passage", "Committee for Civilian Passage", "organization", None),
    "people who go by what they are for": ("Doctors for Peace", "Doctors for Peace", "organization", None),
    "an institute, and no study": (
        "the Centre for Strategic Studies", "Centre for Strategic Studies", "organization", None),
    "an institute with what it is": (
        "The Institute for the Study of Water, a thinktank,", "Institute for the Study of Water", "organization", None),
    "an institute with where it is": (
        "the Lerrin-based Institute for the Study of Water", "Institute for the Study of Water", "organization", None),
    "a body like a pronoun": ("WHO", "WHO", "organization", None),
    "a part of a treaty": ("Article 3 of the treaty", "Article 3", "document", None),
    "a paper by its number": ("Resolution 2202", "Resolution 2202", "document", None),
    "a section that is a place": ("Section House", "Section House", "organization", None),
    "whoever stands there": ("In the bread queue they", "In the bread queue they", "vague", None),
    "a ship’s paper": ("a cargo manifest", "cargo manifest", "document", None),
    "a pronoun that only owns": ("Your", "Your", "vague", None),
    "last name": ("Lisk", "Petra Lisk", "person", None),
    "title tells two apart": ("Mrs. Clinton", "Hillary Clinton", "person", None),
    "title tells the other": ("Mr. Clinton", "Bill Clinton", "person", None),
    "role and name": ("Tarvia’s water minister, Petra Lisk,", "Petra Lisk", "person", None),
    "office of a body and name run on": ("Minister of Defence of Tarvia Petra Lisk", "Petra Lisk", "person", None),
    "office to a body and name run on": ("Tarvian Representative to the UN Anna Sorel", "Anna Sorel", "person", "UN"),
    "office to a place and name after a comma": ("the ambassador to Tarvia, Petra Lisk,", "Petra Lisk", "person", None),
    "outlet’s correspondent": ("Kyiv Post correspondent Jason Jay Smart", "Jason Jay Smart", "person", "Kyiv Post"),
    "writes for": ("Anatol Lieven of the Quincy Institute", "Anatol Lieven", "person", "Quincy Institute"),
    "owned name": ("the Lerrin Tribune’s Ana Sorel", "Ana Sorel", "person", "Lerrin Tribune"),
    "name nobody lists": ("Mayor Tilda Brack", "Tilda Brack", "person", None),
    "agency in another spelling": ("Belarusian state outlet Balta", "Balta", "outlet", None),
    "paper by its name’s end": ("the Sevla Courier", "Sevla Courier", "outlet", None),
    "station by its name’s beginning": ("Radio Ostlight", "Radio Ostlight", "outlet", None),
    "the document’s own outlet": ("Northline", "Northline", "outlet", None),
    "outlet without a name": ("state radio", "state radio", "outlet", None),
    "country": ("Belarus", "Belarus", "organization", None),
    "capital": ("Kyiv", "Kyiv", "organization", None),
    "seat": ("the White House", "White House", "organization", None),
    "body": ("the Foreign Ministry", "Foreign Ministry", "organization", None),
    "body by its initials": ("the IAEA", "International Atomic Energy Agency", "organization", None),
    "firm by its first word": ("Henley", "Henley & Partners", "organization", None),
    "common body": ("police", "police", "organization", None),
    "owned body": ("Telmain’s office", "Telmain’s office", "organization", None),
    "spokesman without a name": (
        "a spokesman for the General Staff", "spokesman for the General Staff", "official", "General Staff",
    ),
    "office without a name": ("the foreign minister", "foreign minister", "official", None),
    "owned office": ("Connecticut’s tax commissioner", "Connecticut’s tax commissioner", "official", None),
    "any minister": ("a minister", "minister", "anonymous", None),
    "anonymous": ("a senior U.S. intelligence official", "senior U.S. intelligence official", "anonymous", None),
    "anonymous and many": ("two European diplomats", "two European diplomats", "anonymous", None),
    "told apart by what they know": (
        "people familiar with the matter", "people familiar with the matter", "anonymous", None,
    ),
    "anonymous, stationed somewhere": (
        "A military attaché stationed in Velmor", "military attaché stationed in Velmor", "anonymous", None,
    ),
    "one of them": ("One of them, a boy from the south", "boy from the south", "anonymous", None),
    "one of a kind": ("one Muscovite", "Muscovite", "anonymous", None),
    "counted experts": ("three experts", "three experts", "anonymous", None),
    "experts": ("experts", "experts", "vague", None),
    "some": ("some", "some", "vague", None),
    "many of a kind": ("many Democrats", "many Democrats", "vague", None),
    "a people": ("Russians", "Russians", "vague", None),
    "party’s people": ("Republicans", "Republicans", "vague", None),
    "rumour": ("talk", "talk", "vague", None),
    "reports by nobody": ("media reports", "media reports", "vague", None),
    "pronoun": ("she", "she", "vague", None),
    "nobody": ("there", "there", "vague", None),
    "report": ("the report", "report", "document", None),
    "order": ("The order, dated March 4,", "order", "document", None),
    "named poll": ("a Quinnipiac University poll", "Quinnipiac University poll", "document", None),
    "log": ("The log", "log", "document", None),
    "online account": ("a popular Weibo account", "popular Weibo account", "account", None),
    "minister of what is a magazine too": (
        "Minister of Foreign Affairs of Ukraine", "Minister of Foreign Affairs of Ukraine", "official", None,
    ),
    "kin": ("Dane’s grandfather", "Dane’s grandfather", "person", None),
    "three bodies": ("the U.S., Europe, and Japan", "U.S., Europe and Japan", "organization", None),
    "three persons": (
        "Petra Lisk, Anatol Lieven, and Mary Holt", "Petra Lisk, Anatol Lieven and Mary Holt", "person", None,
    ),
    "two names": ("Petra Lisk and Anatol Lieven", "Petra Lisk and Anatol Lieven", "person", None),
}  # fmt: skip


@pytest.mark.parametrize(("words", "name", "kind", "of"), CASES.values(), ids=CASES.keys())
def test_mention_is_identified(words: str, name: str, kind: str, of: str | None) -> None:
    source = identify(words, 50, ROSTER, "Northline")

    assert (source.name, source.type, source.of) == (name, SourceType(kind), of)


@pytest.mark.parametrize(
    ("words", "canonical"),
    [("Balta", "BelTA"), ("BelTA", None), ("Kiev", "Kyiv"), ("this newspaper", "Northline"), ("Reuters", None)],
)
def test_usual_spelling_is_added_where_the_text_has_another(words: str, canonical: str | None) -> None:
    assert identify(words, 50, ROSTER, "Northline").canonical == canonical
