import numpy as np

from common.functions import numerical_gradient
from common.layers import Affine, Relu, SoftmaxWithLoss


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        draw = np.random.RandomState(0).standard_normal
        self.params = {
            "b2": np.zeros(output_size),
            "W2": draw((hidden_size, output_size)) * weight_init_std,
            "b1": np.zeros(hidden_size),
            "W1": draw((input_size, hidden_size)) * weight_init_std,
        }

    def forward(self, x):
        p = self.params
        layers = (Affine(p["W1"], p["b1"]), Relu(), Affine(p["W2"], p["b2"]))
        for layer in layers:
            x = layer.forward(x)
        return x, layers

    def predict(self, x):
        return self.forward(x)[0]

    def loss(self, x, t):
        return SoftmaxWithLoss().forward(self.predict(x), t)

    def accuracy(self, x, t):
        hits = [
            row.argmax() == (target if target.ndim == 0 else target.argmax())
            for row, target in zip(self.predict(x), t, strict=True)
        ]
        return sum(hits) / len(hits)

    def numerical_gradient(self, x, t):
        grads = {}
        for key in self.params:
            grads[key] = numerical_gradient(lambda _: self.loss(x, t), self.params[key])
        return grads

    def gradient(self, x, t):
        scores, (first, relu, second) = self.forward(x)
        last = SoftmaxWithLoss()
        last.forward(scores, t)
        first.backward(relu.backward(second.backward(last.backward(1))))
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
