import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    pairs = list(zip(x.tolist(), t.tolist(), strict=True))
    errors = [0.0] * epochs
    for epoch in range(epochs):
        rng.shuffle(pairs)
        for value, target in pairs:
            hidden = middle.forward(np.array([[value]]))
            y = output.forward(hidden)
            errors[epoch] += (y[0, 0] - target) ** 2 / 2 / len(pairs)
            output.backward(target)
            middle.backward(output.grad_x)
            output.update(eta)
            middle.update(eta)
    return errors
