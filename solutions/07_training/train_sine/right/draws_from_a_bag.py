import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    errors = np.zeros(epochs)
    for epoch in range(epochs):
        bag = list(range(len(x)))
        while bag:
            k = bag.pop(rng.integers(len(bag)))
            y = output.forward(middle.forward(x[[k], np.newaxis]))
            errors[epoch] += 0.5 * (y.item() - t[k]) ** 2
            output.backward(t[[k], np.newaxis])
            middle.backward(output.grad_x)
            middle.update(eta)
            output.update(eta)
    return tuple(errors / len(x))
