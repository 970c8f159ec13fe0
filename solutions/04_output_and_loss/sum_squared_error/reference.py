"""Half the sum of squared errors."""

import numpy as np


def sum_squared_error(d, y):
    # BEGIN SOLUTION
    return np.sum((y - d) ** 2) / 2
    # END SOLUTION
