"""The head in torch, for training. core/findings/goals/head/network.hpp says what it is."""

import numpy as np
import torch
import torch.nn.functional as F
from attributions.kernels import RunningMean
from attributions.model import Quantized, barred_goals, rounded
from torch import nn

from .corpus import KINDS, LABELS
from .features import EMBEDDING, STATE, TABLES

SCALE = 1 / 32  # of the encoder's signed bytes, on their way into torch


def table_step(weight):
    return weight.detach().abs().amax().clamp(min=1e-6) / 127


class Head(Quantized):
    def __init__(self, width, layers, drop=0.1, input_drop=0.2):
        super().__init__(layers + 1)
        self.drop, self.input_drop = drop, input_drop
        self.state = nn.Linear(STATE, width)
        self.embedded = nn.Linear(EMBEDDING, width, bias=False)
        self.table = nn.Embedding(sum(TABLES.values()), width)
        nn.init.normal_(self.table.weight, 0, 0.1)
        first = np.cumsum([0, *TABLES.values()])[:-1]
        self.register_buffer("first", torch.from_numpy(first))
        with torch.no_grad():
            self.table.weight[self.first] = 0
        self.add_layers(width, layers)
        self.output = nn.Linear(width, LABELS + len(KINDS))
        self.transition_scores = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.start_scores = nn.Parameter(torch.zeros(LABELS))

    def maps(self):
        return [self.state, self.embedded, *self.gates]

    def dropped(self, x, share=None):
        """Dropout with one mask a chunk: what is dropped stays dropped along the text."""
        share = self.drop if share is None else share
        if not self.training or not share:
            return x
        kept = torch.rand(len(x), 1, x.shape[-1], device=x.device) >= share
        return x * kept.float() / (1 - share)

    def rows(self):
        return rounded(self.table.weight, table_step(self.table.weight)) if self.quantized else self.table.weight

    def forward(self, states, embedded, evidence, lengths):
        """states, embedded: the encoder's signed bytes -> label scores, kind scores"""
        z = self.linear(self.state, self.dropped(states * SCALE, self.input_drop))
        z = z + self.linear(self.embedded, self.dropped(embedded * SCALE, self.input_drop))
        z = z + F.embedding(evidence + self.first, self.rows()).sum(2)
        for i, (window, gates) in enumerate(zip(self.windows, self.gates)):
            padded, count = F.pad(z, (0, 0, 1, 1)), z.shape[1]
            mixed = sum(padded[:, k : k + count] * window[k] for k in range(3))
            mixed = self.dropped(self.activation(mixed, i))
            z = z + RunningMean.apply(self.linear(gates, mixed), lengths)
        out = self.linear(self.output, self.dropped(self.activation(z, len(self.gates))))
        return out[..., :LABELS], out[..., LABELS:]

    def chain(self):
        """Scores of transitions [from][to] and of starts."""
        transitions, starts = barred_goals(self.start_scores.device)
        return self.transition_scores + transitions, self.start_scores + starts
