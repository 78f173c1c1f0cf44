"""Encoder and role head in numpy: read their weights and do what core/reader and core/findings/roles do, to the bit."""

import struct
import zlib

import numpy as np

from . import features, pairs
from .corpus import CONTENT, CUE, LABELS

F32 = np.float32
KNOTS = 16
ENCODER_MAGIC, ROLES_MAGIC = b"SYEN", b"SYRO"


def squash(x):
    return x / np.sqrt(F32(1) + x * x)


def gate(x):
    return F32(0.5) + F32(0.5) * squash(x)


def quantized(x, steps):
    return np.clip(np.rint(x * steps), -127, 127).astype(np.int32)


class Reader:
    def __init__(self, data, magic):
        if data[:4] != magic or zlib.crc32(data[:-4]) != struct.unpack("<I", data[-4:])[0]:
            raise SystemExit("these weights are damaged or no weights: train anew")
        self.data, self.at = data, len(magic)

    def take(self, kind, *shape):
        count = int(np.prod(shape))
        out = np.frombuffer(self.data, kind, count, self.at).reshape(shape)
        self.at += out.nbytes
        return out

    def linear(self, outputs, inputs, bias=True):
        multiplier = self.take("<f4", outputs)
        return (
            multiplier,
            self.take("<f4", outputs) if bias else F32(0),
            self.take("i1", outputs, inputs).astype(np.int32),
        )

    def layers(self, width, steps):
        return [(self.take("<f4", 3, width), step, self.linear(3 * width, width)) for step in steps]


def apply(linear, x):
    multiplier, bias, weights = linear
    return (x @ weights.T).astype(F32) * multiplier + bias


def pass_layers(layers, z):
    """What the layers make of z, a row a token. A layer: window, steps of its input, gates."""
    count, width = z.shape
    half, zero = width // 2, np.zeros((1, width), F32)
    for window, steps, gates in layers:
        mixed = (window[0] * np.concatenate([zero, z[:-1]]) + window[1] * z) + window[2] * np.concatenate([z[1:], zero])
        g = apply(gates, quantized(mixed, steps))
        value, forget, out = squash(g[:, :width]), gate(g[:, width : 2 * width]), gate(g[:, 2 * width :])
        for channels, order in ((slice(0, half), range(count)), (slice(half, width), range(count - 1, -1, -1))):
            memory = np.zeros(half, F32)
            for t in order:
                memory = value[t, channels] + forget[t, channels] * (memory - value[t, channels])
                value[t, channels] = memory
        z = z + out * value
    return z


def label(transition, start, scores):
    """-> the best labels, and for each token and label the score of the best sequence through it, but a constant"""
    count, kinds = scores.shape
    forward, back = np.zeros((count, kinds), F32), np.zeros((count, kinds), int)
    now = start + scores[0]
    forward[0] = now = now - now.max()
    for t in range(1, count):
        ways = now[:, None] + transition
        back[t] = ways.argmax(0)
        now = ways.max(0) + scores[t]
        forward[t] = now = now - now.max()
    labels, k = np.zeros(count, int), int(now.argmax())
    for t in range(count - 1, -1, -1):
        labels[t] = k
        k = int(back[t][k])
    reachable, backward = forward.copy(), np.zeros(kinds, F32)
    for t in range(count - 2, -1, -1):
        backward = (transition + (scores[t + 1] + backward)[None]).max(1)
        backward = backward - backward.max()
        reachable[t] = forward[t] + backward
    return labels, reachable


def weighed(weights, evidence):
    raw = F32(0)
    for weight, value in zip(weights, evidence):
        raw = raw + weight * value
    return raw


def on_curve(raw, x, y):
    """The height at `raw` of the curve that is straight between its knots."""
    if raw <= x[0]:
        return float(y[0])
    for i in range(1, len(x)):
        if raw <= x[i]:
            return float(y[i - 1] + (y[i] - y[i - 1]) * ((raw - x[i - 1]) / (x[i] - x[i - 1])))
    return float(y[-1])


class Encoder:
    def __init__(self, data):
        read = Reader(data, ENCODER_MAGIC)
        _, embedding, self.width, layers, vocabulary, lexicon = read.take("<u4", 6).tolist()
        sizes = read.take("<u4", 1 + len(features.TABLES)).tolist()
        self.vocabulary = read.take("<u4", vocabulary)
        self.lexicon, self.classes = read.take("<u4", lexicon), read.take("u1", lexicon)
        *steps, self.last_steps = read.take("<f4", layers + 1)
        self.input = read.linear(self.width, embedding)
        self.layers = read.layers(self.width, steps)
        self.first = np.cumsum([0, *sizes])[:-1]
        self.table = read.take("i1", sum(sizes), embedding).astype(np.int32)

    def rows(self, tokens):
        entry = features.lookup(self.lexicon, tokens["hash"])
        lexicon = np.where(entry >= 0, self.classes[entry], 0)
        word = features.lookup(self.vocabulary, tokens["hash"])
        return features.rows(tokens, tokens["shape"].astype(np.int64), word, lexicon, self.first)

    def encode(self, tokens):
        """-> the last activations (integers), a row a token"""
        z = apply(self.input, np.clip(self.table[self.rows(tokens)].sum(1), -127, 127))
        return quantized(pass_layers(self.layers, z), self.last_steps)


