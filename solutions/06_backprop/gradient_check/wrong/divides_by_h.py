import numpy as np


def gradient_check(f, df, x):
    h = 1e-4
    numeric = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[idx] = h
        numeric[idx] = (f(x + step) - f(x - step)) / h
    return bool(np.allclose(numeric, df(x), rtol=1e-3, atol=1e-5))
