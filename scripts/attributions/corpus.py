"""Articles with their gold attributions, on the tokens of the core."""

import dataclasses
import json
import re

import numpy as np

from . import features, goals

# Labels of core/findings/roles/head.hpp: the first token of a role, then further ones.
OUTSIDE, SOURCE, CUE, CONTENT = 0, 1, 3, 5
LABELS = 7
ROLES = {"source": SOURCE, "cue": CUE, "content": CONTENT}


@dataclasses.dataclass
class Article:
    row: dict  # as in the corpus
    tokens: np.ndarray  # features.TOKEN
    labels: np.ndarray  # a label a token, None where nobody has read it for attributions
    tags: np.ndarray  # a part of speech a token, 0 where unknown
    links: list  # (cue, [content, …], source or None), spans of tokens, both ends included
    goals: list = None  # of goals.Goal, None where nobody has read it for goals
    word: np.ndarray = None  # index in the vocabulary, or -1
    lexicon: np.ndarray = None  # class, or 0
    taught: dict = None  # what a teacher thinks (silver.py)


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return [json.loads(line) for line in file]
    except OSError as error:
        raise SystemExit(
            f"cannot read {path}: {error.strerror}; name the directory of corpora with --corpora"
        ) from error


def without_marks(row):
    """The article as a paste that lost its double quotation marks has it."""
    text = row["text"]
    keep = np.ones(len(text), bool)
    for match in re.finditer("[“”„«»\"]|''|``", text):
        keep[match.start() : match.end()] = False
    moved = np.concatenate([[0], np.cumsum(keep)])
    attributions = [
        {
            role: [[int(moved[s]), int(moved[e])] for s, e in gold.get(role) or [] if moved[e] > moved[s]]
            for role in ROLES
        }
        for gold in row["attributions"]
    ]
    return {"id": row["id"], "text": "".join(np.array(list(text))[keep]), "attributions": attributions}


def article(row, tokens, tags):
    gold = [{role: goals.on_tokens(tokens, one.get(role)) for role in ROLES} for one in row.get("attributions", [])]
    labels = np.zeros(len(tokens), np.int32) if "attributions" in row else None
    for role in ("content", "source", "cue"):  # where nested ones share tokens the later wins
        for one in gold:
            for first, last in one[role]:
                labels[first] = ROLES[role]
                labels[first + 1 : last + 1] = ROLES[role] + 1
    links = [(one["cue"][0], one["content"], one["source"][0] if one["source"] else None) for one in gold if one["cue"]]
    tags = np.array([tags.get(int(s), 0) for s in tokens["start"]], np.int64)
    return Article(row, tokens, labels, tags, links, goals.of_row(row, tokens))


def load(program, rows, tags=None):
    """rows: of a corpus; tags: per article id the tag at each token's start."""
    found = features.tokens_of(program, [row["text"] for row in rows])
    return [article(row, tokens, (tags or {}).get(row["id"], {})) for row, tokens in zip(rows, found)]


def read_tags(path):
    """-> ({article id: {code-point offset: number of the tag}}, how many numbers)"""
    numbers, out = {}, {}
    for row in read(path):
        out[row["id"]] = {
            start: numbers.setdefault(tag, len(numbers) + 1)
            for sentence in row["sentences"]
            for start, _, tag, *_ in sentence
        }
    return out, len(numbers) + 1
