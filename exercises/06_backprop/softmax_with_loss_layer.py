"""SoftmaxWithLoss レイヤ (softmax_with_loss_layer)

ソフトマックス関数と交差エントロピー誤差をまとめたクラス `SoftmaxWithLoss` を完成させてください。

- `forward(x, t)`: `x` は得点 `(N, K)`、`t` は教師データです。`t` は one-hot の `(N, K)` か、正解ラベル
  (クラスの番号)の `(N,)` です。順序は `(x, t)` です。
- `forward` は損失を 1 つの数で返します。クラスについて合計し、サンプルについて平均します。
- 属性 `y` にソフトマックス関数の出力 `(N, K)` を、属性 `loss` に損失を置きます。
- `backward(dout=1)`: 損失を `x` で微分した勾配 `(N, K)` を返します。引数なしでも呼ばれます。続けて 2 回
  呼ばれても同じ値を返し、`y` を変えません。
- 得点が 1000 や -1000 でも、正しい値(有限の数)を返してください。log の中には 1e-6 以下の小さな数を足せます。
- `x` と `t` の中身は変えないでください。
- `from common.functions import cross_entropy_error, softmax` で 2 つの関数を使えます。
  `cross_entropy_error(d, y)` は教師データが先です。

例: `x = [[0.0, np.log(3.0)]]`、`t = np.array([1])` なら、損失は −log 0.75(およそ 0.288)、`y` は
`[[0.25, 0.75]]`、`backward()` は `[[0.25, -0.25]]` です。

確かめる: saiten check softmax_with_loss_layer

----
The softmax-with-loss layer (softmax_with_loss_layer)

Complete the class `SoftmaxWithLoss`, softmax and cross-entropy in one layer.

- `forward(x, t)`: `x` holds the scores, `(N, K)`; `t` is the target, either one-hot, `(N, K)`, or the labels
  (class numbers), `(N,)`. Mind the order, `(x, t)`.
- `forward` returns the loss as one number: summed over the classes, averaged over the samples.
- Put the output of the softmax, `(N, K)`, into the attribute `y`, and the loss into `loss`.
- `backward(dout=1)`: return the gradient of the loss with respect to `x`, `(N, K)`. It is called without
  an argument, too. Called twice in a row it returns the same, and `y` stays as it is.
- Scores of 1000 or -1000 must give the right, finite values. You may add a number of at most 1e-6 inside
  the log.
- Leave the contents of `x` and `t` as they are.
- `from common.functions import cross_entropy_error, softmax` gives you both functions. In
  `cross_entropy_error(d, y)` the target comes first.

Example: for `x = [[0.0, np.log(3.0)]]` and `t = np.array([1])` the loss is −log 0.75, about 0.288, `y` is
`[[0.25, 0.75]]`, and `backward()` is `[[0.25, -0.25]]`.

Check it: saiten check softmax_with_loss_layer
"""

import numpy as np

from common.functions import cross_entropy_error, softmax


class SoftmaxWithLoss:
    def __init__(self):
        self.t = None
        self.y = None
        self.loss = None

    def forward(self, x, t):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, dout=1):
        # ここを書きます / Write here
        raise NotImplementedError
