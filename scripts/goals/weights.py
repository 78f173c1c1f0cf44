"""The weights file, as core/findings/goals/head/network.cpp reads it; docs/goals.md has the format."""

import struct

import numpy as np
from attributions.reference import KNOTS
from attributions.weights import array, checked, floats, linear

from .corpus import GOAL
from .features import EMBEDDING, STATE, TABLES
from .model import SCALE, table_step
from .reference import EVIDENCE, MAGIC

VERSION = 1


def no_confidence():
    """Until it is calibrated, everything is as likely."""
    return np.zeros(EVIDENCE), np.arange(KNOTS), np.full(KNOTS, 0.5), -1.0


def write(head, goal_bonus=0.0, confidence=None):
    """-> the bytes of the file. goal_bonus: added to the score of a goal's first token; confidence: weights of the
    evidence, knots x and y, the least confidence."""
    steps = array(head.steps).astype("<f4")
    width, layers = head.state.out_features, len(head.gates)
    out = MAGIC + struct.pack("<6I", VERSION, STATE, EMBEDDING, width, layers, EVIDENCE)
    out += struct.pack(f"<{len(TABLES)}I", *TABLES.values()) + floats(1 / steps)
    out += linear(head.state, SCALE) + linear(head.embedded, SCALE, bias=False)
    step = array(table_step(head.table.weight))
    out += floats(step) + np.clip(np.rint(array(head.table.weight) / step), -127, 127).astype("i1").tobytes()
    for i, (window, gates) in enumerate(zip(head.windows, head.gates)):
        out += floats(array(window)) + linear(gates, steps[i])
    bonus = np.zeros(head.output.out_features, "f4")
    bonus[GOAL] = goal_bonus
    out += linear(head.output, steps[-1], extra=bonus) + floats(*map(array, head.chain()))
    out += floats(*(confidence or no_confidence()))
    return checked(out)
