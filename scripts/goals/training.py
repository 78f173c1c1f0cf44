"""The training loop: chunks of articles, altered a little, chain and kind losses, a running average of the weights."""

import copy
import dataclasses
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from attributions.kernels import ChainDistillation, ChainLoss
from attributions.model import BARRED_GOALS
from attributions.pruning import Pruning
from attributions.silver import LEAST

from . import corpus, features
from .model import SCALE

LONGEST = 384  # tokens of a chunk, where its paragraphs allow
KIND_WEIGHT = 1.0
RULE_COLUMNS = [list(features.TABLES).index(name) for name in features.OF_RULES]


@dataclasses.dataclass
class Stage:
    """One run over the training articles, several epochs long."""

    name: str
    epochs: int
    rate: float
    batch: int = 4096  # tokens
    average: float = 0.995  # decay of the running average
    warm_up: int = 100  # steps
    optional: float = 0.6  # how often a goal counts that a careful colleague could leave out
    rules_lost: float = 0.15  # share of chunks read without what the rules say
    distilled: float = 1.0  # weight of what a teacher says, beside gold
    rules: bool = True  # whether any is read with it
    pruned: float = 0.0  # share of the maps' weights that it sets to zero


def chunks(article, longest=LONGEST):
    """Its stretches, cut where a paragraph ends in reach."""
    for stretch in article.stretches:
        paragraphs = article.tokens["paragraph"][stretch]
        starts = np.concatenate([[0], np.nonzero(np.diff(paragraphs))[0] + 1, [len(paragraphs)]])
        first, reach = 0, random.randint(longest // 3, longest)
        while first < len(paragraphs):
            end = starts[np.searchsorted(starts, first + reach, side="right") - 1]
            end = int(end) if end > first else min(len(paragraphs), first + reach)
            yield article, stretch[first:end]
            first, reach = end, longest


def batches(articles, size):
    """Chunks of about the same length together, in random order."""
    found = [chunk for article in articles for chunk in chunks(article)]
    random.shuffle(found)
    found.sort(key=lambda chunk: len(chunk[1]) + 80 * random.random())
    out, batch, longest = [], [], 0
    for chunk in found:
        longest = max(longest, len(chunk[1]))
        if batch and longest * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], len(chunk[1])
        batch.append(chunk)
    out.append(batch)
    return out


def padded(parts, fill, kind):
    out = np.full((len(parts), max(map(len, parts)), *parts[0].shape[1:]), fill, kind)
    for row, part in zip(out, parts):
        row[: len(part)] = part
    return torch.from_numpy(out)


def inputs(tokens, without_rules=None):
    """What the head reads of a batch. without_rules: of each chunk whether the rules are silent"""
    evidence = padded([part["evidence"] for part in tokens], 0, np.int64)
    if without_rules is not None:
        keep = torch.ones_like(evidence)
        keep[..., RULE_COLUMNS] = (~torch.tensor(without_rules)).long()[:, None, None]
        evidence = evidence * keep
    states = padded([part["state"] for part in tokens], 0, np.float32) * SCALE
    embedded = padded([part["embedded"] for part in tokens], 0, np.float32) * SCALE
    return states, embedded, evidence, torch.tensor([len(part) for part in tokens], dtype=torch.int32)


def measure_steps(head, articles, rules=True):
    """The quantization steps of the activations, from articles as they are."""
    head.eval()
    head.quantized = None
    head.steps.zero_()
    with torch.no_grad():
        for article in articles:
            for stretch in article.stretches:
                head(*inputs([article.tokens[stretch]], None if rules else [True]))
    head.quantized = True


class Training:
    def __init__(self, stage, head, articles):
        self.stage, self.head, self.articles = stage, head, articles
        self.epoch = self.step = 0
        self.average = copy.deepcopy(head)
        self.optimizer = torch.optim.AdamW(head.parameters(), stage.rate, betas=(0.9, 0.98), weight_decay=0.01)
        tokens = sum(len(a.tokens) * ((a.goals is not None) + (a.taught is not None)) for a in articles)
        self.steps = stage.epochs * (tokens // int(0.8 * stage.batch) + 1)
        self.pruning = Pruning(stage.pruned, self.steps, head.maps())

    def run(self, shown=True):
        while self.epoch < self.stage.epochs:
            line = self.run_epoch()
            if shown:
                print(line, flush=True)
        return self.average.eval()

    def run_epoch(self):
        """-> a line that tells how it went"""
        began, total, tokens = time.time(), 0.0, 0
        self.head.train()
        self.labels = {}
        for article in self.articles:
            if article.goals is not None:
                kept = [not goal.optional or random.random() < self.stage.optional for goal in article.goals]
                self.labels[id(article)] = corpus.labels(article, kept)
        known = [article for article in self.articles if article.goals is not None]
        taught = [article for article in self.articles if article.taught is not None]
        parts = [(batch, False) for batch in batches(known, self.stage.batch)]
        parts += [(batch, True) for batch in batches(taught, self.stage.batch)] if taught else []
        random.shuffle(parts)
        for batch, by_teacher in parts:
            loss, count = self.learn(batch, by_teacher)
            total, tokens = total + loss, tokens + count
        self.epoch += 1
        return f"{self.stage.name} {self.epoch}/{self.stage.epochs}: {total / tokens:.4f}, {time.time() - began:.0f} s"

    def learn(self, batch, by_teacher):
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1, self.step / self.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = self.stage.rate * min(1, (self.step + 1) / self.stage.warm_up) * cosine + 1e-5
        silent = [not self.stage.rules or random.random() < self.stage.rules_lost for _ in batch]
        given = inputs([article.tokens[chunk] for article, chunk in batch], silent)
        lengths = given[-1]
        count = int(lengths.sum())
        loss, shown = (self.taught_loss if by_teacher else self.known_loss)(batch, self.head(*given), lengths)
        self.optimizer.zero_grad()
        (loss / count).backward()
        torch.nn.utils.clip_grad_norm_(self.head.parameters(), 2.0)
        self.optimizer.step()
        self.step += 1
        decay = min(self.stage.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.head.parameters()):
                mean.lerp_(now, 1 - decay)
        self.pruning.after(self.step, self.head.maps(), self.average.maps(), self.optimizer)
        return shown, count

    def known_loss(self, batch, scores, lengths):
        """Of gold labels, summed."""
        labels = padded([self.labels[id(article)][0][chunk] for article, chunk in batch], 0, np.int32)
        kinds = padded([self.labels[id(article)][1][chunk] for article, chunk in batch], -1, np.int64)
        loss = ChainLoss.apply(scores[0], *self.head.chain(), labels, lengths)
        of_kinds = F.cross_entropy(scores[1].flatten(0, 1), kinds.flatten(), ignore_index=-1, reduction="sum")
        return loss + KIND_WEIGHT * of_kinds, loss.item()

    def taught_loss(self, batch, scores, lengths):
        """Of a teacher's shares: how far the expected labels differ, and the kinds where a goal may begin."""
        shares = padded([article.taught["labels"][chunk] for article, chunk in batch], 0, np.float32)
        kinds = padded([article.taught["kinds"][chunk] for article, chunk in batch], 0, np.float32)
        teacher = (torch.log(shares.clamp(min=LEAST)), *BARRED_GOALS)
        loss = ChainDistillation.apply(scores[0], *self.head.chain(), teacher, lengths)
        of_kinds = -(kinds * F.log_softmax(scores[1], -1) * shares[..., corpus.GOAL, None]).sum()
        return self.stage.distilled * (loss + KIND_WEIGHT * of_kinds), 0.0
