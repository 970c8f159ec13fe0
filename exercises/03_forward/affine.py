"""アフィン変換(行の形) (affine)

全結合層の総入力 u = xW + b を求める関数 `affine(x, W, b)` を完成させてください。

- `x` は 1 つのサンプルなら `(n,)`、N 個のサンプル(バッチ)なら `(N, n)` です。1 行が 1 サンプルです。
- `W` は重みで、形は `(n, m)` です。行が入力、列がユニットに対応します。
- `b` はバイアスで、形は `(m,)` です。
- 返り値の形は、`x` が `(n,)` なら `(m,)`、`(N, n)` なら `(N, m)` です。活性化関数は通しません。
- `x`、`W`、`b` の中身は変えないでください。

`total_input` では `W` が左にありました(列の形)。ここでは `x` が左で、`W` の持ち方も逆です(行の形)。

例: `x = np.array([1.0, 2.0])`、`W = np.array([[1.0, 0.0, 2.0], [3.0, 1.0, 0.0]])`、
`b = np.array([0.5, -0.5, 0.0])` のとき、結果は `[7.5, 1.5, 2.0]` です。

確かめる: saiten check affine

----
Affine transformation (row form) (affine)

Complete the function `affine(x, W, b)`, which computes the total input u = xW + b of a fully connected layer.

- `x` has shape `(n,)` for one sample and `(N, n)` for a batch of N samples, one per row.
- `W` holds the weights and has shape `(n, m)`: one row per input, one column per unit.
- `b` holds the biases and has shape `(m,)`.
- Return shape `(m,)` for `x` of shape `(n,)`, and `(N, m)` for `(N, n)`. No activation function is applied.
- Leave the contents of `x`, `W` and `b` as they are.

In `total_input` `W` stood on the left (the column form). Here `x` does, and `W` is stored the other way round
(the row form).

Example: for `x = np.array([1.0, 2.0])`, `W = np.array([[1.0, 0.0, 2.0], [3.0, 1.0, 0.0]])` and
`b = np.array([0.5, -0.5, 0.0])` the result is `[7.5, 1.5, 2.0]`.

Check it: saiten check affine
"""

import numpy as np


def affine(x, W, b):
    # ここを書きます / Write here
    raise NotImplementedError
