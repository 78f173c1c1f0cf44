#!/usr/bin/env python3
"""Learns what the traits weigh by which whom a source means that is no name is found, and writes them to
core/findings/speakers/rivals.def.

Reads <corpora>/speakers-train.jsonl, world-train.jsonl and the articles of scripts/speakers/sources.jsonl, builds
scripts/speaker_evidence.cpp, which shows of each such source who comes in question and by which traits, and learns a
network of one hidden layer: the softmax over a source's rivals. Whom a source means hangs on those before it: the
rivals are shown first as the rules alone find them, then as the first table does. The same corpora, seed and machine
give the same table.

  scripts/train_rivals.py            learn, write the table, and tell how well it does
  scripts/train_rivals.py --check    five-fold, by article: how well on articles that were not learned from

The articles of sources.jsonl are in <corpora>/polnear-train.jsonl and news-unlabelled.jsonl and in ../pages/truth.json.
Needs /usr/bin/python3 with Debian's python3-torch. To be run after scripts/train_antecedents.py and before
scripts/train_trust.py; `npm run format` puts the table in form.
"""

import dataclasses
import json
import random
import re
import sys

try:
    import numpy as np
    import torch
except ImportError:
    sys.exit("torch is missing: apt-get install python3-torch libopenblas0-pthread, and run this with /usr/bin/python3")

from attributions import core_program, scoring
from attributions.corpus import read
from speakers import evidence
from torch import nn

TABLE = evidence.ROOT / "core/findings/speakers/rivals.def"
REFERENCE = evidence.ROOT / "tests/core/findings/speakers/rivals_reference.json"
EXAMPLES = 40
CORPORA = ("speakers-train", "world-train")
ASKED = ("he", "it", "person", "document", "thing")
MAY_BE_NOBODYS = {ASKED.index("it")}
HIDDEN, DROP, HIDE = 24, 0.4, 0.05
EPOCHS, BATCH, RATE = 14, 64, 4e-3
HELD, HELD_HIDDEN = 0.02, 0.03  # how strongly weights are held to zero
ROUNDS, SEED = 2, 1
LEAST_LEAD = 0.4  # of a rival over the rules' answer, as rivals.cpp has it


@dataclasses.dataclass
class Source:
    corpus: str
    article: str
    asked: int
    traits: torch.Tensor  # [rivals, traits], 0 or 1
    right: torch.Tensor  # of each rival
    by_rule: int  # the rival that the rules name


class Network(nn.Module):
    def __init__(self, traits):
        super().__init__()
        self.alone = nn.Parameter(torch.zeros(traits))
        self.where_asked = nn.Parameter(torch.zeros(len(ASKED), traits))
        self.hidden, self.out = nn.Linear(traits, HIDDEN), nn.Linear(HIDDEN, 1, bias=False)

    def forward(self, traits, asked):
        units = nn.functional.dropout(torch.relu(self.hidden(traits)), DROP, self.training)
        return (traits * (self.alone + self.where_asked[asked])).sum(1) + self.out(units)[:, 0]

    def table(self):
        """-> rows of each trait, what the hidden units begin with, what they weigh; in hundredths"""
        alone = (self.alone + self.where_asked).T
        parts = torch.cat([alone, self.hidden.weight.T], 1), self.hidden.bias, self.out.weight[0]
        return [np.rint(100 * part.detach().numpy()).astype(int) for part in parts]


def rules_alone(names):
    """-> the table by which the answer of the rules always weighs most"""
    rows = np.zeros((len(names), len(ASKED) + HIDDEN), int)
    rows[names.index("by_rule"), : len(ASKED)] = 1000
    return rows, np.zeros(HIDDEN, int), np.zeros(HIDDEN, int)


def rows_of(folder):
    rows = [(name, row) for name in CORPORA for row in read(folder / f"{name}.jsonl")]
    return rows + [("read", row) for row in evidence.annotated(folder)]


def sources_of(program, rows, names, same_name):
    """Those that are annotated."""
    nobody, by_rule = names.index("nobody"), names.index("by_rule")
    out = []
    feed = [{"text": row["text"], "pronouns": []} for _, row in rows]
    for (corpus, row), answer in zip(rows, core_program.answers(program, feed)):
        for source, gold in evidence.matched(answer["sources"], row):
            speaker = gold.get("speaker")
            if not speaker and source["asked"] not in MAY_BE_NOBODYS:
                continue
            rivals = source["rivals"]
            traits = torch.zeros(len(rivals), len(names))
            for line, rival in zip(traits, rivals):
                line[rival["traits"]] = 1
            right = [
                bool(rival["name"]) and same_name(rival["name"], speaker) if speaker else nobody in rival["traits"]
                for rival in rivals
            ]
            rule = next(i for i, rival in enumerate(rivals) if by_rule in rival["traits"])
            out.append(Source(corpus, row["id"], source["asked"], traits, torch.tensor(right), rule))
    return out


