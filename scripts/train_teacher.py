#!/usr/bin/env python3
"""Fine-tunes a pretrained encoder as the teacher of the goals head, and labels text with it.

The encoder's lower layers stay as they came and run once a text; the upper ones learn goals (labels, kind, negation as
the rules read it) and, where an article is of PolNeAR, attribution roles. docs/reader.md tells what is learned and how
well. Nothing of it ships: the small network that does learns from its soft labels.

  scripts/train_teacher.py --encoder DIR prepare            read the corpora, run the lower layers
  scripts/train_teacher.py --encoder DIR train --fold 0     leave fold 0 out, label and score it
  scripts/train_teacher.py --encoder DIR label --folds 0 1  label all text, averaged
  scripts/train_teacher.py --encoder DIR score              what all folds together are worth
  scripts/train_teacher.py --encoder DIR unseen --folds 0 1 the average on goals-dev, with --bias

Needs torch, numpy, safetensors, tokenizers (PyPI), and the programs of the native build.
"""

import argparse
import json
import pathlib
import pickle
import sys
import time

import numpy as np
import torch

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from attributions import scoring  # noqa: E402
from teacher import corpus, decode, model  # noqa: E402
from teacher.corpus import NONE  # noqa: E402
from teacher.encoder import Encoder  # noqa: E402

GOLD, PLAIN = ("goals-train", "world-train"), ("polnear-train", "news-unlabelled", "gum-train")
LABELLED = ("gold", "polnear-train", "news-unlabelled")
BIASES = (0.0, -0.4, -0.8, -1.2, -1.6, -2.0)  # of a goal's first token


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("prepare", "train", "label", "score", "unseen"))
    parser.add_argument("--corpora", type=pathlib.Path, default=ROOT / "../shared/eval/corpora")
    parser.add_argument("--encoder", type=pathlib.Path, required=True, help="a folder as Hugging Face writes them")
    parser.add_argument("--native", type=pathlib.Path, default=ROOT / "build/native", help="role_features and sayso")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/teacher")
    parser.add_argument("--silver", type=pathlib.Path, required=True, help="for labels; folds.json stands there")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--folds", type=int, nargs="*", default=[0])
    parser.add_argument("--only", nargs="*", default=LABELLED, choices=(*LABELLED, "gum-train"))
    parser.add_argument("--bias", type=float, default=-1.2, help="of a goal's first token, for unseen")
    parser.add_argument("--name", default="", help="of a trial, beside the fold")
    parser.add_argument("--frozen", type=int, default=6, help="layers that stay as they came")
    parser.add_argument("--layers", type=int, default=10, help="layers that are used; the last are left out")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=12, help="windows")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def rows_of(options):
    """-> {corpus: articles}; no text of goals-dev, and each text once: where it has goals, there"""
    read = {name: corpus.attributions.read(options.corpora / f"{name}.jsonl") for name in (*GOLD, *PLAIN, "goals-dev")}
    start = {row["text"][:120] for row in read.pop("goals-dev")}
    names, out = set(), {}
    for name, rows in read.items():
        out[name] = [row for row in rows if row["text"][:120] not in start and row["id"] not in names]
        start |= {row["text"][:120] for row in out[name]}
        names |= {row["id"] for row in out[name]}
    roles = {row["id"]: row["attributions"] for row in read["polnear-train"]}
    return out, roles


@torch.no_grad()
def lower(encoder, texts, frozen, path):
    """Writes the states of the lower layers, bfloat16, all windows behind one another."""
    total = 0
    for text in texts:
        text.states, total = total, total + sum(end - start + 2 for start, end, _, _ in text.windows)
    out = np.lib.format.open_memmap(path, "w+", np.int16, (total, encoder.width))
    ends = [encoder.tokenizer.token_to_id(encoder.first), encoder.tokenizer.token_to_id(encoder.last)]
    windows = [(text, n) for text in texts for n in range(len(text.windows))]
    windows.sort(key=lambda one: one[0].windows[one[1]][1] - one[0].windows[one[1]][0])
    began = time.time()
    for k in range(0, len(windows), 16):
        group = windows[k : k + 16]
        cuts = [text.windows[n] for text, n in group]
        longest = max(end - start for start, end, _, _ in cuts) + 2
        ids = torch.ones(len(group), longest, dtype=torch.int64)
        real = torch.zeros(ids.shape, dtype=torch.bool)
        for i, ((text, _), (start, end, _, _)) in enumerate(zip(group, cuts)):
            ids[i, : end - start + 2] = torch.tensor([ends[0], *text.pieces[start:end], ends[1]])
            real[i, : end - start + 2] = True
        states = encoder(encoder.embed(ids), real, slice(0, frozen)).view(torch.int16).numpy()
        for i, ((text, n), (start, end, _, _)) in enumerate(zip(group, cuts)):
            at = text.states + sum(b - a + 2 for a, b, _, _ in text.windows[:n])
            out[at : at + end - start + 2] = states[i, : end - start + 2]
        if k % 1600 == 0:
            print(f"{path.name}: {k}/{len(windows)} windows, {time.time() - began:.0f} s", flush=True)
    out.flush()


