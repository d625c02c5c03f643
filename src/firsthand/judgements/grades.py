"""Grades of the Admiralty code, proposed: a table of rules for each, the first that fits.

The docstring of a rule is the explanation that people see beside the grade.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.records import wilson
from firsthand.judgements.voices.voices import voice
from firsthand.judgements.words.kinds import FIRM
from firsthand.model.claim import Factuality, Kind
from firsthand.model.decision import Decision
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.grading import Credibility, Grading, History, Reliability
from firsthand.model.judgement import Origin, Reason, Ref, Report

ENOUGH = 5
"""Reports of a source of which something must be known before its reliability is judged."""

_NO_FACT = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL, Kind.THREAT, Kind.COMMITMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known about one report: how many accounts independent of its own assert the same, or the contrary.

    ``for_it`` and ``against_it`` are independent accounts; ``conflicts`` any candidates that a person has not rejected.
    ``record`` says that it rests on a record: an order, a log, an image.
    """

    report: Report
    for_it: int = 0
    against_it: int = 0
    conflicts: int = 0
    record: bool = False


def no_fact(standing: Standing) -> bool:
    """It says what somebody wants, thinks or foretells; no other account of the fact could bear it out yet."""
    return standing.report.claim.kind in _NO_FACT or is_forecast(standing.report)


def nobody_to_go_by(standing: Standing) -> bool:
    """It rests on talk, or on nobody who is named or described, and no independent account says the same."""
    speaker = voice(standing.report)
    return (speaker is None or speaker.vague) and not standing.for_it and not standing.against_it


def borne_out(standing: Standing) -> bool:
    """At least one other independent account asserts the same, and none contradicts it."""
    return standing.for_it > 0 and standing.against_it == 0


def outnumbered(standing: Standing) -> bool:
    """At least two independent accounts contradict it, and none asserts the same."""
    return standing.against_it >= 2 and standing.for_it == 0


def contested(standing: Standing) -> bool:
    """Another account contradicts it, and no more independent accounts assert it than do."""
    return (standing.against_it > 0 or standing.conflicts > 0) and standing.for_it <= standing.against_it


def mostly_borne_out(standing: Standing) -> bool:
    """More independent accounts assert the same than contradict it."""
    return standing.for_it > standing.against_it > 0


def firm_with_a_basis(standing: Standing) -> bool:
    """Its source commits to it fully and says how it knows, or it rests on a record; nothing contradicts it."""
    claim = standing.report.claim
    basis = claim.basis or next((hop.basis for hop in claim.chain[:1]), None) or standing.record
    return claim.factuality in FIRM and bool(basis)


def uncommitted(standing: Standing) -> bool:
    """Nobody commits to it: it is passed on as heard, or as not known."""
    return standing.report.claim.factuality is Factuality.UNCOMMITTED


def one_account(standing: Standing) -> bool:
    """It rests on a single account, which nothing contradicts and nothing else bears out."""
    return voice(standing.report) is not None


_CREDIBILITY: tuple[tuple[Credibility, Callable[[Standing], bool]], ...] = (
    (Credibility.CANNOT_BE_JUDGED, no_fact),
    (Credibility.CONFIRMED, borne_out),
    (Credibility.IMPROBABLE, outnumbered),
    (Credibility.PROBABLY_TRUE, mostly_borne_out),
    (Credibility.DOUBTFUL, contested),
    (Credibility.CANNOT_BE_JUDGED, nobody_to_go_by),
    (Credibility.CANNOT_BE_JUDGED, uncommitted),
    (Credibility.PROBABLY_TRUE, firm_with_a_basis),
    (Credibility.POSSIBLY_TRUE, one_account),
)


def credibility(standing: Standing) -> tuple[Credibility, Reason]:
    """Return how credible a report is, by the first rule that fits, with that rule in words."""
    for grade, rule in _CREDIBILITY:
        if rule(standing):
            return grade, Reason(f"{grade.value}: {_words(rule)}", standing.report.spans)
    return Credibility.CANNOT_BE_JUDGED, Reason("6: Nothing is known of where it comes from.", standing.report.spans)


def too_few(history: History) -> bool:
    """Fewer of its reports are known to be right or wrong than a judgement of the source needs."""
    return history.judged < ENOUGH


def _at_least(history: History, share: float) -> bool:
    return wilson(history.borne_out, history.judged)[0] >= share


def _at_most(history: History, share: float) -> bool:
    return wilson(history.borne_out, history.judged)[1] <= share


def always_right(history: History) -> bool:
    """Nearly all of its reports were borne out: nine in ten at the least, with 95 % confidence."""
    return _at_least(history, 0.9)


def usually_right(history: History) -> bool:
    """Most of its reports were borne out: seven in ten at the least, with 95 % confidence."""
    return _at_least(history, 0.7)


def often_wrong(history: History) -> bool:
    """Few of its reports were borne out: three in ten at the most, with 95 % confidence."""
    return _at_most(history, 0.3)


def more_wrong_than_right(history: History) -> bool:
    """More of its reports went against it than were borne out, with 95 % confidence."""
    return _at_most(history, 0.5)


def right_and_wrong(history: History) -> bool:
    """More of its reports were borne out than went against it, with 95 % confidence."""
    return _at_least(history, 0.5)


