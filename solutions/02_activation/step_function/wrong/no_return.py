import numpy as np


def step_function(x):
    np.where(x > 0, 1, 0)
