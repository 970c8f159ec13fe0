"""The fully connected network with layers of 2, 3, 3 and 1 nodes."""

from itertools import pairwise

import numpy as np

SIZES = (2, 3, 3, 1)


def picture():
    layers = [[(place, (size - 1) / 2 - row) for row in range(size)] for place, size in enumerate(SIZES)]
    edges = []
    for here, there in pairwise(layers):
        for start in here:
            for end in there:
                edges += [start, end, (np.nan, np.nan)]
    nodes = [node for layer in layers for node in layer]
    return {
        "edge_x": np.array(edges)[:, 0],
        "edge_y": np.array(edges)[:, 1],
        "node_x": np.array(nodes)[:, 0],
        "node_y": np.array(nodes)[:, 1],
    }
