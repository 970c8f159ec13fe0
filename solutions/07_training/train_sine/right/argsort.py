import numpy as np


def one_step(layers, sample, eta):
    x, t = (value.reshape(1, 1) for value in sample)
    middle, output = layers
    difference = output.forward(middle.forward(x)) - t
    output.backward(t)
    middle.backward(output.grad_x)
    for layer in layers:
        layer.update(eta)
    return difference.item() ** 2 / 2


def train_sine(middle, output, x, t, eta, epochs, rng):
    samples = np.stack([x, t], axis=1)
    orders = [np.argsort(rng.random(len(x))) for _ in range(epochs)]
    return np.array(
        [np.mean([one_step((middle, output), samples[i], eta) for i in order]) for order in orders]
    )
