import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    def learn(rows):
        squares = []
        for row in rows:
            at, target = row[:1, None], row[1:, None]
            squares.append(np.square(output.forward(middle.forward(at)) - target)[0, 0])
            output.backward(target)
            middle.backward(output.grad_x)
            output.update(eta)
            middle.update(eta)
        return 0.5 * float(np.mean(squares))

    table = np.column_stack((x, t))
    return [learn(rng.choice(table, size=len(table), replace=False)) for _ in range(epochs)]
