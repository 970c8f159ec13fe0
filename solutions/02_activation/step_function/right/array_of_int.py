import numpy as np


def step_function(x: float | np.ndarray) -> np.ndarray:
    return np.array(x > 0, dtype=int)


if __name__ == "__main__":
    print(step_function(np.array([-1.0, 0.0, 2.0])))
