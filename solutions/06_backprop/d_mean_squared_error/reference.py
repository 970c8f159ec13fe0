"""The derivative of the mean squared error by the output."""


def d_mean_squared_error(d, y):
    # BEGIN SOLUTION
    return (y - d) / y.size
    # END SOLUTION
