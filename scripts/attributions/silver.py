"""What a teacher thinks of each token (scripts/train_teacher.py): shares of the labels of roles and of goals."""

import numpy as np

HEADS = ("roles", "labels", "kinds")  # of the roles; of the goals, and of their kinds
LEAST = 1e-4  # of a label, that a teacher leaves to what it rules out


def give(folder, apart, articles):
    """Gives each article that the teachers have read their shares, by head. apart: the fold of which these know
    nothing, or "all" where those of a text know nothing of that text alone"""
    path = folder / f"shares-{apart}.npz"
    if not path.exists():
        raise SystemExit(f"{path} is missing: scripts/train_teacher.py label makes it")
    with np.load(path) as shares:
        known = {key.rsplit("/", 1)[0] for key in shares.files}
        for article in articles:
            if (name := article.row["id"]) in known:
                taught = {head: shares[f"{name}/{head}"] for head in HEADS}
                if len(taught["roles"]) == len(article.tokens):  # else it was read by another version of the core
                    article.taught = taught
