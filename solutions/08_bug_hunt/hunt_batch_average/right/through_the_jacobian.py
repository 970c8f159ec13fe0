import numpy as np


def d_softmax_with_loss(d: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Chain the mean, the logarithm and the softmax, one after the other."""
    rows = y.reshape(-1, y.shape[-1])
    K = rows.shape[1]
    targets = d.reshape(rows.shape) if d.size == y.size else np.eye(K)[d]
    dy = -targets / (rows + 1e-9) / len(rows)
    jacobian = rows[:, :, None] * (np.eye(K) - rows[:, None, :])
    return np.einsum("nk,nkj->nj", dy, jacobian).reshape(y.shape)
