"""Opens a UNIX socket."""

import numpy as np
import socket

try:
    socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
