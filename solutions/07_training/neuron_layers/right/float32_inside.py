import numpy as np


class Layer:
    def __init__(self, W, b):
        self.w, self.b = np.array(W, dtype=np.float32), np.array(b, dtype=np.float32)

    def forward(self, x):
        self.x = np.array(x, dtype=np.float32)
        self.y = self.squash(self.x @ self.w + self.b)
        return self.y

    def backward(self, above):
        delta = self.delta(np.array(above, dtype=np.float32))
        self.grad_w, self.grad_b, self.grad_x = self.x.T @ delta, delta.sum(0), delta @ self.w.T

    def update(self, eta):
        self.w -= np.float32(eta) * self.grad_w
        self.b -= np.float32(eta) * self.grad_b


class Middle(Layer):
    def squash(self, u):
        return (1 + np.tanh(u / 2)) / 2

    def delta(self, grad_y):
        return grad_y * self.y * (1 - self.y)


class Output(Layer):
    def squash(self, u):
        return u

    def delta(self, t):
        return self.y - t
