"""What tests/core/findings/roles_test.cpp expects of the C++: sentences of our own, with what the numpy network makes
of them."""

import json

import numpy as np

from . import features

TEXTS = (
    "“The harbour will close in May,” said Ana Ruiz, who runs the ferry office. “We had no choice.”",
    "Union leaders don't expect the strike to last, but the company says it hopes for a deal by Friday.\n\n"
    "According to the U.S. firm's $1,200 report, traffic fell.",
    'Smith: "Yes, I did."\n\n"One thing is clear," she told reporters. "We will appeal.\n\n'
    '"And we will win," she added.',
    "The claim that rents had doubled — which Mr. Lind denied — was widely repeated…\n"
    "Élodie Noël’s “big idea” pleased no one.",
    "Ministers reportedly want to cut rates; it is believed that the bank has declined to say so",
    "He called the plan 'a gamble' and 'We are not ready,' the mayor warned on Monday.\n\nMAYOR SAYS TOWN NOT READY",
    "x",
)


def bits(values):
    """The bit patterns of binary32 numbers."""
    return np.ascontiguousarray(values, "<f4").view("<u4").tolist()


def vector(text, tokens, network):
    scores, last = network.encode(tokens)
    labels, _ = network.label(scores)
    return {
        "text": text,
        "features": [
            {
                name: int(token[name])
                for name in features.TOKEN.names
                if name not in ("start", "end", "sentence", "paragraph")
            }
            for token in tokens
        ],
        "scores": bits(scores),
        "last_of_first_token": last[0].tolist(),
        "labels": labels.tolist(),
        "attributions": [
            {
                "source": one["source"],
                "cue": one["cue"],
                "contents": one["contents"],
                "confidence": bits([one["confidence"]])[0],
            }
            for one in network.attributions(tokens)
        ],
    }


def write(path, network, program):
    rows = [vector(text, tokens, network) for text, tokens in zip(TEXTS, features.tokens_of(program, TEXTS))]
    path.write_text("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n", encoding="utf-8")
