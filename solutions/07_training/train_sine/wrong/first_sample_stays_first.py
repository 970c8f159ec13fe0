import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    errors = []
    for _ in range(epochs):
        total = 0.0
        for i in [0, *(1 + rng.permutation(len(x) - 1))]:
            y = output.forward(middle.forward(x[i].reshape(1, 1)))
            total += np.sum((y - t[i]) ** 2) / 2
            output.backward(t[i].reshape(1, 1))
            middle.backward(output.grad_x)
            middle.update(eta)
            output.update(eta)
        errors.append(total / len(x))
    return errors
