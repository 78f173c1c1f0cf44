#!/usr/bin/env python3
"""Measure how often the words of the cue tables carry an attribution in PolNeAR's training part.

For every entry of the cue tables: `uses`, how often one of its forms is tagged as a verb or noun in
prose that is not itself attributed to somebody; `gold`, how often it is part of an annotated cue there; and the same
for each construction that follows. With --write, the strengths of entries with at least --least uses in the frames
that the table gives them are set to 100 * gold / uses there; the others keep the judged value.
Prints counts only, never text.
"""

import argparse
import collections
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {kind: ROOT / f"core/english/cue_{kind}s.def" for kind in ("verb", "noun")}
TAGS = {"verb": {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}, "noun": {"NN", "NNS"}}
ENTRY = re.compile(
    r'(?P<head>CUE_(?:VERB|NOUN)\("(?P<lemma>[^"]*)",\s+(?:"(?P<particle>[^"]*)",\s+)?\w+,\s+'
    r'(?P<frames>[^"]*),\s+"(?P<prepositions>[^"]*)",\s+)(?P<strength>\d+)'
)
FRAME = re.compile(r"\w+")
QUOTES = {'"', "“", "”", "''", "``", "‘", "’"}
BE = {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re"}
NOMINAL = {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS"}


def irregular_forms():
    """Form -> lemma, read from the table that the program uses."""
    table = (ROOT / "core/english/inflection.def").read_text(encoding="utf-8")
    forms = {}
    for lemma, past, participle in re.findall(r'VERB\("(\w+)", "(\w+)", "(\w+)"\)', table):
        forms[past] = forms[participle] = lemma
    return forms


def lemmas(form):
    """What `form` may be an inflected form of, itself included."""
    yield form
    for ending, replacements in (
        ("ies", ["y"]),
        ("ied", ["y"]),
        ("es", ["", "e"]),
        ("s", [""]),
        ("ed", ["", "e"]),
        ("ing", ["", "e"]),
    ):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            for replacement in replacements:
                yield stem + replacement
            if ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
    if form.endswith(("men", "people")):
        yield form.replace("men", "man")


def construction(words, tags, i):
    """A name for what stands after the verb at `i`."""
    after = words[i + 1] if i + 1 < len(words) else "."
    tag = tags[i + 1] if i + 1 < len(words) else "."
    if tags[i] == "VBN" and any(word in BE for word in words[max(0, i - 3) : i]):
        return "passive"
    if after in QUOTES or (after in (",", ":") and i + 2 < len(words) and words[i + 2] in QUOTES):
        return "quote"
    if i and words[i - 1] in QUOTES:
        return "quote"
    if after == "to":
        return "to"
    if after in ("that", "whether", "if", "how", "what", "why", "who") and tag in ("IN", "WRB", "WP", "WDT"):
        return "clause"
    if tag in ("IN", "RP"):
        return after
    if tag == "VBG":
        return "gerund"
    if tag in (".", ",", ":"):
        return "end"
    if tag in NOMINAL:
        j = i + 1
        while j < len(words) and tags[j] in NOMINAL:
            j += 1
        if j < len(words):
            if tags[j] in ("VBD", "VBZ", "VBP", "MD"):
                return "clause"
            if words[j] in ("to", "as", "that", "of", "for", "about", "on", "against"):
                return "object " + words[j]
        return "object"
    return "other"


def modifies_noun(tags, i):
    """Whether the participle at `i` stands before a noun of its phrase: "the pledged money", "his stated aim"."""
    return (
        tags[i] in ("VBN", "VBD", "VBG")
        and 0 < i < len(tags) - 1
        and tags[i + 1] in ("NN", "NNS")
        and tags[i - 1] in ("DT", "JJ", "CD", "PRP$", "POS", "IN", "CC")
    )


def read_entries(path):
    return {(match["lemma"], match["particle"] or "") for match in ENTRY.finditer(path.read_text(encoding="utf-8"))}


def measure(corpus, tokens, entries):
    """{kind: {entry: {construction: [uses, gold]}}}"""
    irregular = irregular_forms()
    known = {kind: {lemma for lemma, _ in table} for kind, table in entries.items()}
    cache = {kind: {} for kind in entries}

    def lemma_of(form, kind):
        if form not in cache[kind]:
            options = [irregular[form]] if kind == "verb" and form in irregular else []
            options += lemmas(form)
            cache[kind][form] = next((x for x in options if x in known[kind]), None)
        return cache[kind][form]

    counts = {kind: collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0])) for kind in entries}
    for article in corpus:
        if article["id"] not in tokens:
            continue
        text = article["text"]
        cue, content = bytearray(len(text) + 1), bytearray(len(text) + 1)
        for attribution in article["attributions"]:
            for part, marks in (("cue", cue), ("content", content)):
                for start, end in attribution[part] or []:
                    marks[start:end] = b"\1" * (end - start)
        for sentence in tokens[article["id"]]["sentences"]:
            words = [text[start:end].lower() for start, end, _, _ in sentence]
            tags = [tag for _, _, tag, *_ in sentence]
            for i, (start, _, tag, _) in enumerate(sentence):
                if content[start] and not cue[start]:
                    continue
                for kind in entries:
                    lemma = lemma_of(words[i], kind) if tag in TAGS[kind] else None
                    if not lemma or (kind == "verb" and modifies_noun(tags, i)):
                        continue
                    particle = ""
                    if kind == "verb":
                        rest = words[i + 1 : i + 4]
                        particle = next((p for entry, p in entries[kind] if entry == lemma and p and p in rest), "")
                        if (lemma, particle) not in entries[kind]:
                            continue
                    after_particle = i + (1 if particle and words[i + 1 : i + 2] == [particle] else 0)
                    count = counts[kind][lemma, particle][construction(words, tags, after_particle)]
                    count[0] += 1
                    count[1] += cue[start]
    return counts


