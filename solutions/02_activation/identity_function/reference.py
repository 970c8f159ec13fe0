"""The identity function: what goes in comes out."""


def identity_function(x):
    # BEGIN SOLUTION
    return x
    # END SOLUTION
