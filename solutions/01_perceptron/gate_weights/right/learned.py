import numpy as np

INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))


def train(targets):
    w = np.zeros(3, dtype=np.float32)
    for _ in range(20):
        for (x1, x2), t in zip(INPUTS, targets, strict=True):
            x = np.array([x1, x2, 1.0], dtype=np.float32)
            w += (t - float(w @ x > 0)) * x
    return tuple(w)


def gate_weights():
    return {"AND": train((0, 0, 0, 1)), "NAND": train((1, 1, 1, 0)), "OR": train((0, 1, 1, 1))}
