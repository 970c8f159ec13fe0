def regression_data(n, rng):
    x = rng.random((n, 2))
    return x, 3 * x[:, :1] + 2 * x[:, 1:]
