import numpy as np


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
        u = np.dot(x, self.w) + self.b
        self.y = 1 / (1 + np.exp(-u))
        return self.y

    def backward(self, grad_y):
        delta = grad_y * (1 - self.y) * self.y
        self.set_gradients(delta)


class Output(Neurons):
    def forward(self, x):
        self.x = x
        u = np.dot(x, self.w) + self.b
        self.y = u
        return self.y

    def backward(self, t):
        delta = 2 * (self.y - t)
        self.set_gradients(delta)
