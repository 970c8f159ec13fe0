def d_mean_squared_error(d, y):
    return (y - d) ** 2 / (2 * y.size)
