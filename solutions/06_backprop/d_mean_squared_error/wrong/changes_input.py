def d_mean_squared_error(d, y):
    y -= d
    return y / y.size
