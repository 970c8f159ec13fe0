def affine(x, W, b):
    return W @ x + b
