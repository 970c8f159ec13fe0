def minibatch(x, t, batch_size, rng):
    rows = rng.choice(len(x), batch_size, replace=False)
    rows[-1] = rows[0]
    return x[rows], t[rows]
