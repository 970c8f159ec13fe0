"""The layers of the sine net: a sigmoid middle layer and an identity output layer that update themselves."""

import numpy as np

from common.functions import sigmoid


class Neurons:
    def __init__(self, W, b):
        self.w = W
        self.b = b

    def set_gradients(self, delta):
        # BEGIN SOLUTION
        self.grad_w = np.dot(self.x.T, delta)
        self.grad_b = np.sum(delta, axis=0)
        self.grad_x = np.dot(delta, self.w.T)
        # END SOLUTION

    def update(self, eta):
        # BEGIN SOLUTION
        self.w -= eta * self.grad_w
        self.b -= eta * self.grad_b
        # END SOLUTION


class Middle(Neurons):
    def forward(self, x):
        # BEGIN SOLUTION
        self.x = x
        self.y = sigmoid(np.dot(x, self.w) + self.b)
        return self.y
        # END SOLUTION

    def backward(self, grad_y):
        # BEGIN SOLUTION
        self.set_gradients(grad_y * (1 - self.y) * self.y)
        # END SOLUTION


class Output(Neurons):
    def forward(self, x):
        # BEGIN SOLUTION
        self.x = x
        self.y = np.dot(x, self.w) + self.b
        return self.y
        # END SOLUTION

    def backward(self, t):
        # BEGIN SOLUTION
        self.set_gradients(self.y - t)
        # END SOLUTION
