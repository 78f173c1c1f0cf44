"""scripts/speaker_evidence.cpp, which shows how speakers were found, and the options of those who learn from it."""

import argparse
import json
import pathlib
import subprocess

from attributions import core_program, goals

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
READ = pathlib.Path(__file__).with_name("sources.jsonl")
PAGE_ID = 12  # letters of a page's name that sources.jsonl has
LEAST_OVERLAP = 0.5  # of a found content with an annotated one, as score.py counts it


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=pathlib.Path, default=ROOT / "../shared/eval/corpora")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/antecedents", help="for what is built")
    parser.add_argument("--check", action="store_true", help="write nothing")
    return parser.parse_args()


def build(cache):
    """-> the program's path"""
    return core_program.build(ROOT, cache, "speaker_evidence")


def names_of(program, kind):
    """kind: clues, traits, ways or signs -> their names, by number"""
    return subprocess.run([program, f"--{kind}"], capture_output=True, text=True, check=True).stdout.split()


def points(spans):
    return {at for start, end in spans for at in range(start, end)}


def matched(quotes, row):
    """-> (quote, annotated attribution) pairs, each used once, the best overlaps first"""
    gold = [(points(goals.spans(one["content"])), one) for one in row["attributions"]]
    found = [(points([(span["start"], span["end"]) for span in quote["content"]]), quote) for quote in quotes]
    overlaps = sorted(
        ((len(a & b) / len(a | b), i, j) for i, (a, _) in enumerate(found) for j, (b, _) in enumerate(gold) if a & b),
        reverse=True,
    )
    used = set()
    for share, i, j in overlaps:
        if share >= LEAST_OVERLAP and ("found", i) not in used and ("gold", j) not in used:
            used |= {("found", i), ("gold", j)}
            yield found[i][1], gold[j][1]


def annotated(folder):
    """Rows with `text` and `attributions`: content, and the speaker or None, of sources that are no names. Helpers
    (language models, one pass) have read whom each means; sources.jsonl has what they wrote, not the texts.

    folder: of the corpora; the pages' texts stand beside it"""
    texts = {}
    for name in ("polnear-train", "news-unlabelled"):
        for line in (folder / f"{name}.jsonl").open(encoding="utf-8"):
            row = json.loads(line)
            texts[name, row["id"]] = row["text"]
    pages = json.loads((folder.parent / "pages/truth.json").read_text(encoding="utf-8"))
    for name, page in pages.items():
        texts["pages", name[:PAGE_ID]] = page["articleBody"]
    for line in READ.open(encoding="utf-8"):
        row = json.loads(line)
        yield {"id": row["id"], "text": texts[row["corpus"], row["id"]], "attributions": row["sources"]}


def apart(items, learned):
    """-> a function: of an item, what learned() makes of those whose articles are in other folds"""
    folds = {one.article: goals.fold_of(one.article) for one in items}
    of_fold = [learned([one for one in items if folds[one.article] != fold]) for fold in range(goals.FOLDS)]
    return lambda one: of_fold[folds[one.article]]
