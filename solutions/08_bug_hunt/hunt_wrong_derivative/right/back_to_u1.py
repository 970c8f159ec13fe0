import numpy as np
from common.functions import sigmoid


def backward(network, x, d, z1, y):
    """Find the derivative from the logit of z1's own input."""
    u1 = x @ network["W1"] + network["b1"]
    slope = sigmoid(u1) * sigmoid(-u1)
    delta2 = np.subtract(y, d) / len(d)
    delta1 = (delta2 * network["W2"].ravel()) * slope
    return dict(W1=x.T @ delta1, b1=delta1.sum(0), W2=z1.T @ delta2, b2=delta2.sum(0))
