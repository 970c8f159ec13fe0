def regression_data(n, rng):
    x = [[rng.random(), rng.random()] for _ in range(n)]
    return [x, [[2 * a + 3 * b] for a, b in x]]
