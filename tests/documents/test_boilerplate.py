"""A page's own words are told from the article's, and prose that begins like them is left alone."""

import pytest

from firsthand.documents.boilerplate import is_boilerplate, tail_of, teasers

OWN = (
    "Join the conversation as a VIP Member",
    "Sources include:",
    "Source:",
    "Subscribe to our newsletter",
    "Subscribe to our newsletter for tide tables and freight rates.",
    "SUBSCRIBE",
    "Sign up to First Edition, our free daily newsletter – every weekday morning at 7am BST",
    "Support local reporting: become a Courier Friend today.",
    "Become a member",
    "Download the Tribune app for breaking news.",
    "Follow us on Twitter",
    "Follow Pam Key on Twitter @pamkeyNEN",
    "(Subscribe to the podcast with Ann Poe.)",
    "Click here to read on",
    "Read the rest here.",
    "Read more: the dam in four maps",
    "Related: the dam in four maps",
    "More on this story",
    "Share this article",
    "Read more Harbour Fees in Four Maps",
    "Read or Share this story: https://merrow.example/2",
    "Continue reading the main story",
    "Advertisement Continue reading the main story",
    "Scroll down for video",
    "Have something to add to this story? Share it in the comments.",
    "MORE: Ferry turns back in a gale",
    "SEE ALL RELATED",
    "JUST WATCHED The ferry that turned back Replay More Videos ... MUST WATCH The ferry that turned back 01:12",
    "VIEW GALLERY",
    "Photo",
    "Poll loading …",
    "Media playback is not supported on this device The ferry leaves",
    "Your browser does not support iframes.",
    "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking the box. Invalid "
    "email address. Please re-enter. You must select a newsletter to subscribe to. Sign Up You agree to receive "
    "occasional updates and special offers. Thank you for subscribing. An error has occurred. Please try again later.",
    "Facebook Twitter WhatsApp",
    "Advertisement",
    "12 comments",
    "Have a tip?",
    "This story has been updated with comment from the ministry.",
    "This is a developing story.",
    "Updated at 19.59 BST",
    "Last updated March 3, 2026",
    "© 2026 The Merrow Post. All rights reserved.",
    "Copyright 2026 The Merrow Post",
    "Photograph: Ann Poe/The Guardian",
    "Main image credit: Getty",
    "Ann Poe/Getty Images",
    "(AP Photo/Ann Poe)",
    "Azovstal evacuation possible with UN help, says Zelenskiy – video",
    "Rush transcript. This copy may not be in its final form and may be updated.",
    "(LAUGHTER)",
    "(END VIDEO CLIP.)",
    "***",
    "___.",
    "-30-",
    "<excerpt/>",
)
PROSE = (
    "Join forces with them, he said.",
    "Subscribers of the paper were told on Tuesday.",
    "Signing up took an hour, she said.",
    "Support for the war fell to 40 percent.",
    "Support for independent media fell.",
    "Sources in the ministry include two generals.",
    "Sources said the bridge was mined.",
    "Read more slowly, she told them, and the page turns.",
    "Scroll down and the tide table ends.",
    "Photographs show the ferry leaving.",
    "More ferries left on Tuesday: all were empty.",
    "Video of the ferry was shown in court.",
    "Newsletter sign-ups rose, the paper said.",
    "Follow the money, the saying goes, and you will find the dam.",
    "Follow-up talks are planned.",
    "Share prices fell by 4 percent.",
    "Related charges were dropped on Friday.",
    "Updated figures show 62 tanks.",
    "Updated numbers were not available on Tuesday.",
    "Registered voters were 40 percent of them.",
    "Photographs show 40 tanks behind the rail yard.",
    "Images taken on Thursday show pontoons.",
    "Reading more of it would have helped.",
    "Read more closely, the order says nothing of the kind.",
    "Print journalists were kept away.",
    "Comments by the minister were not published.",
    "Get the army over the river, he told them.",
    "(He smiled.)",
    "Ends do not justify means, the mayor said.",
    "The Ministry said it was watching the maneuvers.",
    "Subscribe to our newsletter, the regime told its people, " + "and they did so year after year, " * 8,
)


@pytest.mark.parametrize("line", OWN)
def test_the_pages_own_lines(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose(line: str) -> None:
    assert not is_boilerplate(line)


TAILS = {
    "after a blank": "He remembers how it ended. |Join the conversation as a VIP Member",
    "without one": "He remembers how it ended.|Join the conversation as a VIP Member",
    "after a quotation": "“I remember.” |Sources include:",
    "with a stop": "It was shut. |Subscribe to our newsletter for more.",
    "none": "He remembers how it ended.",
    "in the middle": "It was shut. Join the conversation as a member. Then it was opened. Then it was shut.",
    "in lower case": "He told them to join. join the conversation, they said",
    "prose after it": "It was shut. Sign up for the army, they said, " + "and many of them did so. " * 12,
    "the whole line": "Join the conversation as a VIP Member",
}


@pytest.mark.parametrize("marked", TAILS.values(), ids=TAILS.keys())
def test_a_call_is_cut_from_the_end_of_a_paragraph(marked: str) -> None:
    at = marked.find("|")

    assert tail_of(marked.replace("|", "")) == (at if at >= 0 else None)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("The ferry left.", "RELATED", "Ferry Turns Back", "Gale Shuts the ‘Old Port’", "It came back."), {2, 3}),
        (("Related articles:", "The ferry came back on Monday.", "No cause was given"), set()),
        (("Related costs fell", "The ferry came back"), set()),
    ],
)
def test_headlines_of_other_stories(lines: tuple[str, ...], found: set[int]) -> None:
    assert teasers(lines) == found
