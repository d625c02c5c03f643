"""The reading network: a small transformer encoder with a tagging head and a linking head."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from firsthand.language.pieces import SHAPES

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
LINKS = ("source", "content")
LINK_WIDTH = 128
NEAR = 32
"""Distances from the cue, in pieces, are told apart up to here and taken together beyond."""


class Network(nn.Module):
    """MiniLM with two heads. Returns tag logits [batch, piece, tag] and link scores [batch, cue, piece, link].

    A link score is read in the row of a cue's first piece: how well the piece fits as part of that cue's source, or of
    its content, beside the window's other cues. Capitals and quotation marks, which an uncased vocabulary loses or the
    window may cut, come in as small vectors added to the word vectors; they start at zero, so that training begins at
    the pretrained encoder.
    """

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        width = config.hidden_size
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shapes = nn.Embedding(SHAPES, width)
        self.quoted = nn.Embedding(2, width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.quoted.weight)
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, len(TAGS))
        self.cue = _perceptron(width)
        self.piece = _perceptron(width)
        self.near = nn.Embedding(2 * NEAR + 1, len(LINKS))

    @classmethod
    def pretrained(cls, folder: Path) -> Network:
        """Return the network on the encoder stored in a folder, its heads untrained."""
        # Attention without dropout, written out: twice the training speed on a processor, at no cost in score.
        bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        network = cls(bert.config)
        network.bert = bert
        return network

    def forward(self, ids: Tensor, shapes: Tensor, quoted: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the tag logits and link scores of windows, all four inputs [window, piece]."""
        words = self.bert.embeddings.word_embeddings(ids) + self.shapes(shapes) + self.quoted(quoted)
        hidden = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        return self.tags(hidden), self._links(hidden)

    def _links(self, hidden: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        cue = self.cue(hidden).view(batch, length, len(LINKS), LINK_WIDTH)
        piece = self.piece(hidden).view(batch, length, len(LINKS), LINK_WIDTH)
        scores = torch.einsum("bcld,btld->bctl", cue, piece) / LINK_WIDTH**0.5
        position = torch.arange(length, device=hidden.device)
        apart = (position[None, :] - position[:, None]).clamp(-NEAR, NEAR) + NEAR
        return scores + self.near(apart)


def _perceptron(width: int) -> nn.Sequential:
    """A hidden layer before the product: what makes a cue and its source alike is no straight line in the encoder."""
    return nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, len(LINKS) * LINK_WIDTH))
