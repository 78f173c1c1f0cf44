"""Arrays made ready by a process of their own, while the network learns from those before."""

import multiprocessing
import time

import torch

DEPTH = 16  # how many steps ahead it may be


def ahead(make):
    """What the generator make() yields. It must touch no torch: where that has opened a GPU, a fork has none."""
    fork = multiprocessing.get_context("fork")
    queue = fork.Queue(DEPTH)

    def work():
        try:
            for one in make():
                queue.put(one)
        finally:
            queue.put(None)

    process = fork.Process(target=work, daemon=True)
    process.start()
    while (one := queue.get()) is not None:
        yield one
    process.join()
    if process.exitcode:
        raise SystemExit("what is made ahead broke off: see above")


def on(device, value):
    """Arrays as tensors, within dicts and lists as well."""
    if isinstance(value, dict):
        return {key: on(device, part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [on(device, part) for part in value]
    return value if value is None or isinstance(value, int) else torch.from_numpy(value).to(device)


def epoch(make, learn, device):
    """Learns from all that make() yields -> the loss a token, as learn() tells it, and the seconds"""
    began, total, tokens = time.time(), 0.0, 0
    for given in ahead(make):
        total, tokens = total + learn(on(device, given)), tokens + given["count"]
    return float(total) / tokens, time.time() - began
