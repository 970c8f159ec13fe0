import numpy as np


class Relu:
    def __init__(self):
        self.passes = None

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.passes = np.nonzero(x > 0)
        return self.only_passing(x)

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return self.only_passing(dout)

    def only_passing(self, array):
        result = np.zeros(array.shape)
        result[self.passes] = array[self.passes]
        return result


if __name__ == "__main__":
    layer, dout = Relu(), np.array([5.0, 6.0])
    layer.forward(np.array([-1.0, 2.0]))
    print(layer.backward(dout), dout)
