"""What a page says about itself: calls to subscribe, share or read on, credits, notices, stage directions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LONGEST = 240
"""Characters of the longest line that is still taken for a call; longer ones are prose that begins like one."""

LONGEST_TAIL = 160
"""Characters of the longest call that is cut from the end of a paragraph."""

_WE = r"(?:us|our|the|this|your|a|an|now|here|today|free|up|for|to|with|on|via|by)"
_NETWORK = r"(?:facebook|twitter|whatsapp|linkedin|telegram|pinterest|email|copy link)"
CALLS = (
    r"join the (?:conversation|discussion|debate)\b",
    r"join (?:us|our|now)\b(?! (?:forces|efforts))",
    rf"(?:subscribe|sign up|sign in|log in)\b(?:$|[:.!]| {_WE}\b)",
    r"register (?:now|here|today|for free|to read|to continue)\b",
    r"become an? [^.,;:]{0,40}\b(?:member|friend|subscriber|supporter|patron|insider)\b",
    r"support (?:local|independent|our|quality|free|public)\b[^.,;:]{0,30}\b(?:reporting|journalism|news|work|media)\b",
    r"(?:please )?(?:donate|make a donation|contribute) (?:now|today|here|to (?:us|our))\b",
    r"download (?:the|our)\b[^.,;:]{0,40}\bapp\b",
    r"get (?:the|our|all the|more|unlimited|full)\b[^.]{0,60}\b(?:inbox|newsletter|app|alert|access|email)\b",
    r"follow (?:us|me|our|@\w+|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2} (?:on|at))\b",
    r"like us on\b|find us on\b|like the page\b",
    r"click here\b",
    r"tap here\b",
    r"read the (?:rest|full|whole|entire)\b[^.]{0,40}\b(?:here|story|article|report|post)\b",
    r"share (?:this|on|via|with your)\b[^.]{0,50}$",
    r"(?:read|see|hear) more\b(?:$|:| at\b| about\b| here\b| from\b| on\b| (?-i:[A-Z]))",
    r"read (?:or|and) share this (?:story|article)\b",
    r"continue reading\b(?:$|…|\.\.\.| (?:below|here|the (?:main )?(?:story|article)))",
    r"scroll (?:down|below)\b(?:$| (?:for|to)\b[^.]{0,40}$)",
    r"have something to (?:add|say)\b|got something to say\b",
    r"(?:share it|let us know|tell us)(?: what you think)? in the comments\b",
    r"click to (?:share|email|print|enlarge|play|tweet)\b",
    r"sources? includes?:?$|sources?:$",
    r"(?:have|got|do you have) an? (?:news )?(?:tip|story|question|correction)\b[^.]{0,40}\?",
    r"(?:like|enjoy(?:ed|ing)?) (?:what|this|our)\b[^.]{0,50}\?",
    r"(?:readers|subscribers) (?:wishing|who wish|can|may|are invited)\b",
    r"(?:buy|send) [^.,;:]{1,30}\b(?:a coffee|a tip)\b",
    r"thank you for (?:reading|joining us)\b|thanks for reading\b",
    r"listen to (?:the|our|more)\b[^.]{0,40}\b(?:podcast|episode|interview|show)\b",
    r"watch (?:the|our)\b[^.]{0,50}\b(?:below|above|here)\b",
)
"""Calls to the reader, as pages word them; none starts a sentence of reporting."""

NOTICES = (
    r"(?:related|read next|recommended|see also|also read|don[’']t miss|most read|trending)\b[^.]{0,30}(?::|$)",
    r"more\s?: ",
    r"(?:see all related|just watched\b.{0,160}\breplay\b|watch (?:next|this video again))",
    r"(?:more on this|more from|tags?|filed under|topics|keywords|categories)\b[^.]{0,30}(?::|$)",
    (
        r"this (?:story|article|post|report|page|piece|live ?blog) (?:has been|was|is being|will be) (?:last )?"
        r"(?:updated|published|originally|first)\b"
    ),
    r"this is a (?:developing|breaking) (?:news )?story\b",
    r"(?:first|originally|last) (?:published|updated|modified)\b[^.]{0,60}$",
    r"updated (?:at|on|to)\b[^.]{0,12}\d[^a-z]{0,12}[\w ]{0,20}$",
    r"(?:rush )?transcript\. this copy\b|this is a rush transcript\b",
    r"(?:©|\(c\)|copyright\b)",
    r"[^.]{0,80}\ball rights reserved\b",
    r"[▲▼◀▶]|.{5,150}\s[–-]\s(?:video|audio|podcast|in pictures|gallery)(?: (?:explainer|report))?$",
    (
        r"(?:(?:main|featured?|cover|lead|top|file) )?(?:photo(?:graph)?|image|picture|illustration|video|graphic|map"
        r"|credit|caption)s?(?: credit| by| courtesy)?\s?[:/]"
    ),
    r"\(?[^.()]{0,60}\b(?:ap|afp|epa|reuters|getty) ?(?:photo|images?)?/[^.()]{0,60}\)?\.?$",
    r"[^.]{0,60}(?:/| via )(?:getty(?: images)?|reuters|ap|afp|epa|shutterstock|instagram|alamy)(?: images)?\.?$",
    r"getty(?: images)?(?:/\w+)?\.?$",
    r"(?:advertisement|sponsored(?: content)?|promoted|ad|share|print|email|tweet|loading|reply|menu)[.:…]*$",
    r"advertisement continue reading\b",
    r"(?:(?:view|see) (?:(?:the |our )?(?:photo |picture |image )?gallery|full image)|photos?|videos?)$",
    r"(?:video|poll|page|map) (?:is )?loading\b",
    r"(?:media playback is (?:not supported|unsupported)|(?:sorry,? )?your browser does not support)\b",
    r"(?:leave a |add a )?comments?[.:…]*$",
    r"comments (?:are|have been|on this)\b[^.]{0,40}\b(?:closed|off|disabled|moderated)\b",
    r"(?:this|the) (?:page|feed|blog|live ?blog) (?:refreshes|updates|reloads|will refresh|will update)\b",
    (
        r"(?:this|the|our) transcripts? (?:was|is|were|are|may|has|have)\b[^.]{0,80}"
        r"\b(?:errors?|accuracy|deadline|final form|edited)\b"
    ),
    (
        r"(?:this|the) (?:note|report|article|newsletter|document|content|material) (?:is|does) (?:for|not)\b"
        r"[^.]{0,60}\b(?:informational?|advice|recommendation)\b"
    ),
    (
        r"[^.,;:]{2,50} is an? (?:independent|nonprofit|non-profit|reader-supported|award-winning)[^.]{0,60}"
        r"\b(?:newsroom|news (?:service|organi[sz]ation|site|outlet)|publication|magazine|newspaper)\b"
    ),
    r"republish (?:our|this)\b",
    r"\(?(?:additional |further )?(?:reporting|writing|editing|translation|compiled|production) by\b",
    rf"{_NETWORK}(?:[ ,|/]+{_NETWORK}){{0,6}}$",
    r"\d{1,4} (?:comments?|shares?|views?|min(?:ute)? read)\b[^.]{0,20}$",
    r"not for (?:release|distribution)\b|for immediate release\b",
)
"""Notices about the page, its pictures, its rights and its neighbours."""

FORM = re.compile(r"newsletter sign ?up\b.{0,800}\b(?:thank you for subscribing|privacy policy)\b", re.IGNORECASE)
"""The words of a form to fill in, all of its answers printed one after the other, however long."""

STAGE = re.compile(r"[“\"]?[(\[](?:[A-Z][A-Z ,’'&-]{2,60}|END OF [A-Z ]{1,40})\.?[)\]]\.?$")
"""A transcript's stage directions: (LAUGHTER), (END OF SEGMENT)."""