def load(options, name):
    with open(options.cache / f"{name}.pickle", "rb") as file:
        return pickle.load(file), np.load(options.cache / f"{name}.npy", mmap_mode="r")


def prepare(options):
    encoder = Encoder(options.encoder).bfloat16().eval()
    programs = (options.native / "role_features", options.native / "sayso")
    rows, roles = rows_of(options)
    parts = {"gold": [row for name in GOLD for row in rows[name]], **{name: rows[name] for name in PLAIN}}
    for name, part in parts.items():
        if (options.cache / f"{name}.pickle").exists():
            continue
        texts = corpus.load(part, roles, encoder.tokenizer, programs)
        print(name, len(texts), "articles", sum(len(text.pieces) for text in texts), "pieces", flush=True)
        lower(encoder, texts, options.frozen, options.cache / f"{name}.npy")
        with open(options.cache / f"{name}.pickle", "wb") as file:
            pickle.dump(texts, file)


def new_teacher(options, encoder):
    torch.manual_seed(options.seed)
    return model.Teacher(encoder, range(options.frozen, options.layers)).bfloat16()


def scored(score, texts, found, bias):
    results = {}
    for text in texts:
        heads = found[text.row["id"]]
        goals = decode.goals(text, heads["labels"], heads["kinds"], bias)
        results[text.row["id"]] = {"id": text.row["id"], "goals": goals}
    return by_scorer(score, texts, results)


def by_scorer(score, texts, results):
    rows = [{key: value for key, value in text.row.items() if key != "attributions"} for text in texts]
    return score.score(rows, results)


def rules_of(options, score, texts):
    finds = corpus.finds_of(options.native / "sayso", [text.row for text in texts])
    return by_scorer(score, texts, {one["id"]: {"id": one["id"], "goals": one["goals"]} for one in finds})


def line(report):
    found = report["goals"]
    return (
        f"F1 {found['f1']:.3f} P {found['p']:.3f} R {found['r']:.3f} (gold {found['n']}) "
        f"exact {report['goals exact']['f1']:.3f} kind {report['goals: kind']['share']:.3f}"
    )


def of_roles(texts, found):
    """A line: how many tokens have the right role, where they are annotated"""
    texts = [text for text in texts if (text.roles != NONE).all()]
    gold = (np.concatenate([text.roles for text in texts]) + 1) // 2
    said = (np.concatenate([found[text.row["id"]]["roles"].argmax(1) for text in texts]) + 1) // 2
    parts = []
    for name, role in corpus.attributions.ROLES.items():
        of_gold, of_said = gold == (role + 1) // 2, said == (role + 1) // 2
        parts.append(f"{name} {2 * (of_gold & of_said).sum() / (of_gold.sum() + of_said.sum()):.3f}")
    return "roles, F1 by token: " + ", ".join(parts)


def sweep(score, texts, found):
    """-> the best bias"""
    figures = {bias: scored(score, texts, found, bias) for bias in BIASES}
    best = max(figures, key=lambda bias: figures[bias]["goals"]["f1"])
    print(f"  best bias {best}: {line(figures[best])}; at 0: {line(figures[0.0])}", flush=True)
    return best


def save(path, texts, found):
    """Per article four arrays: labels, kinds, negated, roles."""
    arrays = {}
    for text in texts:
        for name, values in found[text.row["id"]].items():
            arrays[f"{text.row['id']}/{name}"] = values
    np.savez(path, **arrays)


