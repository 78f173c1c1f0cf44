"""The training loop: chunks of articles, altered a little, losses of roles, links and goals, from gold and from what a
teacher thinks, a running average of the weights."""

import copy
import dataclasses
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import features, goals, pairs
from .kernels import ChainDistillation, ChainLoss
from .model import BARRED, BARRED_GOALS
from .pruning import Pruning
from .silver import LEAST

LONGEST = 384  # tokens of a chunk, where its paragraphs allow
TAG_WEIGHT = 0.3
LINK_WEIGHT = 1.2
GOAL_WEIGHT = 1.0
KIND_WEIGHT = 0.5
MOST_CANDIDATES = 2 * max(pairs.EACH_SIDE.values())


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


def hidden_share(counts, strength, marks):
    """How often each word of the vocabulary is hidden, so that rare words and unknown ones are learned alike."""
    share = np.minimum(0.5, 0.02 + strength * 0.1 / np.sqrt(np.maximum(counts, 1)) + 0.25 * (counts < 6))
    return np.where(marks, 0, share)


def chunks(article, longest):
    """The article in stretches that end with a paragraph where one ends in reach."""
    paragraphs = article.tokens["paragraph"]
    starts = np.concatenate([[0], np.nonzero(np.diff(paragraphs))[0] + 1, [len(paragraphs)]])
    first, reach = 0, random.randint(longest // 3, longest)
    while first < len(paragraphs):
        end = starts[np.searchsorted(starts, first + reach, side="right") - 1]
        end = int(end) if end > first else min(len(paragraphs), first + reach)
        yield article, first, end
        first, reach = end, longest


def batches(articles, size):
    """Chunks of about the same length together, in random order."""
    found = [chunk for article in articles for chunk in chunks(article, LONGEST)]
    random.shuffle(found)
    found.sort(key=lambda chunk: chunk[2] - chunk[1] + 80 * random.random())
    out, batch, longest = [], [], 0
    for chunk in found:
        longest = max(longest, chunk[2] - chunk[1])
        if batch and longest * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], chunk[2] - chunk[1]
        batch.append(chunk)
    out.append(batch)
    random.shuffle(out)
    return out


def recased(shape):
    """Shapes as a headline has them, in capitals, or all in lower case."""
    style = random.random()
    if style < 0.5:
        changed = (shape == features.LOWER) & (np.random.rand(len(shape)) < 0.8)
        return np.where(changed, features.CAPITALS if style < 0.1 else features.CAPITALIZED, shape)
    capital = np.isin(shape, (features.CAPITALIZED, features.CAPITALS, features.INITIAL))
    return np.where(capital, features.LOWER, shape)


def rows_of(chunk, first, stage=None, hidden=None):
    """Rows of the embedding table; altered as `stage` says."""
    article, start, end = chunk
    tokens, word = article.tokens[start:end], article.word[start:end]
    shape = tokens["shape"].astype(np.int64)
    if stage:
        if random.random() < stage.case_lost:
            shape = recased(shape)
        word = np.where((word >= 0) & (np.random.rand(len(word)) < hidden[word]), -1, word)
        if random.random() < stage.rules_lost:
            tokens = tokens.copy()
            tokens["rule"] = 0
    return features.rows(tokens, shape, word, article.lexicon[start:end], first)


def padded(parts, fill, kind):
    longest = max(map(len, parts))
    out = np.empty((len(parts), longest) + np.shape(parts[0])[1:], kind)
    out[:] = fill
    for row, part in zip(out, parts):
        row[: len(part)] = part
    return torch.from_numpy(out)


def inside(span, start, end):
    return start <= span[0] and span[1] < end


def gold_pairs(chunk, kind):
    """Heads and candidates of a chunk, counted from its first token, with the right candidate of each head.

    -> heads, candidates, what pairs.candidates() finds, per pair whether it is right, per head whether it has any
    """
    article, start, end = chunk

    def moved(span):
        return span[0] - start, span[1] - start

    links = [link for link in article.links if inside(link[0], start, end)]
    cues = sorted({moved(link[0]) for link in links})
    if kind == "cue":
        right = {
            (moved(content), moved(cue))
            for cue, contents, _ in links
            for content in contents
            if inside(content, start, end)
        }
        heads, others = sorted({content for content, _ in right}), cues
    else:
        sources = {moved(source) for _, _, source in article.links if source and inside(source, start, end)}
        right = {(moved(cue), moved(source)) for cue, _, source in links if source and inside(source, start, end)}
        heads, others = cues, sorted(sources)
    found = pairs.candidates(article.tokens[start:end], heads, others, kind)
    return heads, others, found, [(heads[h], others[c]) in right for h, c in zip(*found[:2])]


