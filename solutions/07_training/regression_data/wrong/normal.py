def regression_data(n, rng):
    x = rng.standard_normal((n, 2))
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
