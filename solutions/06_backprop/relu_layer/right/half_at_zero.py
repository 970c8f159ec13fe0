import numpy as np


class Relu:
    def forward(self, x: np.ndarray) -> np.ndarray:
        self.slope = np.heaviside(x, 0.5)
        return (x + abs(x)) / 2

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return self.slope * dout


if __name__ == "__main__":
    layer = Relu()
    print(layer.forward(np.array([-1.0, 2.0])), layer.backward(np.array([3.0, 4.0])))
