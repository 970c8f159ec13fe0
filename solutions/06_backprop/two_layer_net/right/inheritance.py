import numpy as np

from common.functions import d_relu, numerical_gradient, relu
from common.layers import Affine, SoftmaxWithLoss


class Hidden(Affine):
    """An affine layer that ends with ReLU."""

    def forward(self, x):
        self.u = super().forward(x)
        return relu(self.u)

    def backward(self, dout):
        return super().backward(dout * d_relu(self.u))


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        shapes = {
            "W1": (input_size, hidden_size),
            "b1": hidden_size,
            "W2": (hidden_size, output_size),
            "b2": output_size,
        }
        self.params = {
            name: weight_init_std * np.random.standard_normal(shape) if name[0] == "W" else np.zeros(shape)
            for name, shape in shapes.items()
        }
        self.one = Hidden(self.params["W1"], self.params["b1"])
        self.two = Affine(self.params["W2"], self.params["b2"])
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        return self.two.forward(self.one.forward(x))

    def loss(self, x, t):
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        t = np.argmax(t, axis=1) if t.ndim > 1 else t
        return np.count_nonzero(self.predict(x).argmax(axis=1) == t) / t.size

    def numerical_gradient(self, x, t):
        def f(_):
            return self.loss(x, t)

        return {name: numerical_gradient(f, value) for name, value in self.params.items()}

    def gradient(self, x, t):
        self.loss(x, t)
        self.one.backward(self.two.backward(self.last.backward()))
        slopes = (self.one.dW, self.one.db, self.two.dW, self.two.db)
        return dict(zip(self.params, slopes, strict=True))


if __name__ == "__main__":
    net = TwoLayerNet(3, 4, 2)
    print(net.loss(np.ones((1, 3)), np.array([0])))