class Network:
    """The role head on its encoder. encoder, roles: the bytes of their files"""

    def __init__(self, encoder, roles):
        self.encoder = Encoder(encoder)
        read = Reader(roles, ROLES_MAGIC)
        _, width, hidden, relations, evidence = read.take("<u4", 5).tolist()
        self.output = read.linear(LABELS, width)
        self.transition, self.start = read.take("<f4", LABELS, LABELS), read.take("<f4", LABELS)
        self.pairs = {}
        for kind in ("cue", "source"):
            head, candidate = read.linear(hidden, 2 * width), read.linear(hidden, 2 * width, bias=False)
            table, weights = read.take("<f4", relations, hidden), read.take("<f4", hidden)
            self.pairs[kind] = (head, candidate, table, weights, read.take("<f4", 1)[0])
        self.no_source = read.linear(1, 2 * width)
        self.confidence_weights = read.take("<f4", evidence)
        self.knots_x, self.knots_y = read.take("<f4", KNOTS), read.take("<f4", KNOTS)
        self.least_confidence = read.take("<f4", 1)[0]

    def encode(self, tokens):
        """-> scores (a row of 7 a token), the last activations (integers)"""
        last = self.encoder.encode(tokens)
        return apply(self.output, last), last

    def label(self, scores):
        """-> the best labels, and for each token and label the score of the best sequence through it, but a constant"""
        return label(self.transition, self.start, scores)

    @staticmethod
    def ends(last, spans):
        spans = np.array(spans, int).reshape(-1, 2)
        return np.concatenate([last[spans[:, 0]], last[spans[:, 1]]], 1)

    def pair_scores(self, kind, last, heads, others, found):
        head, candidate, table, weights, bias = self.pairs[kind]
        numbers, other_numbers, rows = found
        if not numbers:
            return []
        hidden = apply(head, self.ends(last, heads))[numbers] + apply(candidate, self.ends(last, others))[other_numbers]
        for column in rows.T:
            hidden = hidden + table[column]
        hidden = np.maximum(hidden, F32(0))
        scores = np.full(len(numbers), bias, F32)
        for i in range(len(weights)):
            scores = scores + weights[i] * hidden[:, i]
        return scores.tolist()

    def attributions(self, tokens):
        """Spans of tokens, with the evidence and the confidence, whatever it is."""
        if not len(tokens):
            return []
        scores, last = self.encode(tokens)
        labels, reachable = self.label(scores)
        sources, cues, contents = pairs.role_spans(labels.tolist())
        cue_pairs = pairs.candidates(tokens, contents, cues, "cue")
        source_pairs = pairs.candidates(tokens, cues, sources, "source")
        out = pairs.link(
            sources,
            cues,
            contents,
            cue_pairs,
            self.pair_scores("cue", last, contents, cues, cue_pairs),
            source_pairs,
            self.pair_scores("source", last, cues, sources, source_pairs),
            apply(self.no_source, self.ends(last, cues))[:, 0].tolist() if cues else [],
        )
        for one in out:
            one["evidence"] = evidence(one, reachable, tokens["state"])
            one["confidence"] = self.confidence(one["evidence"])
        return out

    def confidence(self, found):
        return on_curve(weighed(self.confidence_weights, found), self.knots_x, self.knots_y)


EVIDENCE = 15


def evidence(one, reachable, state):
    """What core/findings/roles/confidence.cpp weighs."""

    def capped(x):
        return F32(min(max(float(x), 0.0), 10.0))

    def margin(token, first, last):
        inside = reachable[token][first : last + 1].max()
        return capped(inside - max(reachable[token][k] for k in range(LABELS) if not first <= k <= last))

    cue, contents = one["cue"], one["contents"]
    tokens = sum(last - first + 1 for first, last in contents)
    quoted = sum(int((state[first : last + 1] > 0).sum()) for first, last in contents)
    return np.array(
        [
            1,
            margin(cue[0], CUE, CUE + 1),
            margin(cue[1], CUE, CUE + 1),
            min(margin(first, CONTENT, CONTENT + 1) for first, _ in contents),
            min(margin(last, CONTENT, CONTENT + 1) for _, last in contents),
            min(margin(first, CONTENT, CONTENT) for first, _ in contents),
            capped(one["content_margin"]),
            capped(one["source_margin"]),
            one["source"] is not None,
            quoted == tokens,
            0 < quoted < tokens,
            min(len(contents) - 1, 2),
            contents[0][0] < cue[0],
            min(tokens, 24) / F32(24),
            min(cue[1] - cue[0] + 1, 6) / F32(6),
        ],
        F32,
    )


def as_quotes(tokens, attributions):
    """In the form of the analysis: code-point spans."""

    def spans(given):
        return [{"start": int(tokens["start"][first]), "end": int(tokens["end"][last])} for first, last in given]

    return [
        {
            "content": spans(one["contents"]),
            "cue": spans([one["cue"]]),
            "source": spans([one["source"]] if one["source"] else []),
            "confidence": one["confidence"],
        }
        for one in attributions
    ]
