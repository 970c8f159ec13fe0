import numpy as np


def with_ones(x):
    return np.hstack([x, np.ones((len(x), 1))])


class Whole:
    def __init__(self, W, b):
        self.whole = np.vstack([W, b])

    @property
    def w(self):
        return self.whole[:-1]

    @property
    def b(self):
        return self.whole[-1]

    def learn(self, delta):
        grad = with_ones(self.x).T @ delta
        self.grad_w, self.grad_b = grad[:-1], grad[-1]
        self.grad_x = delta @ self.w.T

    def update(self, eta):
        self.whole = self.whole - eta * np.vstack([self.grad_w, self.grad_b])


class Middle(Whole):
    def forward(self, x):
        self.x = x
        self.y = 1 / (1 + np.exp(-with_ones(x) @ self.whole))
        return self.y

    def backward(self, grad_y):
        self.learn(grad_y * self.y * (1 - self.y))


class Output(Whole):
    def forward(self, x):
        self.x = x
        self.y = with_ones(x) @ self.whole
        return self.y

    def backward(self, t):
        self.learn(self.y - t)