def train(options):
    score = scoring.load(options.corpora.parent / "score.py")
    folds = json.loads((options.silver / "folds.json").read_text())
    texts, states = load(options, "gold")
    apart = set(folds[str(options.fold)])
    held_out = [text for text in texts if text.row["id"] in apart]
    further, more = load(options, "polnear-train")
    for text in further:
        text.states += len(states)
    texts = [text for text in texts if text.row["id"] not in apart]
    states = np.concatenate([states, more])
    encoder = Encoder(options.encoder).bfloat16().eval()
    teacher = new_teacher(options, encoder)
    print(f"fold {options.fold}, {len(texts)} articles and {len(further)} further ones, {len(held_out)} held out")
    print("rules:", line(rules_of(options, score, held_out)), flush=True)

    def report(epoch, loss, seconds):
        print(f"epoch {epoch + 1}: loss {loss:.3f}, {seconds:.0f} s", flush=True)
        for hidden in (False, True) if epoch + 1 == options.epochs else (False,):
            found = model.predict(teacher, encoder.mask, held_out, states, hidden)
            print("  without rules," if hidden else "  with rules,", of_roles(held_out, found), flush=True)
            sweep(score, held_out, found)
            if epoch + 1 == options.epochs and not options.name:
                suffix = "-without-rules" if hidden else ""
                save(options.silver / f"gold-fold{options.fold}{suffix}.npz", held_out, found)

    model.train(teacher, encoder.mask, texts, further, states, options, report)
    torch.save(teacher.state_dict(), options.cache / f"teacher-{options.fold}{options.name}.pt")


def averaged(options, encoder, texts, states, hidden=False):
    """What the teachers that left out the folds say, on average"""
    found = {}
    for fold in options.folds:
        teacher = new_teacher(options, encoder)
        teacher.load_state_dict(torch.load(options.cache / f"teacher-{fold}.pt"))
        for name, heads in model.predict(teacher, encoder.mask, texts, states, hidden).items():
            so_far = found.setdefault(name, {})
            for head, values in heads.items():
                share = values.astype(np.float32) / len(options.folds)
                so_far[head] = (so_far.get(head, 0) + share).astype(np.float16)
    return found


def label(options):
    encoder = Encoder(options.encoder).bfloat16().eval()
    for name in options.only:
        texts, states = load(options, name)
        began = time.time()
        path = options.silver / f"{name}-teachers{''.join(map(str, options.folds))}.npz"
        save(path, texts, averaged(options, encoder, texts, states))
        print(f"{path}: {len(texts)} articles, {time.time() - began:.0f} s", flush=True)


def unseen(options):
    """Scores goals-dev, of which no teacher and no choice knows. To be run once."""
    score = scoring.load(options.corpora.parent / "score.py")
    encoder = Encoder(options.encoder).bfloat16().eval()
    rows = corpus.attributions.read(options.corpora / "goals-dev.jsonl")
    texts = corpus.load(rows, {}, encoder.tokenizer, (options.native / "role_features", options.native / "sayso"))
    lower(encoder, texts, options.frozen, options.cache / "goals-dev.npy")
    states = np.load(options.cache / "goals-dev.npy")
    for hidden in (False, True):
        found = averaged(options, encoder, texts, states, hidden)
        print("without rules:" if hidden else "with rules:", line(scored(score, texts, found, options.bias)))
    print("rules:", line(rules_of(options, score, texts)))


def out_of_fold(options, fold, names, suffix):
    arrays = np.load(options.silver / f"gold-fold{fold}{suffix}.npz")
    return {name: {head: arrays[f"{name}/{head}"] for head in model.HEADS} for name in names}


def score_all(options):
    """Each fold with the bias that is best on the others, or on itself where it is alone."""
    score = scoring.load(options.corpora.parent / "score.py")
    folds = json.loads((options.silver / "folds.json").read_text())
    texts, _ = load(options, "gold")
    texts = {fold: [text for text in texts if text.row["id"] in folds[str(fold)]] for fold in options.folds}
    seen = [text for part in texts.values() for text in part]
    for suffix in ("", "-without-rules"):
        found, goals = {}, {}
        for fold in options.folds:
            found |= out_of_fold(options, fold, folds[str(fold)], suffix)
        for fold in options.folds:
            others = [text for other in options.folds if other != fold for text in texts[other]]
            bias = sweep(score, others or texts[fold], found)
            for text in texts[fold]:
                heads = found[text.row["id"]]
                listed = decode.goals(text, heads["labels"], heads["kinds"], bias)
                goals[text.row["id"]] = {"id": text.row["id"], "goals": listed}
        print("without rules:" if suffix else "with rules:", line(by_scorer(score, seen, goals)), flush=True)
    print("rules:", line(rules_of(options, score, seen)))


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    options.cache.mkdir(parents=True, exist_ok=True)
    {"prepare": prepare, "train": train, "label": label, "score": score_all, "unseen": unseen}[options.what](options)


if __name__ == "__main__":
    main()
