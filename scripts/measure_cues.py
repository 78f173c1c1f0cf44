#!/usr/bin/env python3
"""Measure how often the words of the cue tables carry an attribution in PolNeAR's training part.

For every entry of cue_verbs.def and cue_nouns.def: `uses`, how often one of its forms is tagged as a verb (noun) in
prose that is not itself attributed to somebody; `gold`, how often it is part of an annotated cue there; and the same
for each construction that follows. With --write, the strengths of entries with at least --least uses are set to
100 * gold / uses; the others keep the judged value. Prints counts only, never text.
"""

import argparse
import collections
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {'verb': ROOT / 'core/english/cue_verbs.def', 'noun': ROOT / 'core/english/cue_nouns.def'}
QUOTES = {'"', '“', '”', "''", '``', '‘', '’'}
BE = {'be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", '’s', "'re", '’re'}
NOMINAL = {'DT', 'PRP', 'PRP$', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'POS'}


def irregular_forms():
    """Form -> lemma, read from the table that the program uses."""
    source = (ROOT / 'core/english/inflection.cpp').read_text(encoding='utf-8')
    table = source[source.index('kIrregularVerbs[]'):source.index('kAlsoRegular')]
    forms = {}
    for lemma, past, participle in re.findall(r'\{"(\w+)", "(\w+)", "(\w+)"\}', table):
        forms[past] = forms[participle] = lemma
    return forms


def lemmas(form):
    """What `form` may be an inflected form of, itself included."""
    yield form
    for ending, replacements in (('ies', ['y']), ('ied', ['y']), ('es', ['', 'e']), ('s', ['']), ('ed', ['', 'e']),
                                 ('ing', ['', 'e'])):
        if form.endswith(ending):
            stem = form[:-len(ending)]
            for replacement in replacements:
                yield stem + replacement
            if ending in ('ed', 'ing') and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
    if form.endswith(('men', 'people')):
        yield form.replace('men', 'man')


def construction(words, tags, i):
    """A name for what stands after the verb at `i`."""
    after = words[i + 1] if i + 1 < len(words) else '.'
    tag = tags[i + 1] if i + 1 < len(words) else '.'
    if tags[i] == 'VBN' and any(word in BE for word in words[max(0, i - 3):i]):
        return 'passive'
    if after in QUOTES or (after in (',', ':') and i + 2 < len(words) and words[i + 2] in QUOTES):
        return 'quote'
    if i and words[i - 1] in QUOTES:
        return 'quote'
    if after == 'to':
        return 'to'
    if after in ('that', 'whether', 'if', 'how', 'what', 'why', 'who') and tag in ('IN', 'WRB', 'WP', 'WDT'):
        return 'clause'
    if tag in ('IN', 'RP'):
        return after
    if tag == 'VBG':
        return 'gerund'
    if tag in ('.', ',', ':'):
        return 'end'
    if tag in NOMINAL:
        j = i + 1
        while j < len(words) and tags[j] in NOMINAL:
            j += 1
        if j < len(words):
            if tags[j] in ('VBD', 'VBZ', 'VBP', 'MD'):
                return 'clause'
            if words[j] in ('to', 'as', 'that', 'of', 'for', 'about', 'on', 'against'):
                return 'object ' + words[j]
        return 'object'
    return 'other'


def read_entries(path, kind):
    pattern = r'CUE_VERB\("([^"]*)", "([^"]*)"' if kind == 'verb' else r'CUE_NOUN\("([^"]*)"()'
    return {tuple(match.groups()) for match in re.finditer(pattern, path.read_text(encoding='utf-8'))}


def measure(corpus, tokens, entries):
    """{kind: {entry: {construction: [uses, gold]}}}"""
    irregular = irregular_forms()
    known = {kind: {lemma for lemma, _ in table} for kind, table in entries.items()}
    cache = {'verb': {}, 'noun': {}}

    def lemma_of(form, kind):
        if form not in cache[kind]:
            options = [irregular[form]] if kind == 'verb' and form in irregular else []
            cache[kind][form] = next((x for x in options + list(lemmas(form)) if x in known[kind]), None)
        return cache[kind][form]

    counts = {kind: collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0])) for kind in entries}
    for article in corpus:
        if article['id'] not in tokens:
            continue
        text = article['text']
        cue, content = bytearray(len(text) + 1), bytearray(len(text) + 1)
        for attribution in article['attributions']:
            for part, marks in (('cue', cue), ('content', content)):
                for start, end in attribution[part] or []:
                    marks[start:end] = b'\1' * (end - start)
        for sentence in tokens[article['id']]['sentences']:
            words = [text[start:end].lower() for start, end, _, _ in sentence]
            tags = [tag for _, _, tag, _ in sentence]
            for i, (start, _, tag, _) in enumerate(sentence):
                kind = 'verb' if tag.startswith('VB') else 'noun' if tag in ('NN', 'NNS') else None
                lemma = kind and lemma_of(words[i], kind)
                if not lemma or (content[start] and not cue[start]):
                    continue
                particle = ''
                if kind == 'verb':
                    rest = words[i + 1:i + 4]
                    particle = next((p for l, p in entries['verb'] if l == lemma and p and p in rest), '')
                    if (lemma, particle) not in entries['verb']:
                        continue
                name = construction(words, tags, i)
                if kind == 'noun' and name not in ('to', 'clause', 'of', 'for', 'about', 'on', 'against', 'over', 'from'):
                    continue
                count = counts[kind][lemma, particle][name]
                count[0] += 1
                count[1] += cue[start]
    return counts


def write(path, kind, counts, least):
    pattern = re.compile(r'(CUE_VERB\("([^"]*)", "([^"]*)", .*, )(\d+)(, "[^"]*"\))' if kind == 'verb' else
                         r'(CUE_NOUN\("([^"]*)"(), .*, )(\d+)(, "[^"]*"\))')

    def replace(match):
        counted = counts.get((match[2], match[3]), {}).values()
        uses, gold = sum(c[0] for c in counted), sum(c[1] for c in counted)
        strength = str(round(100 * gold / uses)) if uses >= least else match[4]
        return match[1] + strength + match[5]

    path.write_text(pattern.sub(replace, path.read_text(encoding='utf-8')), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpora', nargs='?', type=pathlib.Path, default=ROOT.parent / 'shared/eval/corpora',
                        help='folder with polnear-train.jsonl and polnear-train.tokens.jsonl')
    parser.add_argument('--least', type=int, default=12, metavar='N', help='uses that make a count trusted (12)')
    parser.add_argument('--write', action='store_true', help='set the strengths in the tables')
    options = parser.parse_args()
    files = [options.corpora / name for name in ('polnear-train.jsonl', 'polnear-train.tokens.jsonl')]
    for file in files:
        if not file.is_file():
            parser.error(f'{file} is not there; name the folder that has it')
    corpus, tokens = ([json.loads(line) for line in file.open(encoding='utf-8')] for file in files)
    entries = {kind: read_entries(path, kind) for kind, path in TABLES.items()}
    counts = measure(corpus, {article['id']: article for article in tokens}, entries)
    for kind, table in counts.items():
        for entry, constructions in sorted(table.items()):
            uses, gold = (sum(c[k] for c in constructions.values()) for k in (0, 1))
            shares = ', '.join(f'{name} {c[1]}/{c[0]}' for name, c in
                               sorted(constructions.items(), key=lambda item: -item[1][0]) if c[0] > 1)
            print(f'{kind} {" ".join(entry).strip()}: {gold}/{uses} = {100 * gold // uses} % ({shares})')
        if options.write:
            write(TABLES[kind], kind, table, options.least)


if __name__ == '__main__':
    main()
