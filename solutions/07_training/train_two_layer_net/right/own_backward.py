import numpy as np


def softmax(a):
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def hits(p, x, t):
    labels = t if t.ndim == 1 else t.argmax(axis=1)
    scores = np.maximum(x @ p["W1"] + p["b1"], 0) @ p["W2"] + p["b2"]
    return np.mean(scores.argmax(axis=1) == labels)


def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    p = network.params
    targets = np.eye(p["b2"].size)[t_train] if t_train.ndim == 1 else t_train
    out = {"loss": [], "train_acc": [], "test_acc": []}
    for i in range(iterations):
        rows = rng.permutation(len(x_train))[:batch_size]
        x, t = x_train[rows], targets[rows]
        z = np.maximum(x @ p["W1"] + p["b1"], 0)
        y = softmax(z @ p["W2"] + p["b2"])
        out["loss"].append(-np.mean(np.log(np.sum(y * t, axis=1))))
        delta2 = (y - t) / batch_size
        delta1 = delta2 @ p["W2"].T * (z > 0)
        p["W1"] -= learning_rate * x.T @ delta1
        p["b1"] -= learning_rate * delta1.sum(axis=0)
        p["W2"] -= learning_rate * z.T @ delta2
        p["b2"] -= learning_rate * delta2.sum(axis=0)
        if (i + 1) % max(len(x_train) // batch_size, 1) == 0:
            out["train_acc"].append(hits(p, x_train, t_train))
            out["test_acc"].append(hits(p, x_test, t_test))
    return out
