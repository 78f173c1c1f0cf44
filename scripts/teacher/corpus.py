"""Articles as the teacher reads them: the core's tokens, the encoder's pieces, the gold, what the rules find."""

import dataclasses
import json
import subprocess

import numpy as np
from attributions import corpus as attributions
from attributions import features
from attributions.goals import CUE, GOAL, KINDS, LABELS, fold, on_tokens

NONE = -100  # a label that nobody knows
OPTIONAL = 0.4  # the weight of a goal that a careful colleague could leave out
WINDOW, CONTEXT = 382, 64  # pieces a window, less its two ends; how many of them repeat what stands before it

# Columns of what is told about a token beside its pieces, and how many values each has. The encoder reads no capitals.
# What the role network finds is not told: it has read PolNeAR's training part, so it is better there than elsewhere.
COLUMNS = {"shape": 16, "place": 256, "quoted": 16, "goal": LABELS, "kind": 8}
OF_RULES = ("goal", "kind")


@dataclasses.dataclass
class Text:
    row: dict
    tokens: np.ndarray  # features.TOKEN
    pieces: np.ndarray
    first: np.ndarray  # of each token, its first piece
    told: np.ndarray  # of each piece, the COLUMNS
    labels: np.ndarray  # of each token; NONE where the article has no annotated goals
    weight: np.ndarray
    kinds: np.ndarray  # of each token of a goal, else NONE
    negated: np.ndarray  # of each token of a rule's goal, 0 or 1, else NONE
    roles: np.ndarray  # as attributions.corpus has them; NONE where they are not annotated
    windows: list  # of (first piece, piece behind the last, first token of its own, token behind the last)

    @property
    def fold(self):
        return fold(self.row)


def mark(out, tokens, value, label):
    for first, last in on_tokens(tokens, value):
        out[first], out[first + 1 : last + 1] = label, label + 1


def goal_labels(tokens, goals):
    """-> labels, weights, kinds. Where goals share tokens a firm one wins, and a goal over a cue."""
    labels = np.zeros(len(tokens), np.int64)
    weight, kinds = np.ones(len(tokens), np.float32), np.full(len(tokens), NONE)
    goals = sorted(goals, key=lambda goal: not goal.get("optional"))
    for role, name in ((CUE, "cue"), (GOAL, "span")):
        for goal in goals:
            mark(labels, tokens, goal.get(name), role)
            for first, last in on_tokens(tokens, goal.get(name)):
                weight[first : last + 1] = OPTIONAL if goal.get("optional") else 1
                if role == GOAL:
                    kinds[first : last + 1] = KINDS.index(goal["kind"])
    return labels, weight, kinds


def role_labels(tokens, quotes):
    labels = np.zeros(len(tokens), np.int64)
    for role in ("content", "source", "cue"):
        for quote in quotes:
            mark(labels, tokens, quote.get(role), attributions.ROLES[role])
    return labels


def windows(tokens, first, pieces):
    """Cuts between sentences where it can."""
    edges = np.append(first, pieces)
    out, start = [], 0
    while start < len(tokens):
        left = max(0, int(edges[start]) - (CONTEXT if start else 0))
        end = max(start + 1, int(np.searchsorted(edges, left + WINDOW, side="right")) - 1)
        if end < len(tokens):
            whole = np.flatnonzero(np.diff(tokens["sentence"][start : end + 1]))
            end = start + int(whole[-1]) + 1 if len(whole) else end
        out.append((left, min(int(edges[end]), left + WINDOW), start, end))
        start = end
    return out


def read(row, tokens, finds, roles, tokenizer):
    encoded = tokenizer.encode(row["text"], add_special_tokens=False)
    starts = np.array([start for start, _ in encoded.offsets])
    of = np.minimum(np.searchsorted(tokens["end"], starts, side="right"), len(tokens) - 1)
    first = np.maximum.accumulate(np.maximum(np.searchsorted(starts, tokens["start"], side="right") - 1, 0))
    nothing = np.full(len(tokens), NONE)
    by_rule, _, rule_kinds = goal_labels(tokens, finds["goals"])
    negated = nothing.copy()
    for goal in finds["goals"]:
        for start, end in on_tokens(tokens, goal["span"]):
            negated[start : end + 1] = goal["negated"]
    told = [tokens[name].astype(np.int64) for name in ("shape", "place", "quoted")]
    told += [by_rule, (rule_kinds + 1 + 4 * (negated == 1)) * (by_rule > 0)]
    told[-1] = np.maximum(told[-1], 0)
    labels, weight, kinds = goal_labels(tokens, row["goals"]) if "goals" in row else (nothing, nothing * 0.0, nothing)
    gold = nothing if roles is None else role_labels(tokens, roles)
    ids = np.array(encoded.ids)
    cut = windows(tokens, first, len(ids))
    return Text(row, tokens, ids, first, np.stack(told, -1)[of], labels, weight, kinds, negated, gold, cut)


def finds_of(program, rows):
    """What the analyzer finds in each article."""
    feed = "".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows)
    done = subprocess.run([program, "--jsonl"], input=feed.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def tokenizer_of(folder):
    """-> the encoder's tokenizer, the numbers of the pieces at a window's two ends"""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    ends = ("<s>", "</s>") if tokenizer.token_to_id("<s>") is not None else ("[CLS]", "[SEP]")
    return tokenizer, [tokenizer.token_to_id(end) for end in ends]


def load(rows, roles, tokenizer, programs):
    """roles: by article id, annotated attributions; programs: role_features and sayso."""
    tokens = features.tokens_of(programs[0], [row["text"] for row in rows])
    finds = finds_of(programs[1], rows)
    return [read(row, seen, found, roles.get(row["id"]), tokenizer) for row, seen, found in zip(rows, tokens, finds)]