_RELIABILITY: tuple[tuple[Reliability, Callable[[History], bool]], ...] = (
    (Reliability.CANNOT_BE_JUDGED, too_few),
    (Reliability.COMPLETELY, always_right),
    (Reliability.USUALLY, usually_right),
    (Reliability.FAIRLY, right_and_wrong),
    (Reliability.UNRELIABLE, often_wrong),
    (Reliability.NOT_USUALLY, more_wrong_than_right),
)


def reliability(history: History) -> tuple[Reliability, Reason]:
    """Return how reliable a source has been in this case, with the counts; F where that tells too little."""
    counts = f"{history.borne_out} borne out, {history.against} against, in this case"
    for grade, rule in _RELIABILITY:
        if rule(history):
            return grade, Reason(f"{grade.value}: {_words(rule)} ({counts})")
    why = "F: What is known of its reports speaks neither for it nor against it."
    return Reliability.CANNOT_BE_JUDGED, Reason(f"{why} ({counts})")


def grade(standing: Standing, history: History | None) -> Grading:
    """Return the two grades of a report; F where nothing is known of the source, or nobody is named."""
    credible, why = credibility(standing)
    reliable, because = (
        reliability(history)
        if history is not None
        else (
            Reliability.CANNOT_BE_JUDGED,
            Reason("F: The source is not named, or nothing else of it is in this case."),
        )
    )
    return Grading(report=standing.report.ref, reliability=reliable, credibility=credible, reasons=(because, why))


def given(proposed: Grading, reliable: Decision | None, credible: Decision | None) -> Grading:
    """Return a grading as people left it: what somebody gave stands before what was proposed, which is kept beside it.

    ``reliable`` is the last decision about the source, ``credible`` the last about the report.
    """
    made = [each for each in (reliable, credible) if each is not None]
    if not made:
        return proposed
    said = tuple(
        Reason(f"{each.by} gave {value} on {each.at[:10]}{f': {each.note}' if each.note else '.'}")
        for each, value in ((reliable, _value(reliable, "reliability")), (credible, _value(credible, "credibility")))
        if each is not None
    )
    return replace(
        proposed,
        reliability=Reliability(_value(reliable, "reliability") or proposed.reliability),
        credibility=Credibility(_value(credible, "credibility") or proposed.credibility),
        reasons=(*said, *(Reason(f"Proposed: {each.text}", each.spans) for each in proposed.reasons)),
        proposed=False,
        by=" and ".join(dict.fromkeys(each.by for each in made)),
        instead_of=str(proposed),
    )


def _value(decision: Decision | None, name: str) -> str:
    return str(decision.value.get(name) or "") if decision else ""


def standings(
    reports: Mapping[Ref, Report],
    alike: Mapping[Ref, Iterable[Ref]],
    against: Mapping[Ref, Iterable[Ref]],
    origins: Sequence[Origin],
    independent: Iterable[frozenset[str]],
) -> dict[Ref, Standing]:
    """Return what is known of each report.

    ``alike`` names for each report those that assert the same, ``against`` those that a conflict sets against it, and
    ``independent`` the pairs of accounts, by their keys, that are shown to be independent.
    """
    account = {tied.report: origin for origin in origins for tied in origin.reports}
    pairs = frozenset(independent)

    def accounts(ref: Ref, others: Iterable[Ref]) -> int:
        own = account.get(ref)
        keys = {account[other].key for other in others if other in account}
        return len({key for key in keys if own is not None and frozenset({own.key, key}) in pairs})

    return {
        ref: Standing(
            report=report,
            for_it=accounts(ref, alike.get(ref, ())),
            against_it=accounts(ref, against.get(ref, ())),
            conflicts=len(set(against.get(ref, ()))),
            record=ref in account and account[ref].record,
        )
        for ref, report in reports.items()
    }


def histories(found: Mapping[Ref, Standing], forecasts: Iterable[Forecast]) -> dict[str, History]:
    """Return what became of each named source's reports, by the source's key; a forecast retold counts once."""
    counts: dict[str, list[int]] = {}
    for standing in found.values():
        if (key := source_key(standing.report)) and not no_fact(standing):
            right = borne_out(standing)
            wrong = standing.against_it > 0 and standing.for_it == 0
            _count(counts, key, right=right, wrong=wrong)
    seen: set[Ref] = set()
    for each in forecasts:
        if each.claim in found and each.claim not in seen and (key := source_key(found[each.claim].report)):
            seen |= {each.claim, *each.also}
            _count(counts, key, right=each.outcome is Outcome.CAME_TRUE, wrong=each.outcome is Outcome.DID_NOT)
    return {key: History(source=key, borne_out=right, against=wrong) for key, (right, wrong) in counts.items()}


def _count(counts: dict[str, list[int]], key: str, *, right: bool, wrong: bool) -> None:
    of = counts.setdefault(key, [0, 0])
    of[0] += right
    of[1] += wrong


def source_key(report: Report) -> str | None:
    """Return what names the source of a report in its history; None where nobody is named."""
    speaker = voice(report)
    return None if speaker is None or speaker.vague or speaker.anonymous else speaker.entity or speaker.key


def _words(rule: Callable[..., bool]) -> str:
    return " ".join((rule.__doc__ or "").split())
