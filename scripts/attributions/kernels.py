"""kernels.c as functions that torch can differentiate."""

import ctypes
import os
import pathlib
import subprocess

import torch

SOURCE = pathlib.Path(__file__).with_name("kernels.c")
library = None


def build(folder):
    """Compiles kernels.c in `folder` and loads it. To be called first."""
    global library
    made = folder / "kernels.so"
    command = [
        os.environ.get("CC", "cc"),
        "-O3",
        "-march=native",
        "-fno-math-errno",
        "-ffp-contract=off",
        "-shared",
        "-fPIC",
        SOURCE,
        "-o",
        made,
        "-lm",
    ]
    if not made.exists() or made.stat().st_mtime < SOURCE.stat().st_mtime:
        subprocess.run(command, check=True)
    library = ctypes.CDLL(str(made))
    library.chain.restype = ctypes.c_double


def address(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class RunningMean(torch.autograd.Function):
    @staticmethod
    def forward(ctx, gates, lengths):
        gates = gates.contiguous()
        batch, tokens, width = gates.shape[0], gates.shape[1], gates.shape[2] // 3
        kept = [torch.empty(batch, tokens, width) for _ in range(5)]
        library.running_mean(address(gates), *map(address, kept), address(lengths), batch, tokens, width)
        *kept, out = kept
        ctx.save_for_backward(*kept, lengths)
        return out

    @staticmethod
    def backward(ctx, gradient):
        *kept, lengths = ctx.saved_tensors
        batch, tokens, width = gradient.shape
        out = torch.empty(batch, tokens, 3 * width)
        gradient = gradient.contiguous()
        library.running_mean_gradient(
            address(gradient), *map(address, kept), address(out), address(lengths), batch, tokens, width
        )
        return out, None


def expected(scores, transition, start, labels, lengths):
    """-> the sum that chain() of kernels.c returns, and the three gradients"""
    given = [t.detach().contiguous() for t in (scores, transition, start)]
    batch, tokens, count = given[0].shape
    gradients = [torch.zeros_like(t) for t in given]
    total = library.chain(
        *map(address, given),
        address(labels) if labels is not None else None,
        address(lengths),
        *map(address, gradients),
        batch,
        tokens,
        count,
    )
    return total, gradients


class ChainLoss(torch.autograd.Function):
    """-log p(labels), summed."""

    @staticmethod
    def forward(ctx, scores, transition, start, labels, lengths):
        total, gradients = expected(scores, transition, start, labels, lengths)
        ctx.save_for_backward(*gradients)
        return torch.tensor(total, dtype=torch.float)

    @staticmethod
    def backward(ctx, gradient):
        return *(g * gradient for g in ctx.saved_tensors), None, None


class ChainDistillation(torch.autograd.Function):
    """The cross entropy of a network's label sequences under its teacher's, up to a constant: only the gradient, the
    difference of the expected counts, is of use."""

    @staticmethod
    def forward(ctx, scores, transition, start, teacher, lengths):
        own = expected(scores, transition, start, None, lengths)[1]
        taught = expected(*teacher, None, lengths)[1]
        ctx.save_for_backward(*(a - b for a, b in zip(own, taught)))
        return torch.zeros(())

    @staticmethod
    def backward(ctx, gradient):
        return *(g * gradient for g in ctx.saved_tensors), None, None
