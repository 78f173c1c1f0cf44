#!/usr/bin/env python3
"""Trains the goals head of core/findings/goals/head, or measures it.

Reads <corpora>/{goals,world}-train.jsonl and what scripts/train_teacher.py thinks of these and further articles, builds
scripts/goal_features.cpp, which shows the articles as the core sees them, and learns what a goal is from what the
encoder makes of each token and from what the rules find. Every article of some fifths is first
judged by a head, on an encoder, that were not trained on its fifth: from that the confidence is learned, and what the
program finds with such heads is scored (cross-validated by article). Then the head that ships is trained on all. The
same corpora, options, seed and machine give the same bytes. docs/goals.md tells what is learned and how well.

  scripts/train_goals.py --silver FOLDER  train, write the weights and the vectors of the C++ test
  … --measure                             measure alone; --folds 0 1: on these fifths alone
  scripts/train_goals.py --restate        make the vectors of the C++ test anew, nothing else

FOLDER is train_teacher.py's; FOLDER/fold-0 has the encoder and the role head that know no goal of the first fifth,
which scripts/train_attributions.py --leave-out 0 --out FOLDER/fold-0 makes, and so on.

Needs /usr/bin/python3 with Debian's python3-torch; without libopenblas0-pthread it is some 27 times slower.
"""

import argparse
import hashlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

try:
    import torch
except ImportError:
    sys.exit("torch is missing: apt-get install python3-torch libopenblas0-pthread, and run this with /usr/bin/python3")

from attributions import core_program, kernels_c, scoring, silver  # noqa: E402
from goals import calibration, corpus, model, reference, training, vectors, weights  # noqa: E402

GOLD, PLAIN = ("goals-train", "world-train"), ("polnear-train", "news-unlabelled")
GOAL_BONUS = 1.5  # added to the score of a goal's first token, so that what is likely is found and then weighed


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--corpora",
        type=pathlib.Path,
        default=ROOT / "../shared/eval/corpora",
        help="directory of the corpora; score.py stands beside it",
    )
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "core/findings/goals/head/goals.weights")
    parser.add_argument("--vectors", type=pathlib.Path, default=ROOT / "tests/core/findings/goals/head_reference.json")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/goals", help="for what is built")
    parser.add_argument("--silver", type=pathlib.Path, help="folder of what teachers think, and of the folds' encoders")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda: a GPU, for which python3 needs cupy")
    parser.add_argument("--width", type=int, default=48, help="a multiple of 8")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--quantized-epochs", type=int, default=3)
    parser.add_argument("--pruned", type=float, default=0.6, help="share of the maps' weights that become zero")
    parser.add_argument("--distilled", type=float, default=1.0, help="weight of a token that only a teacher has read")
    parser.add_argument("--without-rules", action="store_true", help="hide what they find, to measure what they bring")
    parser.add_argument("--folds", type=int, nargs="+", default=range(corpus.FOLDS), help="that are judged")
    parser.add_argument("--measure", action="store_true", help="judge alone, and write nothing")
    parser.add_argument("--restate", action="store_true", help="make the vectors of the C++ test anew, nothing else")
    return parser.parse_args()


def recipe(options, articles, encoder):
    names = ("device", "seed", "width", "layers", "epochs", "quantized_epochs", "pruned", "distilled", "without_rules")
    read = [(article.row["id"], article.goals is None, article.taught is None) for article in articles]
    given = [[getattr(options, name) for name in names], read, hashlib.sha256(encoder.read_bytes()).hexdigest()]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:8]


def trained(options, articles, name, encoder):
    """-> the head that these articles make on this encoder, or have made before"""
    path = options.cache / f"{name.replace(' ', '-')}-{recipe(options, articles, encoder)}.pt"
    torch.manual_seed(options.seed)
    head = model.Head(options.width, options.layers)
    if path.exists():
        head.load_state_dict(torch.load(path, map_location="cpu"))
        return head.eval()
    head, rules = head.to(options.device), not options.without_rules

    def stage(kind, epochs, rate, pruned=0.0):
        given = {"distilled": options.distilled, "rules": rules, "pruned": pruned, "seed": options.seed}
        return training.Stage(f"{name} {kind}", epochs, rate, **given)

    head = training.Training(stage("float", options.epochs, 3e-3), head, articles).run()
    training.measure_steps(head, [article for article in articles if article.goals is not None][:60], rules)
    head = training.Training(stage("8 bits", options.quantized_epochs, 1e-3, options.pruned), head, articles).run()
    torch.save(head.cpu().state_dict(), path)
    return head


