def d_mean_squared_error(d, y):
    return (y - d) / d.shape[0]
