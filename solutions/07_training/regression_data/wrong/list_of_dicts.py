def regression_data(n, rng):
    data = []
    for _ in range(n):
        x = rng.random(2)
        data.append({"x": x, "d": 2 * x[0] + 3 * x[1]})
    return data
