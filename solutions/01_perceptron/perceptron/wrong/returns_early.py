def perceptron(x, w, b):
    u = b
    for xi, wi in zip(x, w):
        u += wi * xi
        return 1 if u > 0 else 0
