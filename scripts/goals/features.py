"""Tokens as the goals head sees them: scripts/goal_features.cpp computes the features, this module builds and runs
it, and other programs with weights that are not the repository's."""

import dataclasses
import json
import subprocess

import numpy as np

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
STATE, EMBEDDING = 112, 48  # of the role network

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


def build(root, folder, target, **weights):
    """Builds a program in `folder`, with these weights files (role, goal) for those of the repository. -> its path"""
    given = [f"-DSAYSO_{kind.upper()}_WEIGHTS={path.resolve()}" for kind, path in weights.items()]
    for command in (
        ["cmake", "-S", root, "-B", folder, "-DCMAKE_BUILD_TYPE=Release", *given],
        ["cmake", "--build", folder, "--target", target, "-j2"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    return folder / target


def read(program, texts):
    """What the core tells of each text."""
    feed = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    done = subprocess.run([program], input=feed.encode(), capture_output=True)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    out, at = [], 0

    def take(kind, count):
        nonlocal at
        found = np.frombuffer(done.stdout, kind, count, at)
        at += found.nbytes
        return found

    for _ in texts:
        count, stretches = take("<u4", 2)
        tokens = take(TOKEN, count)
        out.append(Read(tokens, [take("<u4", take("<u4", 1)[0]) for _ in range(stretches)]))
    return out
