import numpy as np


class Middle:
    def __init__(self, W, b):
        self.w, self.b = W, b

    def forward(self, x):
        self.x = x
        self.y = 1 / (1 + np.exp(-(x @ self.w + self.b)))
        return self.y

    def backward(self, grad_y):
        delta = grad_y * (self.y - self.y**2)
        self.grad_w = self.x.T @ delta
        self.grad_b = delta.sum(axis=0)
        self.grad_x = delta @ self.w.T

    def update(self, eta):
        self.w = self.w - eta * self.grad_w
        self.b = self.b - eta * self.grad_b


class Output:
    def __init__(self, W, b):
        self.w, self.b = W, b

    def forward(self, x):
        self.x = x
        self.y = x @ self.w + self.b
        return self.y

    def backward(self, t):
        delta = self.y - t
        self.grad_w = self.x.T @ delta
        self.grad_b = delta.sum(axis=0)
        self.grad_x = delta @ self.w.T

    def update(self, eta):
        self.w = self.w - eta * self.grad_w
        self.b = self.b - eta * self.grad_b
