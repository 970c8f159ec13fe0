"""中間層と出力層のクラス (neuron_layers)

回帰のネットワークの 2 つの層を、クラス `Middle` と `Output` として完成させてください。
中間層の活性化関数はシグモイド、出力層は恒等写像です。誤差は E = ½ Σ(y − t)² で、**バッチでは合計**します。

どちらのクラスも同じ形で使います(`x` は `(N, n)`、`y` は `(N, m)`)。

- `Middle(W, b)`、`Output(W, b)`: `W` `(n, m)` を属性 `w` に、`b` `(m,)` を属性 `b` に置きます。
- `forward(x)`: 出力 `y` を計算して属性 `y` に置き、それを返します。
- `Middle.backward(grad_y)`: `grad_y` は次の層から来る ∂E/∂y `(N, m)` です。
  `Output.backward(t)`: `t` は教師データ `(N, m)` です。
  どちらも勾配を属性 `grad_w` `(n, m)`、`grad_b` `(m,)`、`grad_x` `(N, n)` に置きます。
- `update(eta)`: 学習率 `eta` と勾配で `w` と `b` を更新します。配列の中身を変えても、新しい配列に
  置き換えてもかまいません。

`backward` は `w` と `b` を変えません。`x`、`t` の中身も変えないでください。`backward` の代わりに、教材にある
`backword` という綴りも使えます。2 つの層に共通の部分を親クラス `Neurons` に置いてありますが、使わなくても
かまいません。

例: `Output(W, b)` を `W = [[2.0], [3.0]]`、`b = [1.0]` で作ると、`forward([[0.5, 1.0]])` は `[[5.0]]` です。
`backward([[4.0]])` のあと、`grad_w` は `[[0.5], [1.0]]`、`grad_b` は `[1.0]`、`grad_x` は
`[[2.0, 3.0]]` です。`update(0.1)` のあと、`w` は `[[1.95], [2.9]]`、`b` は `[0.9]` です
(渡すのはどれも NumPy 配列です)。

確かめる: saiten check neuron_layers

----
Classes for the middle and the output layer (neuron_layers)

Complete the two layers of a regression net as classes, `Middle` and `Output`. The middle layer has a sigmoid,
the output layer the identity. The error is E = ½ Σ(y − t)², **summed over the batch**.

Both classes are used in the same way (`x` is `(N, n)`, `y` is `(N, m)`).

- `Middle(W, b)`, `Output(W, b)`: keep `W` `(n, m)` as the attribute `w`, and `b` `(m,)` as the attribute `b`.
- `forward(x)`: compute the output `y`, keep it as the attribute `y`, and return it.
- `Middle.backward(grad_y)`: `grad_y` is ∂E/∂y `(N, m)`, from the next layer.
  `Output.backward(t)`: `t` holds the targets, `(N, m)`.
  Both put the gradients into the attributes `grad_w` `(n, m)`, `grad_b` `(m,)` and `grad_x` `(N, n)`.
- `update(eta)`: update `w` and `b` with the learning rate `eta` and the gradients. You may change the arrays
  in place or replace them by new ones.

`backward` leaves `w` and `b` as they are; leave the contents of `x` and `t` alone, too. The spelling
`backword`, found in the course's code, will do as well. What both layers share stands in a base class
`Neurons`; you need not use it.

Example: with `W = [[2.0], [3.0]]` and `b = [1.0]`, `forward([[0.5, 1.0]])` of an `Output(W, b)` is `[[5.0]]`.
After `backward([[4.0]])`, `grad_w` is `[[0.5], [1.0]]`, `grad_b` is `[1.0]` and `grad_x` is `[[2.0, 3.0]]`.
After `update(0.1)`, `w` is `[[1.95], [2.9]]` and `b` is `[0.9]` (all of them NumPy arrays).

Check it: saiten check neuron_layers
"""

import numpy as np

from common.functions import sigmoid


class Neurons:
    def __init__(self, W, b):
        self.w = W
        self.b = b

    def set_gradients(self, delta):
        # ここを書きます / Write here
        raise NotImplementedError

    def update(self, eta):
        # ここを書きます / Write here
        raise NotImplementedError


class Middle(Neurons):
    def forward(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, grad_y):
        # ここを書きます / Write here
        raise NotImplementedError


class Output(Neurons):
    def forward(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, t):
        # ここを書きます / Write here
        raise NotImplementedError
