"""From a document to its claims: the stages, in order, and the reader that runs them."""

from __future__ import annotations

from firsthand import weights
from firsthand.claims.attribute import attribute
from firsthand.claims.attribution.addressees import take_in_addressees
from firsthand.claims.attribution.agentless import drop_agentless
from firsthand.claims.attribution.background import read_background
from firsthand.claims.attribution.blocks import read_blocks
from firsthand.claims.attribution.circumstances import cut_circumstances
from firsthand.claims.attribution.deeds import drop_deeds
from firsthand.claims.attribution.endings import mend_endings, mend_names
from firsthand.claims.attribution.guessed import drop_guessed
from firsthand.claims.attribution.inferences import cut_inferences
from firsthand.claims.attribution.labels import read_labels
from firsthand.claims.attribution.nesting import find_missed, nest
from firsthand.claims.attribution.own_sentence import keep_to_sentence
from firsthand.claims.attribution.parted import join_parted
from firsthand.claims.attribution.posts import read_posts
from firsthand.claims.attribution.quotations import (
    drop_own_echoes,
    join_resumed,
    mend_quotations,
    resume_quotations,
    strip_marks,
)
from firsthand.claims.attribution.run_on import run_on
from firsthand.claims.attribution.second_cues import part_second_cues
from firsthand.claims.attribution.tails import cut_tails
from firsthand.claims.attribution.telling import drop_shadows, fill_sources, keep_tellers, mend_clauses
from firsthand.claims.attribution.torn import mend_torn
from firsthand.claims.attribution.unsaid import drop_silence, drop_unsaid
from firsthand.claims.attribution.voice import read_author
from firsthand.claims.attribution.witnesses import find_witnesses
from firsthand.claims.chains.according import pass_on_according_to
from firsthand.claims.chains.citing import pass_on_citing
from firsthand.claims.chains.linked import pass_on_linked
from firsthand.claims.chains.listeners import pass_on_told
from firsthand.claims.chains.quoted_as import pass_on_quoted
from firsthand.claims.chains.through import pass_on_through_outlet
from firsthand.claims.chains.trailing import pass_on_trailing
from firsthand.claims.draft import Stage
from firsthand.claims.events.events import read_events
from firsthand.claims.events.words_of_events import in_use
from firsthand.claims.firmness.firmness import judge_firmness
from firsthand.claims.firmness.kinds import judge_kinds
from firsthand.claims.places import read_places
from firsthand.claims.prose import opened, paragraphs
from firsthand.claims.quantities.quantities import read_quantities
from firsthand.claims.sources.basis import read_basis
from firsthand.claims.sources.hearsay import read_hearsay
from firsthand.claims.sources.mentions import trim_mentions
from firsthand.claims.sources.mouths import find_bodies_spoken_for
from firsthand.claims.sources.speakers import resolve_speakers
from firsthand.claims.sources.subjects import find_subjects
from firsthand.claims.times.history import mark_history
from firsthand.claims.times.times import read_times
from firsthand.language.encoder.reader import LanguageReader
from firsthand.model.reading import Reading
from firsthand.model.text import Document

STAGES: tuple[Stage, ...] = (
    attribute,
    mend_endings,
    take_in_addressees,
    mend_quotations,
    drop_own_echoes,
    keep_to_sentence,
    part_second_cues,
    fill_sources,
    find_subjects,
    trim_mentions,
    mend_names,
    drop_shadows,
    mend_clauses,
    mend_torn,
    join_parted,
    cut_tails,
    cut_circumstances,
    keep_tellers,
    drop_deeds,
    drop_unsaid,
    pass_on_according_to,
    find_missed,
    find_witnesses,
    drop_guessed,
    drop_agentless,
    pass_on_quoted,
    pass_on_trailing,
    nest,
    read_hearsay,
    resume_quotations,
    join_resumed,
    cut_inferences,
    pass_on_citing,
    pass_on_told,
    pass_on_through_outlet,
    pass_on_linked,
    read_blocks,
    run_on,
    read_posts,
    read_labels,
    read_author,
    read_background,
    strip_marks,
    resolve_speakers,
    find_bodies_spoken_for,
    drop_silence,
    read_basis,
    judge_firmness,
    judge_kinds,
    mark_history,
    read_times,
    read_quantities,
    read_places,
    read_events,
)
"""The encoder's attributions, and what follows: who speaks comes first, then who they are, then what they commit to."""


class Reader:
    """Loads the model once and reads documents with it, each by itself."""

    def __init__(self) -> None:
        in_use()  # a user's own file that is wrong is told before anything is read
        self._language = LanguageReader(weights.FOLDER)

    def __call__(self, document: Document) -> Reading:
        """Return the document with its claims in reading order."""
        prose = paragraphs(document)
        draft = opened(document, prose, self._language(document.text, prose))
        for stage in STAGES:
            draft = stage(draft)
        return Reading(document=document, claims=draft.claims)
