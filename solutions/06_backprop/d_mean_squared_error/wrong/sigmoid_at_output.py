def d_mean_squared_error(d, y):
    return (y - d) * y * (1 - y) / y.size
