"""The fully connected network with layers of 2, 3, 3 and 1 nodes, its lines drawn in one stroke."""

from itertools import pairwise

import numpy as np

SIZES = (2, 3, 3, 1)


def picture():
    layers = [[(place, (size - 1) / 2 - row) for row in range(size)] for place, size in enumerate(SIZES)]
    stroke = []
    for here, there in pairwise(layers):
        for start in here:
            for end in there:
                stroke += [start, end]  # back along the line just drawn, and out along the next
            stroke.append(start)
            stroke.append(there[0])  # and by way of a line to the next start, or into the next layer
    nodes = [node for layer in layers for node in layer]
    return {
        "edge_x": np.array(stroke)[:, 0],
        "edge_y": np.array(stroke)[:, 1],
        "node_x": np.array(nodes)[:, 0],
        "node_y": np.array(nodes)[:, 1],
    }
