"""The head in numpy: reads core/findings/goals/head/goals.weights and does what core/findings/goals/head does, to the
bit."""

import numpy as np
from attributions.pairs import runs
from attributions.reference import F32, KNOTS, Reader, apply, label, on_curve, pass_layers, quantized, weighed

from .corpus import CUE, GOAL, KINDS, LABELS
from .features import TABLES

MAGIC = b"SYGO"
EVIDENCE = 11
BEHIND_COSTS = 4  # tokens: a cue behind its goal is as good as one so much farther before it
LONG = 24  # tokens
COLUMN = {name: column for column, name in enumerate(TABLES)}


def capped(x):
    return F32(min(max(float(x), 0.0), 10.0))


def margin(scores, first, last):
    return capped(scores[first : last + 1].max() - max(scores[k] for k in range(LABELS) if not first <= k <= last))


def cue_of(goal, cues, sentences):
    best, least = None, 0
    for first, last in cues:
        if sentences[first] != sentences[goal[0]]:
            continue
        distance = goal[0] - last - 1 if first < goal[0] else first - goal[1] - 1 + BEHIND_COSTS
        if best is None or distance < least:
            best, least = (first, last), distance
    return best


class Head:
    def __init__(self, data):
        read = Reader(data, MAGIC)
        _, state, embedding, width, layers, evidence = read.take("<u4", 6).tolist()
        sizes = read.take("<u4", len(TABLES)).tolist()
        *steps, self.last_steps = read.take("<f4", layers + 1)
        self.state, self.embedded = read.linear(width, state), read.linear(width, embedding, bias=False)
        self.table_step = read.take("<f4", 1)[0]
        self.table = read.take("i1", sum(sizes), width).astype(np.int32)
        self.first = np.cumsum([0, *sizes])[:-1]
        self.layers = read.layers(width, steps)
        self.output = read.linear(LABELS + len(KINDS), width)
        self.transition, self.start = read.take("<f4", LABELS, LABELS), read.take("<f4", LABELS)
        self.confidence_weights = read.take("<f4", evidence)
        self.knots_x, self.knots_y = read.take("<f4", KNOTS), read.take("<f4", KNOTS)
        self.least_confidence = read.take("<f4", 1)[0]

    def score(self, tokens):
        """-> scores of the labels, of the kinds"""
        z = apply(self.state, tokens["state"].astype(np.int32))
        z = z + apply(self.embedded, tokens["embedded"].astype(np.int32))
        rows = tokens["evidence"].astype(np.int64) + self.first
        z = z + self.table_step * self.table[rows].sum(1).astype(F32)
        out = apply(self.output, quantized(pass_layers(self.layers, z), self.last_steps))
        return out[:, :LABELS], out[:, LABELS:]

    def goals(self, tokens):
        """Of the tokens of a stretch: spans, with the evidence and the confidence, whatever it is."""
        if not len(tokens):
            return []
        scores, kinds = self.score(tokens)
        labels, reachable = label(self.transition, self.start, scores)
        cues = runs(labels, CUE)
        out = []
        for goal in runs(labels, GOAL):
            cue = cue_of(goal, cues, tokens["sentence"])
            found = evidence(tokens, reachable, kinds[goal[0]], goal, cue)
            sure = self.confidence(found)
            out.append(
                {"span": goal, "cue": cue, "kind": int(kinds[goal[0]].argmax()), "evidence": found, "confidence": sure}
            )
        return out

    def confidence(self, found):
        return on_curve(weighed(self.confidence_weights, found), self.knots_x, self.knots_y)


def evidence(tokens, reachable, kinds, goal, cue):
    """What core/findings/goals/head/finder.cpp weighs."""
    first, last = goal
    begins, ends = tokens["evidence"][first], tokens["evidence"][last]
    end = 10.0
    if last + 1 < len(tokens):
        behind = reachable[last + 1]
        end = capped(max(behind[k] for k in range(LABELS) if k != GOAL + 1) - behind[GOAL + 1])
    second, best = np.sort(kinds)[-2:]
    return np.array(
        [
            1,
            margin(reachable[first], GOAL, GOAL + 1),
            margin(reachable[first], GOAL, GOAL),
            margin(reachable[last], GOAL, GOAL + 1),
            end,
            begins[COLUMN["rule"]] % 2,
            ends[COLUMN["end"]] != 0,
            cue is not None,
            min(best - second, F32(10)),
            F32(min(last - first + 1, LONG)) / F32(LONG),
            begins[COLUMN["role"]] != 0,
        ],
        F32,
    )


def of_article(head, article):
    """The head's goals of an article, in code points, whatever their confidence."""
    out = []
    for stretch in article.stretches:
        tokens = article.tokens[stretch]
        for one in head.goals(tokens):
            (first, last), end = one["span"], one["span"][0] + 1
            while (
                end <= last
                and stretch[end] == stretch[end - 1] + 1
                and (tokens["paragraph"][end] == tokens["paragraph"][first])
            ):
                end += 1
            out.append(
                {
                    **one,
                    "span": [[int(tokens["start"][first]), int(tokens["end"][end - 1])]],
                    "kind": KINDS[one["kind"]],
                }
            )
    return out
