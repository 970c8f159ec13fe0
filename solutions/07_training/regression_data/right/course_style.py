import numpy as np


def f(x):
    return 3 * x[1] + 2 * x[0]


def regression_data(n, rng):
    samples = [0] * n
    for i in range(n):
        samples[i] = {"x": rng.random(2)}
        samples[i]["d"] = f(samples[i]["x"])
    x = np.array([sample["x"] for sample in samples])
    d = np.array([[sample["d"]] for sample in samples])
    return x, d
