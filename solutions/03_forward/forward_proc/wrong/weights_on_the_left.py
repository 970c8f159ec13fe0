import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.params = params

    def predict(self, x):
        p = self.params
        z1 = sigmoid(np.dot(p["W1"], x) + p["b1"])
        z2 = sigmoid(np.dot(p["W2"], z1) + p["b2"])
        return softmax(np.dot(p["W3"], z2) + p["b3"])
