"""Starts a program by the C function under subprocess."""

import numpy as np

try:
    import _posixsubprocess, os
    arguments = [[b'/bin/true'], [b'/bin/true'], True, (), None, None, -1, -1, -1, -1, -1, -1]
    receive, send = os.pipe()
    _posixsubprocess.fork_exec([b'/bin/true'], [b'/bin/true'], True, (send,), None, None, -1, -1, -1, -1, -1, -1, receive, send, False, False, -1, None, None, None, -1, None, False)
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
