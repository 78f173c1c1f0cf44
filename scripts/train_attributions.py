#!/usr/bin/env python3
"""Trains the encoder of core/reader and the role head of core/findings/roles, or checks them.

Reads <corpora>/polnear-{train,dev}.jsonl, polnear-train.tokens.jsonl, {goals,world}-train.jsonl and
news-unlabelled.jsonl, and what a large network thinks of them (scripts/train_teacher.py), builds
scripts/role_features.cpp, which shows the articles as the core sees them, and learns in three stages: the network, the
same with ever more of its weights set to zero, and the same with 8-bit weights. Goals are an exercise for its layers:
the head that finds them is trained after it (scripts/train_goals.py). Then it calibrates the confidence on training
articles that were held out, and writes the weights. The same corpora, options, seed and machine give the same bytes. A
run that is broken off goes on after its last whole epoch. docs/reader.md and docs/attributions.md tell what is learned
and how well.

  scripts/train_attributions.py --silver DIR     train, write the weights and the vectors of the C++ test, check
  … --leave-out 0 --out FOLDER                   know no goal of a fifth of the articles, to measure goals on it
  scripts/train_attributions.py --check          score the committed weights on polnear-dev, in numpy
  scripts/train_attributions.py --restate        make the vectors of the C++ test anew, nothing else

Needs /usr/bin/python3 with Debian's python3-torch; with libopenblas0-serial it is some seven times faster. On a GPU
(--device cuda) a step takes a tenth of the time; there the order of sums is not fixed, and no two runs are the same.
"""

import argparse
import hashlib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is missing: apt-get install python3-torch libopenblas0-serial, and run this with /usr/bin/python3")

from attributions import (  # noqa: E402
    calibration,
    core_program,
    corpus,
    features,
    goals,
    reference,
    scoring,
    silver,
    vectors,
    word_vectors,
)

