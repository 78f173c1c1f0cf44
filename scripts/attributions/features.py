"""Tokens as the core sees them: scripts/role_features.cpp computes the features, this module reads them."""

import numpy as np

from . import core_program

TOKEN = np.dtype(
    [
        ("start", "<u4"),
        ("end", "<u4"),
        ("hash", "<u4"),
        ("sentence", "<u4"),
        ("paragraph", "<u4"),
        ("suffix3", "<u2"),
        ("suffix2", "<u2"),
        ("prefix", "<u2"),
        ("shape", "u1"),
        ("hyphen", "u1"),
        ("spelled", "u1"),
        ("place", "u1"),
        ("quoted", "u1"),
        ("tag", "u1"),
        ("rule", "u1"),
        ("state", "u1"),
    ]
)

# WordShape of core/reader/features.hpp
LOWER, CAPITALIZED, CAPITALS, MIXED, NUMBER, YEAR, INITIAL, SYMBOL = range(1, 9)
SHAPES = 9

# Rows of the tables after the first, whose rows are the shapes and the words.
TABLES = {
    "suffix3": 2048,
    "suffix2": 1024,
    "prefix": 2048,
    "shape": 32,
    "place": 256,
    "quoted": 16,
    "lexicon": 32,
    "tag": 32,
    "rule": 256,
}


def fnv(word):
    """FNV-1a, 32 bits, as fnv() of core/reader/features.hpp."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def tokens_of(program, texts):
    """The tokens of each text, an array of TOKEN."""
    written = core_program.output(program, texts)
    out, at = [], 0
    for _ in texts:
        count = int(np.frombuffer(written, "<u4", 1, at)[0])
        out.append(np.frombuffer(written, TOKEN, count, at + 4))
        at += 4 + count * TOKEN.itemsize
    return out


def lookup(hashes, wanted):
    """The index in the ascending `hashes` of each of `wanted`, or -1."""
    at = np.minimum(np.searchsorted(hashes, wanted), len(hashes) - 1)
    return np.where(hashes[at] == wanted, at, -1).astype(np.int32)


def table_sizes(vocabulary):
    return [SHAPES + vocabulary, *TABLES.values()]


def rows(tokens, shape, word, lexicon, first):
    """The rows of the embedding tables for each token.

    shape: the tokens' shapes, perhaps altered; word: index in the vocabulary or -1; lexicon: class or 0;
    first: the first row of each table.
    """
    known = word >= 0
    affixes = (tokens["spelled"] > 0) & (known | (shape == LOWER))
    columns = [
        np.where(known, SHAPES + word, shape),
        *(np.where(affixes, tokens[name], 0) for name in ("suffix3", "suffix2", "prefix")),
        shape + 16 * tokens["hyphen"],
        tokens["place"],
        tokens["quoted"],
        lexicon,
        tokens["tag"],
        tokens["rule"],
    ]
    return np.stack([column.astype(np.int64) for column in columns], -1) + first
