"""The training loop: losses of roles, links and goals, from gold and from what a teacher thinks; a running average of
the weights."""

import copy
import dataclasses
import math
import random

import numpy as np
import torch
import torch.nn.functional as F

from . import batches, goals
from .ahead import epoch, on
from .kernels import ChainDistillation, ChainLoss
from .model import barred_goals, barred_roles
from .pruning import Pruning

TAG_WEIGHT = 0.3
LINK_WEIGHT = 1.2
GOAL_WEIGHT = 1.0
KIND_WEIGHT = 0.5


@dataclasses.dataclass
class Stage:
    """One run over the training articles, several epochs long."""

    name: str
    epochs: int
    rate: float
    batch: int = 2048  # tokens
    average: float = 0.998  # decay of the running average
    warm_up: int = 200  # steps
    word_drop: float = 2.5  # how often rare words are hidden
    marks_lost: float = 0.08  # share of articles read without their quotation marks
    case_lost: float = 0.04  # share of chunks read as a headline, or without capitals
    rules_lost: float = 0.1  # share of chunks read without what the rules say
    distilled: float = 0.6  # weight of the teacher's labels beside the gold ones, where there are both
    optional: float = 0.6  # how often a goal counts that a careful colleague could leave out
    pruned: float = 0.0  # share of the layers' weights that it sets to zero
    seed: int = 1


def link_loss(network, z, kind, given):
    """Cross entropy of each head's right candidate among its own (or none), summed."""
    scores = network.pair_scores(kind, z, given["heads"], given["candidates"], given["relations"])
    table = z.new_full((len(given["right"]), batches.MOST_CANDIDATES), -1e9)
    table = table.index_put((given["rows"], given["columns"]), scores)
    if kind == "source":
        table = torch.cat([table, network.no_source_scores(z, given["queries"])[:, None]], 1)
    return F.cross_entropy(table, given["right"], ignore_index=-1, reduction="sum")


def whole(article, first, device):
    """An article as it is: rows, lengths."""
    rows = batches.rows_of((article, 0, len(article.tokens)), first)[None]
    return on(device, [rows, np.array([rows.shape[1]], np.int32)])


def measure_steps(network, articles, first):
    """The quantization steps of the activations, from articles as they are."""
    network.eval()
    network.quantized = None
    network.steps.zero_()
    with torch.no_grad():
        for article in articles:
            network(*whole(article, first, network.steps.device))
    network.quantized = True


def held_out_loss(network, articles, first):
    network.eval()
    total = tokens = 0
    device = network.steps.device
    with torch.no_grad():
        for article in articles:
            rows, lengths = whole(article, first, device)
            labels = torch.from_numpy(article.labels)[None].to(device)
            total += ChainLoss.apply(network(rows, lengths)[0], *network.chain(), labels, lengths)
            tokens += rows.shape[1]
    return float(total) / tokens


