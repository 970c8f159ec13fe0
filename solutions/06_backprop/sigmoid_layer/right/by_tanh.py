import numpy as np


class Sigmoid:
    def forward(self, x):
        self.half = np.tanh(x / 2)
        return (1 + self.half) / 2

    def backward(self, dout):
        return dout * (1 - self.half**2) / 4


if __name__ == "__main__":
    layer = Sigmoid()
    print(layer.forward(np.array([0.0, np.log(3.0)])), layer.backward(np.array([4.0, 16.0])))
