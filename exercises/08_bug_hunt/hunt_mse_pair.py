"""バグさがし - 損失と微分の組 (hunt_mse_pair)

このファイルには 2 つの関数があります。`mean_squared_error(d, y)` は平均二乗誤差、
`d_mean_squared_error(d, y)` はそれを出力 `y` で微分したものです。どちらも動きますが、
2 つは組になっていません。**バグを 1 つ見つけて直してください。**

- `d` が教師データ、`y` が出力です。形は同じで、`(K,)` か `(N, K)` です。
- 誤差は E = mean((d − y)²) / 2 で、平均は**すべての要素**についてとります。この定義は変えないでください。
- 微分は `y` と同じ形で、各要素は ∂E/∂y です。
- 整数の配列も渡されます。`d` と `y` の中身は変えないでください。

例: `d = [[1.0, 2.0]]`、`y = [[3.0, 1.0]]` なら E は 1.25 です。`y[0, 0]` を 3.01 にすると E は 1.260025 に
なり、増えた分 0.010025 を 0.01 で割ると、およそ 1.0 です。このファイルの微分は、そこで 2.0 を返します。
まず `saiten check hunt_mse_pair` を実行して、どちらの関数が違うかを見ましょう。

確かめる: saiten check hunt_mse_pair

----
Bug hunt - a loss and its derivative (hunt_mse_pair)

This file holds two functions. `mean_squared_error(d, y)` is the mean squared error, and
`d_mean_squared_error(d, y)` its derivative with respect to the output `y`. Both run, but they are no
pair. **Find the one bug and repair it.**

- `d` is the target, `y` the output. They have the same shape, `(K,)` or `(N, K)`.
- The error is E = mean((d − y)²) / 2, with the mean taken over **all entries**. Keep this definition.
- The derivative has the shape of `y`, and its entries are ∂E/∂y.
- The arrays may hold integers. Leave the contents of `d` and `y` as they are.

Example: with `d = [[1.0, 2.0]]` and `y = [[3.0, 1.0]]`, E is 1.25. Make `y[0, 0]` 3.01, and E becomes
1.260025; the increase 0.010025, divided by 0.01, is about 1.0. The derivative in this file says 2.0 there.
Run `saiten check hunt_mse_pair` first and see which of the two functions is off.

Check it: saiten check hunt_mse_pair
"""

import numpy as np


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2) / 2


def d_mean_squared_error(d, y):
    batch_size = d.shape[0]
    return (y - d) / batch_size