RULE = re.compile(r"[-–]\s?(?:30|ends)\s?[-–]$|<[\w/ ]{1,40}>$|ends?$", re.IGNORECASE)
"""A line that only divides: -30-, ends, an empty tag; so does any line without a letter or a figure."""

WHOLE = re.compile(r"[(\[]?(?:" + "|".join((*CALLS, *NOTICES)) + ")", re.IGNORECASE)
TAIL = re.compile(r"(?<=[.!?…”\"’)])\s*(?=[(\[]?(?:" + "|".join(CALLS) + "))", re.IGNORECASE)
"""Where a call begins that is glued to the end of a paragraph."""

TEASING = re.compile(
    r"(?:see all )?(?:related|recommended|trending|most (?:read|popular|viewed)|read next|you may also like)"
    r"(?: (?:articles?|stories|coverage|content|links|news|right now|now|posts|reading))?\s?:?",
    re.IGNORECASE,
)
"""A whole line over a list of other stories: "Related Articles"."""

TEASERS = 6
"""Lines of such a list at most."""

LONGEST_TEASER = 140
STOPPED = re.compile(r"[.!?…:][”\"'’)]*$")

SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s")


def is_boilerplate(line: str) -> bool:
    """Return whether the whole line is the page's own and not the article's."""
    if len(line) > LONGEST:
        return FORM.match(line) is not None
    if not any(map(str.isalnum, line)):
        return True
    return any(pattern.match(line) for pattern in (RULE, STAGE, WHOLE))


def teasers(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines are headlines of other stories: those under "Related Articles", to the first that is prose."""
    return frozenset(at for head, line in enumerate(lines) if TEASING.fullmatch(line) for at in _under(lines, head))


def _under(lines: Sequence[str], head: int) -> Iterator[int]:
    for at in range(head + 1, min(head + 1 + TEASERS, len(lines))):
        if len(lines[at]) > LONGEST_TEASER or STOPPED.search(lines[at]):
            return
        yield at


def tail_of(line: str) -> int | None:
    """Return where, in a paragraph, a call begins that runs to its end; None where there is none."""
    for match in TAIL.finditer(line, max(0, len(line) - LONGEST_TAIL - 2)):
        rest = line[match.end() :]
        if match.end() and len(rest) <= LONGEST_TAIL and len(SENTENCE_END.findall(rest)) <= 1 and rest[:1] in _UPPER:
            return match.end()
    return None


_UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ([")
