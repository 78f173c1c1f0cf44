#!/usr/bin/env python3
"""Trains the part-of-speech tagger, or checks it.

Reads <corpora>/polnear-{train,dev}.jsonl and their .tokens.jsonl, compiles scripts/train_tagger.cpp, learns, and
writes core/english/tagger.weights. The same corpora, options and seed give the same bytes. docs/tagger.md tells what is
learned.

  scripts/train_tagger.py            train, write the weights, and tag the sentences of the C++ test anew
  scripts/train_tagger.py --check    tag the dev corpus with the committed weights, in Python, and print the agreement
  scripts/train_tagger.py --tag      tag standard input: a sentence a line, tokens between spaces
  scripts/train_tagger.py --restate  tag the sentences of the C++ test anew, nothing else
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "core/english/tagger.weights"
# A sentence a line, "word/TAG" between spaces: tests/core/english/tagger_test.cpp expects the same tags of the C++.
REFERENCE = ROOT / "tests/core/english/tagger_reference.txt"

# Tag of core/english/tagger.hpp, in its order.
TAGS = ("NN NNS NNP PRP PRP$ DT WDT WP WRB IN TO MD VB VBD VBG VBN VBP VBZ JJ RB CC CD POS EX UH PUNCT").split()
MERGED = {
    "NNPS": "NNP",
    "PDT": "DT",
    "WP$": "WP",
    "JJR": "JJ",
    "JJS": "JJ",
    "RBR": "RB",
    "RBS": "RB",
    "RP": "RB",
    "FW": "NN",
    "LS": "CD",
    "SYM": "PUNCT",
    "$": "PUNCT",
    "#": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
    ",": "PUNCT",
    ".": "PUNCT",
    ":": "PUNCT",
    "-LRB-": "PUNCT",
    "-RRB-": "PUNCT",
}
PUNCT = TAGS.index("PUNCT")


# The corpora


def read_corpus(folder, part):
    """Sentences as lists of (word, tag, entity class)."""

    def lines(name):
        with open(folder / name, encoding="utf-8") as file:
            yield from map(json.loads, file)

    texts = {article["id"]: article["text"] for article in lines(f"polnear-{part}.jsonl")}
    for article in lines(f"polnear-{part}.tokens.jsonl"):
        text = texts[article["id"]]
        for sentence in article["sentences"]:
            tokens = [(text[start:end], MERGED.get(tag, tag), entity) for start, end, tag, entity, *_ in sentence]
            # Mark-up that was left in the text has spaces in its tokens.
            if tokens and not any(re.search(r"[^. ] |[\t\n]", word) for word, _, _ in tokens):
                yield tokens


def find_names(sentences):
    """The words, folded, that are mostly proper nouns, except places and organizations met often: their identity is
    withheld from the learner, which would otherwise learn the people of one campaign."""
    tags, classes = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for word, tag, entity in sentence:
            tags[fold(word)][tag] += 1
            classes[fold(word)][entity] += 1
    return {
        word
        for word, count in tags.items()
        if count["NNP"] > 0.6 * count.total() and (count.total() < 60 or classes[word]["PERSON"] > 0.2 * count.total())
    }


def recase(sentence, generator):
    """The sentence as a headline would have it, in one of three styles."""
    style = generator.choice(["title", "capitalised", "upper"])

    def change(word, tag):
        if style == "upper":
            return word.upper()
        if style == "title" and len(word) < 5 and tag in ("IN", "TO", "DT", "CC"):
            return word
        return word[:1].upper() + word[1:]

    return [(change(word, tag), tag, entity) for word, tag, entity in sentence]


def write_sentences(path, sentences, names=frozenset()):
    with open(path, "w", encoding="utf-8") as file:
        for sentence in sentences:
            for word, tag, _ in sentence:
                file.write(f"{word}\t{tag}\t{'n' if fold(word) in names else '-'}\n")
            file.write("\n")


def train(options):
    generator = random.Random(options.seed)
    sentences = list(read_corpus(options.corpora, "train"))
    names = find_names(sentences)
    sentences += [recase(sentence, generator) for sentence in sentences if generator.random() < options.recased]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_sentences(folder / "train", sentences, names)
        write_sentences(folder / "dev", read_corpus(options.corpora, "dev"))
        subprocess.run(
            [
                options.compiler,
                "-std=c++20",
                "-O3",
                "-march=native",
                "-ffp-contract=off",
                f"-I{ROOT}/core",
                "-o",
                folder / "learn",
                ROOT / "scripts/train_tagger.cpp",
            ],
            check=True,
        )
        subprocess.run(
            [
                folder / "learn",
                folder / "train",
                folder / "dev",
                options.out,
                str(options.rows),
                str(options.step),
                str(options.epochs),
                str(options.seed),
            ],
            check=True,
        )
    print_size(options.out)


def print_size(path):
    try:
        packed = subprocess.run(["brotli", "-q", "11", "-c", path], capture_output=True, check=True).stdout
        print(f"{path}: {path.stat().st_size} bytes, {len(packed)} with brotli -q 11")
    except FileNotFoundError:
        print(f"{path}: {path.stat().st_size} bytes (install brotli to see the compressed size)")


# The tagger, restated: core/english/tagger_features.hpp and tagger.cpp say why.

KEY_BITS = 22
NO_TAG = len(TAGS)
LOWER, UPPER, CAPITAL, INNER_CAPITAL, DIGIT, HYPHEN, DOT, SINGLE = (1 << bit for bit in range(8))
QUOTES = re.compile(b"\xe2\x80[\x98-\x9f]")
OTHER_CAPITAL = re.compile(b"\xc3[\x80-\x9e]")

Word = collections.namedtuple("Word", "identity suffix1 suffix2 suffix3 prefix shape kind", defaults=[0] * 7)


def mix(h, *values):
    for value in values:
        h = (h ^ value) * 0x9E3779B1 & 0xFFFFFFFF
        h ^= h >> 15
    return h


def key(h):
    return (h * 0x85EBCA77 & 0xFFFFFFFF) >> 32 - KEY_BITS


def fold(text):
    """Lower case in ASCII, every digit 0, curly marks straight; bytes."""
    folded = QUOTES.sub(lambda mark: b"'" if mark[0][2] < 0x9C else b'"', text.encode()[-64:])
    return re.sub(b"[0-9]", b"0", folded.lower())


def shape_of(text):
    raw = QUOTES.sub(b"'", text.encode()[-64:])
    lower = re.search(b"[a-z]", raw)
    other = re.search(b"[\xc3-\xe1\xe3-\xef]", OTHER_CAPITAL.sub(b"A", raw))
    plain = re.sub(b"[^\x00-\x7f]", b"~", raw)
    first_lower = re.search(b"[a-z]|[\xc3-\xe1\xe3-\xef]", OTHER_CAPITAL.sub(b"..", raw))
    return (
        (LOWER if lower or other else 0)
        | (UPPER if re.search(b"[A-Z]", plain) or OTHER_CAPITAL.search(raw) else 0)
        | (CAPITAL if re.match(b"[A-Z]", raw) or OTHER_CAPITAL.match(raw) else 0)
        | (INNER_CAPITAL if first_lower and re.search(b"[A-Z]", raw[first_lower.start() :]) else 0)
        | (DIGIT if re.search(b"[0-9]", raw) else 0)
        | (HYPHEN if b"-" in raw else 0)
        | (DOT if b"." in raw else 0)
        | (SINGLE if len(raw) == 1 else 0)
    )


def look(text):
    folded, shape = fold(text), shape_of(text)
    ending = (folded[::-1] + b"\0\0\0")[:3]
    suffix1 = mix(2, ending[0])
    suffix2 = mix(suffix1, ending[1])
    return Word(
        identity=mix(1, *folded),
        suffix1=suffix1,
        suffix2=suffix2,
        suffix3=mix(suffix2, ending[2]),
        prefix=mix(1, *folded[:3]),
        shape=shape,
    )


def case_of(words):
    longer = [word for word in words[1:] if len(word.encode()) >= 4 and re.match("[A-Za-z]", word)]
    upper = sum(bool(re.match("[A-Z][^a-z][^a-z]", word)) for word in longer)
    capitalised = sum(bool(re.match("[A-Z]", word)) for word in longer)
    if len(longer) < 2:
        return 0
    return 2 if upper * 10 >= len(longer) * 9 else 1 if capitalised * 10 >= len(longer) * 8 else 0


def features(before2, before, word, after, after2, tag1, tag2, start, case):
    shape = word.shape | start << 8 | case << 9
    parts = [
        (word.identity,),
        (word.kind,),
        (word.identity, tag1),
        (word.kind, tag1),
        (word.kind, tag1, tag2),
        (word.kind, tag1, after.kind),
        (word.kind, after.kind),
        (word.kind, before.kind),
        (word.kind, after.kind, after2.kind),
        (word.identity, after.identity),
        (word.identity, before.identity),
        (word.identity, after.kind),
        (word.suffix3,),
        (word.suffix2, shape & ~SINGLE),
        (word.suffix1, shape),
        (word.suffix3, tag1),
        (word.prefix,),
        (shape, tag1),
        (shape, before.shape, after.shape),
        (tag1,),
        (tag1, tag2),
        (tag1, before.identity),
        (before.identity,),
        (before2.identity,),
        (after.identity,),
        (after2.identity,),
        (word.kind, after.suffix3),
        (tag1, after.kind, after2.kind),
    ]
    return [key(mix(number, *values)) for number, values in enumerate(parts, 1)]


class Tagger:
    """The committed weights, with the integer arithmetic of core/english/tagger.cpp."""

    def __init__(self, path):
        self.data, self.at = path.read_bytes(), 0
        self.lexicon = {
            k: (sum(1 << tag for tag, _ in cells), next((tag for tag, weight in cells if weight == 2), NO_TAG))
            for k, cells in self.sheet()
        }
        self.weights = dict(self.sheet())

    def take(self, size):
        self.at += size
        return self.data[self.at - size : self.at]

    def sheet(self):
        row_count, cell_count = (int.from_bytes(self.take(4), "little") for _ in range(2))
        keys, last = [], 0
        while len(keys) < row_count:
            gap = self.take(1)[0]
            last += gap
            if gap < 255:
                keys.append(last)
        lengths, tags, weights = self.take(row_count), iter(self.take(cell_count)), iter(self.take(cell_count))
        return [
            (k, [(next(tags), (next(weights) ^ 128) - 128) for _ in range(length)]) for k, length in zip(keys, lengths)
        ]

    def look(self, text):
        """The word and its settled tag or NO_TAG."""
        word = look(text)
        if found := self.lexicon.get(key(mix(0x1E71C0, word.identity))):
            return word._replace(kind=found[0]), found[1]
        settled = NO_TAG if word.shape & (LOWER | UPPER | DIGIT) else PUNCT
        return word._replace(kind=mix(3, word.shape & (LOWER | CAPITAL | DIGIT), word.suffix2)), settled

    def tag(self, texts):
        case, start, tag1, tag2 = case_of(texts), True, NO_TAG, NO_TAG
        entries = [self.look(text) for text in texts]
        words = [Word(), Word(), *(word for word, _ in entries), Word(), Word()]
        result = []
        for i, (_, settled) in enumerate(entries):
            tag = settled
            if tag == NO_TAG:
                scores = [0] * len(TAGS)
                for k in features(*words[i : i + 5], tag1, tag2, start, case):
                    for t, weight in self.weights.get(k, ()):
                        scores[t] += weight
                tag = scores.index(max(scores))
            start = start and tag == PUNCT
            tag2, tag1 = tag1, tag
            result.append(TAGS[tag])
        return result


def tagged(tagger, words):
    return " ".join(f"{word}/{tag}" for word, tag in zip(words, tagger.tag(words)))


def restate(tagger):
    sentences = [
        [token.rpartition("/")[0] for token in line.split()]
        for line in REFERENCE.read_text(encoding="utf-8").splitlines()
    ]
    REFERENCE.write_text("".join(tagged(tagger, words) + "\n" for words in sentences), encoding="utf-8")


def check(options):
    tagger = Tagger(options.out)
    known = {fold(word) for sentence in read_corpus(options.corpora, "train") for word, _, _ in sentence}
    right, total, confusions = collections.Counter(), collections.Counter(), collections.Counter()
    generator = random.Random(options.seed)
    sentences = list(read_corpus(options.corpora, "dev"))
    for sentence in sentences:
        for (word, gold, _), tag in zip(sentence, tagger.tag([word for word, _, _ in sentence])):
            kinds = ["all tokens"] + ([] if fold(word) in known else ["words not in the training corpus"])
            kinds += [] if gold == "PUNCT" else ["words without marks"]
            right.update(kinds if tag == gold else ())
            total.update(kinds)
            if tag != gold:
                confusions[gold, tag] += 1
    for sentence in sentences:
        recased = recase(sentence, generator)
        tags = tagger.tag([word for word, _, _ in recased])
        right["in headline case"] += sum(tag == gold for (_, gold, _), tag in zip(recased, tags))
        total["in headline case"] += len(tags)
    for kind in total:
        print(f"{kind:34} {total[kind]:7}  {right[kind] / total[kind]:.2%}")
    print(
        "most frequent differences, corpus → tagger:",
        ", ".join(f"{gold} → {tag} {n}" for (gold, tag), n in confusions.most_common(12)),
    )
    print_size(options.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="evaluate the weights instead of training")
    parser.add_argument("--tag", action="store_true", help="tag standard input instead of training")
    parser.add_argument("--restate", action="store_true", help="tag the sentences of the C++ test instead of training")
    parser.add_argument(
        "--corpora",
        type=pathlib.Path,
        default=ROOT.parent / "shared/eval/corpora",
        help="folder of the corpora (%(default)s)",
    )
    parser.add_argument("--out", type=pathlib.Path, default=WEIGHTS, help="the weights (%(default)s)")
    parser.add_argument("--rows", type=int, default=14000, help="features to keep (%(default)s)")
    parser.add_argument("--step", type=float, default=5, help="rounding of the averaged weights (%(default)s)")
    parser.add_argument("--epochs", type=int, default=8, help="passes over the corpus, twice (%(default)s)")
    parser.add_argument(
        "--recased", type=float, default=0.12, help="share of sentences repeated as headlines (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=2016, help="(%(default)s)")
    parser.add_argument("--compiler", default="c++", help="C++20 compiler (%(default)s)")
    options = parser.parse_args()
    learning = not (options.tag or options.check or options.restate)
    needed = [] if learning else [options.out]
    needed += [options.corpora / "polnear-train.tokens.jsonl"] if learning or options.check else []
    for path in needed:
        if not path.exists():
            parser.error(f"{path} is missing; name the right place with --corpora or --out, or train first")
    if learning:
        train(options)
    if options.check:
        check(options)
    if options.tag:
        tagger = Tagger(options.out)
        for line in sys.stdin:
            print(tagged(tagger, line.split()))
    if options.restate or (learning and options.out == WEIGHTS):
        restate(Tagger(options.out))


if __name__ == "__main__":
    main()
