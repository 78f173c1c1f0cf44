#!/usr/bin/env python3
"""Trains the role network of core/findings/roles, or checks it.

Reads <corpora>/polnear-{train,dev}.jsonl and polnear-train.tokens.jsonl, builds scripts/role_features.cpp, which shows
the articles as the core sees them, and learns in three stages: wide teachers, a narrow student of theirs, and the same
student with 8-bit weights. Then it calibrates the confidence on training articles that were held out, and writes the
weights. The same corpora, options, seed and machine give the same bytes. A run that is broken off goes on after its
last whole epoch. docs/attributions.md tells what is learned and how well.

  scripts/train_attributions.py                  train, write the weights and the vectors of the C++ test, check
  scripts/train_attributions.py --check          score the committed weights on polnear-dev, in numpy
  scripts/train_attributions.py --restate        make the vectors of the C++ test anew, nothing else

Needs /usr/bin/python3 with Debian's python3-torch; with libopenblas0-serial it is some seven times faster.
"""

import argparse
import hashlib
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is missing: apt-get install python3-torch libopenblas0-serial, and run this with /usr/bin/python3")

from attributions import calibration, corpus, features, reference, scoring, vectors, word_vectors  # noqa: E402

HELD_OUT = slice(7, None, 14)  # training articles that are kept for calibration
CUE_BONUSES = (0.0, 0.3, 0.6, 0.9, 1.2)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--corpora",
        type=pathlib.Path,
        default=ROOT / "../shared/eval/corpora",
        help="directory of the corpora; score.py stands beside it",
    )
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "core/findings/roles/roles.weights")
    parser.add_argument("--vectors", type=pathlib.Path, default=ROOT / "tests/core/findings/roles_reference.json")
    parser.add_argument(
        "--cache", type=pathlib.Path, default=ROOT / "build/attributions", help="for what is built, and checkpoints"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--embedding", type=int, default=48, help="width of the embedding, a multiple of 8")
    parser.add_argument("--width", type=int, default=80, help="width of the layers, a multiple of 8")
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--teachers", type=int, default=3, help="0: the student learns from the corpus alone")
    parser.add_argument("--teacher-width", type=int, default=144)
    parser.add_argument("--teacher-layers", type=int, default=5)
    parser.add_argument("--teacher-epochs", type=int, default=9)
    parser.add_argument("--epochs", type=int, default=16, help="of the student's first stage")
    parser.add_argument("--quantized-epochs", type=int, default=5)
    parser.add_argument(
        "--without",
        nargs="*",
        default=[],
        choices=("rules", "tags", "vectors"),
        help="leave out, to measure what it brings",
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--restate", action="store_true")
    return parser.parse_args()


def quotes_of(network, articles, least=None):
    least = network.least_confidence if least is None else least
    out = {}
    for article in articles:
        quotes = reference.as_quotes(article.tokens, network.attributions(article.tokens))
        out[article.row["id"]] = {
            "id": article.row["id"],
            "quotes": [quote for quote in quotes if quote["confidence"] >= least],
        }
    return out


def report(network, articles, score, least=None):
    return score.score([article.row for article in articles], quotes_of(network, articles, least))


def leave_out(without, articles):
    for article in articles:
        for name, column in (("rules", "rule"), ("tags", "tag")):
            if name in without:
                article.tokens = article.tokens.copy()
                article.tokens[column] = 0


def check(options, program, score):
    network = reference.Network(options.out.read_bytes())
    dev = corpus.load(program, corpus.read(options.corpora / "polnear-dev.jsonl"))
    leave_out(options.without, dev)
    print("polnear-dev:", scoring.line(report(network, dev, score)))
    print("confidence   finds   mean   right")
    for tenth, finds, mean, right in calibration.reliability(network, dev, score):
        print(f"{tenth:.1f}–{tenth + 0.1:.1f}    {finds:6}   {mean:.3f}   {right:.3f}")


def seed_all(torch, seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def train(options, program, score):
    try:
        import torch
    except ImportError:
        sys.exit(
            "torch is missing: apt-get install python3-torch libopenblas0-serial, and run this with /usr/bin/python3"
        )
    from attributions import kernels, model, training, vocabulary, weights

    torch.set_num_threads(1)
    kernels.build(options.cache)

    tags, tag_count = corpus.read_tags(options.corpora / "polnear-train.tokens.jsonl")
    rows = corpus.read(options.corpora / "polnear-train.jsonl")
    marked = corpus.load(program, rows, tags)
    unmarked = corpus.load(program, [corpus.without_marks(row) for row in rows])
    leave_out(options.without, marked + unmarked)
    known, glove = word_vectors.read(options.cache / "vectors")
    words, counts = vocabulary.choose(marked, known[np.isin(known, word_vectors.common_words())])
    glove = torch.from_numpy(word_vectors.of(words, known, glove) * ("vectors" not in options.without))
    word_classes = weights.word_classes(program)
    lexicon, classes = word_classes
    sizes = features.table_sizes(len(words))
    first = np.cumsum([0, *sizes])[:-1]
    for article in marked + unmarked:
        article.word = features.lookup(words, article.tokens["hash"])
        entry = features.lookup(lexicon, article.tokens["hash"])
        article.lexicon = np.where(entry >= 0, classes[entry], 0)
    marks = np.isin(words, [features.fnv(mark) for mark in vocabulary.MARKS])
    held_out = marked[HELD_OUT]
    apart = {article.row["id"] for article in held_out}
    articles = [article for article in marked if article.row["id"] not in apart]
    unmarked = [article for article in unmarked if article.row["id"] not in apart]
    print(
        f"{len(articles)} articles, {sum(len(a.tokens) for a in articles)} tokens, {len(words)} words; "
        f"{len(held_out)} articles held out",
        flush=True,
    )

    reached = np.zeros(sum(sizes), bool)
    for article in articles + unmarked:
        reached[training.rows_of((article, 0, len(article.tokens)), first).ravel()] = True
    reached[: features.SHAPES] = True

    def network(embedding, width, layers, drop, embedding_drop):
        out = model.Network(sum(sizes), glove, embedding, width, layers, tag_count, drop, embedding_drop)
        with torch.no_grad():
            out.table.weight[torch.from_numpy(~reached)] = 0  # rows that no training text reaches
        return out

    def run(stage, student, named_for, taught_chain=None):
        """Runs a stage, or what is left of it, and returns the average of its weights."""
        path = options.cache / f"{stage.name}-{recipe(*named_for)}.pt"
        job = training.Training(stage, student, articles, unmarked, held_out, first, counts, marks, taught_chain)
        if path.exists():
            job.restore(torch.load(path))
        while job.epoch < stage.epochs:
            print(job.run_epoch(), flush=True)
            torch.save(job.state(), path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
        return job.average.eval()

    def recipe(*names):
        given = [[getattr(options, name) for name in names], words.tolist()]
        return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:8]

    of_teachers = ("seed", "teachers", "teacher_width", "teacher_layers", "teacher_epochs", "without")
    of_student = (*of_teachers, "embedding", "width", "layers", "epochs", "quantized_epochs")
    teachers = []
    for number in range(1, options.teachers + 1):
        seed_all(torch, options.seed + 100 * number)
        stage = training.Stage(f"teacher-{number}", options.teacher_epochs, 3e-3)
        teachers.append(run(stage, network(64, options.teacher_width, options.teacher_layers, 0.15, 0.25), of_teachers))
    taught_chain = training.teach(teachers, articles + unmarked, first) if teachers else None
    distilled = 0.7 if teachers else 0.0
    seed_all(torch, options.seed + 1)
    student = network(options.embedding, options.width, options.layers, 0.1, 0.15)
    student = run(
        training.Stage("student", options.epochs, 3e-3, distilled=distilled), student, of_student, taught_chain
    )
    seed_all(torch, options.seed + 2)
    training.measure_steps(student, articles[:60], first)
    student = run(
        training.Stage("quantized", options.quantized_epochs, 1.5e-3, distilled=distilled),
        student,
        of_student,
        taught_chain,
    )

    bonuses = {
        bonus: report(reference.Network(weights.write(student, words, word_classes, bonus)), held_out, score)[
            "attributions"
        ]["f1"]
        for bonus in CUE_BONUSES
    }
    bonus = max(bonuses, key=bonuses.get)
    uncalibrated = reference.Network(weights.write(student, words, word_classes, bonus))
    print(f"bonus of cues {bonus}: found F1 {bonuses[bonus]:.3f} on the held-out articles", flush=True)
    options.out.write_bytes(
        weights.write(student, words, word_classes, bonus, calibration.calibrate(uncalibrated, held_out, score))
    )


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    program = features.build(ROOT, options.cache / "native")
    score = None if options.restate else scoring.load(options.corpora.parent / "score.py")
    if not (options.check or options.restate):
        train(options, program, score)
    if not options.check:
        vectors.write(options.vectors, reference.Network(options.out.read_bytes()), program)
    if not options.restate:
        check(options, program, score)


if __name__ == "__main__":
    main()
