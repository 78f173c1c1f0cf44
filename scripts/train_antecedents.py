#!/usr/bin/env python3
"""Learns what the clues weigh by which whom "he" or "she" means is found, and writes them to
core/findings/speakers/clues.def.

Reads <corpora>/gap-development.tsv, gum-train.jsonl (texts that are free for commerce) and speakers-train.jsonl, builds
scripts/speaker_evidence.cpp, which shows of each pronoun who comes in question and by which clues, and minimizes what
the right ones are short of all (the softmax over a pronoun's candidates). The loss is convex and all is read at once:
there is no seed, and the same corpora give the same table. Whom a pronoun means hangs on the pronouns before it, so the
candidates are shown and weighed twice.

  scripts/train_antecedents.py            learn, write the table, and tell how well it does
  scripts/train_antecedents.py --check    five-fold, by article: the same figures on articles that were not learned from

Needs Python 3 with numpy. `npm run format` puts the table in form.
"""

import csv
import dataclasses
import re
import sys

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is missing: apt-get install python3-numpy")

from attributions import core_program, goals, scoring
from attributions.corpus import read
from speakers import evidence

TABLE = evidence.ROOT / "core/findings/speakers/clues.def"
PRONOUNS = {"he", "she", "him", "her", "his", "hers"}
PARTS = ("source", "subject", "object", "possessive")
# How much a pronoun of each corpus counts: those of news are few, and what the analyzer reads.
SHARES = {"gap-development": 1.0, "gum-train": 0.7, "speakers-train": 3.0}
HELD_SHARED, HELD_APART = 0.5, 1.5  # how strongly weights are held to zero: of all parts, of one alone
STEPS, RATE = 400, 0.1
ROUNDS = 2
LONGEST_LEAD = 25  # code points of a mention in front of the name in it: "the former mayor, Ana Ruiz"


@dataclasses.dataclass
class Pronoun:
    corpus: str
    article: str
    part: int
    clues: np.ndarray  # [candidates, clues], 0 or 1
    right: np.ndarray  # of each candidate


def overlap(mention, spans):
    return any(mention["start"] < end and start < mention["end"] for start, end in spans)


def within(mention, spans):
    return any(start <= mention["start"] <= start + LONGEST_LEAD and mention["end"] <= end for start, end in spans)


def gap(path):
    """-> (article, text, [(offset, whether a candidate is the right one)])"""
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            meant = [
                (int(row[f"{name}-offset"]), int(row[f"{name}-offset"]) + len(row[name]))
                for name in "AB"
                if row[f"{name}-coref"].upper() == "TRUE"
            ]

            def is_right(candidate, meant=meant):
                return any(overlap(mention, meant) for mention in candidate["mentions"])

            yield row["ID"], row["Text"], [(int(row["Pronoun-offset"]), is_right)]


def gum(path):
    for row in read(path):
        if "NC" in row["license"]:
            continue
        text, clusters = row["text"], {}
        for start, end, _, cluster, *_ in row["mentions"]:
            if text[start:end].lower() not in PRONOUNS:
                clusters.setdefault(cluster, []).append((start, end))

        def meaning(cluster, clusters=clusters):
            spans = clusters.get(cluster, [])
            return lambda candidate: any(within(mention, spans) for mention in candidate["mentions"])

        pronouns = [
            (start, meaning(cluster))
            for start, end, _, cluster, *_ in row["mentions"]
            if text[start:end].lower() in PRONOUNS
        ]
        yield row["id"], text, pronouns


def news(path, score):
    for row in read(path):
        named = {}
        for gold in row["attributions"]:
            for start, end in goals.spans(gold.get("source")):
                if gold.get("speaker") and row["text"][start:end].lower() in PRONOUNS:
                    named[start] = gold["speaker"]

        def named_so(speaker):
            return lambda candidate: score.same_name(candidate["name"], speaker)

        yield row["id"], row["text"], [(start, named_so(speaker)) for start, speaker in sorted(named.items())]


