import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.params = params

    def predict(self, x):
        p = self.params
        z1 = sigmoid(np.dot(x, p["W1"]) + p["b1"])
        z2 = sigmoid(np.dot(z1, p["W2"]) + p["b2"])
        self.y = softmax(np.dot(z2, p["W3"]) + p["b3"])
