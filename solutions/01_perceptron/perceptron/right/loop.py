def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total += w[i] * x[i]
    return 1 if total > 0 else 0