def corpora(folder, score):
    return {
        "gap-development": list(gap(folder / "gap-development.tsv")),
        "gum-train": list(gum(folder / "gum-train.jsonl")),
        "speakers-train": list(news(folder / "speakers-train.jsonl", score)),
    }


def shown(program, texts):
    """What the program says of each text's pronouns."""
    rows = [{"text": text, "pronouns": [at for at, _ in pronouns]} for _, text, pronouns in texts]
    return [answer["pronouns"] for answer in core_program.answers(program, rows)]


def pronouns_of(program, texts_of, clue_count):
    """Those of which a candidate is right."""
    out = []
    for corpus, texts in texts_of.items():
        for (article, _, asked), answers in zip(texts, shown(program, texts)):
            for (_, is_right), answer in zip(asked, answers):
                candidates = answer.get("candidates", [])
                right = np.array([is_right(candidate) for candidate in candidates], bool)
                if not right.any():
                    continue
                clues = np.zeros((len(candidates), clue_count))
                for row, candidate in zip(clues, candidates):
                    row[candidate["clues"]] = 1
                out.append(Pronoun(corpus, article, answer["part"], clues, right))
    return out


def learned(pronouns):
    """-> weights [parts, clues]"""
    clues = np.concatenate([pronoun.clues for pronoun in pronouns])
    counts = [len(pronoun.right) for pronoun in pronouns]
    first = np.concatenate([[0], np.cumsum(counts)[:-1]])
    part = np.repeat([pronoun.part for pronoun in pronouns], counts)
    share = np.repeat([SHARES[pronoun.corpus] for pronoun in pronouns], counts)
    right = np.concatenate([pronoun.right for pronoun in pronouns])

    def shares_of(raised):
        return raised / np.repeat(np.add.reduceat(raised, first), counts)

    shape = (1 + len(PARTS), clues.shape[1])  # what all parts have, then what each has beside
    weights, mean, square = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    held = np.array([HELD_SHARED] + [HELD_APART] * len(PARTS))[:, None]
    for step in range(1, STEPS + 1):
        scores = (clues * (weights[0] + weights[1:][part])).sum(1)
        raised = np.exp(scores - scores.max())
        error = share * (shares_of(raised) - shares_of(raised * right))
        slope = 2 * held * weights
        slope[0] += error @ clues
        for i in range(len(PARTS)):
            slope[1 + i] += (error * (part == i)) @ clues
        slope /= len(pronouns)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2  # Adam (Kingma and Ba, ICLR 2015)
        rate = RATE * (1 - (step - 1) / STEPS)
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights[0] + weights[1:]


def is_found(pronoun, weights):
    """Whether the candidate that weighs most is right."""
    return bool(pronoun.right[np.argmax(pronoun.clues @ weights[pronoun.part])])


def report(title, pronouns, weights_of):
    """weights_of: of each pronoun the weights that judge it"""
    told = []
    for corpus in SHARES:
        hits = [is_found(one, weights_of(one)) for one in pronouns if one.corpus == corpus]
        told.append(f"{corpus} {sum(hits) / max(1, len(hits)):.3f} of {len(hits)}")
    print(f"{title}: {', '.join(told)}", flush=True)


def write(names, weights):
    rounded = np.rint(100 * weights).astype(int)

    def row(match):
        name = match[1]
        return f"CLUE({name}, {', '.join(str(rounded[part][names.index(name)]) for part in range(len(PARTS)))})"

    TABLE.write_text(re.sub(r"^CLUE\((\w+),[^)]*\)", row, TABLE.read_text(), flags=re.M))


def main():
    options = evidence.arguments(__doc__)
    texts_of = corpora(options.corpora, scoring.load(options.corpora.parent / "score.py"))
    for _ in range(1 if options.check else ROUNDS):
        program = evidence.build(options.cache)
        names = evidence.names_of(program, "clues")
        pronouns = pronouns_of(program, texts_of, len(names))
        if not options.check:
            weights = learned(pronouns)
            write(names, weights)
            report("learned from", pronouns, lambda _, weights=weights: weights)
    report("not learned from", pronouns, evidence.apart(pronouns, learned))


if __name__ == "__main__":
    main()
