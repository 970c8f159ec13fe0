def regression_data(n, rng):
    x = rng.random((2, n))
    d = 2 * x[:1] + 3 * x[1:]
    return x, d
