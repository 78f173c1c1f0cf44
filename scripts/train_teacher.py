#!/usr/bin/env python3
"""Fine-tunes a pretrained encoder as the teacher of the reader's network, and labels text with it.

It learns goals (labels, kind, negation as the rules read it) and attribution roles. The articles are in five folds, and
each teacher is kept apart from two: ten teachers, one for each pair of folds. So what is thought of an annotated
article is the average of those that never saw its annotation, and for the network that is to be measured on a fold, of
those that never saw that fold either. docs/reader.md tells what is learned and how well. Nothing of it ships: the small
network that does learns from its soft labels.

  scripts/train_teacher.py --encoder DIR --silver DIR prepare          read the corpora
  scripts/train_teacher.py … train --apart 0 1                         train the teacher of a pair, ask it of all text
  scripts/train_teacher.py … label                                     average them, and say what they are worth

Needs torch, numpy, safetensors, tokenizers (PyPI), and the programs of the native build. --device cuda takes a GPU.
"""

import argparse
import itertools
import pathlib
import pickle
import sys

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from attributions import scoring  # noqa: E402
from attributions.goals import FOLDS  # noqa: E402
from teacher import corpus, decode  # noqa: E402
from teacher.corpus import NONE  # noqa: E402

CORPORA = ("goals-train", "world-train", "polnear-train", "news-unlabelled", "goals-dev")
PAIRS = list(itertools.combinations(range(FOLDS), 2))
BIASES = (0.0, -0.4, -0.8, -1.2, -1.6, -2.0, -2.4)  # of a goal's first token


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("prepare", "train", "label"))
    parser.add_argument("--corpora", type=pathlib.Path, default=ROOT / "../shared/eval/corpora")
    parser.add_argument("--encoder", type=pathlib.Path, required=True, help="a folder as Hugging Face writes them")
    parser.add_argument("--native", type=pathlib.Path, default=ROOT / "build/native", help="role_features and sayso")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/teacher")
    parser.add_argument("--silver", type=pathlib.Path, required=True, help="for the averaged labels")
    parser.add_argument("--apart", type=int, nargs=2, default=(0, 1), help="the folds that it learns nothing of")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="whose teachers are averaged")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=12, help="windows")
    parser.add_argument("--rate", type=float, default=7e-5, help="of the uppermost layer")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    return parser.parse_args()


def rows_of(folder):
    """-> the articles, each text once: where it has goals, there; attributions by the name of an article"""
    read = {name: corpus.attributions.read(folder / f"{name}.jsonl") for name in CORPORA}
    start, names, rows = {row["text"][:120] for row in read["goals-dev"]}, set(), []
    for name in CORPORA[:-1]:
        new = [row for row in read[name] if row["text"][:120] not in start and row["id"] not in names]
        start |= {row["text"][:120] for row in new}
        names |= {row["id"] for row in new}
        rows += new
    return rows, read["goals-dev"], {row["id"]: row["attributions"] for row in read["polnear-train"]}


def prepare(options):
    tokenizer, ends = corpus.tokenizer_of(options.encoder)
    programs = (options.native / "role_features", options.native / "sayso")
    rows, unseen, roles = rows_of(options.corpora)
    texts, unseen = corpus.load(rows, roles, tokenizer, programs), corpus.load(unseen, {}, tokenizer, programs)
    pieces = sum(len(text.pieces) for text in texts)
    print(f"{len(texts)} articles, {pieces} pieces, {len(unseen)} that are not learned from", flush=True)
    with open(options.cache / "texts.pickle", "wb") as file:
        pickle.dump((texts, unseen, ends), file)


def load(options):
    """-> texts, those of goals-dev, the pieces at a window's ends"""
    with open(options.cache / "texts.pickle", "rb") as file:
        return pickle.load(file)


def is_known(text, head):
    """Whether somebody has annotated it."""
    return bool(len(text.tokens)) and getattr(text, "roles" if head == "roles" else "labels")[0] != NONE


def file_of(options, pair, seed, suffix=""):
    return options.cache / f"thinks-{pair[0]}-{pair[1]}-{seed}{suffix}.npy"


def train(options):
    import torch
    from teacher import encoder, model

    torch.manual_seed(options.seed)
    texts, unseen, ends = load(options)
    learned = [
        text
        for text in texts
        if text.fold not in options.apart and (is_known(text, "labels") or is_known(text, "roles"))
    ]
    teacher = model.Teacher(encoder.Encoder(options.encoder)).to(options.device)
    print(f"apart from {options.apart}, seed {options.seed}: {len(learned)} articles", flush=True)
    model.train(teacher, learned, ends, options)
    with_goals = [text for text in texts if is_known(text, "labels")]
    for suffix, asked, hidden in (("", texts + unseen, False), ("-without-rules", with_goals + unseen, True)):
        found = model.predict(teacher, asked, ends, options.device, hidden)
        np.save(file_of(options, options.apart, options.seed, suffix), found)


def slices(texts):
    """-> of each text its tokens among those of all"""
    ends = np.cumsum([0, *(len(text.tokens) for text in texts)]).tolist()
    return [slice(*ends[i : i + 2]) for i in range(len(texts))]


