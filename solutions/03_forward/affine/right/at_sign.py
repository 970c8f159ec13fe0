def affine(x, W, b):
    return x @ W + b
