"""パーセプトロン (perceptron)

入力がいくつでも使えるパーセプトロン `perceptron(x, w, b)` を完成させてください。

- `x` は入力、`w` は重みで、どちらも形 `(n,)` の NumPy 配列です。`b` はバイアスで、1 つの数です。
- w·x + b > 0 のとき 1 を返し、それ以外は 0 を返します。
- w·x + b が**ちょうど 0** のときは 0 です。
- `x` と `w` の中身は変えないでください。

例: `x = [1.0, 2.0]`、`w = [0.5, 0.25]`、`b = -0.75` なら、w·x + b = 0.25 なので 1 です。

確かめる: saiten check perceptron

----
The perceptron (perceptron)

Complete `perceptron(x, w, b)`, a perceptron with any number of inputs.

- `x` holds the inputs and `w` the weights; both are NumPy arrays of shape `(n,)`. The bias `b` is a number.
- Return 1 if w·x + b > 0, and 0 otherwise.
- If w·x + b is **exactly 0**, return 0.
- Leave the contents of `x` and `w` as they are.

Example: for `x = [1.0, 2.0]`, `w = [0.5, 0.25]` and `b = -0.75`, w·x + b = 0.25, so the result is 1.

Check it: saiten check perceptron
"""

import numpy as np


def perceptron(x, w, b):
    # ここを書きます / Write here
    raise NotImplementedError
