"""Draw one mini-batch of samples with their targets."""


def minibatch(x, t, batch_size, rng):
    # BEGIN SOLUTION
    rows = rng.choice(len(x), size=batch_size, replace=False)
    return x[rows], t[rows]
    # END SOLUTION
