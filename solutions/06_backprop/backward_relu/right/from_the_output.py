def backward(network, x, d, z1, y):
    delta2 = (y - d) / y.size
    delta1 = delta2 @ network["W2"].T * (z1 > 0)
    return {"W1": x.T @ delta1, "b1": delta1.sum(axis=0), "W2": z1.T @ delta2, "b2": delta2.sum(axis=0)}