def average(options, texts, more, apart, suffix=""):
    """What the teachers think of texts and `more` that nobody learned from: those that know nothing of the fold `apart`
    (or "all") and, where the text is annotated for a head, nothing of its fold."""
    from teacher.model import COLUMNS_OF, ENDS

    places = slices(texts + more)
    total = np.zeros((places[-1].stop, ENDS[-1]), np.float32)
    counts = np.zeros(total.shape, np.uint8)
    for pair, seed in itertools.product(PAIRS, options.seeds):
        path = file_of(options, pair, seed, suffix)
        if apart != "all" and apart not in pair:
            continue
        if not path.exists():
            sys.exit(f"{path} is missing: train all teachers first")
        asked = np.ones(total.shape, bool)
        for text, place in zip(texts, places):
            for head, columns in COLUMNS_OF.items():
                asked[place, columns] = text.fold in pair or not is_known(text, head)
        total += np.where(asked, np.load(path), 0)
        counts += asked
    return total / np.maximum(counts, 1), places


def save(path, texts, places, shares):
    """Per article and head an array."""
    from teacher.model import COLUMNS_OF

    arrays = {}
    for text, place in zip(texts, places):
        for head, columns in COLUMNS_OF.items():
            arrays[f"{text.row['id']}/{head}"] = shares[place, columns].astype(np.float16)
    np.savez(path, **arrays)


def by_scorer(score, texts, results):
    rows = [{key: text.row[key] for key in ("id", "text", "goals")} for text in texts]
    return score.score(rows, {one["id"]: one for one in results})


def line(report):
    found = report["goals"]
    return (
        f"F1 {found['f1']:.3f} P {found['p']:.3f} R {found['r']:.3f} (gold {found['n']}) "
        f"exact {report['goals exact']['f1']:.3f} kind {report.get('goals: kind', {}).get('share', 0):.3f}"
    )


def decoded(texts, shares, bias):
    from teacher.model import COLUMNS_OF

    labels, kinds = ([of[:, COLUMNS_OF[head]] for of in shares] for head in ("labels", "kinds"))
    return [
        {"id": text.row["id"], "goals": decode.goals(text, *of_text, bias)}
        for text, *of_text in zip(texts, labels, kinds)
    ]


def best_bias(score, texts, found):
    """found: by bias what is found in the texts"""
    figures = {bias: by_scorer(score, texts, of)["goals"]["f1"] for bias, of in found.items()}
    return max(figures, key=figures.get)


def of_roles(texts, shares):
    """A line: how many tokens have the right role, where they are annotated"""
    from teacher.model import COLUMNS_OF

    known = [(text, of) for text, of in zip(texts, shares) if is_known(text, "roles")]
    gold = (np.concatenate([text.roles for text, _ in known]) + 1) // 2
    said = (np.concatenate([of[:, COLUMNS_OF["roles"]].argmax(1) for _, of in known]) + 1) // 2
    parts = []
    for name, role in corpus.attributions.ROLES.items():
        of_gold, of_said = gold == (role + 1) // 2, said == (role + 1) // 2
        parts.append(f"{name} {2 * (of_gold & of_said).sum() / (of_gold.sum() + of_said.sum()):.3f}")
    return "roles, F1 by token: " + ", ".join(parts)


def tell(options, score, texts, unseen, suffix):
    """What the teachers are worth on folds of which they know nothing, each with the bias that is best on the others,
    and on goals-dev."""
    name = "without rules" if suffix else "with rules"
    shares, places = average(options, texts, unseen, "all", suffix)
    of_text = [shares[place] for place in places]
    known = [(text, of) for text, of in zip(texts, of_text) if is_known(text, "labels")]
    folds = [[one for one in known if one[0].fold == fold] for fold in range(FOLDS)]
    found = [{bias: decoded(*zip(*own), bias) for bias in BIASES} for own in folds]
    seen, results = [], []
    for fold, own in enumerate(folds):
        others = [other for other in range(FOLDS) if other != fold]
        of_others = {bias: [one for other in others for one in found[other][bias]] for bias in BIASES}
        bias = best_bias(score, [text for other in others for text, _ in folds[other]], of_others)
        report = by_scorer(score, [text for text, _ in own], found[fold][bias])
        print(f"{name}, fold {fold}, bias {bias}: {line(report)}; {of_roles(*zip(*own))}", flush=True)
        seen, results = seen + own, results + found[fold][bias]
    print(f"{name}, all folds: {line(by_scorer(score, [text for text, _ in seen], results))}", flush=True)
    print(f"{name}, all folds: {of_roles(*zip(*seen))}", flush=True)
    of_all = {bias: [one for of in found for one in of[bias]] for bias in BIASES}
    bias = best_bias(score, [text for text, _ in seen], of_all)
    report = by_scorer(score, unseen, decoded(unseen, of_text[len(texts) :], bias))
    print(f"{name}, goals-dev, bias {bias}: {line(report)}", flush=True)


def label(options):
    texts, unseen, _ = load(options)
    options.silver.mkdir(parents=True, exist_ok=True)
    for apart in ("all", *range(FOLDS)):
        shares, places = average(options, texts, unseen, apart)
        save(options.silver / f"shares-{apart}.npz", texts, places, shares)
    score = scoring.load(options.corpora.parent / "score.py")
    tell(options, score, texts, unseen, "")
    tell(options, score, [text for text in texts if is_known(text, "labels")], unseen, "-without-rules")


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    {"prepare": prepare, "train": train, "label": label}[options.what](options)


if __name__ == "__main__":
    main()