def choice_loss(scores, heads, right, count, none=None):
    """Cross entropy of each head's right candidate among its own (or none), summed. heads: ascending numbers."""
    heads = np.array(heads)
    slot = torch.from_numpy(np.arange(len(heads)) - np.searchsorted(heads, heads))
    heads = torch.from_numpy(heads)
    table = torch.full((count, MOST_CANDIDATES), -1e9).index_put((heads, slot), scores)
    gold = torch.full((count,), MOST_CANDIDATES if none is not None else -1)
    right = torch.tensor(right)
    gold[heads[right]] = slot[right]
    if none is not None:
        table = torch.cat([table, none[:, None]], 1)
    kept = gold >= 0
    return F.cross_entropy(table[kept], gold[kept], reduction="sum") if kept.any() else scores.sum() * 0


def link_losses(network, z, batch, longest):
    out = 0
    flat = z.reshape(-1, z.shape[-1])
    for kind in ("cue", "source"):
        spans, other_spans, relations, numbers, right, queries, count = [], [], [], [], [], [], 0
        for k, chunk in enumerate(batch):
            heads, others, (h, c, rows), gold = gold_pairs(chunk, kind)
            shift = k * longest
            spans += [(heads[i][0] + shift, heads[i][1] + shift) for i in h]
            other_spans += [(others[i][0] + shift, others[i][1] + shift) for i in c]
            relations.append(rows)
            numbers += [i + count for i in h]
            right += gold
            queries += [(a + shift, b + shift) for a, b in heads]
            count += len(heads)
        if not numbers:
            continue
        scores = network.pair_scores(
            kind, flat, torch.tensor(spans), torch.tensor(other_spans), torch.from_numpy(np.concatenate(relations))
        )
        none = network.no_source_scores(flat, torch.tensor(queries)) if kind == "source" else None
        out = out + choice_loss(scores, numbers, right, count, none)
    return out


def measure_steps(network, articles, first):
    """The quantization steps of the activations, from articles as they are."""
    network.eval()
    network.quantized = None
    network.steps.zero_()
    with torch.no_grad():
        for article in articles:
            rows = torch.from_numpy(rows_of((article, 0, len(article.tokens)), first))[None]
            network(rows, torch.tensor([rows.shape[1]], dtype=torch.int32))
    network.quantized = True


def taught(batch, head):
    """What the teacher thinks of each chunk, or None."""
    return [
        article.taught[head][start:end] if article.taught and head in article.taught else None
        for article, start, end in batch
    ]


