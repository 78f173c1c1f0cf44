"""Tokens as the goals head sees them: scripts/goal_features.cpp computes the features, this module reads them."""

import dataclasses

import numpy as np
from attributions import core_program

# Rows of the evidence tables, as core/findings/goals/head/evidence.hpp has them.
TABLES = {
    "rule": 48,
    "kind": 16,
    "cue": 16,
    "role": 16,
    "lexicon": 32,
    "place": 8,
    "end": 4,
}
OF_RULES = ("rule", "kind", "cue", "end")  # what the goal rules say
STATE, EMBEDDING = 112, 48  # of the encoder

TOKEN = np.dtype(
    [
        ("start", "<u4"),
        ("end", "<u4"),
        ("sentence", "<u4"),
        ("paragraph", "<u4"),
        ("evidence", "u1", len(TABLES)),
        ("state", "i1", STATE),
        ("embedded", "i1", EMBEDDING),
    ]
)


@dataclasses.dataclass
class Read:
    tokens: np.ndarray  # TOKEN
    stretches: list  # numbers of the tokens that are read together


def read(program, texts):
    """What the core tells of each text."""
    written = core_program.output(program, texts)
    out, at = [], 0

    def take(kind, count):
        nonlocal at
        found = np.frombuffer(written, kind, count, at)
        at += found.nbytes
        return found

    for _ in texts:
        count, stretches = take("<u4", 2)
        tokens = take(TOKEN, count)
        out.append(Read(tokens, [take("<u4", take("<u4", 1)[0]) for _ in range(stretches)]))
    return out
