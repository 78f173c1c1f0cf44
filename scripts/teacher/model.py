"""The encoder with the heads, and how they learn."""

import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .corpus import COLUMNS, KINDS, LABELS, NONE, OF_RULES

ROLES = 7
HIDDEN = 0.3  # the share of windows that are read without the rules' finds
TOLD_AT = 6  # the layer before which they are told, and what the pieces do not tell
DECAY = 0.9  # of the rate, from a layer to the one below
AT_RULES = [list(COLUMNS).index(name) for name in OF_RULES]
HEADS = {"labels": LABELS, "kinds": len(KINDS), "negated": 2, "roles": ROLES}
SHARES = {"labels": 2.0, "kinds": 1.0, "negated": 0.3, "roles": 1.0}  # of the loss; few tokens have the middle ones
ENDS = np.cumsum([0, *HEADS.values()]).tolist()
COLUMNS_OF = {name: slice(*ENDS[i : i + 2]) for i, name in enumerate(HEADS)}  # in what predict() gives
PAD = 16  # windows are filled up to a multiple of it


class Teacher(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        for part in (encoder.word, encoder.position, encoder.norm, encoder.relative):
            part.requires_grad_(False)
        self.told = nn.ModuleList(nn.Embedding(size, encoder.width) for size in COLUMNS.values())
        self.unseen = nn.Parameter(torch.zeros(encoder.width))  # in place of the rules' finds
        for table in self.told:
            nn.init.normal_(table.weight, 0, 0.02)
            table.weight.data[0] = 0
        self.heads = nn.ModuleDict({name: nn.Linear(encoder.width, size) for name, size in HEADS.items()})

    def groups(self, rate, head_rate):
        """The parameters by how fast they learn."""
        layers = self.encoder.layers
        out = [
            {"params": [*layer.parameters()], "top": rate * DECAY ** (len(layers) - 1 - i)}
            for i, layer in enumerate(layers)
        ]
        return [*out, {"params": [*self.told.parameters(), self.unseen, *self.heads.parameters()], "top": head_rate}]

    def tell(self, told, hidden):
        x = self.unseen * hidden[:, None, None]
        for i, table in enumerate(self.told):
            seen = table(told[..., i])
            x = x + (seen * ~hidden[:, None, None] if i in AT_RULES else seen)
        return x

    def forward(self, batch, hidden):
        """hidden: of each window, whether the rules are -> the scores of each head, for each token of the batch"""
        x, mask = self.encoder.embed(batch.pieces), self.encoder.mask(batch.real)
        for i, layer in enumerate(self.encoder.layers):
            x = layer(x + self.tell(batch.told, hidden) if i == TOLD_AT else x, mask)
        x = F.dropout(x, 0.1, self.training).flatten(0, 1).index_select(0, batch.at)
        return {name: head(x).float() for name, head in self.heads.items()}


class Batch:
    """Windows of (text, number), padded."""

    def __init__(self, windows, ends, device):
        cuts = [text.windows[n] for text, n in windows]
        longest = -(-(max(end - start for start, end, _, _ in cuts) + 2) // PAD) * PAD
        pieces = np.ones((len(cuts), longest), np.int64)
        told = np.zeros((len(cuts), longest, len(COLUMNS)), np.int64)
        real = np.zeros((len(cuts), longest), bool)
        at, self.tokens = [], []
        for i, ((text, _), (start, end, first, last)) in enumerate(zip(windows, cuts)):
            size = end - start
            pieces[i, : size + 2] = [ends[0], *text.pieces[start:end], ends[1]]
            told[i, 1 : size + 1] = text.told[start:end]
            real[i, : size + 2] = True
            at.append(i * longest + 1 + np.minimum(text.first[first:last], end - 1) - start)
            self.tokens.append((text, first, last))
        self.device = device
        self.pieces, self.told, self.real, self.at = map(self.on, (pieces, told, real, np.concatenate(at)))

    def on(self, array):
        return torch.from_numpy(array).to(self.device)

    def gold(self, name):
        return self.on(np.concatenate([getattr(text, name)[a:b] for text, a, b in self.tokens]))


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


def halved(device):
    """bfloat16 where it does no harm (Micikevicius and others, ICLR 2018)."""
    return torch.autocast(torch.device(device).type, torch.bfloat16)


def train(teacher, texts, ends, options):
    rng = np.random.default_rng(options.seed)
    groups = teacher.groups(options.rate, options.head_rate)
    adam = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    steps = options.epochs * len(batches(texts, options.batch))
    step, teacher = 0, teacher.train()
    for epoch in range(options.epochs):
        began, total = time.time(), 0.0
        groups_of_windows = batches(texts, options.batch, rng)
        for windows in groups_of_windows:
            batch = Batch(windows, ends, options.device)
            hidden = batch.on(rng.random(len(windows)) < HIDDEN)
            with halved(options.device):
                loss = loss_of(teacher(batch, hidden), batch)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            for group in adam.param_groups:
                group["lr"] = group["top"] * min(1.0, step / (0.08 * steps), (1.02 - step / steps) / 0.92)
            adam.step()
            total, step = total + loss.detach(), step + 1
        mean = float(total) / len(groups_of_windows)
        print(f"epoch {epoch + 1}: loss {mean:.3f}, {step} steps, {time.time() - began:.0f} s", flush=True)


@torch.no_grad()
def predict(teacher, texts, ends, device, hidden=False, size=32):
    """-> the probabilities of each head (COLUMNS_OF) for each token, texts behind one another, float16"""
    teacher.eval()
    begins = dict(zip(map(id, texts), np.cumsum([0, *(len(text.tokens) for text in texts)])))
    out = np.zeros((sum(len(text.tokens) for text in texts), ENDS[-1]), np.float16)
    for windows in batches(texts, size):
        batch = Batch(windows, ends, device)
        with halved(device):
            scores = teacher(batch, torch.full((len(windows),), hidden, device=device))
        found, at = torch.cat([torch.softmax(one, -1) for one in scores.values()], 1).half().cpu().numpy(), 0
        for text, first, last in batch.tokens:
            begin = begins[id(text)]
            out[begin + first : begin + last] = found[at : at + last - first]
            at += last - first
    return out
