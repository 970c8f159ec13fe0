"""推論を行うクラス (forward_proc)

3 層ニューラルネットワークで分類するクラス `ForwardProc` を完成させてください。

- `ForwardProc(params)`: `params` は `W1`、`b1`、`W2`、`b2`、`W3`、`b3` をもつ辞書です。キーの順は自由です。
  形は `W1` が `(D, H)`、`W2` が `(H, J)`、`W3` が `(J, K)`、バイアスは `(H,)`、`(J,)`、`(K,)` です。
- `predict(x)`: `x` は 1 つのサンプル `(D,)` か、バッチ `(N, D)` です。
  各クラスの確率を `(K,)` か `(N, K)` で返します。バッチでは各行の合計が 1 です。
- 中間層の活性化関数はシグモイド関数、出力層はソフトマックス関数です。
- `sigmoid` と `softmax` は `from common.functions import sigmoid, softmax` で使えます。
  この `softmax` は 1 次元でも 2 次元でも使えます。
- `params` と `x` の中身は変えないでください。複数のネットワークを同時に使うこともあります。

例: すべての重みが 0 で `b3 = np.array([0.0, np.log(3.0)])` なら、どの `x` でも確率は `[0.25, 0.75]` です。
教材の 2-3-2-2 のネットワークと `x = np.array([1.0, 0.5])` では `[0.40625907, 0.59374093]` になります。

確かめる: saiten check forward_proc

----
A class that predicts (forward_proc)

Complete the class `ForwardProc`, which classifies with a three-layer neural network.

- `ForwardProc(params)`: `params` is a dict with `W1`, `b1`, `W2`, `b2`, `W3` and `b3`, in any order.
  `W1` is `(D, H)`, `W2` is `(H, J)`, `W3` is `(J, K)`; the biases are `(H,)`, `(J,)` and `(K,)`.
- `predict(x)`: `x` is one sample `(D,)` or a batch `(N, D)`. Return the probability of each class, `(K,)` or
  `(N, K)`. In a batch each row sums to 1.
- The hidden layers use the sigmoid function, the output layer softmax.
- `sigmoid` and `softmax` are available with `from common.functions import sigmoid, softmax`. This `softmax`
  serves 1-D and 2-D.
- Leave the contents of `params` and `x` as they are. Several networks may be in use at the same time.

Example: if all weights are 0 and `b3 = np.array([0.0, np.log(3.0)])`, the probabilities are `[0.25, 0.75]`
for every `x`. For the 2-3-2-2 network of the course and `x = np.array([1.0, 0.5])` they are
`[0.40625907, 0.59374093]`.

Check it: saiten check forward_proc
"""

import numpy as np

from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        # ここを書きます / Write here
        raise NotImplementedError

    def predict(self, x):
        # ここを書きます / Write here
        raise NotImplementedError
