import numpy as np


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    N, K = y.shape
    hits = t.reshape(N, K) if t.size == N * K else np.arange(K) == t.reshape(N, 1)
    likelihoods = np.einsum("nk,nk->n", hits.astype(float), y)
    return [np.log(1 / (likelihoods + 1e-7)).sum() / N]