class Training:
    """A stage under way. state() and restore() make it go on where it was broken off, after a whole epoch."""

    def __init__(self, stage, network, articles, unmarked, held_out, first, counts, marks):
        self.stage, self.network, self.articles, self.unmarked, self.held_out = (
            stage,
            network,
            articles,
            unmarked,
            held_out,
        )
        self.first, self.epoch, self.step = first, 0, 0
        self.device = network.steps.device
        self.hidden = batches.hidden_share(counts, stage.word_drop, marks)
        self.average = copy.deepcopy(network)
        self.optimizer = torch.optim.Adam(network.parameters(), stage.rate, betas=(0.9, 0.98))
        self.steps = stage.epochs * (sum(len(article.tokens) for article in articles) // stage.batch + 1)
        self.pruning = Pruning(stage.pruned, self.steps, network.maps())

    def state(self):
        return {
            "epoch": self.epoch,
            "step": self.step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }

    def restore(self, state):
        self.epoch, self.step = state["epoch"], state["step"]
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.pruning.hold(self.network.maps())

    def seed_epoch(self):
        """So that an epoch is the same when it comes after a break."""
        random.seed(f"{self.stage.name} {self.stage.seed} {self.epoch}")
        np.random.seed(random.getrandbits(32))
        torch.manual_seed(random.getrandbits(32))

    def arrays(self):
        """What the steps of an epoch learn from."""
        read = [
            self.unmarked[article.row["id"]]
            if article.row["id"] in self.unmarked and random.random() < self.stage.marks_lost
            else article
            for article in self.articles
        ]
        labels = {id(article): self.goal_labels(article) for article in read if article.goals is not None}
        for batch in batches.batches(read, self.stage.batch):
            yield batches.arrays_of(batch, self.stage, self.first, self.hidden, labels)

    def goal_labels(self, article):
        kept = [not goal.optional or random.random() < self.stage.optional for goal in article.goals]
        return goals.labels(len(article.tokens), article.goals, kept)

    def run_epoch(self):
        """-> a line that tells how it went"""
        self.seed_epoch()
        self.network.train()
        loss, took = epoch(self.arrays, self.learn, self.device)
        self.epoch += 1
        held_out = held_out_loss(self.average, self.held_out, self.first)
        return (
            f"{self.stage.name} {self.epoch}/{self.stage.epochs}: loss a token {loss:.4f}, "
            f"on held-out articles {held_out:.4f}, {took:.0f} s"
        )

    def learn(self, given):
        """-> how much of the loss the gold roles make"""
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1, self.step / self.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = self.stage.rate * min(1, (self.step + 1) / self.stage.warm_up) * cosine + 1e-5
        loss, shown = self.loss(given)
        self.optimizer.zero_grad()
        (loss / given["count"]).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimizer.step()
        self.step += 1
        decay = min(self.stage.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.network.parameters()):
                mean.lerp_(now, 1 - decay)
        self.pruning.after(self.step, self.network.maps(), self.average.maps(), self.optimizer)
        return shown

    def loss(self, given):
        """-> the loss of a batch, summed, and how much of it the gold roles make"""
        scores, z, tag_scores = self.network(given["rows"], given["lengths"])
        barred = barred_roles(self.device)
        loss, shown = self.chain_loss(scores, self.network.chain(), given["roles"], barred)
        loss = loss + GOAL_WEIGHT * self.goal_loss(z, given)
        if given["tags"] is not None:
            of_tags = F.cross_entropy(
                tag_scores.flatten(0, 1), given["tags"].flatten(), ignore_index=0, reduction="sum"
            )
            loss = loss + TAG_WEIGHT * of_tags
        flat = z.reshape(-1, z.shape[-1])
        for kind, links in given["links"].items():
            if links is not None:
                loss = loss + LINK_WEIGHT * link_loss(self.network, flat, kind, links)
        return loss, shown

    def chain_loss(self, scores, chain, given, barred):
        """Of label sequences, summed. given: of chain_of() -> the loss, and how much of it gold makes"""
        loss, shown = scores.sum() * 0, 0.0
        for name, share in (("alone", 1), ("both", 1 - self.stage.distilled)):
            if name in given:
                which, labels, lengths = given[name]
                own = scores.index_select(0, which)[:, : labels.shape[1]]
                part = ChainLoss.apply(own, *chain, labels, lengths)
                loss, shown = loss + share * part, shown + part.detach()
        if "heard" in given:
            which, shares, lengths = given["heard"]
            own = scores.index_select(0, which)[:, : shares.shape[1]]
            part = ChainDistillation.apply(own, *chain, (shares, *barred), lengths)
            loss = loss + self.stage.distilled * part
        return loss, shown

    def goal_loss(self, z, given):
        scores, kinds = self.network.goal_scores(z)
        loss, _ = self.chain_loss(scores, self.network.goal_chain(), given["goals"], barred_goals(self.device))
        likely, (gold, shares) = F.log_softmax(kinds, -1), given["kinds"]
        of_gold = F.nll_loss(likely.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")
        return loss + KIND_WEIGHT * (of_gold - (shares * likely).sum())
