def identity_function(x):
    return x.ravel()
