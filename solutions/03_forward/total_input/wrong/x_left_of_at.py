def total_input(W, x, b):
    return x @ W + b