def frame_of(name, frames, prepositions):
    """The frame of a verb's entry that a construction is an instance of, or None."""
    if name.startswith("object "):
        word = name.split()[1]
        if word == "as" and "as" in prepositions:
            name = "as"
        elif word == "to" and "object_to" in frames:
            name = "object_to"
        elif word == "that" and "addressee" in frames:
            name = "addressee"
        else:
            name = "object"
    if name == "object" and "object" not in frames and "as" in frames and "as" not in prepositions:
        name = "as"
    if name == "end":
        name = "after"
    if name in prepositions:
        name = "preposition"
    return name if name in frames else None


def entry_counts(match, counts):
    """{frame: [uses, gold]} of the entry of a table's line, in the frames that it takes."""
    totals = collections.defaultdict(lambda: [0, 0])
    frames, prepositions = FRAME.findall(match["frames"]), match["prepositions"].split()
    for name, (uses, gold) in counts.get((match["lemma"], match["particle"] or ""), {}).items():
        frame = frame_of(name, frames, prepositions)
        if frame:
            totals[frame][0] += uses
            totals[frame][1] += gold
    return totals


def write_strengths(path, counts, least):
    def replace(match):
        uses, gold = (sum(count[k] for count in entry_counts(match, counts).values()) for k in (0, 1))
        return match["head"] + (str(round(100 * gold / uses)) if uses >= least else match["strength"])

    path.write_text(ENTRY.sub(replace, path.read_text(encoding="utf-8")), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "corpora",
        nargs="?",
        type=pathlib.Path,
        default=ROOT.parent / "shared/eval/corpora",
        help="folder with polnear-train.jsonl and polnear-train.tokens.jsonl",
    )
    parser.add_argument("--least", type=int, default=12, metavar="N", help="uses that make a count trusted (12)")
    parser.add_argument("--write", action="store_true", help="set the strengths in the tables")
    options = parser.parse_args()
    files = [options.corpora / name for name in ("polnear-train.jsonl", "polnear-train.tokens.jsonl")]
    for file in files:
        if not file.is_file():
            parser.error(f"{file} is not there; name the folder that has it")
    corpus, tokens = ([json.loads(line) for line in file.open(encoding="utf-8")] for file in files)
    entries = {kind: read_entries(path) for kind, path in TABLES.items()}
    counts = measure(corpus, {article["id"]: article for article in tokens}, entries)
    for kind, table in counts.items():
        for entry, constructions in sorted(table.items()):
            uses, gold = (sum(c[k] for c in constructions.values()) for k in (0, 1))
            shares = ", ".join(
                f"{name} {c[1]}/{c[0]}"
                for name, c in sorted(constructions.items(), key=lambda item: -item[1][0])
                if c[0] > 1
            )
            print(f"{kind} {' '.join(entry).strip()}: {gold}/{uses} = {100 * gold // uses} % ({shares})")
        if options.write:
            write_strengths(TABLES[kind], table, options.least)


if __name__ == "__main__":
    main()
