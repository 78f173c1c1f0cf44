"""Encoder and role head in torch, for training. core/reader/encoder.hpp and core/findings/roles/head.hpp say what they
are."""

import functools

import torch
import torch.nn.functional as F
from torch import nn

from . import goals
from .corpus import LABELS
from .features import SHAPES
from .kernels import RunningMean
from .pairs import RELATIONS

HIDDEN = 32  # of the pair scorers
OWN_LOST = 0.15  # how often a word is known by its word vector alone
LEVELS = 63  # of a weight on either side of zero: half of what a byte holds, for the file to compress
NEVER = -30.0  # the score of a label sequence that can not be


def barred(labels, further):
    """Scores of transitions [from][to] and of starts: a further token of a role stands behind one of its role alone."""
    transitions, starts = torch.zeros(labels, labels), torch.zeros(labels)
    for more in further:
        starts[more] = NEVER
        for before in range(labels):
            if before not in (more, more - 1):
                transitions[before, more] = NEVER
    return transitions, starts


@functools.cache
def barred_roles(device):
    return tuple(scores.to(device) for scores in barred(LABELS, (2, 4, 6)))


@functools.cache
def barred_goals(device):
    return tuple(scores.to(device) for scores in barred(goals.LABELS, (goals.GOAL + 1, goals.CUE + 1)))


def rounded(x, step):
    """x in whole steps of a signed byte; the gradient passes as if it were not rounded."""
    return x + ((x / step).round().clamp(-127, 127) * step - x).detach()


def row_steps(weight):
    return weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-6) / LEVELS


class Quantized(nn.Module):
    """Integer maps in training. quantized: None while the steps of the activations are being measured."""

    def __init__(self, steps):
        super().__init__()
        self.quantized = False
        self.register_buffer("steps", torch.zeros(steps))

    def add_layers(self, width, layers):
        """Windows of three tokens, and the maps of the gated running means behind them."""
        middle = torch.tensor([0.0, 1.0, 0.0])[:, None]
        self.windows = nn.ParameterList([nn.Parameter(torch.randn(3, width) * 0.15 + middle) for _ in range(layers)])
        self.gates = nn.ModuleList([nn.Linear(width, 3 * width) for _ in range(layers)])
        for gate in self.gates:
            nn.init.normal_(gate.weight, 0, width**-0.5)
            nn.init.zeros_(gate.bias)
            nn.init.uniform_(gate.bias[width : 2 * width], -0.5, 2.0)  # memories of many lengths

    def maps(self):
        """Those that may be pruned."""
        return [*self.gates]

    def activation(self, x, i):
        """x on its way into an integer map; i numbers the steps."""
        if self.quantized is None:
            top = torch.quantile(x.detach().abs().reshape(-1)[::7][:2000000], 0.9998)
            self.steps[i] = max(float(self.steps[i]), float(top) / 127)
            return x
        return rounded(x, self.steps[i]) if self.quantized else x

    def linear(self, layer, x):
        weight = rounded(layer.weight, row_steps(layer.weight)) if self.quantized else layer.weight
        return F.linear(x, weight, layer.bias)


class Network(Quantized):
    def __init__(self, rows, vectors, embedding, width, layers, tags, drop=0.0, embedding_drop=0.0):
        super().__init__(layers + 2)
        self.drop, self.embedding_drop = drop, embedding_drop
        self.table = nn.Embedding(rows, embedding)
        nn.init.normal_(self.table.weight, 0, 0.15)
        self.register_buffer("vectors", vectors)
        self.projection = nn.Linear(vectors.shape[1], embedding, bias=False)
        nn.init.normal_(self.projection.weight, 0, 0.15)
        self.input = nn.Linear(embedding, width)
        self.add_layers(width, layers)
        self.output = nn.Linear(width, LABELS)
        self.tags = nn.Linear(width, tags)  # parts of speech, as an exercise: it is not exported
        self.transition_scores = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.start_scores = nn.Parameter(torch.zeros(LABELS))
        # Goals and their kinds, as an exercise: the goals head, which ships, reads what the layers have learned by it.
        self.goals = nn.Linear(width, goals.LABELS + len(goals.KINDS))
        self.goal_transitions = nn.Parameter(torch.zeros(goals.LABELS, goals.LABELS))
        self.goal_starts = nn.Parameter(torch.zeros(goals.LABELS))
        self.pairs = nn.ModuleDict(
            {
                kind: nn.ModuleDict(
                    {
                        "head": nn.Linear(2 * width, HIDDEN),
                        "candidate": nn.Linear(2 * width, HIDDEN, bias=False),
                        "relation": nn.Embedding(sum(RELATIONS), HIDDEN),
                        "out": nn.Linear(HIDDEN, 1),
                    }
                )
                for kind in ("cue", "source")
            }
        )
        self.no_source = nn.Linear(2 * width, 1)

    def dropped(self, x, share=None):
        return F.dropout(x, self.drop if share is None else share, self.training)

    def embedding(self):
        """The embedding table: a word's row is what its word vector says and what was learned of the word itself."""
        shapes, words, others = self.table.weight.split(
            [SHAPES, len(self.vectors), len(self.table.weight) - SHAPES - len(self.vectors)]
        )
        if self.training:
            words = words * (torch.rand(len(words), 1, device=words.device) >= OWN_LOST)
        return torch.cat([shapes, words + self.projection(self.vectors), others])

    def forward(self, rows, lengths):
        """-> label scores, last activations, tag scores"""
        table = self.embedding()
        if self.quantized:
            table = rounded(table, self.steps[0])
        z = self.activation(F.embedding(rows, table).sum(2), 0)
        z = self.linear(self.input, self.dropped(z, self.embedding_drop))
        tags = None
        for i, (window, gates) in enumerate(zip(self.windows, self.gates)):
            padded, count = F.pad(z, (0, 0, 1, 1)), z.shape[1]
            mixed = sum(padded[:, k : k + count] * window[k] for k in range(3))
            mixed = self.dropped(self.activation(mixed, 1 + i))
            z = z + RunningMean.apply(self.linear(gates, mixed), lengths)
            if i == 1:
                tags = self.tags(z)
        z = self.activation(z, 1 + len(self.gates))
        return self.linear(self.output, self.dropped(z)), z, tags

    def chain(self):
        """Scores of transitions [from][to] and of starts."""
        transitions, starts = barred_roles(self.start_scores.device)
        return self.transition_scores + transitions, self.start_scores + starts

    def goal_scores(self, z):
        """z: last activations -> scores of the goals' labels, of the kinds"""
        return self.goals(self.dropped(z)).split([goals.LABELS, len(goals.KINDS)], -1)

    def goal_chain(self):
        transitions, starts = barred_goals(self.goal_starts.device)
        return self.goal_transitions + transitions, self.goal_starts + starts

    def pair_scores(self, kind, z, heads, candidates, relations):
        """z [tokens, width]; heads, candidates [pairs, 2]: first and last token; relations: rows of the table"""
        parts, z = self.pairs[kind], self.dropped(z)

        def ends(spans):
            return z.index_select(0, spans.flatten()).view(len(spans), -1)

        hidden = (
            self.linear(parts["head"], ends(heads))
            + self.linear(parts["candidate"], ends(candidates))
            + parts["relation"](relations).sum(1)
        )
        return parts["out"](F.relu(hidden))[:, 0]

    def no_source_scores(self, z, cues):
        return self.linear(self.no_source, z.index_select(0, cues.flatten()).view(len(cues), -1))[:, 0]
