"""Which weights of a network's maps are worth their multiplications: blocks of them are set to zero, a few more with
every step, while the rest goes on learning (after Zhu and Gupta, "To prune, or not to prune", 2017). A block is what
core/reader/layers.cpp multiplies at a time, and those that are all zero cost it nothing."""

import torch

OUTPUTS, INPUTS = 8, 2  # of a block
EVERY = 20  # steps between two choices
OF_STEPS = 0.5  # in this share of the steps ever more is pruned; the rest mends what that has broken


def of_blocks(weights):
    """Sums over blocks. weights: [outputs, inputs]"""
    outputs, inputs = weights.shape
    return weights.reshape(outputs // OUTPUTS, OUTPUTS, inputs // INPUTS, INPUTS).sum((1, 3))


def saliency(weight, squares):
    """How much the loss would grow without each block, to the second order (LeCun, Denker and Solla, "Optimal brain
    damage", 1990). squares: means of the squared gradient, in place of the curvature."""
    return of_blocks(weight.detach() ** 2 * squares)


def masks(saliencies, share):
    """-> for each map 1 where a block stays and 0 where it is among the `share` of all that count least, or nothing"""
    pooled = torch.cat([found.flatten() for found in saliencies])
    pruned = int(share * len(pooled))
    least = pooled.kthvalue(pruned).values if pruned else 0
    return [(found > least).float().repeat_interleave(OUTPUTS, 0).repeat_interleave(INPUTS, 1) for found in saliencies]


class Pruning:
    """Of the maps of a network in training, and of the running average of its weights."""

    def __init__(self, share, steps, maps):
        """share: of the blocks, in the end; steps: of the training, in all; maps: torch's linear ones"""
        self.share, self.last = share, OF_STEPS * steps
        self.hold(maps)

    def hold(self, maps):
        """Lets what is zero stay zero."""
        self.masks = masks([of_blocks(of.weight.detach() ** 2) for of in maps], 0)

    def after(self, step, maps, mean_maps, optimizer):
        """mean_maps: those of the average; optimizer: Adam's, of the network"""
        if self.share and step % EVERY == 0 and step < self.last + EVERY:
            found = [saliency(of.weight, optimizer.state[of.weight]["exp_avg_sq"]) for of in maps]
            self.masks = masks(found, self.share * (1 - (1 - min(1, step / self.last)) ** 3))
        with torch.no_grad():
            for mask, of, mean in zip(self.masks, maps, mean_maps):
                of.weight.mul_(mask)
                mean.weight.mul_(mask)
