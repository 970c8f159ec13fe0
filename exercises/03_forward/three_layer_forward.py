"""3 層ネットワークの順伝播 (three_layer_forward)

3 層ニューラルネットワークの順伝播 `three_layer_forward(params, x)` を完成させてください。

- `params` は `W1`、`b1`、`W2`、`b2`、`W3`、`b3` をもつ辞書です。キーの並ぶ順は決まっていません。
- 形は `W1` が `(D, H)`、`W2` が `(H, J)`、`W3` が `(J, K)` で、バイアスは `(H,)`、`(J,)`、`(K,)` です。
- `x` は 1 つのサンプルなら `(D,)`、バッチなら `(N, D)` です。
- 第 1 層と第 2 層の活性化関数はシグモイド関数、出力層は恒等関数です。
- 返り値 `y` の形は、`x` に合わせて `(K,)` か `(N, K)` です。
- `sigmoid` は `from common.functions import sigmoid` で使えます。
- `params` と `x` の中身は変えないでください。

例: すべての重みが 0 のネットワークでは、`x` が何であっても `y` は `b3` と同じ値です。
教材の 2-3-2-2 のネットワークと `x = np.array([1.0, 0.5])` では `[0.31682708, 0.69627909]` になります。

確かめる: saiten check three_layer_forward

----
Forward pass of a three-layer network (three_layer_forward)

Complete `three_layer_forward(params, x)`, the forward pass of a three-layer neural network.

- `params` is a dict with `W1`, `b1`, `W2`, `b2`, `W3` and `b3`. The order of the keys is not fixed.
- `W1` is `(D, H)`, `W2` is `(H, J)`, `W3` is `(J, K)`; the biases are `(H,)`, `(J,)` and `(K,)`.
- `x` is `(D,)` for one sample and `(N, D)` for a batch.
- The first and the second layer use the sigmoid function, the output layer the identity.
- Return `y` of shape `(K,)` or `(N, K)`, to match `x`.
- `sigmoid` is available with `from common.functions import sigmoid`.
- Leave the contents of `params` and `x` as they are.

Example: if all weights are 0, `y` equals `b3`, whatever `x` is. For the 2-3-2-2 network of the course and
`x = np.array([1.0, 0.5])` the result is `[0.31682708, 0.69627909]`.

Check it: saiten check three_layer_forward
"""

import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    # ここを書きます / Write here
    raise NotImplementedError
