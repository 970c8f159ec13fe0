import numpy as np

from common import functions


class ForwardProc:
    def __init__(self, params):
        self.W1, self.W2, self.W3 = params["W1"], params["W2"], params["W3"]
        self.b1, self.b2, self.b3 = params["b1"], params["b2"], params["b3"]

    def predict(self, x):
        a1 = np.dot(x, self.W1) + self.b1
        z1 = functions.sigmoid(a1)
        a2 = np.dot(z1, self.W2) + self.b2
        z2 = functions.sigmoid(a2)
        a3 = np.dot(z2, self.W3) + self.b3
        return functions.softmax(a3)
