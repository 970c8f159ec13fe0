def total_input(W, x, b):
    return W.T @ x + b
