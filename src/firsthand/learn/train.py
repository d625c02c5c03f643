"""From gold attributions to a trained network: the recipe, and nothing of its surroundings."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from firsthand.learn.examples import Example, restyled
from firsthand.learn.network import LINKS, Network

IGNORED = -100
NOWHERE = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Every number that training depends on."""

    epochs: int = 5
    pieces_a_batch: int = 2048
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    link_share: float = 0.5
    decay: float = 0.01
    seed: int = 20221


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows of like length: [window, piece] but for ``rows`` [cue, place], ``links`` [cue, piece]."""

    ids: Tensor
    shapes: Tensor
    quoted: Tensor
    mask: Tensor
    tags: Tensor
    rows: Tensor
    links: Tensor


def batches(examples: Sequence[Example], recipe: Recipe, epoch: int) -> list[Batch]:
    """Return an epoch's batches in its random order; the same recipe and epoch give the same batches."""
    chance = random.Random(recipe.seed * 1000 + epoch)
    shown = [restyled(example, chance) for example in examples]
    shown.sort(key=lambda e: len(e.window) + chance.random() * 16)
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
    longest = max(len(e.window) for e in group)
    tags = _padded([np.where(e.window.ends > 0, e.tags, IGNORED) for e in group], longest, IGNORED)
    rows = [(i, int(cue)) for i, e in enumerate(group) for cue in e.cues]
    links = [np.where(e.window.ends > 0, row, IGNORED) for e in group for row in e.links]
    return Batch(
        ids=_padded([e.window.ids for e in group], longest, 0),
        shapes=_padded([e.window.shapes for e in group], longest, 0),
        quoted=_padded([e.window.quoted for e in group], longest, 0),
        mask=_padded([np.ones(len(e.window), dtype=np.int64) for e in group], longest, 0),
        tags=tags,
        rows=torch.tensor(rows, dtype=torch.long).view(-1, 2),
        links=_padded(links, longest, IGNORED),
    )


def _padded(arrays: Sequence[np.ndarray], length: int, filler: int) -> Tensor:
    out = np.full((len(arrays), length), filler, dtype=np.int64)
    for row, array in zip(out, arrays, strict=True):
        row[: len(array)] = array
    return torch.from_numpy(out)


def train(
    network: Network, examples: Sequence[Example], recipe: Recipe, tell: Callable[[int, float, float], None]
) -> Iterator[int]:
    """Train in place, one epoch at each step of the iteration; ``tell`` hears epoch, share done and running loss."""
    torch.manual_seed(recipe.seed)
    plan = [batches(examples, recipe, epoch) for epoch in range(recipe.epochs)]
    total = sum(map(len, plan))
    optimizer = torch.optim.AdamW(_groups(network, recipe), betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, total, recipe.warmup))
    for epoch, made in enumerate(plan):
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
        tags, links = network(one.ids, one.shapes, one.quoted, one.mask)
    loss = functional.cross_entropy(tags.float().flatten(0, 1), one.tags.flatten(), ignore_index=IGNORED)
    if len(one.rows):
        loss = loss + recipe.link_share * link_loss(links.float(), one)
    loss.backward()
    return float(loss.detach())


def link_loss(scores: Tensor, one: Batch) -> Tensor:
    """Return the mean loss of choosing each linked piece's cue among the window's cues, and of each pair by itself.

    Only pieces that belong to some cue count, so that the many that belong to none do not drown them. A piece that
    several cues share (a subject of two verbs) is right with any of them in the first term and with all in the second.
    """
    wanted = scores.new_zeros(scores.shape)
    windows, cues = one.rows[:, 0], one.rows[:, 1]
    for link in range(len(LINKS)):
        wanted[windows, cues, :, link] = (one.links == link + 1).float()
    is_cue = scores.new_zeros(scores.shape[:2], dtype=torch.bool)
    is_cue[windows, cues] = True
    linked = wanted.amax(dim=1) > 0
    masked = scores.masked_fill(~is_cue[:, :, None, None], NOWHERE)
    chosen = (masked.log_softmax(dim=1) + wanted.clamp_min(1e-9).log()).logsumexp(dim=1)
    pairs = linked[:, None] & is_cue[:, :, None, None]
    each = functional.binary_cross_entropy_with_logits(scores[pairs], wanted[pairs])
    return each - chosen[linked].mean()
