"""The course's functions so far, for `from common.functions import …`."""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))  # between 0 and 1, so it cannot overflow
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def relu(x):
    return np.maximum(0, x)


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def d_sigmoid(x):
    y = sigmoid(x)
    return y * (1.0 - y)


def d_relu(x):
    return np.where(x > 0, 1.0, 0.0)


def cross_entropy_error(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), d] + 1e-7)) / batch_size


def backward(network, x, d, z1, y):
    W1, b1, W2 = network["W1"], network["b1"], network["W2"]
    grad = {}
    delta2 = (y - d) / len(x)
    grad["W2"] = np.dot(z1.T, delta2)
    grad["b2"] = np.sum(delta2, axis=0)

    u1 = np.dot(x, W1) + b1
    delta1 = np.dot(delta2, W2.T) * d_sigmoid(u1)
    grad["W1"] = np.dot(x.T, delta1)
    grad["b1"] = np.sum(delta1, axis=0)
    return grad


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2) / 2


class Neurons:
    def __init__(self, W, b):
        self.w = W
        self.b = b

    def set_gradients(self, delta):
        self.grad_w = np.dot(self.x.T, delta)
        self.grad_b = np.sum(delta, axis=0)
        self.grad_x = np.dot(delta, self.w.T)

    def update(self, eta):
        self.w -= eta * self.grad_w
        self.b -= eta * self.grad_b


class Middle(Neurons):
    def forward(self, x):
        self.x = x
        self.y = sigmoid(np.dot(x, self.w) + self.b)
        return self.y

    def backward(self, grad_y):
        self.set_gradients(grad_y * (1 - self.y) * self.y)


class Output(Neurons):
    def forward(self, x):
        self.x = x
        self.y = np.dot(x, self.w) + self.b
        return self.y

    def backward(self, t):
        self.set_gradients(self.y - t)


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, x):
        self.shape = x.shape
        self.x = x.reshape(len(x), -1)
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T).reshape(self.shape)


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x > 0
        return np.where(self.mask, x, 0.0)

    def backward(self, dout):
        return np.where(self.mask, dout, 0.0)


class SoftmaxWithLoss:
    def __init__(self):
        self.t = None
        self.y = None
        self.loss = None

    def forward(self, x, t):
        self.t = t
        self.y = softmax(x)
        self.loss = cross_entropy_error(self.t, self.y)
        return self.loss

    def backward(self, dout=1):
        batch_size = self.y.shape[0]
        dx = self.y.copy()
        if self.t.size == self.y.size:
            dx -= self.t
        else:
            dx[np.arange(batch_size), self.t] -= 1.0
        return dout * dx / batch_size


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)  # integers are copied; a float array stays the caller's and is restored
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        x[idx] = value + h
        above = f(x)
        x[idx] = value - h
        below = f(x)
        x[idx] = value
        grad[idx] = (above - below) / (2 * h)
    return grad


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        W1, b1 = weight_init_std * np.random.randn(input_size, hidden_size), np.zeros(hidden_size)
        W2, b2 = weight_init_std * np.random.randn(hidden_size, output_size), np.zeros(output_size)
        self.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        self.layers = [Affine(W1, b1), Relu(), Affine(W2, b2)]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def accuracy(self, x, t):
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.mean(np.argmax(self.predict(x), axis=1) == labels)

    def numerical_gradient(self, x, t):
        return {key: numerical_gradient(lambda _: self.loss(x, t), W) for key, W in self.params.items()}

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        first, _, second = self.layers
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}


def forward(network, x):
    """Return the output and the hidden layer of the regression net: sigmoid hidden layer, identity output."""
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    return np.dot(z1, network["W2"]) + network["b2"], z1
