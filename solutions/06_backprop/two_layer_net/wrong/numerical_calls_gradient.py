import numpy as np

from common.layers import Affine, Relu, SoftmaxWithLoss


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        W1, b1 = weight_init_std * np.random.randn(input_size, hidden_size), np.zeros(hidden_size)
        W2, b2 = weight_init_std * np.random.randn(hidden_size, output_size), np.zeros(output_size)
        self.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        self.layers = [Affine(W1, b1), Relu(), Affine(W2, b2)]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def accuracy(self, x, t):
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.mean(np.argmax(self.predict(x), axis=1) == labels)

    def numerical_gradient(self, x, t):
        return self.gradient(x, t)

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        first, _, second = self.layers
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
