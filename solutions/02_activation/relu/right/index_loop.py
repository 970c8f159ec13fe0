import numpy as np


def relu(x: np.ndarray) -> np.ndarray:
    y = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            y[index] = x[index]
    return y


if __name__ == "__main__":
    print(relu(np.array([-1.0, 0.0, 2.0])))
