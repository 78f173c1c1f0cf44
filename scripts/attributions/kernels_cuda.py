"""kernels.cu on torch's tensors, compiled by cupy."""

import functools
import pathlib

import cupy
import numpy as np
import torch

SOURCE = pathlib.Path(__file__).with_name("kernels.cu")
WARP = 32  # threads of a block


@functools.cache
def kernel(name, labels=None):
    """labels: how many a chain has"""
    options = () if labels is None else (f"-DLABELS={labels}",)
    return cupy.RawModule(code=SOURCE.read_text(), options=options).get_function(name)


def launch(function, grid, tensors, *sizes):
    addresses = [np.uint64(0 if tensor is None else tensor.data_ptr()) for tensor in tensors]
    with cupy.cuda.ExternalStream(torch.cuda.current_stream().cuda_stream):
        function(grid, (WARP,), (*addresses, *map(np.int32, sizes)))


def over_channels(name, tensors, batch, tokens, width):
    launch(kernel(name), (-(-width // WARP), batch), tensors, tokens, width)


def running_mean(gates, value, forget, output, mean, out, lengths):
    over_channels("running_mean", (gates, value, forget, output, mean, out, lengths), *out.shape)


def running_mean_gradient(gradient, value, forget, output, mean, out, lengths):
    tensors = (gradient, value, forget, output, mean, out, lengths)
    over_channels("running_mean_gradient", tensors, *gradient.shape)


def chain(scores, transition, start, labels, lengths, *gradients):
    batch, tokens, count = scores.shape
    total = torch.zeros((), dtype=torch.float64, device=scores.device)
    room = (torch.empty_like(scores), torch.empty_like(scores), scores.new_empty(batch, tokens))
    tensors = (scores, transition, start, labels, lengths, *gradients, total, *room)
    launch(kernel("chain", count), (batch,), tensors, tokens)
    return total.float()
