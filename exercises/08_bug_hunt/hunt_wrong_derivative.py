"""バグさがし - 誤差は下がるのに勾配が違う (hunt_wrong_derivative)

このファイルの `backward(network, x, d, z1, y)` は動きます。学習させると誤差も下がります。
それでも勾配は間違っています。**バグを 1 つ見つけて直してください。**

ネットワークは、シグモイドの中間層と恒等写像の出力層をもつ 2 層の回帰です。

- `u1 = x @ W1 + b1`、`z1 = sigmoid(u1)`、`y = z1 @ W2 + b2`
- `x` は `(N, 2)`、`z1` は `(N, H)`、`y` と `d` は `(N, 1)`
- 誤差は E = Σ(y − d)² / (2N)

`common.functions` の `d_sigmoid(u)` は正しい関数です。`d_sigmoid(0.0)` は 0.25 です。
まず `saiten check hunt_wrong_derivative` を実行して、どのパラメータの勾配が違うかを見ましょう。

確かめる: saiten check hunt_wrong_derivative

----
Bug hunt - the loss falls, the gradient is wrong (hunt_wrong_derivative)

The `backward(network, x, d, z1, y)` in this file runs, and a net trained with it even gets better.
Its gradients are wrong all the same. **Find the one bug and repair it.**

The net is a two-layer regression with a sigmoid hidden layer and an identity output.

- `u1 = x @ W1 + b1`, `z1 = sigmoid(u1)`, `y = z1 @ W2 + b2`
- `x` is `(N, 2)`, `z1` is `(N, H)`, `y` and `d` are `(N, 1)`
- the error is E = Σ(y − d)² / (2N)

`d_sigmoid(u)` of `common.functions` is right: `d_sigmoid(0.0)` is 0.25.
Run `saiten check hunt_wrong_derivative` first and see which parameters' gradients are off.

Check it: saiten check hunt_wrong_derivative
"""

import numpy as np

from common.functions import d_sigmoid


def backward(network, x, d, z1, y):
    W2 = network["W2"]
    grad = {}
    delta2 = (y - d) / len(x)
    grad["b2"] = np.sum(delta2, axis=0)
    grad["W2"] = np.dot(z1.T, delta2)

    delta1 = np.dot(delta2, W2.T) * d_sigmoid(z1)
    grad["b1"] = np.sum(delta1, axis=0)
    grad["W1"] = np.dot(x.T, delta1)
    return grad
