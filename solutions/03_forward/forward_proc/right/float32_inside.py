import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.p = {name: value.astype(np.float32) for name, value in params.items()}

    def predict(self, x):
        p = self.p
        z1 = sigmoid(np.matmul(x.astype(np.float32), p["W1"]) + p["b1"])
        z2 = sigmoid(np.matmul(z1, p["W2"]) + p["b2"])
        return softmax(np.matmul(z2, p["W3"]) + p["b3"])
