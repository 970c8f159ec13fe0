import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    n_data = len(t)
    index_random = np.arange(n_data)
    error_log = []
    for _ in range(epochs):
        rng.shuffle(index_random)
        total_error = 0
        for idx in index_random:
            x_in = x[idx : idx + 1].reshape(1, 1)
            t_in = t[idx : idx + 1].reshape(1, 1)
            middle.forward(x_in)
            output.forward(middle.y)
            y = output.y.reshape(-1)
            total_error += 1.0 / 2.0 * np.sum(np.square(y - t[idx : idx + 1]))
            output.backward(t_in)
            middle.backward(output.grad_x)
            middle.update(eta)
            output.update(eta)
        error_log.append(total_error / n_data)
    return error_log
