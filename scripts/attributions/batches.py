"""What a step of the training learns from, as arrays: chunks of articles, altered a little, with gold labels and what a
teacher thinks."""

import random

import numpy as np

from . import features, goals, pairs
from .silver import LEAST

LONGEST = 384  # tokens of a chunk, where its paragraphs allow
MOST_CANDIDATES = 2 * max(pairs.EACH_SIDE.values())


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
    return out


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


def links_of(batch, kind, longest):
    """The pairs of a batch: spans as numbers of tokens, counted over the batch; of each pair its row and column in a
    table of heads and candidates; of each head the right column, the last for none, -1 where no candidate is right.
    -> None where there is no pair"""
    spans, other_spans, relations, rows, right, queries = [], [], [], [], [], []
    for k, chunk in enumerate(batch):
        heads, others, (h, c, relation), gold = gold_pairs(chunk, kind)
        shift = k * longest
        spans += [(heads[i][0] + shift, heads[i][1] + shift) for i in h]
        other_spans += [(others[i][0] + shift, others[i][1] + shift) for i in c]
        relations.append(relation)
        rows += [i + len(queries) for i in h]
        right += gold
        queries += [(a + shift, b + shift) for a, b in heads]
    if not rows:
        return None
    rows = np.array(rows)
    columns = np.arange(len(rows)) - np.searchsorted(rows, rows)
    best = np.full(len(queries), MOST_CANDIDATES if kind == "source" else -1)
    best[rows[right]] = columns[right]
    return {
        "heads": np.array(spans),
        "candidates": np.array(other_spans),
        "relations": np.concatenate(relations),
        "rows": rows,
        "columns": columns,
        "right": best,
        "queries": np.array(queries),
    }


def taught(batch, head):
    """What the teacher thinks of each chunk, or None."""
    return [
        article.taught[head][start:end] if article.taught and head in article.taught else None
        for article, start, end in batch
    ]


def chain_of(gold, taught):
    """gold: of each chunk its labels or None; taught: shares of them, or None -> for texts that gold alone tells of,
    for those that both do and for all that a teacher has read: which they are, the labels or the logarithms of shares,
    lengths"""
    known = [i for i, labels in enumerate(gold) if labels is not None]
    parts = {
        "alone": ([i for i in known if taught[i] is None], gold, 0, np.int32),
        "both": ([i for i in known if taught[i] is not None], gold, 0, np.int32),
        "heard": ([i for i, shares in enumerate(taught) if shares is not None], taught, LEAST, np.float32),
    }
    out = {}
    for name, (numbers, given, fill, kind) in parts.items():
        if numbers:
            values = padded([given[i] for i in numbers], fill, kind)
            values = np.log(np.maximum(values, LEAST)) if name == "heard" else values
            lengths = np.array([len(given[i]) for i in numbers], np.int32)
            out[name] = [np.array(numbers), values, lengths]
    return out


def kinds_of(batch, longest, labels, distilled):
    """-> the kind where a goal begins, else -1; how much each kind weighs where one may begin as the teacher thinks"""
    gold = np.full((len(batch), longest), -1)
    shares = np.zeros((len(batch), longest, len(goals.KINDS)), np.float32)
    begins = taught(batch, "labels")
    for i, ((_, start, end), own, kinds) in enumerate(zip(batch, labels, taught(batch, "kinds"))):
        if own is not None:
            gold[i, : end - start] = own[1][start:end]
        elif kinds is not None:
            shares[i, : end - start] = distilled * kinds * begins[i][:, goals.GOAL, None]
    return gold, shares


def arrays_of(batch, stage, first, hidden, labels):
    """labels: of articles with goals, by id(), labels and kinds"""
    rows = padded([rows_of(chunk, first, stage, hidden) for chunk in batch], first, np.int32)
    longest = rows.shape[1]
    own = [labels.get(id(article)) for article, _, _ in batch]
    of_goals = [known and known[0][start:end] for known, (_, start, end) in zip(own, batch)]
    of_roles = [None if article.labels is None else article.labels[start:end] for article, start, end in batch]
    tags = padded([article.tags[start:end] for article, start, end in batch], 0, np.int64)
    lengths = np.array([end - start for _, start, end in batch], np.int32)
    return {
        "count": int(lengths.sum()),
        "rows": rows,
        "lengths": lengths,
        "tags": tags if tags.any() else None,
        "roles": chain_of(of_roles, taught(batch, "roles")),
        "goals": chain_of(of_goals, taught(batch, "labels")),
        "kinds": kinds_of(batch, longest, own, stage.distilled),
        "links": {kind: links_of(batch, kind, longest) for kind in ("cue", "source")},
    }
