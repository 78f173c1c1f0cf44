"""A pretrained encoder of the BERT kind (BERT, or MPNet with its relative positions) in torch.

Devlin, Chang, Lee, Toutanova, NAACL 2019; Song, Tan, Qin, Lu, Liu, NeurIPS 2020.
"""

import json
import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

BERT = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "o",
    "attention.output.LayerNorm": "norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "last",
}
MPNET = {
    "attention.attn.q": "q",
    "attention.attn.k": "k",
    "attention.attn.v": "v",
    "attention.attn.o": "o",
    "attention.LayerNorm": "norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "last",
}


class Layer(nn.Module):
    def __init__(self, width, inner, heads, epsilon):
        super().__init__()
        self.heads, self.drop = heads, 0.1
        for name in "qkvo":
            setattr(self, name, nn.Linear(width, width))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm, self.last = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, x, mask):
        """x: [windows, pieces, width]; mask: what the scores of attention gain, [windows, heads or 1, to, from]"""
        q, k, v = (f(x).unflatten(-1, (self.heads, -1)).transpose(1, 2) for f in (self.q, self.k, self.v))
        seen = F.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2).flatten(2)
        x = self.norm(x + F.dropout(self.o(seen), self.drop, self.training))
        return self.last(x + F.dropout(self.down(F.gelu(self.up(x))), self.drop, self.training))


class Encoder(nn.Module):
    """folder: config.json, model.safetensors and tokenizer.json as Hugging Face writes them."""

    def __init__(self, folder):
        super().__init__()
        config = json.loads((folder / "config.json").read_text())
        self.mpnet = config.get("model_type") == "mpnet"
        width, self.heads = config["hidden_size"], config["num_attention_heads"]
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], self.heads, config["layer_norm_eps"])
            for _ in range(config["num_hidden_layers"])
        )
        self.word = nn.Embedding(config["vocab_size"], width)
        self.position = nn.Embedding(config["max_position_embeddings"], width)
        self.norm = nn.LayerNorm(width, config["layer_norm_eps"])
        self.relative = nn.Embedding(config.get("relative_attention_num_buckets", 32), self.heads)
        self.width = width
        self.load_state_dict(self.renamed(load_file(folder / "model.safetensors")), strict=True)

    def renamed(self, weights):
        out = {"relative.weight": weights.get("encoder.relative_attention_bias.weight", self.relative.weight * 0)}
        for ours, theirs in (("word", "word_embeddings"), ("position", "position_embeddings")):
            out[f"{ours}.weight"] = weights[f"embeddings.{theirs}.weight"]
        if not self.mpnet:  # one text a window: the type of its pieces is always the first
            out["position.weight"] = out["position.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        for kind in ("weight", "bias"):
            out[f"norm.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
            for theirs, ours in (MPNET if self.mpnet else BERT).items():
                for i in range(len(self.layers)):
                    out[f"layers.{i}.{ours}.{kind}"] = weights[f"encoder.layer.{i}.{theirs}.{kind}"]
        return out

    @torch.no_grad()
    def mask(self, real):
        """real: [windows, pieces], whether there is a piece -> what attention adds to its scores, bfloat16"""
        barred = torch.zeros(real.shape, device=real.device).masked_fill(~real, -1e4)[:, None, None]
        if self.mpnet:
            at = torch.arange(real.shape[1], device=real.device)
            barred = barred + self.relative(buckets(at[None] - at[:, None])).permute(2, 0, 1)[None]
        return barred.bfloat16()

    @torch.no_grad()
    def embed(self, pieces):
        start = 2 if self.mpnet else 0  # MPNet counts positions from behind its number of padding
        at = torch.arange(start, start + pieces.shape[1], device=pieces.device)
        return self.norm(self.word(pieces) + self.position(at))


def buckets(distance, count=32, far=128):
    """The number of the bucket of each distance: as T5 has them, near ones alone, farther ones by their logarithm."""
    half, near = count // 2, count // 4
    size = distance.abs()
    scaled = near + (torch.log(size.clamp(min=1) / near) / math.log(far / near) * (half - near)).long()
    # MPNet gives what stands before its own half
    return (distance > 0) * half + torch.where(size < near, size, scaled.clamp(max=half - 1))