def held_out_loss(network, articles, first):
    network.eval()
    total = tokens = 0
    with torch.no_grad():
        for article in articles:
            rows = torch.from_numpy(rows_of((article, 0, len(article.tokens)), first))[None]
            lengths = torch.tensor([rows.shape[1]], dtype=torch.int32)
            scores, _, _ = network(rows, lengths)
            total += ChainLoss.apply(scores, *network.chain(), torch.from_numpy(article.labels)[None], lengths).item()
            tokens += rows.shape[1]
    return total / tokens


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
        self.hidden = hidden_share(counts, stage.word_drop, marks)
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
            "random": (random.getstate(), np.random.get_state(), torch.get_rng_state()),
        }

    def restore(self, state):
        self.epoch, self.step = state["epoch"], state["step"]
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.pruning.hold(self.network.maps())
        random.setstate(state["random"][0])
        np.random.set_state(state["random"][1])
        torch.set_rng_state(state["random"][2])

    def run_epoch(self):
        """-> a line that tells how it went"""
        began, total, tokens = time.time(), 0.0, 0
        self.network.train()
        read = [
            self.unmarked[article.row["id"]]
            if article.row["id"] in self.unmarked and random.random() < self.stage.marks_lost
            else article
            for article in self.articles
        ]
        self.goals = {id(article): self.goal_labels(article) for article in read if article.goals is not None}
        for batch in batches(read, self.stage.batch):
            loss, count = self.learn(batch)
            total, tokens = total + loss, tokens + count
        self.epoch += 1
        held_out = held_out_loss(self.average, self.held_out, self.first)
        return (
            f"{self.stage.name} {self.epoch}/{self.stage.epochs}: loss a token {total / tokens:.4f}, "
            f"on held-out articles {held_out:.4f}, {time.time() - began:.0f} s"
        )

    def goal_labels(self, article):
        kept = [not goal.optional or random.random() < self.stage.optional for goal in article.goals]
        return goals.labels(len(article.tokens), article.goals, kept)

    def learn(self, batch):
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1, self.step / self.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = self.stage.rate * min(1, (self.step + 1) / self.stage.warm_up) * cosine + 1e-5
        rows = padded([rows_of(chunk, self.first, self.stage, self.hidden) for chunk in batch], self.first, np.int64)
        tags = padded([article.tags[start:end] for article, start, end in batch], 0, np.int64)
        lengths = torch.tensor([end - start for _, start, end in batch], dtype=torch.int32)
        count = int(lengths.sum())

        scores, z, tag_scores = self.network(rows, lengths)
        of_roles, shown = self.role_loss(batch, scores, lengths)
        of_goals = self.goal_loss(batch, z, lengths)
        loss = (of_roles + GOAL_WEIGHT * of_goals) / count
        if tags.any():
            loss = loss + TAG_WEIGHT / count * F.cross_entropy(
                tag_scores.flatten(0, 1), tags.flatten(), ignore_index=0, reduction="sum"
            )
        loss = loss + LINK_WEIGHT / count * link_losses(self.network, z, batch, rows.shape[1])

        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimizer.step()
        self.step += 1
        decay = min(self.stage.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.network.parameters()):
                mean.lerp_(now, 1 - decay)
        self.pruning.after(self.step, self.network.maps(), self.average.maps(), self.optimizer)
        return shown, count

    def chain_loss(self, scores, chain, lengths, gold, taught, barred):
        """Of label sequences, summed. gold: of each chunk its labels or None; taught: shares of them, or None.
        -> the loss, and how much of it gold makes"""
        loss, shown = scores.sum() * 0, 0.0
        known = [i for i, labels in enumerate(gold) if labels is not None]
        heard = [i for i, shares in enumerate(taught) if shares is not None]
        alone, both = [i for i in known if taught[i] is None], [i for i in known if taught[i] is not None]
        for share, of in ((1, alone), (1 - self.stage.distilled, both)):
            if of:
                labels = padded([gold[i] for i in of], 0, np.int32)
                part = ChainLoss.apply(scores[of, : labels.shape[1]], *chain, labels, lengths[of])
                loss, shown = loss + share * part, shown + part.item()
        if heard:
            shares = padded([taught[i] for i in heard], 0, np.float32)
            teacher = (torch.log(shares.clamp(min=LEAST)), *barred)
            part = ChainDistillation.apply(scores[heard, : shares.shape[1]], *chain, teacher, lengths[heard])
            loss = loss + self.stage.distilled * part
        return loss, shown

    def role_loss(self, batch, scores, lengths):
        gold = [None if article.labels is None else article.labels[start:end] for article, start, end in batch]
        return self.chain_loss(scores, self.network.chain(), lengths, gold, taught(batch, "roles"), BARRED)

    def goal_loss(self, batch, z, lengths):
        scores, kinds = self.network.goal_scores(z)
        gold = [self.goals.get(id(article)) for article, _, _ in batch]
        labels = [own and own[0][start:end] for own, (_, start, end) in zip(gold, batch)]
        shares = taught(batch, "labels")
        loss, _ = self.chain_loss(scores, self.network.goal_chain(), lengths, labels, shares, BARRED_GOALS)
        return loss + KIND_WEIGHT * self.kind_loss(batch, kinds, gold, shares)

    def kind_loss(self, batch, scores, gold, shares):
        """Where a goal begins, or may begin as the teacher thinks."""
        loss = scores.sum() * 0
        for own, (_, start, end), kinds, share, scored in zip(gold, batch, taught(batch, "kinds"), shares, scores):
            likely = F.log_softmax(scored[: end - start], -1)
            if own:
                loss = loss + F.nll_loss(likely, torch.from_numpy(own[1][start:end]), ignore_index=-1, reduction="sum")
            elif kinds is not None:
                begins = torch.from_numpy(share[:, goals.GOAL, None].astype(np.float32))
                of_kinds = torch.from_numpy(kinds.astype(np.float32)) * likely
                loss = loss - self.stage.distilled * (of_kinds * begins).sum()
        return loss
