"""Spans of roles, and how a head (a content, a cue) and its candidates (cues, sources) lie to one another: as
core/findings/roles/{labels,links}.cpp have it. Spans are of tokens, both ends included."""

import bisect

import numpy as np

EACH_SIDE = {"cue": 4, "source": 3}  # candidates before and after the head
GAPS = [0, 1, 2, 3, 5, 8, 15, 30, 60]
RELATIONS = [8, 20, 8, 8, 12, 6]  # rows of the tables of rank, gap, sentences, paragraphs, marks, heads between
FIRST = np.cumsum([0, *RELATIONS]).tolist()


def runs(labels, first):
    """Spans of tokens that are labelled `first`, then `first` + 1."""
    out, i = [], 0
    while i < len(labels):
        end = i + 1
        if labels[i] in (first, first + 1):
            while end < len(labels) and labels[end] == first + 1:
                end += 1
            out.append((i, end - 1))
        i = end
    return out


def role_spans(labels):
    """-> sources, cues, contents"""
    return tuple(runs(labels, first) for first in (1, 3, 5))


def candidates(tokens, heads, others, kind):
    """For each of the ascending `heads` the spans of `others` near it.

    -> head numbers, candidate numbers, rows of the relation tables (an array of six columns)
    """
    sentence, paragraph, state = (tokens[name].tolist() for name in ("sentence", "paragraph", "state"))
    starts, head_starts = [other[0] for other in others], [head[0] for head in heads]
    head_numbers, numbers, rows = [], [], []
    for h, (start, end) in enumerate(heads):
        middle = bisect.bisect_left(starts, start)
        for c in range(max(0, middle - EACH_SIDE[kind]), min(len(others), middle + EACH_SIDE[kind])):
            first, last = others[c]
            right = c >= middle
            near_head, near_other = (end, first) if right else (start, last)
            gap = first - end - 1 if right else start - last - 1
            left_end, right_start = (end, first) if right else (last, start)
            between = max(0, bisect.bisect_left(head_starts, right_start) - bisect.bisect_right(head_starts, left_end))
            head_numbers.append(h)
            numbers.append(c)
            rows.append(
                (
                    FIRST[0] + c - middle + 4,
                    FIRST[1] + bisect.bisect_left(GAPS, gap) + 10 * right,
                    FIRST[2] + min(abs(sentence[near_other] - sentence[near_head]), 3) + 4 * right,
                    FIRST[3] + min(abs(paragraph[near_other] - paragraph[near_head]), 3) + 4 * right,
                    FIRST[4] + 2 * state[start] + (state[first] > 0) + 6 * (state[end] > 0),
                    FIRST[5] + min(between, 2) + 3 * right,
                )
            )
    return head_numbers, numbers, np.array(rows, np.int64).reshape(-1, len(RELATIONS))


def link(sources, cues, contents, cue_pairs, cue_scores, source_pairs, source_scores, no_source):
    """The attributions: each content goes to its best cue, each cue takes its best source or none."""
    best, second = {}, {}
    for h, c, score in zip(*cue_pairs[:2], cue_scores):
        if h not in best or score > best[h][0]:
            if h in best:
                second[h] = best[h][0]
            best[h] = (score, c)
        else:
            second[h] = max(second.get(h, score), score)
    source_best = {h: (none, None) for h, none in enumerate(no_source)}
    source_second = {}
    for h, c, score in zip(*source_pairs[:2], source_scores):
        if score > source_best[h][0]:
            source_second[h] = source_best[h][0]
            source_best[h] = (score, c)
        else:
            source_second[h] = max(source_second.get(h, score), score)
    by_cue = {}
    for h, (_, c) in best.items():
        by_cue.setdefault(c, []).append(h)
    out = []
    for c, heads in by_cue.items():
        score, source = source_best[c]
        out.append(
            {
                "cue": cues[c],
                "contents": [contents[h] for h in heads],
                "source": None if source is None else sources[source],
                "content_margin": min((best[h][0] - second[h] if h in second else 10.0) for h in heads),
                "source_margin": score - source_second[c] if c in source_second else 10.0,
            }
        )
    out.sort(key=lambda one: min(one["contents"][0][0], one["cue"][0]))
    return out
