def regression_data(n, rng):
    x = rng.random((n, 2))
    other = rng.random((n, 2))
    return x, 2 * other[:, :1] + 3 * other[:, 1:]
