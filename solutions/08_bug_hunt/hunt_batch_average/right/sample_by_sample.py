def slopes(label, row, N):
    return [(p - (k == label)) / N for k, p in enumerate(row)]


def d_softmax_with_loss(d, y):
    one_hot = d.size == y.size
    if y.ndim == 1:
        return slopes(d.argmax() if one_hot else d[0], y, 1)
    labels = d.argmax(axis=1) if one_hot else d
    return [slopes(label, row, len(y)) for label, row in zip(labels, y)]


if __name__ == "__main__":
    import numpy as np

    print(d_softmax_with_loss(np.array([1, 0]), np.array([[0.25, 0.75], [0.5, 0.5]])))
