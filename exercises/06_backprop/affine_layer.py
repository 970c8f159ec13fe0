"""Affine レイヤ (affine_layer)

全結合層のクラス `Affine` を完成させてください。

- `Affine(W, b)`: `W` は `(D, M)`、`b` は `(M,)`。渡された配列をそのまま持ち続けます(複製しません)。
  あとでネットワークが中身を書き換えたら、次の `forward` は新しい値で計算します。
- `forward(x)`: `x` は `(N, D)` です。`(N, A, B)` のような配列なら、サンプルごとに平らにして
  D = A × B として扱います。`(N, M)` の u = xW + b を返します。
- `backward(dout)`: `dout` は `(N, M)` です。`dW` `(D, M)` と `db` `(M,)` を属性に置き、
  `forward` に渡された `x` と**同じ形**の勾配 `dx` を返します。

渡された配列は書き換えないでください。

例: `W = [[2.0], [3.0]]`、`b = [1.0]`、`x = [[10.0, 1.0]]` なら、`forward(x)` は `[[24.0]]`、
続く `backward(np.array([[1.0]]))` は `[[2.0, 3.0]]` です。

確かめる: saiten check affine_layer

----
The affine layer (affine_layer)

Complete the class `Affine`, a fully connected layer.

- `Affine(W, b)`: `W` is `(D, M)`, `b` is `(M,)`. Keep the very arrays you are given (no copies): when the
  network changes their contents later, the next `forward` must use the new values.
- `forward(x)`: `x` is `(N, D)`. An array such as `(N, A, B)` is flattened sample by sample, D = A × B.
  Return u = xW + b of shape `(N, M)`.
- `backward(dout)`: `dout` is `(N, M)`. Put `dW` `(D, M)` and `db` `(M,)` into attributes and return the
  gradient `dx` in the **same shape** as the `x` that was given to `forward`.

Leave the arrays you are given as they are.

Example: with `W = [[2.0], [3.0]]`, `b = [1.0]` and `x = [[10.0, 1.0]]`, `forward(x)` is `[[24.0]]`, and
`backward(np.array([[1.0]]))` after it is `[[2.0, 3.0]]`.

Check it: saiten check affine_layer
"""

import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, dout):
        # ここを書きます / Write here
        raise NotImplementedError
