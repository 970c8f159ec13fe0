"""A net of three middle neurons learns one period of the sine, one sample at a time."""

import numpy as np

from common.functions import sigmoid

ETA, EPOCHS, SHOWN = 0.1, 2000, (1, 200, 600, 2000)


def picture():
    rng = np.random.default_rng(3)
    angles = np.arange(0, 2 * np.pi, 0.1)
    x, t = (angles - np.pi) / np.pi, np.sin(angles)
    W1, b1, W2, b2 = rng.standard_normal(3), np.zeros(3), rng.standard_normal(3), 0.0
    errors, found = [], {"x": x, "t": t}
    for epoch in range(1, EPOCHS + 1):
        total = 0.0
        for n in rng.permutation(len(x)):
            z = sigmoid(x[n] * W1 + b1)
            delta = z @ W2 + b2 - t[n]
            total += delta**2 / 2
            inner = delta * W2 * z * (1 - z)
            W2, b2 = W2 - ETA * delta * z, b2 - ETA * delta
            W1, b1 = W1 - ETA * inner * x[n], b1 - ETA * inner
        errors.append(total / len(x))
        if epoch in SHOWN:
            found[f"epoch_{epoch}"] = sigmoid(np.outer(x, W1) + b1) @ W2 + b2
    return {**found, "errors": errors}
