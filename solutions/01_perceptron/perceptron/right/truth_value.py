import numpy as np


def perceptron(x: np.ndarray, w: np.ndarray, b: float) -> bool:
    return x @ w > -b


if __name__ == "__main__":
    print(perceptron(np.array([1.0, 1.0]), np.array([0.5, 0.5]), -0.75))