HELD_OUT = slice(7, None, 14)  # training articles that are kept for calibration
DROP, EMBEDDING_DROP = 0.1, 0.15
CUE_BONUSES = (0.0, 0.3, 0.6, 0.9, 1.2)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--corpora",
        type=pathlib.Path,
        default=ROOT / "../shared/eval/corpora",
        help="directory of the corpora; score.py stands beside it",
    )
    parser.add_argument("--out", type=pathlib.Path, help="folder for encoder.weights and roles.weights, if not core/")
    parser.add_argument("--vectors", type=pathlib.Path, default=ROOT / "tests/core/findings/roles_reference.json")
    parser.add_argument(
        "--cache", type=pathlib.Path, default=ROOT / "build/attributions", help="for what is built, and checkpoints"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda: a GPU, for which python3 needs cupy")
    parser.add_argument("--embedding", type=int, default=48, help="width of the embedding, a multiple of 8")
    parser.add_argument("--width", type=int, default=112, help="width of the layers, a multiple of 8")
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--silver", type=pathlib.Path, help="folder of what teachers think, of train_teacher.py")
    parser.add_argument("--leave-out", type=int, help="a fold of goals that is not learned from")
    parser.add_argument("--epochs", type=int, default=7, help="of the first stage")
    parser.add_argument("--quantized-epochs", type=int, default=4)
    parser.add_argument("--pruning-epochs", type=int, default=5)
    parser.add_argument("--pruned", type=float, default=0.6, help="share of the layers' weights that become zero")
    parser.add_argument(
        "--without",
        nargs="*",
        default=[],
        choices=("rules", "tags", "vectors", "silver"),
        help="leave out, to measure what it brings",
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--restate", action="store_true")
    options = parser.parse_args()
    options.encoder = options.out / "encoder.weights" if options.out else ROOT / "core/reader/encoder.weights"
    options.roles = options.out / "roles.weights" if options.out else ROOT / "core/findings/roles/roles.weights"
    return options


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


def written(options):
    return reference.Network(options.encoder.read_bytes(), options.roles.read_bytes())


def leave_out(without, articles):
    for article in articles:
        for name, column in (("rules", "rule"), ("tags", "tag")):
            if name in without:
                article.tokens = article.tokens.copy()
                article.tokens[column] = 0


def check(options, program, score):
    network = written(options)
    dev = corpus.load(program, corpus.read(options.corpora / "polnear-dev.jsonl"))
    leave_out(options.without, dev)
    print("polnear-dev:", scoring.line(report(network, dev, score)))
    print("confidence   finds   mean   right")
    for tenth, finds, mean, right in calibration.reliability(network, dev, score):
        print(f"{tenth:.1f}–{tenth + 0.1:.1f}    {finds:6}   {mean:.3f}   {right:.3f}")


def recipe(options, words):
    of_input = ("seed", "device", "leave_out", "without", "embedding", "width", "layers")
    of_stages = ("epochs", "pruning_epochs", "pruned", "quantized_epochs")
    given = [[getattr(options, name) for name in of_input + of_stages], words.tolist()]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:8]


def read_articles(options, program):
    """-> the articles, those with roles first; of these a form without quotation marks; how many parts of speech"""
    tags, tag_count = corpus.read_tags(options.corpora / "polnear-train.tokens.jsonl")
    rows = corpus.read(options.corpora / "polnear-train.jsonl")
    unmarked = corpus.load(program, [corpus.without_marks(row) for row in rows])
    by_name, left_out = {row["id"]: dict(row) for row in rows}, set()
    for name in ("goals-train", "world-train", "news-unlabelled"):
        for row in corpus.read(options.corpora / f"{name}.jsonl"):
            known = by_name.setdefault(row["id"], {"id": row["id"], "text": row["text"]})
            if "goals" in row and goals.fold(row) == options.leave_out:
                left_out.add(row["id"])
            elif "goals" in row:
                known["goals"] = row["goals"]
    articles = corpus.load(program, by_name.values(), tags)
    if "silver" in options.without:
        return [article for article in articles if article.labels is not None], unmarked, tag_count
    if options.silver is None:
        raise SystemExit("--silver names no folder: scripts/train_teacher.py makes it")
    silver.give(options.silver, "all" if options.leave_out is None else options.leave_out, articles)
    for article in articles:
        if article.row["id"] in left_out and article.taught:
            article.taught = {"roles": article.taught["roles"]}
    return articles, unmarked, tag_count


def train(options, program, score):
    try:
        import torch
    except ImportError:
        sys.exit(
            "torch is missing: apt-get install python3-torch libopenblas0-serial, and run this with /usr/bin/python3"
        )
    from attributions import batches, kernels_c, model, training, vocabulary, weights

    torch.set_num_threads(1)
    if options.device == "cpu":
        kernels_c.build(options.cache)

    marked, unmarked, tag_count = read_articles(options, program)
    known, glove = word_vectors.read(options.cache / "vectors")
    of_roles = [article for article in marked if article.labels is not None]
    words, counts = vocabulary.choose(of_roles, known[np.isin(known, word_vectors.common_words())])
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
    held_out = of_roles[HELD_OUT]
    apart = {article.row["id"] for article in held_out}
    articles = [article for article in marked if article.row["id"] not in apart]
    unmarked = [article for article in unmarked if article.row["id"] not in apart]
    print(
        f"{len(articles)} articles, {sum(len(a.tokens) for a in articles)} tokens, {len(words)} words; "
        f"{sum(a.goals is not None for a in articles)} with goals, {sum(a.taught is not None for a in articles)} read "
        f"by a teacher; {len(held_out)} held out",
        flush=True,
    )

    reached = np.zeros(sum(sizes), bool)
    for article in articles + unmarked:
        reached[batches.rows_of((article, 0, len(article.tokens)), first).ravel()] = True
    reached[: features.SHAPES] = True

    def stage(name, epochs, rate, **more):
        return training.Stage(name, epochs, rate, seed=options.seed, **more)

    def run(stage, network):
        """Runs a stage, or what is left of it, and returns the average of its weights."""
        path = options.cache / f"{stage.name}-{recipe(options, words)}.pt"
        by_name = {article.row["id"]: article for article in unmarked}
        job = training.Training(stage, network, articles, by_name, held_out, first, counts, marks)
        if path.exists():
            job.restore(torch.load(path, map_location=options.device))
        while job.epoch < stage.epochs:
            print(job.run_epoch(), flush=True)
            torch.save(job.state(), path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
        return job.average.eval()

    torch.manual_seed(options.seed)
    network = model.Network(
        sum(sizes), glove, options.embedding, options.width, options.layers, tag_count, DROP, EMBEDDING_DROP
    )
    with torch.no_grad():
        network.table.weight[torch.from_numpy(~reached)] = 0  # rows that no training text reaches
    network = run(stage("float", options.epochs, 3e-3), network.to(options.device))
    network = run(stage("pruned", options.pruning_epochs, 2e-3, pruned=options.pruned), network)
    training.measure_steps(network, of_roles[:60], first)
    network = run(stage("8-bits", options.quantized_epochs, 1.5e-3, distilled=0.1), network).cpu()

    encoder = weights.encoder(network, words, word_classes)

    def with_bonus(bonus):
        return reference.Network(encoder, weights.roles(network, bonus))

    bonuses = {bonus: report(with_bonus(bonus), held_out, score)["attributions"]["f1"] for bonus in CUE_BONUSES}
    bonus = max(bonuses, key=bonuses.get)
    print(f"bonus of cues {bonus}: found F1 {bonuses[bonus]:.3f} on the held-out articles", flush=True)
    confidence = calibration.calibrate(with_bonus(bonus), held_out, score)
    options.encoder.parent.mkdir(parents=True, exist_ok=True)
    options.encoder.write_bytes(encoder)
    options.roles.write_bytes(weights.roles(network, bonus, confidence))


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    program = core_program.build(ROOT, options.cache / "native", "role_features")
    score = None if options.restate else scoring.load(options.corpora.parent / "score.py")
    if not (options.check or options.restate):
        train(options, program, score)
    if not options.check and options.leave_out is None:
        vectors.write(options.vectors, written(options), program)
    if not options.restate:
        check(options, program, score)


if __name__ == "__main__":
    main()
