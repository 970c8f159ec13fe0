import numpy as np

from common.functions import d_sigmoid, sigmoid


class Output:
    def __init__(self, W, b):
        self.w, self.b = W, b
        self.x = self.u = self.y = None
        self.grad_w = self.grad_b = self.grad_x = None

    def forward(self, x):
        self.x, self.u = x, np.einsum("nd,dh->nh", x, self.w) + self.b
        self.y = self.activate(self.u)
        return self.y

    def activate(self, u):
        return u

    def delta(self, t):
        return self.y - t

    def backward(self, above):
        delta = self.delta(above)
        self.grad_w = np.einsum("nd,nh->dh", self.x, delta)
        self.grad_b = np.einsum("nh->h", delta)
        self.grad_x = np.einsum("nh,dh->nd", delta, self.w)
        return self.grad_x

    def update(self, eta):
        for values, slope in ((self.w, self.grad_w), (self.b, self.grad_b)):
            values -= eta * slope


class Middle(Output):
    def activate(self, u):
        return sigmoid(u)

    def delta(self, grad_y):
        return grad_y * d_sigmoid(self.u)
