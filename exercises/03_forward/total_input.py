"""総入力 (total_input)

1 つの層の総入力 u = Wx + b を求める関数 `total_input(W, x, b)` を完成させてください。

- `W` は重みで、形は `(m, n)` です。行がユニット、列が入力に対応します。
- `x` は 1 つのサンプルの入力で、形は `(n,)` です。
- `b` はバイアスで、形は `(m,)` です。
- 返り値の形は `(m,)` です。活性化関数はまだ通しません。
- `W`、`x`、`b` の中身は変えないでください。

ここでは `W` を左に置く「列の形」で書きます。あとの問題 `affine` では「行の形」を使います。

例: `W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])`、`x = np.array([1.0, 0.0, -1.0])`、
`b = np.array([10.0, 20.0])` のとき、結果は `[8.0, 18.0]` です。

確かめる: saiten check total_input

----
Total input (total_input)

Complete the function `total_input(W, x, b)`, which computes the total input u = Wx + b of one layer.

- `W` holds the weights and has shape `(m, n)`: one row per unit, one column per input.
- `x` is the input of one sample and has shape `(n,)`.
- `b` holds the biases and has shape `(m,)`.
- Return an array of shape `(m,)`. No activation function is applied yet.
- Leave the contents of `W`, `x` and `b` as they are.

Here `W` stands on the left (the column form). The later exercise `affine` uses the row form.

Example: for `W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])`, `x = np.array([1.0, 0.0, -1.0])` and
`b = np.array([10.0, 20.0])` the result is `[8.0, 18.0]`.

Check it: saiten check total_input
"""

import numpy as np


def total_input(W, x, b):
    # ここを書きます / Write here
    raise NotImplementedError
