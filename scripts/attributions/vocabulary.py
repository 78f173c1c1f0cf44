"""The words that have a row of their own: those mostly met in lower case, and a few titles, days, months and bodies.
Names of people and places have none, so that the network does not learn by heart who spoke in 2016."""

import numpy as np

from .features import LOWER, NUMBER, SYMBOL, YEAR, fnv

CAPITALIZED_WORDS = """
i mr mrs ms dr sen rep gov monday tuesday wednesday thursday friday saturday sunday january february march april may
june july august september october november december jan feb aug sept oct nov dec prof gen rev lt col president senator
governor congressman congresswoman secretary minister judge justice professor director chairman spokesman spokeswoman
attorney general chief officer executive mayor sheriff captain sergeant lord lady sir king queen prince princess pope
bishop ambassador commissioner treasurer english american americans u.s. a.m. p.m. tv fbi ceo university institute
committee department ministry court council association party congress senate parliament commission agency bureau
company group union corp inc ltd q a""".split()
MARKS = ("“", "”")  # what an opening and a closing mark count as, whatever they look like
LEAST = 3  # times that a word was met
MOST = 12500  # words
LEAST_LOWER = 0.15  # share of them in lower case


def choose(articles, dictionary):
    """-> ascending hashes, how often each was met

    dictionary: hashes of further words, the first of which fill the vocabulary up to MOST.
    """
    tokens = np.concatenate([article.tokens for article in articles])
    tokens = tokens[~np.isin(tokens["shape"], (NUMBER, YEAR))]
    hashes, index, counts = np.unique(tokens["hash"], return_inverse=True, return_counts=True)
    lower = np.bincount(index, np.isin(tokens["shape"], (LOWER, SYMBOL)), len(hashes))
    articles_with = np.zeros(len(hashes), int)
    for article in articles:
        articles_with[np.isin(hashes, article.tokens["hash"])] += 1
    common = (lower >= LEAST) & (lower >= LEAST_LOWER * counts) & (articles_with >= 2)
    listed = np.isin(hashes, [fnv(word) for word in CAPITALIZED_WORDS]) & (counts >= LEAST)
    marks = np.isin(hashes, [fnv(mark) for mark in MARKS])
    chosen = common | listed | marks
    more = dictionary[~np.isin(dictionary, hashes[chosen])]
    words = np.sort(np.concatenate([hashes[chosen], more[: max(0, MOST - chosen.sum())]]))
    met = np.zeros(len(words), int)
    seen = np.isin(words, hashes)
    met[seen] = counts[np.searchsorted(hashes, words[seen])]
    return words, met
