def d_sigmoid(x):
    return x * (1 - x)
