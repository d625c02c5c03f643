"""The reading network: one small transformer encoder, and a head for each thing that is to be found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from firsthand.language.encoder.pieces import SHAPES
from firsthand.learn.examples import Inventory

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
LINKS = ("source", "content", "outer")
LINK_WIDTH = 96
ARC_WIDTH = 160
NEAR = 32
"""Distances between two words are told apart up to here and taken together beyond."""


class Scores(NamedTuple):
    """What the heads say of each word: logits over their values, [window, word, value].

    ``arcs`` [window, word, head] says how well each word governs the word, the word itself standing for no governor at
    all; ``links`` [window, cue, word, link] how well the word fits the source or the content of the cue that begins at
    ``cue``, or, as the first word of a cue, reports that cue's whole attribution.
    """

    tags: Tensor
    forms: Tensor
    relations: Tensor
    names: Tensor
    opens: Tensor
    arcs: Tensor
    links: Tensor


@dataclass(frozen=True, slots=True)
class Widths:
    """How many values each choosing head has, in the order of their scores."""

    tags: int
    forms: int
    relations: int
    names: int
    opens: int = 1


class Network(nn.Module):
    """MiniLM with heads that read the first piece of every word.

    Capitals and quotation marks, which an uncased vocabulary loses or the window may cut, come in as small vectors
    added to the word vectors; they start at zero, so that training begins at the pretrained encoder.
    """

    def __init__(self, config: BertConfig, known: Inventory) -> None:
        super().__init__()
        width = config.hidden_size
        self.known = known
        self.widths = Widths(len(TAGS), len(known.forms), len(known.relations), len(known.names))
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shapes = nn.Embedding(SHAPES, width)
        self.quoted = nn.Embedding(2, width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.quoted.weight)
        self.dropout = nn.Dropout(0.1)
        w = self.widths
        self.choices = nn.Linear(width, w.tags + w.forms + w.relations + w.names + w.opens)
        self.links = Pairs(width, len(LINKS), LINK_WIDTH)
        self.arcs = Pairs(width, 1, ARC_WIDTH)
        self.root = nn.Linear(width, 1)

    @classmethod
    def pretrained(cls, folder: Path, known: Inventory) -> Network:
        """Return the network on the encoder stored in a folder, its heads untrained."""
        # Attention without dropout, written out: twice the training speed on a processor, at no cost in score.
        bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        network = cls(bert.config, known)
        network.bert = bert
        return network

    def forward(
        self, ids: Tensor, shapes: Tensor, quoted: Tensor, firsts: Tensor, mask: Tensor | None = None
    ) -> Scores:
        """Return the heads' scores; ``firsts`` is [window, word], the other inputs are [window, piece].

        ``mask`` tells pieces from padding; without one there is no padding, and nothing is spent on masking.
        """
        vectors = self.bert.embeddings.word_embeddings(ids) + self.shapes(shapes) + self.quoted(quoted)
        if mask is None:
            hidden = self.bert.encoder(self.bert.embeddings(inputs_embeds=vectors)).last_hidden_state
        else:
            hidden = self.bert(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        words = self.dropout(hidden.gather(1, firsts[:, :, None].expand(-1, -1, hidden.shape[-1])))
        w = self.widths
        choices = self.choices(words).split([w.tags, w.forms, w.relations, w.names, w.opens], dim=-1)
        arcs = self.arcs(words)[..., 0]
        alone = torch.eye(arcs.shape[-1], dtype=arcs.dtype, device=arcs.device)
        arcs = arcs * (1 - alone) + self.root(words) * alone
        tags, forms, relations, names, opens = choices
        return Scores(tags, forms, relations, names, opens, arcs, self.links(words))


class Pairs(nn.Module):
    """Scores for every pair of words: [window, one, other, kind]."""

    def __init__(self, width: int, kinds: int, size: int) -> None:
        super().__init__()
        self.kinds, self.size = kinds, size
        # A hidden layer before the product: what makes a cue and its source alike is no straight line in the encoder.
        self.sides = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, 2 * kinds * size))
        self.near = nn.Embedding(2 * NEAR + 1, kinds)
        nn.init.zeros_(self.near.weight)

    def forward(self, words: Tensor) -> Tensor:
        """Return the scores of words [window, word, width]."""
        batch, length, _ = words.shape
        sides = self.sides(words).view(batch, length, 2, self.kinds, self.size).permute(2, 0, 3, 1, 4)
        scores = (sides[0] @ sides[1].transpose(2, 3) / self.size**0.5).permute(0, 2, 3, 1)
        position = torch.arange(length, device=words.device)
        apart = (position[None, :] - position[:, None]).clamp(-NEAR, NEAR) + NEAR
        return scores + self.near(apart)
