"""The weights files, as core/reader/encoder.cpp and core/findings/roles/head.cpp read them; docs/reader.md and
docs/attributions.md have the formats."""

import struct
import subprocess
import zlib

import numpy as np

from .corpus import CUE
from .features import fnv, table_sizes
from .model import HIDDEN, LEVELS, row_steps
from .pairs import RELATIONS
from .reference import ENCODER_MAGIC, EVIDENCE, KNOTS, ROLES_MAGIC

VERSION = 1  # of either


def word_classes(program):
    """-> ascending hashes, classes of the words that `program`, role_features, tells apart by senses.def"""
    lines = subprocess.run([program, "--word-classes"], capture_output=True, text=True, check=True).stdout.splitlines()
    by_hash = {fnv(word): int(number) for word, number in (line.split() for line in lines)}
    hashes = np.array(sorted(by_hash), "<u4")
    return hashes, np.array([by_hash[h] for h in hashes.tolist()], "u1")


def floats(*values):
    return b"".join(np.ascontiguousarray(value, "<f4").tobytes() for value in values)


def array(tensor):
    return tensor.detach().cpu().numpy()


def linear(layer, step, bias=True, extra=0):
    """A map whose inputs are whole numbers of `step`."""
    steps = row_steps(layer.weight)
    whole = np.clip(np.rint(array(layer.weight / steps)), -LEVELS, LEVELS).astype("i1")
    out = floats(array(steps)[:, 0] * step)
    return out + (floats(array(layer.bias) + extra) if bias else b"") + whole.tobytes()


def no_confidence():
    """Until it is calibrated, everything is as likely."""
    return np.zeros(EVIDENCE), np.arange(KNOTS), np.full(KNOTS, 0.5), -1.0


def checked(out):
    return out + struct.pack("<I", zlib.crc32(out))


def encoder(network, vocabulary, word_classes):
    """-> the bytes of the encoder's file. vocabulary: ascending hashes; word_classes: of word_classes()"""
    steps = array(network.steps).astype("<f4")
    hashes, classes = word_classes
    embedding, width, layers = network.table.embedding_dim, network.input.out_features, len(network.gates)
    sizes = table_sizes(len(vocabulary))
    out = ENCODER_MAGIC + struct.pack("<6I", VERSION, embedding, width, layers, len(vocabulary), len(hashes))
    out += struct.pack(f"<{len(sizes)}I", *sizes)
    out += np.asarray(vocabulary, "<u4").tobytes() + hashes.tobytes() + classes.tobytes()
    out += floats(1 / steps[1:]) + linear(network.input, steps[0])
    for i, (window, gates) in enumerate(zip(network.windows, network.gates)):
        out += floats(array(window)) + linear(gates, steps[1 + i])
    return checked(out + np.clip(np.rint(array(network.embedding()) / steps[0]), -127, 127).astype("i1").tobytes())


def roles(network, cue_bonus=0.0, confidence=None):
    """-> the bytes of the role head's file. cue_bonus: added to the score of a cue's first token; confidence: weights
    of the evidence, knots x and y, the least confidence."""
    last = array(network.steps).astype("<f4")[-1]
    bonus = np.zeros(network.output.out_features, "f4")
    bonus[CUE] = cue_bonus
    out = ROLES_MAGIC + struct.pack("<5I", VERSION, network.input.out_features, HIDDEN, sum(RELATIONS), EVIDENCE)
    out += linear(network.output, last, extra=bonus) + floats(*map(array, network.chain()))
    for kind in ("cue", "source"):
        parts = network.pairs[kind]
        out += linear(parts["head"], last) + linear(parts["candidate"], last, bias=False)
        out += floats(array(parts["relation"].weight), array(parts["out"].weight), array(parts["out"].bias))
    return checked(out + linear(network.no_source, last) + floats(*(confidence or no_confidence())))
