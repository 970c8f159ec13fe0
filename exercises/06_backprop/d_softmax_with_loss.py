"""ソフトマックス関数と交差エントロピーの微分 (d_softmax_with_loss)

ソフトマックス関数と交差エントロピー誤差を組にして、誤差を得点(ソフトマックス関数に入れる**前**の値)で
微分する関数 `d_softmax_with_loss(d, y)` を完成させてください。`d` は教師データ、`y` はソフトマックス関数の
**出力**(確率)です。

- `y` が `(N, K)` のとき、`d` は one-hot の `(N, K)` か、正解ラベル(クラスの番号)の `(N,)` です。
- `y` が `(K,)` のとき、1 つのサンプル(N = 1)です。`d` は one-hot の `(K,)` か、`np.array([k])` です。
- 誤差は、クラスについて合計し、サンプルについて平均したものです。
- 返り値は `y` と同じ形です。1 次元の `y` には 1 次元の `(K,)` を返します。
- `d` と `y` の中身は変えないでください。

例: `d_softmax_with_loss(np.array([1, 0]), np.array([[0.25, 0.75], [0.5, 0.5]]))` は
`[[0.125, -0.125], [-0.25, 0.25]]` です。

確かめる: saiten check d_softmax_with_loss

----
Derivative of softmax with cross-entropy (d_softmax_with_loss)

Softmax and cross-entropy belong together. Complete `d_softmax_with_loss(d, y)`, the derivative of the error
with respect to the scores, the values **before** the softmax. `d` is the target; `y` is the **output** of
the softmax (probabilities).

- If `y` is `(N, K)`, `d` is either one-hot, `(N, K)`, or holds the labels (class numbers), `(N,)`.
- If `y` is `(K,)`, it is a single sample (N = 1). `d` is one-hot, `(K,)`, or `np.array([k])`.
- The error is summed over the classes and averaged over the samples.
- Return an array of the shape of `y`; for a 1-D `y` that is `(K,)`.
- Leave the contents of `d` and `y` as they are.

Example: `d_softmax_with_loss(np.array([1, 0]), np.array([[0.25, 0.75], [0.5, 0.5]]))` is
`[[0.125, -0.125], [-0.25, 0.25]]`.

Check it: saiten check d_softmax_with_loss
"""

import numpy as np


def d_softmax_with_loss(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
