"""The upper layers of the encoder with the heads, and how they learn."""

import copy
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .corpus import COLUMNS, KINDS, LABELS, NONE, OF_RULES

ROLES = 7
HIDDEN = 0.3  # the share of windows that are read without the rules' finds
AT_RULES = [list(COLUMNS).index(name) for name in OF_RULES]
HEADS = {"labels": LABELS, "kinds": len(KINDS), "negated": 2, "roles": ROLES}
SHARES = {"labels": 2.0, "kinds": 1.0, "negated": 0.3, "roles": 1.0}  # of the loss; few tokens have the middle ones


class Teacher(nn.Module):
    """layers: the numbers of the encoder's that are tuned"""

    def __init__(self, encoder, layers):
        super().__init__()
        self.layers = nn.ModuleList(copy.deepcopy(encoder.layers[i]) for i in layers)
        self.told = nn.ModuleList(nn.Embedding(size, encoder.width) for size in COLUMNS.values())
        self.unseen = nn.Parameter(torch.zeros(encoder.width))  # in place of the rules' finds
        for table in self.told:
            nn.init.normal_(table.weight, 0, 0.02)
            table.weight.data[0] = 0
        self.heads = nn.ModuleDict({name: nn.Linear(encoder.width, size) for name, size in HEADS.items()})

    def forward(self, states, told, mask, hidden):
        """states: of the lower layers [windows, pieces, width]; hidden: of each window, whether the rules are"""
        x = states
        for i, table in enumerate(self.told):
            seen = table(told[..., i])
            x = x + (seen * ~hidden[:, None, None] if i in AT_RULES else seen)
        x = x + self.unseen * hidden[:, None, None]
        for layer in self.layers:
            x = layer(x, mask)
        return F.dropout(x, 0.1, self.training)

    def read(self, x, at):
        """x: from forward(); at: numbers of pieces, counted over the batch -> scores of each head"""
        x = x.flatten(0, 1)[at]
        return {name: head(x).float() for name, head in self.heads.items()}


class Batch:
    """Windows of (text, number), padded. `states` is what the lower layers gave, all windows behind one another."""

    def __init__(self, windows, states):
        cuts = [text.windows[n] for text, n in windows]
        longest = max(end - start for start, end, _, _ in cuts) + 2
        self.states = torch.zeros(len(cuts), longest, states.shape[1], dtype=torch.bfloat16)
        self.told = torch.zeros(len(cuts), longest, len(COLUMNS), dtype=torch.int64)
        self.real = torch.zeros(len(cuts), longest, dtype=torch.bool)
        at, self.tokens = [], []
        for i, ((text, n), (start, end, first, last)) in enumerate(zip(windows, cuts)):
            size, begin = end - start, text.states + sum(b - a + 2 for a, b, _, _ in text.windows[:n])
            window = torch.from_numpy(np.array(states[begin : begin + size + 2]))
            self.states[i, : size + 2] = window.view(torch.bfloat16)
            self.told[i, 1 : size + 1] = torch.from_numpy(text.told[start:end])
            self.real[i, : size + 2] = True
            at.append(i * longest + 1 + np.minimum(text.first[first:last], end - 1) - start)
            self.tokens.append((text, first, last))
        self.at = torch.from_numpy(np.concatenate(at))

    def gold(self, name):
        return torch.from_numpy(np.concatenate([getattr(text, name)[a:b] for text, a, b in self.tokens]))


def batches(texts, size, rng=None):
    """Windows of about one length together, `size` a batch."""
    windows = [(text, n) for text in texts for n in range(len(text.windows))]
    noise = rng.uniform(0, 24, len(windows)) if rng else np.zeros(len(windows))
    length = [text.windows[n][1] - text.windows[n][0] for text, n in windows] + noise
    order = np.argsort(-length, kind="stable")
    groups = [[windows[i] for i in order[k : k + size]] for k in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)
    return groups


def loss_of(scores, batch):
    """A token, so that a batch with little gold of a head counts little for it."""
    total = 0.0
    for name, share in SHARES.items():
        each = F.cross_entropy(scores[name], batch.gold(name), ignore_index=NONE, reduction="none")
        total = total + share * (each * batch.gold("weight") if name == "labels" else each).sum()
    return total / len(batch.at)


def train(teacher, mask, texts, further, states, options, report):
    """texts: read in every epoch; further: half of them, another half each time.
    Adam in single precision on a copy of the weights, which are bfloat16 (Micikevicius and others, ICLR 2018)."""
    rng = np.random.default_rng(options.seed)
    masters = [p.detach().float().requires_grad_() for p in teacher.parameters()]
    slow = [name.startswith("layers") for name, _ in teacher.named_parameters()]
    groups = [
        {"params": [m for m, s in zip(masters, slow) if s], "lr": options.rate, "top": options.rate},
        {"params": [m for m, s in zip(masters, slow) if not s], "lr": options.head_rate, "top": options.head_rate},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    halves = [further[k::2] for k in range(2)]
    steps = sum(len(batches(texts + halves[epoch % 2], options.batch)) for epoch in range(options.epochs))
    step = 0
    for epoch in range(options.epochs):
        teacher.train()
        began, losses = time.time(), []
        for windows in batches(texts + halves[epoch % 2], options.batch, rng):
            batch = Batch(windows, states)
            hidden = torch.from_numpy(rng.random(len(windows)) < HIDDEN)
            x = teacher(batch.states, batch.told, mask(batch.real), hidden)
            loss = loss_of(teacher.read(x, batch.at), batch)
            teacher.zero_grad(set_to_none=True)
            loss.backward()
            for master, p in zip(masters, teacher.parameters()):
                master.grad = None if p.grad is None else p.grad.float()
            nn.utils.clip_grad_norm_(masters, 1.0)
            done = step / steps
            for group in groups:
                group["lr"] = group["top"] * min(1.0, step / (0.08 * steps), (1.02 - done) / 0.92)
            for group, now in zip(adam.param_groups, groups):
                group["lr"] = now["lr"]
            adam.step()
            with torch.no_grad():
                for master, p in zip(masters, teacher.parameters()):
                    p.copy_(master)
            losses.append(loss.item())
            step += 1
            if step % 25 == 0:
                print(f"step {step}/{steps} loss {np.mean(losses[-25:]):.3f} {time.time() - began:.0f} s", flush=True)
        report(epoch, np.mean(losses), time.time() - began)


@torch.no_grad()
def predict(teacher, mask, texts, states, hidden=False, size=16):
    """-> by article id, the probabilities of each head for each token, float16"""
    teacher.eval()
    out = {
        text.row["id"]: {name: np.zeros((len(text.tokens), n), np.float16) for name, n in HEADS.items()}
        for text in texts
    }
    for windows in batches(texts, size):
        batch = Batch(windows, states)
        x = teacher(batch.states, batch.told, mask(batch.real), torch.full((len(windows),), hidden))
        for name, scores in teacher.read(x, batch.at).items():
            probabilities, begin = torch.softmax(scores, -1).numpy().astype(np.float16), 0
            for text, first, last in batch.tokens:
                out[text.row["id"]][name][first:last] = probabilities[begin : begin + last - first]
                begin += last - first
    return out
