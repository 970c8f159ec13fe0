"""中間層 (hidden_layer)

2 番目の中間層を計算する関数 `hidden_layer(z1, W2, b2)` を完成させてください。

- `z1` は前の層の出力です。1 つのサンプルなら `(n,)`、バッチなら `(N, n)` です。負の値もありえます。
- `W2` は `(n, m)`、`b2` は `(m,)` です。
- 総入力 `u2` と、それを ReLU に通した出力 `z2` の 2 つを、`(u2, z2)` の順で返します。
- `u2` も `z2` も、形は `(m,)` か `(N, m)` です。
- `relu` は `from common.functions import relu` で使えます。
- 渡された配列の中身は変えないでください。

例: `z1 = np.array([1.0, 2.0])`、`W2 = np.array([[1.0, -1.0], [0.5, -0.5]])`、`b2 = np.array([0.5, 0.5])`
のとき、`u2` は `[2.5, -1.5]`、`z2` は `[2.5, 0.0]` です。

確かめる: saiten check hidden_layer

----
A hidden layer (hidden_layer)

Complete the function `hidden_layer(z1, W2, b2)`, which computes the second hidden layer.

- `z1` is the output of the layer before: `(n,)` for one sample, `(N, n)` for a batch. Values may be negative.
- `W2` is `(n, m)` and `b2` is `(m,)`.
- Return two arrays, `(u2, z2)` in this order: the total input, and the output after ReLU.
- Both have shape `(m,)` or `(N, m)`.
- `relu` is available with `from common.functions import relu`.
- Leave the contents of the arrays you are given as they are.

Example: for `z1 = np.array([1.0, 2.0])`, `W2 = np.array([[1.0, -1.0], [0.5, -0.5]])` and
`b2 = np.array([0.5, 0.5])`, `u2` is `[2.5, -1.5]` and `z2` is `[2.5, 0.0]`.

Check it: saiten check hidden_layer
"""

import numpy as np

from common.functions import relu


def hidden_layer(z1, W2, b2):
    # ここを書きます / Write here
    raise NotImplementedError
