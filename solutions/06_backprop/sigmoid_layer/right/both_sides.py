import numpy as np


class Sigmoid:
    """One formula for each side of 0, so that no exponent is positive."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        e = np.exp(-np.abs(x))
        self.slope = e / (1 + e) ** 2
        return np.where(x >= 0, 1, e) / (1 + e)

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return np.einsum("...,...->...", dout, self.slope)
