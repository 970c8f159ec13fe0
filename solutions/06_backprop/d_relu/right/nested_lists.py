def d_relu(x):
    if x.ndim == 0:
        return 1 if x > 0 else 0
    return [d_relu(part) for part in x]
