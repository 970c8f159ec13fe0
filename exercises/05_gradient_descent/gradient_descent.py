"""勾配降下法 (gradient_descent)

関数 `gradient_descent(f, init_x, learning_rate, steps)` を完成させてください。
`f` は配列を受け取って 1 つの数を返す関数、`init_x` は出発点(float の配列、1 次元から 3 次元)です。

- 「x から 学習率 × x での勾配 を引く」更新を、ちょうど `steps` 回くり返します。
- 勾配は `numerical_gradient(f, x)` で求められます(`common.functions` にあります)。
- 最後の x を返します。形は `init_x` と同じです。`steps` が 0 なら、`init_x` と同じ値を返します。
- `init_x` の中身は変えないでください。

例: `f = lambda x: np.sum(x ** 2)`、`init_x = np.array([3.0, 4.0])`、`learning_rate = 0.1`、
`steps = 2` なら、丸めの誤差を除いて `[1.92, 2.56]` です。

確かめる: saiten check gradient_descent

----
Gradient descent (gradient_descent)

Complete the function `gradient_descent(f, init_x, learning_rate, steps)`. `f` takes an array and returns
one number; `init_x` is the starting point, a float array of one to three dimensions.

- Take exactly `steps` updates: from x, subtract learning rate × the gradient at x.
- `numerical_gradient(f, x)` finds the gradient (it is in `common.functions`).
- Return the last x, in the shape of `init_x`. With `steps` 0, return the values of `init_x`.
- Leave the contents of `init_x` as they are.

Example: with `f = lambda x: np.sum(x ** 2)`, `init_x = np.array([3.0, 4.0])`, `learning_rate = 0.1` and
`steps = 2` the result is `[1.92, 2.56]`, up to rounding.

Check it: saiten check gradient_descent
"""

import numpy as np

from common.functions import numerical_gradient


def gradient_descent(f, init_x, learning_rate, steps):
    # ここを書きます / Write here
    raise NotImplementedError
