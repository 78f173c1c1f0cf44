"""The loops of kernels.c, or on a GPU kernels.cu, as functions that torch can differentiate."""

import torch

from . import kernels_c


def of(tensor):
    """The module that has the loops for where the tensor is."""
    if not tensor.is_cuda:
        return kernels_c
    from . import kernels_cuda  # needs cupy

    return kernels_cuda


class RunningMean(torch.autograd.Function):
    @staticmethod
    def forward(ctx, gates, lengths):
        gates = gates.contiguous()
        batch, tokens, width = gates.shape[0], gates.shape[1], gates.shape[2] // 3
        kept = [gates.new_empty(batch, tokens, width) for _ in range(4)]
        out = gates.new_empty(batch, tokens, width)
        of(gates).running_mean(gates, *kept, out, lengths)
        ctx.save_for_backward(*kept, lengths)
        return out

    @staticmethod
    def backward(ctx, gradient):
        *kept, lengths = ctx.saved_tensors
        batch, tokens, width = gradient.shape
        out = gradient.new_empty(batch, tokens, 3 * width)
        of(gradient).running_mean_gradient(gradient.contiguous(), *kept, out, lengths)
        return out, None


def expected(scores, transition, start, labels, lengths):
    """-> the sum that chain() of kernels.c returns, and the three gradients"""
    given = [t.detach().contiguous() for t in (scores, transition, start)]
    gradients = [torch.zeros_like(t) for t in given]
    return of(scores).chain(*given, labels, lengths, *gradients), gradients


class ChainLoss(torch.autograd.Function):
    """-log p(labels), summed."""

    @staticmethod
    def forward(ctx, scores, transition, start, labels, lengths):
        total, gradients = expected(scores, transition, start, labels, lengths)
        ctx.save_for_backward(*gradients)
        return total

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
        return scores.new_zeros(())

    @staticmethod
    def backward(ctx, gradient):
        return *(g * gradient for g in ctx.saved_tensors), None, None
