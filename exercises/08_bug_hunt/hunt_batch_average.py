"""バグさがし - バッチが大きいほど勾配も大きい (hunt_batch_average)

このファイルの `d_softmax_with_loss(d, y)` は、1 サンプルなら正しい値を返します。バッチでは、形も符号も
合っていますが、値が違います。**バグを 1 つ見つけて直してください。**
ソフトマックス関数と交差エントロピー誤差を組にして、誤差を得点(ソフトマックス関数に入れる前の値)で
微分する関数です。

- `y` はソフトマックス関数の**出力**(確率)、`d` は教師データです。
- `y` が `(N, K)` のとき、`d` は one-hot の `(N, K)` か、正解ラベル(クラスの番号)の `(N,)` です。
- `y` が `(K,)` のとき、1 つのサンプル(N = 1)です。`d` は one-hot の `(K,)` か、`np.array([k])` です。
- 誤差は、クラスについて合計し、サンプルについて平均したものです。
- 返り値は `y` と同じ形です。`d` と `y` の中身は変えないでください。

例: `d_softmax_with_loss(np.array([1, 0]), np.array([[0.25, 0.75], [0.5, 0.5]]))` は
`[[0.125, -0.125], [-0.25, 0.25]]` のはずです。
まず `saiten check hunt_batch_average` を実行して、正しい値との**比**を見ましょう。

確かめる: saiten check hunt_batch_average

----
Bug hunt - the gradient grows with the batch (hunt_batch_average)

The `d_softmax_with_loss(d, y)` in this file is right for a single sample. For a batch its shape and its signs
are right, its values are not. **Find the one bug and repair it.**
It takes softmax and cross-entropy together and differentiates the error with respect to the scores, the
values before the softmax.

- `y` is the **output** of the softmax (probabilities), `d` the target.
- If `y` is `(N, K)`, `d` is either one-hot, `(N, K)`, or holds the labels (class numbers), `(N,)`.
- If `y` is `(K,)`, it is a single sample (N = 1). `d` is one-hot, `(K,)`, or `np.array([k])`.
- The error is summed over the classes and averaged over the samples.
- The result has the shape of `y`. Leave the contents of `d` and `y` as they are.

Example: `d_softmax_with_loss(np.array([1, 0]), np.array([[0.25, 0.75], [0.5, 0.5]]))` should be
`[[0.125, -0.125], [-0.25, 0.25]]`.
Run `saiten check hunt_batch_average` first and look at the **ratio** to the right values.

Check it: saiten check hunt_batch_average
"""

import numpy as np


def d_softmax_with_loss(d, y):
    dx = y.reshape(-1, y.shape[-1]).copy()
    batch_size = dx.shape[0]
    if d.size == y.size:
        dx -= d.reshape(dx.shape)
    else:
        dx[np.arange(batch_size), d] -= 1.0
    return dx.reshape(y.shape)
