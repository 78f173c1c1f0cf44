"""What tests/core/findings/goals/head_test.cpp expects of the C++: sentences of our own, with what the numpy head makes
of them."""

import json

from attributions.vectors import bits

from . import features

TEXTS = (
    "The ferry company hopes to double its fleet by May, and its captain vowed not to cut a single job.",
    "“We will never sell the harbour,” said Ana Ruiz, who urged the council to lower the rents and reopen the pier.",
    "Norland's three goals are cutting fares, adding trains and opening stations, the ministry said.\n\n"
    "The union leans towards a strike in May. Tom Li is pushing for tougher rules, and a longer season.",
    "COUNCIL TO CLOSE THE BRIDGE\n\nThe bridge is old. Nobody wants to pay for a new one, Li said on Monday.",
    "x",
)


def stretch(head, tokens):
    scores, kinds = head.score(tokens)
    return {
        "scores": bits(scores),
        "kinds": bits(kinds),
        "goals": [
            {"span": one["span"], "cue": one["cue"], "kind": one["kind"], "confidence": round(one["confidence"], 2)}
            for one in head.goals(tokens)
        ],
    }


def write(path, head, program):
    rows = [
        {
            "text": text,
            "evidence": read.tokens["evidence"].tolist(),
            "stretches": [stretch(head, read.tokens[tokens]) for tokens in read.stretches],
        }
        for text, read in zip(TEXTS, features.read(program, TEXTS))
    ]
    path.write_text("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n", encoding="utf-8")
