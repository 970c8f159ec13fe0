def d_mean_squared_error(d, y):
    return y / y.size - d
