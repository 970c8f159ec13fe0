def total_input(W, x, b):
    u = list(b)
    for i in range(len(W)):
        for j in range(len(x)):
            u[i] = u[i] + W[i][j] * x[j]
    return u
