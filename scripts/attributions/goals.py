"""Gold goals on the tokens of the core: what the encoder's exercise and the goals head learn from."""

import dataclasses
import hashlib

import numpy as np

# Labels of core/findings/goals/head/network.hpp: the first token of a goal or a cue, then further ones.
OUTSIDE, GOAL, CUE = 0, 1, 3
LABELS = 5
KINDS = ("aim", "commitment", "demand")
FOLDS = 5


@dataclasses.dataclass
class Goal:
    spans: list  # of tokens, both ends included
    cue: list
    kind: int
    optional: bool  # a careful colleague could leave it out


def fold_of(name):
    """Articles are told apart by what their name hashes to, so that no fold knows of another's."""
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % FOLDS


def fold(row):
    return fold_of(row["id"])


def spans(value):
    """A span in either form, {"start", "end"} or [start, end], or a list of them."""
    if not value:
        return []
    if isinstance(value, dict):
        return [(value["start"], value["end"])]
    if isinstance(value[0], int):
        return [tuple(value)]
    return [spans(one)[0] for one in value]


def on_tokens(tokens, value):
    """Code-point spans as spans of the tokens that they touch, both ends included."""
    out = []
    for start, end in spans(value):
        first = int(np.searchsorted(tokens["end"], start, side="right"))
        last = int(np.searchsorted(tokens["start"], end, side="left")) - 1
        if first <= last:
            out.append((first, last))
    return out


def of_row(row, tokens):
    """-> the goals of a row of a corpus, None where nobody has read it for goals"""
    if "goals" not in row:
        return None
    found = [
        Goal(
            on_tokens(tokens, gold["span"]),
            on_tokens(tokens, gold.get("cue")),
            KINDS.index(gold["kind"]),
            bool(gold.get("optional")),
        )
        for gold in row["goals"]
    ]
    return [goal for goal in found if goal.spans]


def labels(count, goals, kept):
    """-> a label for each of `count` tokens, and the kind at a goal's first token, else -1. kept: whether each of the
    goals counts"""
    out, kinds = np.zeros(count, np.int32), np.full(count, -1)
    chosen = [goal for goal, keep in zip(goals, kept) if keep]
    chosen.sort(key=lambda goal: not goal.optional)  # where they share tokens the firm one wins, and a goal over a cue
    for role, of in ((CUE, "cue"), (GOAL, "spans")):
        for goal in chosen:
            for first, last in getattr(goal, of):
                out[first : last + 1] = role + 1
                out[first] = role
                if role == GOAL:
                    kinds[first : last + 1] = -1
                    kinds[first] = goal.kind
    continued = np.concatenate([[OUTSIDE], out[:-1]])
    for role in (GOAL, CUE):  # what lost its first token to another begins behind it
        out[(out == role + 1) & (continued != role) & (continued != role + 1)] = role
    return out, kinds
