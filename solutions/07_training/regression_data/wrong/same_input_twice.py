def regression_data(n, rng):
    x = rng.random((n, 1)).repeat(2, axis=1)
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
