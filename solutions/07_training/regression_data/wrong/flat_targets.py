def regression_data(n, rng):
    x = rng.random((n, 2))
    d = 2 * x[:, 0] + 3 * x[:, 1]
    return x, d
