def d_mean_squared_error(d, y):
    N, K = y.shape
    return (y - d) / (N * K)
