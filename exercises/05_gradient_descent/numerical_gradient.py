"""数値微分による勾配 (numerical_gradient)

関数 `numerical_gradient(f, x)` を完成させてください。`f` は配列を受け取って 1 つの数を返す関数です。

- 各要素について**中心差分** (f(x + h) − f(x − h)) / (2h) を計算します。動かすのは 1 回に 1 つの要素だけです。
- 返り値は `x` と同じ形の float の配列です。`x` は 1 次元から 3 次元までです。
- `h` は 1e-4 くらいにしてください。
- `x` が整数の配列でも、正しい勾配を返してください。
- 途中で `x` を動かしてもかまいませんが、終わったときには最後の桁まで元の値に戻してください。

例: `numerical_gradient(lambda x: np.sum(x ** 2), np.array([3.0, 4.0]))` は、
丸めの誤差を除いて `[6.0, 8.0]` です。

確かめる: saiten check numerical_gradient

----
Numerical gradient (numerical_gradient)

Complete the function `numerical_gradient(f, x)`. `f` takes an array and returns one number.

- For each entry compute the **central difference** (f(x + h) − f(x − h)) / (2h), moving one entry at a time.
- Return a float array of the shape of `x`, which has one to three dimensions.
- Choose `h` around 1e-4.
- An array of integers must give the right gradient, too.
- You may move `x` on the way, but in the end it must be what it was, to the last digit.

Example: `numerical_gradient(lambda x: np.sum(x ** 2), np.array([3.0, 4.0]))` is
`[6.0, 8.0]`, up to rounding.

Check it: saiten check numerical_gradient
"""

import numpy as np


def numerical_gradient(f, x):
    # ここを書きます / Write here
    raise NotImplementedError
