"""Data for regression: random inputs, and targets that are a known function of them."""


def regression_data(n, rng):
    # BEGIN SOLUTION
    x = rng.random((n, 2))
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
    # END SOLUTION
