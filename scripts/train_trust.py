#!/usr/bin/env python3
"""Learns how far each way of finding a speaker can be trusted, and writes it to core/findings/speakers/signs.def.

Reads <corpora>/speakers-train.jsonl and world-train.jsonl, builds scripts/speaker_evidence.cpp, which shows of each
attribution by which way its speaker was found and which signs there are, compares the names with those of the corpora
as score.py does, and fits a logistic model. It is convex: there is no seed, and the same corpora give the same table.

  scripts/train_trust.py            learn, write the table, and tell how well it holds
  scripts/train_trust.py --check    the latter alone

How well it holds, whether nine of ten answers at 0.9 are right, is told five-fold, of articles that were not learned
from. Needs Python 3 with numpy. To be run after whatever else changes which speakers are found;
`npm run format` puts the table in form.
"""

import re
import sys

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is missing: apt-get install python3-numpy")

from attributions import core_program, goals, scoring
from attributions.corpus import read
from speakers import evidence as shown

TABLE = shown.ROOT / "core/findings/speakers/signs.def"
CORPORA = ("speakers-train", "world-train")
HELD = 1.0  # how strongly weights are held to zero
EDGES = (0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def references(program, rows, ways, signs, same_name):
    """-> evidence [references, ways and signs], whether each is right, the fold of each"""
    evidence, right, folds = [], [], []
    feed = [{"text": row["text"], "pronouns": []} for row in rows]
    for row, answer in zip(rows, core_program.answers(program, feed)):
        for quote, gold in shown.matched(answer["quotes"], row):
            if not gold.get("speaker"):
                continue
            line = np.zeros(ways + signs)
            line[quote["way"]] = 1
            line[[ways + sign for sign in quote["signs"]]] = 1
            evidence.append(line)
            right.append(same_name(quote["name"], gold["speaker"]))
            folds.append(goals.fold(row))
    return np.array(evidence), np.array(right, float), np.array(folds)


def shares(evidence, weights):
    return 1 / (1 + np.exp(-evidence @ weights))


def learned(evidence, right):
    """Newton's method."""
    weights = np.zeros(evidence.shape[1])
    for _ in range(30):
        share = shares(evidence, weights)
        slope = evidence.T @ (share - right) + HELD * weights
        curve = (evidence * (share * (1 - share))[:, None]).T @ evidence + HELD * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def report(evidence, right, folds):
    told = np.zeros(len(right))
    for fold in range(goals.FOLDS):
        told[folds == fold] = shares(evidence[folds == fold], learned(evidence[folds != fold], right[folds != fold]))
    print(f"{len(right)} references, {right.mean():.3f} right; on articles that were not learned from:")
    print("speaker_confidence   references   right")
    for low, high in zip(EDGES, EDGES[1:]):
        inside = (told >= low) & (told < high)
        if inside.any():
            print(f"{low:.2f} to {min(high, 1):.2f}         {inside.sum():6}       {right[inside].mean():.3f}")
    print(f"0.90 and more        {(told >= 0.9).sum():6}       {right[told >= 0.9].mean():.3f}")


def write(ways, signs, weights):
    numbers = dict(zip([("WAY", way) for way in ways] + [("SIGN", sign) for sign in signs], np.rint(100 * weights)))

    def row(match):
        return f"{match[1]}({match[2]}, {int(numbers[match[1], match[2]])})"

    TABLE.write_text(re.sub(r"^(WAY|SIGN)\((\w+), -?\d+\)", row, TABLE.read_text(), flags=re.M))


def main():
    options = shown.arguments(__doc__)
    score = scoring.load(options.corpora.parent / "score.py")
    rows = [row for name in CORPORA for row in read(options.corpora / f"{name}.jsonl")]
    program = shown.build(options.cache)
    ways, signs = shown.names_of(program, "ways"), shown.names_of(program, "signs")
    evidence, right, folds = references(program, rows, len(ways), len(signs), score.same_name)
    if not options.check:
        write(ways, signs, learned(evidence, right))
    report(evidence, right, folds)


if __name__ == "__main__":
    main()
