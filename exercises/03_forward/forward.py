"""2 層ネットワークの順伝播(分類) (forward)

多クラス分類を行う 2 層ネットワークの順伝播 `forward(network, x)` を完成させてください。

- `network` は `W1`、`b1`、`W2`、`b2` をもつ辞書です。キーの並ぶ順は決まっていません。
- 形は `W1` が `(D, H)`、`b1` が `(H,)`、`W2` が `(H, K)`、`b2` が `(K,)` です。
- `x` は 1 つのサンプルなら `(D,)`、バッチなら `(N, D)` です。
- 中間層の活性化関数は ReLU、出力層はソフトマックス関数です。
- 返すのは `(y, z1)` の 2 つです。`y` は確率で、形は `(K,)` か `(N, K)` です。
  `z1` は中間層の出力で、形は `(H,)` か `(N, H)` です。
- `relu` と `softmax` は `from common.functions import relu, softmax` で使えます。
  この `softmax` は 1 次元でも 2 次元でも使えます。
- `network` と `x` の中身は変えないでください。

例: `W1 = [[1.0, -1.0]]`、`b1 = [0.0, 0.0]`、`W2 = [[1.0, 1.0], [0.0, 5.0]]`、`b2 = [0.0, np.log(3.0)]`、
`x = [2.0]`(どれも配列)のとき、`z1` は `[2.0, 0.0]`、`y` は `[0.25, 0.75]` です。

確かめる: saiten check forward

----
Forward pass of a two-layer classifier (forward)

Complete `forward(network, x)`, the forward pass of a two-layer network that tells classes apart.

- `network` is a dict with `W1`, `b1`, `W2` and `b2`. The order of the keys is not fixed.
- `W1` is `(D, H)`, `b1` is `(H,)`, `W2` is `(H, K)` and `b2` is `(K,)`.
- `x` is `(D,)` for one sample and `(N, D)` for a batch.
- The hidden layer uses ReLU, the output layer softmax.
- Return two arrays, `(y, z1)`: the probabilities `y`, `(K,)` or `(N, K)`, and the output `z1` of the hidden
  layer, `(H,)` or `(N, H)`.
- `relu` and `softmax` are available with `from common.functions import relu, softmax`. This `softmax` serves
  1-D and 2-D.
- Leave the contents of `network` and `x` as they are.

Example: for `W1 = [[1.0, -1.0]]`, `b1 = [0.0, 0.0]`, `W2 = [[1.0, 1.0], [0.0, 5.0]]`,
`b2 = [0.0, np.log(3.0)]` and `x = [2.0]` (all of them arrays), `z1` is `[2.0, 0.0]` and
`y` is `[0.25, 0.75]`.

Check it: saiten check forward
"""

import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    # ここを書きます / Write here
    raise NotImplementedError
