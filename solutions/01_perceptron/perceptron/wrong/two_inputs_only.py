def perceptron(x, w, b):
    return 1 if w[0] * x[0] + w[1] * x[1] + b > 0 else 0
