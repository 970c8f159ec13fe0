def identity_function(x):
    print(x)