def analyses(program, rows):
    feed = "".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows)
    done = subprocess.run([program, "--jsonl"], input=feed.encode(), capture_output=True, check=True)
    return {row["id"]: row for row in map(json.loads, done.stdout.decode().splitlines())}


def line(score, rows, results):
    found = score.score([{"id": row["id"], "text": row["text"], "goals": row["goals"]} for row in rows], results)
    goals = found["goals"]
    return (
        f"{len(rows)} articles: found {goals['f1']:.3f} (P {goals['p']:.3f} R {goals['r']:.3f}) "
        f"exact {found['goals exact']['f1']:.3f} holder {found['goals: holder']['share']:.3f} "
        f"kind {found['goals: kind']['share']:.3f}"
    )


def hide_rules(articles):
    for article in articles:
        article.tokens = article.tokens.copy()
        for column in training.RULE_COLUMNS:
            article.tokens["evidence"][:, column] = 0


def articles_of(options, program, apart):
    """The articles with gold goals, and those that teachers have read. apart: as silver.give() has it"""
    read = [row for name in GOLD for row in corpus.read(options.corpora / f"{name}.jsonl")]
    known = {row["id"] for row in read}
    if options.silver:
        for name in PLAIN:
            rows = [row for row in corpus.read(options.corpora / f"{name}.jsonl") if row["id"] not in known]
            read += [{"id": row["id"], "text": row["text"]} for row in rows]
            known |= {row["id"] for row in rows}
    articles = corpus.load(program, read)
    if options.silver:
        silver.give(options.silver, apart, articles)
    if options.without_rules:
        hide_rules(articles)
    return [article for article in articles if article.goals is not None or article.taught]


def cross_validate(options, score):
    """Trains a head for each fold on the encoder that knows nothing of it, and scores what the program finds with them.
    -> what the heads find of their folds"""
    found, files = {}, {}
    for fold in options.folds:
        known = {"encoder": options.silver / f"fold-{fold}/encoder.weights"}
        known["role"] = known["encoder"].with_name("roles.weights")
        program = core_program.build(ROOT, options.cache / f"fold-{fold}", "goal_features", **known)
        articles = articles_of(options, program, fold)
        others = [article for article in articles if article.goals is None or corpus.fold(article.row) != fold]
        own = [article for article in articles if article.goals is not None and corpus.fold(article.row) == fold]
        head = trained(options, others, f"fold {fold}", known["encoder"])
        found[fold] = calibration.judged(reference.Head(weights.write(head, GOAL_BONUS)), own, score)
        files[fold] = ({**known, "goal": options.cache / f"fold-{fold}.weights"}, head)
        print(f"fold {fold}: found {calibration.calibrate(found[fold])[1]:.3f} at best by the head alone", flush=True)
    rows, results = [], {}
    for fold, (weights_files, head) in files.items():
        of_others = [one for other in files if other != fold for one in found[other]] or found[fold]
        weights_files["goal"].write_bytes(weights.write(head, GOAL_BONUS, calibration.calibrate(of_others)[0]))
        program = core_program.build(ROOT, options.cache / f"fold-{fold}", "sayso", **weights_files)
        own = [article.row for article, _ in found[fold]]
        of_fold = analyses(program, own)
        print(f"fold {fold}, {line(score, own, of_fold)}", flush=True)
        rows += own
        results |= of_fold
    print(f"cross-validated, {line(score, rows, results)}", flush=True)
    return [one for ones in found.values() for one in ones]


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    if not options.restate:
        score = scoring.load(options.corpora.parent / "score.py")
        kernels_c.build(options.cache)
        found = cross_validate(options, score)
        if options.measure:
            return
    program = core_program.build(ROOT, options.cache / "native", "goal_features")
    if not options.restate:
        confidence, f1 = calibration.calibrate(found)
        print(f"found {f1:.3f} by the heads alone", flush=True)
        encoder = ROOT / "core/reader/encoder.weights"
        head = trained(options, articles_of(options, program, "all"), "all", encoder)
        options.out.write_bytes(weights.write(head, GOAL_BONUS, confidence))
    vectors.write(options.vectors, reference.Head(options.out.read_bytes()), program)


if __name__ == "__main__":
    main()
