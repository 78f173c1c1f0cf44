"""How confident to be of an attribution, learned from articles that the network was not trained on."""

import numpy as np

from .reference import KNOTS, as_quotes

ALL = 0.0  # the least confidence: whoever reads the network's finds drops what is too unsure


def judged(network, articles, score):
    """-> evidence of each attribution found, whether it was right"""
    seen, right = [], []
    for article in articles:
        found = network.attributions(article.tokens)
        words = score.Article(article.row["text"]).words
        gold = [w for w in (words(one["content"]) for one in article.row["attributions"]) if w]
        hits = {
            i for i, _ in score.match([words(quote["content"]) for quote in as_quotes(article.tokens, found)], gold)
        }
        seen += [one["evidence"] for one in found]
        right += [i in hits for i in range(len(found))]
    return np.array(seen, float), np.array(right, float)


def logistic(x, y, ridge=1.0, rounds=30):
    """Weights by Newton's method; the first column of x is 1."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    mean[0], spread[0] = 0, 1
    z, w = (x - mean) / spread, np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = z.T @ (p - y) + ridge * np.r_[0, w[1:]]
        w -= np.linalg.solve(z.T @ (z * (p * (1 - p))[:, None]) + np.eye(len(w)), gradient)
    out = w / spread
    out[0] = w[0] - (w[1:] * mean[1:] / spread[1:]).sum()
    return out


def monotone(x, y):
    """Isotonic regression (pool adjacent violators) -> the middles of the blocks, their means"""
    blocks = []
    for a, b in sorted(zip(x, y)):
        blocks.append([b, 1, a, a])
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] >= blocks[-1][0] * blocks[-2][1]:
            total, count, _, last = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + count, blocks[-1][2], last]
    return [(first + last) / 2 for _, _, first, last in blocks], [total / count for total, count, _, _ in blocks]


def calibrate(network, articles, score):
    """-> what weights.write() wants as `confidence`"""
    x, y = judged(network, articles, score)
    weights = logistic(x, y)
    knots = np.linspace(-4, 6, KNOTS)
    curve = 1 / (1 + np.exp(-knots))
    measured = np.interp(knots, *monotone(x @ weights, y))
    return weights, knots, np.maximum.accumulate((curve + measured) / 2), ALL


def reliability(network, articles, score):
    """Rows of (least confidence, finds, mean confidence, share right), by tenths."""
    x, y = judged(network, articles, score)
    confidence = np.array([network.confidence(one.astype(np.float32)) for one in x])
    tenth = np.minimum((confidence * 10 + 1e-9).astype(int), 9)
    return [
        (t / 10, int((tenth == t).sum()), confidence[tenth == t].mean(), y[tenth == t].mean())
        for t in sorted(set(tenth))
    ]
