"""From gold attributions to a trained network: the recipe, and nothing of its surroundings."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from firsthand.learn.examples import IGNORED, Example
from firsthand.learn.network import LINKS, Network, Scores

NOWHERE = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Every number that training depends on; ``first`` is the number of the first epoch, which its order comes from."""

    epochs: int = 5
    first: int = 0
    pieces_a_batch: int = 2048
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    links_share: float = 0.5
    outer_share: float = 0.2
    arcs_share: float = 0.4
    forms_share: float = 0.25
    relations_share: float = 0.25
    names_share: float = 0.3
    opens_share: float = 0.3
    decay: float = 0.01
    seed: int = 20221

    def polish(self) -> Recipe:
        """Return the recipe of what follows: two gentle epochs on the gold as it is."""
        return replace(self, epochs=2, first=self.epochs, encoder_rate=6e-5, head_rate=4e-4, warmup=0.04)


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows of like length: the network's ``inputs``, and what its heads should say.

    ``choices`` [window, word] by the head's name; ``heads`` [window, word]; ``rows`` [cue, place] are the cues' windows
    and first words, ``links`` [cue, word] theirs, and ``outer`` [pair, 4] holds window, cue, other cue and whether the
    other reports the first.
    """

    inputs: tuple[Tensor, ...]
    choices: dict[str, Tensor]
    heads: Tensor
    paragraphs: Tensor
    rows: Tensor
    links: Tensor
    outer: Tensor


def batches(examples: Sequence[Example], recipe: Recipe, epoch: int) -> list[Batch]:
    """Return an epoch's batches in its random order; the same recipe and epoch give the same batches."""
    chance = random.Random(recipe.seed * 1000 + epoch)
    shown = sorted(examples, key=lambda e: len(e.window) + chance.random() * 16)
    made = [batch(group) for group in _filled(shown, recipe.pieces_a_batch)]
    chance.shuffle(made)
    return made


def _filled(examples: Sequence[Example], limit: int) -> Iterator[list[Example]]:
    group: list[Example] = []
    for example in examples:
        if group and len(example.window) * (len(group) + 1) > limit:
            yield group
            group = []
        group.append(example)
    if group:
        yield group


def batch(group: Sequence[Example]) -> Batch:
    """Return the examples as padded tensors."""
    windows = [e.window for e in group]
    pieces, words = max(map(len, windows)), max(len(w.starts) for w in windows)
    of_pieces = ([w.ids for w in windows], [w.shapes for w in windows], [w.quoted for w in windows])
    rows = [(i, int(cue)) for i, e in enumerate(group) for cue in e.cues]
    return Batch(
        inputs=(
            *(_padded(each, pieces, 0) for each in of_pieces),
            _padded([w.firsts for w in windows], words, 0),
            _padded([np.ones(len(w), dtype=np.int64) for w in windows], pieces, 0),
        ),
        choices={
            head: _padded([getattr(e, head) for e in group], words, IGNORED)
            for head in ("tags", "forms", "relations", "names", "opens")
        },
        heads=_padded([e.heads for e in group], words, IGNORED),
        paragraphs=_padded([w.paragraphs for w in windows], words, -1),
        rows=torch.tensor(rows, dtype=torch.long).view(-1, 2),
        links=_padded([row for e in group for row in e.links], words, IGNORED),
        outer=torch.tensor(_outer(group), dtype=torch.long).view(-1, 4),
    )


def _outer(group: Sequence[Example]) -> list[tuple[int, int, int, int]]:
    return [
        (i, int(one), int(other), int(e.outer[a, b]))
        for i, e in enumerate(group)
        for a, one in enumerate(e.cues)
        for b, other in enumerate(e.cues)
        if a != b
    ]


def _padded(arrays: Sequence[np.ndarray], length: int, filler: int) -> Tensor:
    out = np.full((len(arrays), length), filler, dtype=np.int64)
    for row, array in zip(out, arrays, strict=True):
        row[: len(array)] = array
    return torch.from_numpy(out)


