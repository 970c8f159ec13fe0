def identity_function(x):
    return x.astype(int)
