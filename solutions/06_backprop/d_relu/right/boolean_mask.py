def d_relu(x):
    return x > 0
