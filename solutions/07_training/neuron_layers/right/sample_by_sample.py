import math

import numpy as np


class Layer:
    def __init__(self, W, b):
        self.w, self.b = np.array(W, dtype=float), np.array(b, dtype=float)

    def forward(self, x):
        self.x = np.asarray(x)
        self.y = np.array([[self.answer(row, m) for m in range(len(self.b))] for row in self.x])
        return self.y

    def total(self, row, m):
        return sum(float(value) * self.w[d, m] for d, value in enumerate(row)) + self.b[m]

    def collect(self, deltas):
        self.grad_w, self.grad_b = np.zeros(self.w.shape), np.zeros(self.b.shape)
        self.grad_x = np.zeros(self.x.shape)
        for n, delta in enumerate(deltas):
            self.grad_w += np.outer(self.x[n], delta)
            self.grad_b += delta
            self.grad_x[n] = self.w @ delta

    def update(self, eta):
        self.w, self.b = self.w - eta * self.grad_w, self.b - eta * self.grad_b


class Middle(Layer):
    def answer(self, row, m):
        return 1 / (1 + math.exp(-self.total(row, m)))

    def backward(self, grad_y):
        self.collect([g * y * (1 - y) for g, y in zip(np.asarray(grad_y), self.y, strict=True)])


class Output(Layer):
    def answer(self, row, m):
        return self.total(row, m)

    def backward(self, t):
        self.collect([y - target for y, target in zip(self.y, np.asarray(t), strict=True)])
