"""2 層ネットワークのクラス (two_layer_net)

レイヤを組み合わせて、分類のための 2 層ネットワークのクラス `TwoLayerNet` を完成させてください。
入力の大きさを D、中間層を H、出力(クラスの数)を K とします。中間層は ReLU です。

- `TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01)`: 属性 `params` に、`W1` `(D, H)`、
  `b1` `(H,)`、`W2` `(H, K)`、`b2` `(K,)` の辞書を置きます。重みは平均 0、標準偏差 `weight_init_std` の
  正規乱数、バイアスは 0 から始めます。
- `predict(x)`: `x` は `(N, D)` です。**得点** `(N, K)` を返します(ソフトマックス関数の前の値)。
- `loss(x, t)`: ソフトマックス関数と交差エントロピーの損失を返します。`t` は one-hot の `(N, K)` か、
  ラベルの `(N,)` です。
- `accuracy(x, t)`: 得点が最大のクラスが正解と一致した割合(0 から 1)を返します。
- `numerical_gradient(x, t)` と `gradient(x, t)`: 損失の勾配を、前者は数値微分で、後者は誤差逆伝播で求めます。
  どちらも `W1`、`b1`、`W2`、`b2` をキーとする辞書で、形はパラメータと同じです。
- `params` の配列は、あとから中身が書き換えられます(`net.params["W1"][...] = …`)。次の呼び出しからは、新しい
  値で計算してください。`x`、`t` と `params` の値を、メソッドの中で変えてはいけません。

`from common.layers import Affine, Relu, SoftmaxWithLoss` と
`from common.functions import numerical_gradient` を使えます。

例: パラメータをすべて 0 にすると、K = 2 のとき、損失は log 2(およそ 0.693)です。

確かめる: saiten check two_layer_net

----
The two-layer network (two_layer_net)

Put layers together to a classifier with two layers: complete the class `TwoLayerNet`. The input has size D,
the hidden layer H, the output (the number of classes) K. The hidden layer is ReLU.

- `TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01)`: put a dict with `W1` `(D, H)`,
  `b1` `(H,)`, `W2` `(H, K)` and `b2` `(K,)` into the attribute `params`. Weights start as normal random
  numbers of mean 0 and standard deviation `weight_init_std`, biases as 0.
- `predict(x)`: `x` is `(N, D)`. Return the **scores**, `(N, K)`, which are the values before the softmax.
- `loss(x, t)`: return the loss of softmax with cross-entropy. `t` is one-hot, `(N, K)`, or labels, `(N,)`.
- `accuracy(x, t)`: return the share (0 to 1) of samples whose largest score stands at the true class.
- `numerical_gradient(x, t)` and `gradient(x, t)`: return the gradients of the loss, the first by numerical
  differentiation, the second by backpropagation. Both are dicts with the keys `W1`, `b1`, `W2` and `b2`, each
  of the shape of its parameter.
- The arrays in `params` are changed later (`net.params["W1"][...] = …`); from the next call on, use the
  new values. No method may change the values of `x`, `t` or `params`.

You can use `from common.layers import Affine, Relu, SoftmaxWithLoss` and
`from common.functions import numerical_gradient`.

Example: with all parameters 0 and K = 2, the loss is log 2, about 0.693.

Check it: saiten check two_layer_net
"""

import numpy as np

from common.functions import numerical_gradient
from common.layers import Affine, Relu, SoftmaxWithLoss


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        # ここを書きます / Write here
        raise NotImplementedError

    def predict(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def loss(self, x, t):
        # ここを書きます / Write here
        raise NotImplementedError

    def accuracy(self, x, t):
        # ここを書きます / Write here
        raise NotImplementedError

    def numerical_gradient(self, x, t):
        # ここを書きます / Write here
        raise NotImplementedError

    def gradient(self, x, t):
        # ここを書きます / Write here
        raise NotImplementedError
