#!/usr/bin/env python3
"""Sort what the program gets wrong about attributions into classes, and count them.

Runs `--cmd` on <corpora>/polnear-dev.jsonl, matches its finds with the annotated ones as score.py does, and names a
class for each missed, false and inexact find and each wrong source. Parts of speech are those of
polnear-dev.tokens.jsonl, the verbs that are known those of the cue tables. docs/attributions.md tells the largest
classes. Prints counts only, unless --show asks for a class's text.
"""

import argparse
import collections
import json
import pathlib

from measure_cues import ENTRY, ROOT, TABLES, irregular_forms, lemmas

RELATIVE = {"who", "which", "that", "whom"}


def known_verbs():
    irregular = irregular_forms()
    entries = {match["lemma"] for match in ENTRY.finditer(TABLES["verb"].read_text(encoding="utf-8"))}
    return lambda form: irregular.get(form, form) in entries or any(lemma in entries for lemma in lemmas(form))


class Classifier:
    def __init__(self, score, row, sentences):
        self.article = score.Article(row["text"])
        self.score = score
        self.tags = {start: tag for sentence in sentences for start, _, tag, *_ in sentence}
        self.is_known = known_verbs()

    def text(self, spans):
        return " … ".join(self.article.text[start:end] for start, end in self.score.pairs(spans))

    def cue_kind(self, quote):
        """What the cue is: its last verb, or else its last noun or adjective, or what else there is."""
        words = [self.article.toks[i] for i in sorted(self.article.words(quote.get("cue")))]
        tagged = [(self.article.text[start:end].lower(), self.tags.get(start, "")) for start, end in words]
        verbs = [word for word, tag in tagged if tag.startswith("VB")]
        if verbs:
            return "a verb of the tables" if self.is_known(verbs[-1]) else "a verb that the tables lack"
        for kind, tag_start in (
            ("a noun", "NN"),
            ("an adjective", "JJ"),
            ("a preposition", "IN"),
            ("a preposition", "VBG"),
        ):
            if any(tag.startswith(tag_start) for _, tag in tagged):
                return kind
        return "another word" if tagged else "no cue"

    def quotes(self, words):
        return self.article.direct(words)

    def reach(self, got, want):
        return "far too long" if got > want else "far too short" if got < want else "aside of its words"

    def missed(self, quote, words, found):
        """`found`: (words, matched) of the program's finds."""
        shared = max(found, key=lambda f: len(f[0] & words), default=(set(), False))
        if shared[0] & words:
            return "missed: within what another says" if shared[1] else f"missed: found {self.reach(shared[0], words)}"
        source = "with a source" if quote.get("source") else "without source"
        return "missed: quoted words" if self.quotes(words) else f"missed: {self.cue_kind(quote)}, {source}"

    def false(self, quote, words, gold):
        shared = max(gold, key=lambda g: len(g[0] & words), default=(set(), False))
        if shared[0] & words:
            return (
                "false: a part or a whole of what is found beside it"
                if shared[1]
                else f"false: found {self.reach(words, shared[0])}"
            )
        return "false: quoted words" if self.quotes(words) else f"false: {self.cue_kind(quote)}"

    def inexact(self, got, want):
        more, less = got - want, want - got
        if more and less:
            return "edges: too long and too short"
        behind, before, between = (
            ("runs on too far", "begins too soon", "takes in words between")
            if more
            else ("stops too soon", "begins too late", "leaves words out between")
        )
        wrong, others = (more, want) if more else (less, got)
        return f"edges: {behind if min(wrong) > max(others) else before if max(wrong) < min(others) else between}"

    def first_word(self, words):
        return self.article.text[slice(*self.article.toks[min(words)])].lower()

    def source(self, got, want):
        if not want:
            return "source: where nobody is named" if got else None
        if not got:
            return "source: not found"
        if self.score.jaccard(got, want) >= 0.5:
            return None
        if len(got) == 1 and self.first_word(got) in RELATIVE:
            return "source: the pronoun rather than its noun"
        if len(want) == 1 and self.first_word(want) in RELATIVE:
            return "source: the noun rather than its pronoun"
        return "source: too long" if got > want else "source: too short" if got < want else "source: somebody else"

    def classes(self, row, result):
        """(class, quote) of each error."""
        words = self.article.words
        found = [(words(quote["content"]), quote) for quote in result.get("quotes", []) if words(quote["content"])]
        gold = [(words(quote["content"]), quote) for quote in row["attributions"] if words(quote["content"])]
        pairs = self.score.match([w for w, _ in found], [w for w, _ in gold])
        matched = [{i for i, _ in pairs}, {j for _, j in pairs}]
        sides = [
            [(w, n in matched[side]) for n, (w, _) in enumerate(quotes)] for side, quotes in enumerate((found, gold))
        ]
        for n, (content, quote) in enumerate(gold):
            if n not in matched[1]:
                yield self.missed(quote, content, sides[0]), quote
        for n, (content, quote) in enumerate(found):
            if n not in matched[0]:
                yield self.false(quote, content, sides[1]), quote
        for i, j in pairs:
            if found[i][0] != gold[j][0]:
                yield self.inexact(found[i][0], gold[j][0]), found[i][1]
            wrong = self.source(words(found[i][1].get("source")), words(gold[j][1].get("source")))
            if wrong:
                yield wrong, found[i][1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cmd", default=f"{ROOT}/build/native/sayso --jsonl")
    parser.add_argument(
        "--corpora",
        type=pathlib.Path,
        default=ROOT / "../shared/eval/corpora",
        help="directory of the corpora; score.py stands beside it",
    )
    parser.add_argument(
        "--show", metavar="CLASS", help="print the finds of the classes that begin so, for one's own eyes"
    )
    options = parser.parse_args()
    from attributions import scoring

    score = scoring.load(options.corpora.parent / "score.py")

    def read(name):
        return [json.loads(line) for line in (options.corpora / name).open(encoding="utf-8")]

    rows = read("polnear-dev.jsonl")
    sentences = {row["id"]: row["sentences"] for row in read("polnear-dev.tokens.jsonl")}
    results = {
        result["id"]: result for result in map(json.loads, filter(None, score.run(options.cmd, rows).split("\n")))
    }
    counts = collections.Counter()
    for row in rows:
        classifier = Classifier(score, row, sentences.get(row["id"], []))
        for name, quote in classifier.classes(row, results[row["id"]]):
            counts[name] += 1
            if options.show and name.startswith(options.show):
                source, cue, content = (classifier.text(quote.get(part)) for part in ("source", "cue", "content"))
                print(f"{name} | [{source}] {{{cue}}} <{content}>")
    if not options.show:
        for name, number in counts.most_common():
            print(f"{number:5}  {name}")


if __name__ == "__main__":
    main()
