import numpy as np


def slope(g, h=1e-3):
    """Return the slope of g at 0 from five points."""
    return (g(-2 * h) - 8 * g(-h) + 8 * g(h) - g(2 * h)) / (12 * h)


def numerical_gradient(f, x: np.ndarray) -> np.ndarray:
    grad = np.zeros(x.shape)
    for idx in np.ndindex(*x.shape):
        direction = np.zeros(x.shape)
        direction[idx] = 1.0
        grad[idx] = slope(lambda t: f(x + t * direction))
    return grad


if __name__ == "__main__":
    print(numerical_gradient(lambda x: np.sum(x**2), np.array([3.0, 4.0])))
