"""誤差逆伝播(シグモイドの中間層) (backward_sigmoid)

2 層の回帰ネットワークの勾配を求める関数 `backward(network, x, d, z1, y)` を完成させてください。

順伝播はもう終わっています。H は中間層のユニット数です。

- `u1 = x @ W1 + b1`、`z1 = sigmoid(u1)`、`y = z1 @ W2 + b2`(出力は恒等写像)
- `x` は `(N, 2)`、`W1` は `(2, H)`、`b1` は `(H,)`、`W2` は `(H, 1)`、`b2` は `(1,)`
- `z1` は `(N, H)`、出力 `y` と教師データ `d` は `(N, 1)`
- 誤差は平均二乗誤差 E = Σ(y − d)² / (2N)

`network` は `W1`、`b1`、`W2`、`b2` をもつ辞書です。返すのは同じ 4 つのキーをもつ勾配の辞書で、
どの勾配もパラメータと同じ形です。渡されたものは書き換えないでください。
`d_sigmoid(u)` は、活性化**前**の値 u を受け取る微分です。

例: N = 1、`y = [[3.0]]`、`d = [[1.0]]` なら、`grad["b2"]` は `[2.0]` です。

確かめる: saiten check backward_sigmoid

----
Backpropagation through a sigmoid hidden layer (backward_sigmoid)

Complete `backward(network, x, d, z1, y)`, which returns the gradients of a two-layer regression net.

The forward pass is done already. H is the number of hidden units.

- `u1 = x @ W1 + b1`, `z1 = sigmoid(u1)`, `y = z1 @ W2 + b2` (identity output)
- `x` is `(N, 2)`, `W1` is `(2, H)`, `b1` is `(H,)`, `W2` is `(H, 1)`, `b2` is `(1,)`
- `z1` is `(N, H)`; the output `y` and the target `d` are `(N, 1)`
- the error is the mean squared error E = Σ(y − d)² / (2N)

`network` is a dict with `W1`, `b1`, `W2` and `b2`. Return a dict of gradients with the same four
keys, each of the shape of its parameter. Leave everything you are given as it is.
`d_sigmoid(u)` is the derivative that takes u, the value **before** the activation.

Example: with N = 1, `y = [[3.0]]` and `d = [[1.0]]`, `grad["b2"]` is `[2.0]`.

Check it: saiten check backward_sigmoid
"""

import numpy as np

from common.functions import d_sigmoid


def backward(network, x, d, z1, y):
    W1, b1, W2 = network["W1"], network["b1"], network["W2"]
    grad = {}
    # ここを書きます / Write here
    raise NotImplementedError
    return grad
