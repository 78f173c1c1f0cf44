"""From a token's probabilities to goals: the likeliest chain of labels (Viterbi 1967)."""

import numpy as np

from .corpus import CUE, GOAL, KINDS, LABELS

BARRED = np.zeros((LABELS, LABELS))  # [from][to]: a further token stands behind one of its role alone
for more in (GOAL + 1, CUE + 1):
    BARRED[[label for label in range(LABELS) if label not in (more - 1, more)], more] = -1e9


def chain(labels, bias):
    """labels: probabilities [tokens, LABELS]; bias: what the logarithm of a goal's first token gains -> the labels"""
    scores = np.log(labels.astype(np.float64) + 1e-6)
    scores[:, GOAL] += bias
    best, back = scores[0] + BARRED[0], []
    for token in scores[1:]:
        ways = best[:, None] + BARRED
        back.append(ways.argmax(0))
        best = ways.max(0) + token
    out = [int(best.argmax())]
    for came_from in reversed(back):
        out.append(int(came_from[out[-1]]))
    return np.array(out[::-1])


def goals(text, labels, kinds, bias):
    """As the analysis lists them, without cue, holder and confidence."""
    found, out = chain(labels, bias), []
    for first in np.flatnonzero(found == GOAL):
        last = first
        while last + 1 < len(found) and found[last + 1] == GOAL + 1:
            last += 1
        span = {"start": int(text.tokens["start"][first]), "end": int(text.tokens["end"][last])}
        kind = KINDS[int(kinds[first : last + 1].astype(np.float32).sum(0).argmax())]
        out.append({"span": [span], "kind": kind, "cue": None, "holder": None})
    return out
