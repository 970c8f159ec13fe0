def regression_data(n, rng):
    x = 2 * rng.random((n, 2)) - 1
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
