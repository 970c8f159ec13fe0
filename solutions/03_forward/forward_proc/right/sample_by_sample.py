import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.params = params

    def layer(self, z, n):
        columns = zip(self.params[f"W{n}"].T, self.params[f"b{n}"], strict=True)
        return np.array([np.dot(z, column) + b for column, b in columns])

    def one(self, x):
        z2 = sigmoid(self.layer(sigmoid(self.layer(x, 1)), 2))
        return softmax(self.layer(z2, 3))

    def predict(self, x):
        return self.one(x) if x.ndim == 1 else np.array([self.one(row) for row in x])
