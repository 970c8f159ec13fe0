import numpy as np


def total_input(W: np.ndarray, x: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.array([sum(W[i] * x) + b[i] for i in range(len(b))])


if __name__ == "__main__":
    print(total_input(np.eye(2), np.array([1.0, 2.0]), np.array([0.5, 0.5])))
