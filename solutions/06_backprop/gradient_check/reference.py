"""A gradient check: hold a claimed derivative against the numerical one, entry by entry."""

import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    # BEGIN SOLUTION
    claimed = df(x)
    gap = np.abs(numerical_gradient(f, x) - claimed)
    return bool(np.all(gap <= 1e-3 * np.maximum(np.abs(claimed), 0.01)))
    # END SOLUTION
