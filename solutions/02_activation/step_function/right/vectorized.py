import numpy as np


@np.vectorize
def step_function(x):
    return 1 if x > 0 else 0
