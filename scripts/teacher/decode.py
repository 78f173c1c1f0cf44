"""From a token's probabilities to goals."""

import numpy as np

from .corpus import CUE, GOAL, KINDS

LONGEST = 80  # tokens a goal


def ends(labels, start):
    """-> of a goal that begins at `start`, the probability that it ends at each token from there on"""
    rest = labels[start + 1 : start + LONGEST]
    goes_on = np.append(rest[:, GOAL + 1], 0)
    return np.concatenate([[1], np.cumprod(goes_on[:-1])]) * (1 - goes_on)


def spans(labels, is_word, least):
    """Candidates gather the probability of all that the scorer would count as the same goal (Jaccard of the words at
    least 0.5); the best are kept, none overlapping a better one. -> (confidence, first token, last token)"""
    words = np.concatenate([[0], np.cumsum(is_word)])
    found = []
    for start in np.flatnonzero(labels[:, GOAL] > 0.02):
        end = ends(labels, start) * labels[start, GOAL]
        found += [
            (int(start), int(start + i), float(end[i]))
            for i in np.argsort(-end)[:6]
            if end[i] > 0.004 and words[start + i + 1] > words[start]
        ]
    votes = []
    for first, last, own in found:
        vote = 0.0
        for other, end, p in found:
            shared = words[min(last, end) + 1] - words[max(first, other)]
            if shared > 0 and shared * 2 >= words[max(last, end) + 1] - words[min(first, other)]:
                vote += p
        votes.append((vote + 0.5 * own, vote, first, last))
    out = []
    for _, vote, first, last in sorted(votes, reverse=True):
        if vote >= least and all(last < a or first > b for _, a, b in out):
            out.append((min(vote, 1.0), first, last))
    return sorted(out, key=lambda one: one[1])


def cue_before(labels, first):
    """The nearest run of cue tokens that ends in the dozen before a goal (or just behind its first)."""
    cue = labels[:, CUE] + labels[:, CUE + 1] > 0.5
    near = [t for t in range(max(0, first - 12), min(first + 2, len(cue))) if cue[t]]
    run = near[-1:]
    while run and run[0] > 0 and cue[run[0] - 1]:
        run.insert(0, run[0] - 1)
    return run


def goals(text, labels, kinds, least):
    """As the analysis lists them, with confidences."""
    tokens = text.tokens
    is_word = [text.row["text"][start].isalnum() for start in tokens["start"]]

    def span(first, last):
        return [{"start": int(tokens["start"][first]), "end": int(tokens["end"][last])}]

    out = []
    for confidence, first, last in spans(labels.astype(np.float64), is_word, least):
        cue = cue_before(labels, first)
        weights = labels[first : last + 1, GOAL] + 0.1 * labels[first : last + 1, GOAL + 1]
        kind = int((kinds[first : last + 1] * weights[:, None]).sum(0).argmax())
        out.append(
            {
                "span": span(first, last),
                "cue": span(cue[0], cue[-1]) if cue else None,
                "kind": KINDS[kind],
                "holder": None,
                "confidence": confidence,
            }
        )
    return out
