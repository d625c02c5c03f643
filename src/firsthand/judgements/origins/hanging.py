"""Which earlier report each report of an account hangs on: what it copies, cites, or tells the same as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.model.judgement import Grade, Link, Ref, Report


def hung(row: Sequence[Report], links: Iterable[Link]) -> dict[Ref, tuple[Ref, Link]]:
    """Return for each report of an account, in their order, the earlier one that it hangs on, and the link to it.

    The strongest tie counts. Of several copies the first text is what was copied; of several that it may cite, the last
    one passed it on. A report that is tied to later ones alone is not here.
    """
    place = {report.ref: at for at, report in enumerate(row)}
    found: dict[Ref, tuple[Ref, Link]] = {}
    for link in links:
        earlier, later = sorted((link.a, link.b), key=place.__getitem__)
        if later not in found or _nearer(link, place[earlier]) < _nearer(found[later][1], place[found[later][0]]):
            found[later] = earlier, link
    return found


def _nearer(link: Link, place: int) -> tuple[int, int]:
    return link.grade.strength, -place if link.grade is Grade.CITES else place
