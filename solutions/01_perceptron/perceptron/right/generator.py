def perceptron(x, w, b):
    return int(sum(wi * xi for wi, xi in zip(w, x, strict=True)) + b > 0)