def train(
    network: Network, shown: Sequence[Sequence[Example]], recipe: Recipe, tell: Callable[[int, float, float], None]
) -> Iterator[int]:
    """Train in place on what each epoch shows, one epoch at each step of the iteration.

    ``tell`` hears epoch, share done and running loss.
    """
    torch.manual_seed(recipe.seed)
    plan = [batches(examples, recipe, epoch) for epoch, examples in enumerate(shown, recipe.first)]
    total = sum(map(len, plan))
    optimizer = torch.optim.AdamW(_groups(network, recipe), betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, total, recipe.warmup))
    for epoch, made in enumerate(plan, recipe.first):
        network.train()
        running = 0.0
        for done, one in enumerate(made):
            value = _step(network, one, recipe)
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            running = value if not done else 0.98 * running + 0.02 * value
            tell(epoch, (done + 1) / len(made), running)
        yield epoch


def _rate(step: int, total: int, warmup: float) -> float:
    """Rise in a straight line, then fall in one to nothing."""
    rise = warmup * total
    return min((step + 1) / rise, max(0.0, (total - step) / (total - rise)))


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """The pretrained encoder learns slowly, the new heads fast; biases and norms are not decayed."""
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        groups.setdefault((name.startswith("bert."), parameter.ndim > 1), []).append(parameter)
    return [
        {
            "params": parameters,
            "lr": recipe.encoder_rate if encoder else recipe.head_rate,
            "weight_decay": recipe.decay if matrix else 0.0,
        }
        for (encoder, matrix), parameters in groups.items()
    ]


def _step(network: Network, one: Batch, recipe: Recipe) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*one.inputs)
    total = loss(Scores(*(each.float() for each in scores)), one, recipe)
    total.backward()
    return float(total.detach())


def loss(scores: Scores, one: Batch, recipe: Recipe) -> Tensor:
    """Return the weighted sum of the heads' losses; a head that the batch says nothing of adds nothing."""
    total = arc_loss(scores.arcs, one) * recipe.arcs_share
    for head, share in (
        ("tags", 1.0),
        ("forms", recipe.forms_share),
        ("relations", recipe.relations_share),
        ("names", recipe.names_share),
    ):
        total = total + share * _choice_loss(getattr(scores, head), one.choices[head])
    known = one.choices["opens"] != IGNORED
    opens = functional.binary_cross_entropy_with_logits(
        scores.opens[..., 0][known], one.choices["opens"][known].float(), reduction="sum"
    )
    total = total + recipe.opens_share * opens / known.sum().clamp_min(1)
    if len(one.rows):
        total = total + recipe.links_share * link_loss(scores.links[..., :2], one)
    if len(one.outer):
        window, cue, other, wanted = one.outer.unbind(1)
        pairs = scores.links[window, cue, other, LINKS.index("outer")]
        total = total + recipe.outer_share * functional.binary_cross_entropy_with_logits(pairs, wanted.float())
    return total


def _choice_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy, a mean over the words that are marked; nothing where none is."""
    summed = functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED, reduction="sum")
    return summed / (wanted != IGNORED).sum().clamp_min(1)


def arc_loss(arcs: Tensor, one: Batch) -> Tensor:
    """Return the mean loss of choosing each word's governor among the words of its paragraph."""
    apart = one.paragraphs[:, :, None] != one.paragraphs[:, None, :]
    return _choice_loss(arcs.masked_fill(apart, NOWHERE), one.heads)


def link_loss(scores: Tensor, one: Batch) -> Tensor:
    """Return the mean loss of choosing each linked word's cue among the window's cues, and of each pair by itself.

    Only words that belong to some cue count, so that the many that belong to none do not drown them. A word that
    several cues share (a subject of two verbs) is right with any of them in the first term and with all in the second.
    """
    wanted = scores.new_zeros(scores.shape)
    windows, cues = one.rows[:, 0], one.rows[:, 1]
    for link in range(scores.shape[-1]):
        wanted[windows, cues, :, link] = (one.links == link + 1).float()
    is_cue = scores.new_zeros(scores.shape[:2], dtype=torch.bool)
    is_cue[windows, cues] = True
    linked = wanted.amax(dim=1) > 0
    masked = scores.masked_fill(~is_cue[:, :, None, None], NOWHERE)
    chosen = (masked.log_softmax(dim=1) + wanted.clamp_min(1e-9).log()).logsumexp(dim=1)
    pairs = linked[:, None] & is_cue[:, :, None, None]
    each = functional.binary_cross_entropy_with_logits(scores[pairs], wanted[pairs])
    return each - chosen[linked].mean()
