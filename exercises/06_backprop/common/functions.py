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
