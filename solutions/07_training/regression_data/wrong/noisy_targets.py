def regression_data(n, rng):
    x = rng.random((n, 2))
    d = 2 * x[:, :1] + 3 * x[:, 1:] + 0.1 * rng.standard_normal((n, 1))
    return x, d
