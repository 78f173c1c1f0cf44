"""The training loop: chunks of articles, altered a little, chain and kind losses, a running average of the weights."""

import copy
import dataclasses
import math
import random

import numpy as np
import torch
import torch.nn.functional as F
from attributions.ahead import epoch, on
from attributions.batches import padded
from attributions.kernels import ChainDistillation, ChainLoss
from attributions.model import barred_goals
from attributions.pruning import Pruning
from attributions.silver import LEAST

from . import corpus, features

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
    seed: int = 1


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


def inputs(tokens, without_rules=None):
    """What the head reads of a batch. without_rules: of each chunk whether the rules are silent"""
    evidence = padded([part["evidence"] for part in tokens], 0, np.int64)
    if without_rules is not None:
        evidence[np.ix_(np.flatnonzero(without_rules), range(evidence.shape[1]), RULE_COLUMNS)] = 0
    states, embedded = (padded([part[name] for part in tokens], 0, np.int8) for name in ("state", "embedded"))
    return states, embedded, evidence, np.array([len(part) for part in tokens], np.int32)


def measure_steps(head, articles, rules=True):
    """The quantization steps of the activations, from articles as they are."""
    head.eval()
    head.quantized = None
    head.steps.zero_()
    with torch.no_grad():
        for article in articles:
            for stretch in article.stretches:
                head(*on(head.steps.device, inputs([article.tokens[stretch]], None if rules else [True])))
    head.quantized = True


def labels_of(batch, labels):
    """labels: by article, of each token its label and kind"""
    of, kinds = ([labels[id(article)][i][chunk] for article, chunk in batch] for i in range(2))
    return padded(of, 0, np.int32), padded(kinds, -1, np.int64)


def shares_of(batch):
    """-> logarithms of a teacher's shares of the labels; its shares of the kinds of a goal that begins here"""
    shares, kinds = (
        padded([article.taught[head][chunk] for article, chunk in batch], 0, np.float32) for head in ("labels", "kinds")
    )
    return np.log(np.maximum(shares, LEAST)), kinds * shares[..., corpus.GOAL, None]


class Training:
    def __init__(self, stage, head, articles):
        self.stage, self.head, self.articles = stage, head, articles
        self.epoch = self.step = 0
        self.device = head.steps.device
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

    def seed_epoch(self):
        random.seed(f"{self.stage.name} {self.stage.seed} {self.epoch}")
        np.random.seed(random.getrandbits(32))
        torch.manual_seed(random.getrandbits(32))

    def arrays(self):
        """What the steps of an epoch learn from."""
        known = [article for article in self.articles if article.goals is not None]
        taught = [article for article in self.articles if article.taught is not None]
        kept = {
            id(article): [not goal.optional or random.random() < self.stage.optional for goal in article.goals]
            for article in known
        }
        labels = {id(article): corpus.labels(article, kept[id(article)]) for article in known}
        parts = [(batch, False) for batch in batches(known, self.stage.batch)]
        parts += [(batch, True) for batch in batches(taught, self.stage.batch)] if taught else []
        random.shuffle(parts)
        for batch, by_teacher in parts:
            silent = [not self.stage.rules or random.random() < self.stage.rules_lost for _ in batch]
            read = inputs([article.tokens[chunk] for article, chunk in batch], silent)
            yield {
                "count": int(read[-1].sum()),
                "read": read,
                "taught": shares_of(batch) if by_teacher else None,
                "known": None if by_teacher else labels_of(batch, labels),
            }

    def run_epoch(self):
        """-> a line that tells how it went"""
        self.seed_epoch()
        self.head.train()
        loss, took = epoch(self.arrays, self.learn, self.device)
        self.epoch += 1
        return f"{self.stage.name} {self.epoch}/{self.stage.epochs}: {loss:.4f}, {took:.0f} s"

    def learn(self, given):
        """-> how much of the loss gold labels make"""
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1, self.step / self.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = self.stage.rate * min(1, (self.step + 1) / self.stage.warm_up) * cosine + 1e-5
        scores, lengths = self.head(*given["read"]), given["read"][-1]
        if given["known"]:
            loss, shown = self.known_loss(scores, lengths, *given["known"])
        else:
            loss, shown = self.taught_loss(scores, lengths, *given["taught"]), 0.0
        self.optimizer.zero_grad()
        (loss / given["count"]).backward()
        torch.nn.utils.clip_grad_norm_(self.head.parameters(), 2.0)
        self.optimizer.step()
        self.step += 1
        decay = min(self.stage.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.head.parameters()):
                mean.lerp_(now, 1 - decay)
        self.pruning.after(self.step, self.head.maps(), self.average.maps(), self.optimizer)
        return shown

    def known_loss(self, scores, lengths, labels, kinds):
        """Of gold labels, summed."""
        loss = ChainLoss.apply(scores[0], *self.head.chain(), labels, lengths)
        of_kinds = F.cross_entropy(scores[1].flatten(0, 1), kinds.flatten(), ignore_index=-1, reduction="sum")
        return loss + KIND_WEIGHT * of_kinds, loss.detach()

    def taught_loss(self, scores, lengths, shares, kinds):
        """Of a teacher's shares: how far the expected labels differ, and the kinds where a goal may begin."""
        loss = ChainDistillation.apply(scores[0], *self.head.chain(), (shares, *barred_goals(self.device)), lengths)
        of_kinds = -(kinds * F.log_softmax(scores[1], -1)).sum()
        return self.stage.distilled * (loss + KIND_WEIGHT * of_kinds)
