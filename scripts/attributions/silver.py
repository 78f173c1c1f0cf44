"""What a teacher thinks of each token (scripts/train_teacher.py): shares of the labels of roles and of goals."""

import numpy as np

CORPORA = ("gold", "polnear-train", "news-unlabelled")
HEADS = ("roles", "labels", "kinds")  # of the roles; of the goals, and of their kinds
LEAST = 1e-4  # of a label, that a teacher leaves to what it rules out


def give(folder, teachers, articles):
    """Gives each article that the teachers have read their shares, by head. teachers: the folds that they left out."""
    by_name = {article.row["id"]: article for article in articles}
    for corpus in CORPORA:
        path = folder / f"{corpus}-teachers{teachers}.npz"
        if not path.exists():
            raise SystemExit(f"{path} is missing: scripts/train_teacher.py label makes it")
        with np.load(path) as shares:
            for name in {key.rsplit("/", 1)[0] for key in shares.files} & by_name.keys():
                article = by_name[name]
                taught = {head: shares[f"{name}/{head}"] for head in HEADS}
                if len(taught["roles"]) == len(article.tokens):  # else it was read by another version of the core
                    article.taught = taught
