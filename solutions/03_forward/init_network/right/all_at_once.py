import numpy as np


def init_network(n: int, h: int, m: int, rng: np.random.Generator) -> dict:
    draws = rng.uniform(0, 1, (n + 1) * h + (h + 1) * m)
    W1, b1, W2, b2 = np.split(draws, np.cumsum([n * h, h, h * m]))
    return {"W1": W1.reshape(n, h), "b1": b1, "W2": W2.reshape(h, m), "b2": b2}
