def perceptron(x, w, b):
    u = x.reshape(1, -1) @ w.reshape(-1, 1) + b
    return (u > 0).astype(int)
