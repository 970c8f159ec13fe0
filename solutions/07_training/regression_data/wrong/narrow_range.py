def regression_data(n, rng):
    x = rng.uniform(0.1, 0.9, (n, 2))
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