def short_of(scores, right, group, count):
    """What the right rivals are short of all, on average. group: of each rival the number of its source"""
    scores = scores - scores.max().detach()

    def raised(these):
        return torch.zeros(count).index_add(0, group, torch.exp(these)).clamp(min=1e-30).log()

    return (raised(scores) - raised(scores.masked_fill(~right, -60))).mean()


def learned(sources):
    torch.manual_seed(SEED)
    order = random.Random(SEED)
    sources = [source for source in sources if source.right.any()]
    network = Network(sources[0].traits.shape[1])
    met = torch.stack([source.traits.amax(0) for source in sources]).amax(0)
    network.hidden.weight.data *= met  # of a trait that no source has nothing is known
    hidden = [*network.hidden.parameters(), *network.out.parameters()]
    adam = torch.optim.AdamW(
        [
            {"params": hidden, "weight_decay": HELD_HIDDEN},
            {"params": [network.alone, network.where_asked], "weight_decay": HELD},
        ],
        lr=RATE,
    )
    steps, step = EPOCHS * (len(sources) // BATCH + 1), 0
    for _ in range(EPOCHS):
        order.shuffle(sources)
        for first in range(0, len(sources), BATCH):
            batch = sources[first : first + BATCH]
            counts = torch.tensor([len(source.right) for source in batch])
            traits = torch.cat([source.traits for source in batch])
            traits = traits * (torch.rand(traits.shape) > HIDE)
            asked = torch.tensor([source.asked for source in batch]).repeat_interleave(counts)
            group = torch.arange(len(batch)).repeat_interleave(counts)
            right = torch.cat([source.right for source in batch])
            loss = short_of(network(traits, asked), right, group, len(batch))
            for part in adam.param_groups:
                part["lr"] = RATE * (1 - step / steps)
            adam.zero_grad()
            loss.backward()
            adam.step()
            step += 1
    return network.eval()


@torch.no_grad()
def is_found(source, network):
    """Whether the rival that the core takes (rivals.cpp: weightiest) is right."""
    scores = network(source.traits, torch.full((len(source.traits),), source.asked))
    if source.asked == ASKED.index("he") and source.by_rule != len(scores) - 1:
        scores[-1] = -torch.inf  # a pronoun of a person means somebody
    best = int(scores.argmax())
    return bool(source.right[best if scores[best] - scores[source.by_rule] >= LEAST_LEAD else source.by_rule])


def report(title, sources, network_of):
    """network_of: of each source the network that judges it"""
    print(f"{title}; of how many a rival is right, the rules' answer, the one that is taken")
    hits = [
        (one, bool(one.right.any()), bool(one.right[one.by_rule]), is_found(one, network_of(one))) for one in sources
    ]

    def line(name, of):
        print(f"  {name:15} {len(of):5}  " + "  ".join(f"{sum(h[k] for h in of):5}" for k in (1, 2, 3)), flush=True)

    for i, name in enumerate(ASKED):
        line(name, [h for h in hits if h[0].asked == i])
    for corpus in (*CORPORA, "read"):
        line(corpus, [h for h in hits if h[0].corpus == corpus])
    line("all", hits)


def write(names, table_of):
    rows, first, out = table_of

    def listed(numbers):
        return ", ".join(map(str, numbers))

    table = TABLE.read_text()
    table = re.sub(
        r"^TRAIT\((\w+), [^)]*\)", lambda m: f"TRAIT({m[1]}, {listed(rows[names.index(m[1])])})", table, flags=re.M
    )
    for name, numbers in (("BIAS", first), ("OUTPUT", out)):
        table = re.sub(rf"^{name}\([^)]*\)", f"{name}({listed(numbers)})", table, flags=re.M)
    TABLE.write_text(table)


def state(names, sources, table_of):
    """Writes what the C++ test compares with: traits, and what they weigh together, in hundredths of hundredths."""
    rows, first, out = table_of
    stated = []
    for i, source in enumerate(sources[:: len(sources) // EXAMPLES]):
        chosen = source.traits[-1 - i % len(source.traits)].nonzero()[:, 0].tolist()
        row = rows[chosen].sum(0)
        weight = 100 * row[source.asked] + np.maximum(0, first + row[len(ASKED) :]) @ out
        stated.append({"asked": source.asked, "traits": chosen, "weight": int(weight)})
    REFERENCE.write_text(json.dumps(stated) + "\n")


def main():
    options = evidence.arguments(__doc__)
    torch.set_num_threads(1)
    rows = rows_of(options.corpora)
    same_name = scoring.load(options.corpora.parent / "score.py").same_name
    if not options.check:
        names = evidence.names_of(evidence.build(options.cache), "traits")
        write(names, rules_alone(names))
    for _ in range(1 if options.check else ROUNDS):
        program = evidence.build(options.cache)
        names = evidence.names_of(program, "traits")
        sources = sources_of(program, rows, names, same_name)
        if not options.check:
            network = learned(sources)
            write(names, network.table())
            state(names, sources, network.table())
            report("learned from", sources, lambda _, network=network: network)
    report("not learned from", sources, evidence.apart(sources, learned))


if __name__ == "__main__":
    main()
