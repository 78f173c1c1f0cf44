"""Articles as the goals head sees them, with their gold goals."""

import dataclasses

import numpy as np
from attributions import goals
from attributions.corpus import read  # noqa: F401
from attributions.goals import CUE, FOLDS, GOAL, KINDS, LABELS, OUTSIDE, fold  # noqa: F401

from . import features


@dataclasses.dataclass
class Article:
    row: dict  # as in the corpus
    tokens: np.ndarray  # features.TOKEN
    stretches: list
    goals: list  # None: nobody has read it
    taught: dict = None  # what a teacher thinks (attributions/silver.py)


def labels(article, kept):
    return goals.labels(len(article.tokens), article.goals, kept)


def article(row, told):
    return Article(row, told.tokens, told.stretches, goals.of_row(row, told.tokens))


def load(program, rows):
    return [article(row, told) for row, told in zip(rows, features.read(program, [row["text"] for row in rows]))]
