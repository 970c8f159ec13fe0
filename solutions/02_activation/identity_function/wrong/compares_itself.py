def identity_function(x):
    return x is x
