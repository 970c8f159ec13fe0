def train_sine(middle, output, x, t, eta, epochs, rng):
    errors = []
    for _ in range(epochs):
        order = sorted(range(len(x)), key=dict(enumerate(rng.random(len(x)))).get)
        halves = []
        for k in order:
            z = middle.forward(x[k : k + 1].reshape(1, 1))
            delta = z @ output.w + output.b - t[k]
            halves.append(delta.item() ** 2 / 2)
            hidden = delta @ output.w.T * z * (1 - z)
            output.w = output.w - eta * z.T @ delta
            output.b = output.b - eta * delta[0]
            middle.w = middle.w - eta * x[k] * hidden
            middle.b = middle.b - eta * hidden[0]
        errors.append(sum(halves) / len(halves))
    return errors
