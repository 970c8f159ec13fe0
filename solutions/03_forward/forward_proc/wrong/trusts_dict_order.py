import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.params = params

    def predict(self, x):
        p = self.params
        W1, b1, W2, b2, W3, b3 = p.values()
        z1 = sigmoid(np.dot(x, W1) + b1)
        z2 = sigmoid(np.dot(z1, W2) + b2)
        return softmax(np.dot(z2, W3) + b3)
