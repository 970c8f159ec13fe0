def total_input(W, x, b):
    return W @ x + b
