def d_softmax_with_loss(d, y):
    dx = y.reshape(-1, y.shape[-1]).copy()
    batch_size = dx.shape[0]
    if d.size == y.size:
        dx -= d.reshape(dx.shape)
    else:
        dx -= d.reshape(-1, 1)
    return dx.reshape(y.shape) / batch_size
