"""How confident to be of a goal, learned from articles that the head was not trained on."""

import numpy as np
from attributions.calibration import logistic, monotone
from attributions.reference import KNOTS

from .reference import of_article

MISSED, FIRM, OPTIONAL = range(3)


def judged(head, articles, score):
    """-> of each article its goals as the head finds them, each with what it is worth ("judged")"""
    out = []
    for article in articles:
        found = of_article(head, article)
        words = score.Article(article.row["text"]).words
        gold = [goal for goal in article.row["goals"] if words(goal["span"])]
        for one in found:
            one["judged"] = MISSED
        for i, j in score.match([words(one["span"]) for one in found], [words(goal["span"]) for goal in gold]):
            found[i]["judged"] = OPTIONAL if gold[j].get("optional") else FIRM
        out.append((article, found))
    return out


# Below it more than half of what the head sees is no goal. core/findings/goals.cpp asks more of what it sees alone.
LEAST = 0.4


def best_f1(confidence, worth, firm):
    """F1 at the least confidence at which it is best. firm: how many goals are to be found"""
    order = np.argsort(-confidence)
    worth = worth[order]
    right, finds = np.cumsum(worth == FIRM), np.cumsum(worth != OPTIONAL)
    return float((2 * right / (finds + firm)).max())


def calibrate(found):
    """-> what weights.write() wants as `confidence`, and the F1 that it promises. found: of judged()"""
    goals = [one for _, ones in found for one in ones]
    x = np.array([one["evidence"] for one in goals], float)
    worth = np.array([one["judged"] for one in goals])
    weights = logistic(x, (worth != MISSED).astype(float))
    raw = x @ weights
    knots = np.linspace(-4, 6, KNOTS)
    curve = 1 / (1 + np.exp(-knots))
    measured = np.interp(knots, *monotone(raw, (worth != MISSED).astype(float)))
    heights = np.maximum.accumulate((curve + measured) / 2)
    firm = sum(not goal.get("optional") for article, _ in found for goal in article.row["goals"])
    return (weights, knots, heights, LEAST), best_f1(np.interp(raw, knots, heights), worth, firm)
