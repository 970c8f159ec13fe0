"""オンライン学習 (online_learning)

関数 `online_learning(x, d, w, b, learning_rate)` を完成させてください。線形モデル y = x·w + b を、
サンプルを 1 つ見るたびに更新します。

- `x` は `(N, n)`、教師データ `d` は `(N,)`、重み `w` は `(n,)`、バイアス `b` は 1 つの数です。
- サンプルを先頭から順に 1 回ずつ使います。誤差は ½(y − d)² です。
- 1 つのサンプルの勾配で `w` と `b` を更新し、**更新した値**で次のサンプルの y を計算します。
- 最後の `(w, b)` を返します。受け取った `w` などの中身は変えないでください。

例: `x = np.array([[1.0], [2.0]])`、`d = np.array([1.0, 3.0])`、`w = np.array([0.0])`、`b = 0.0`、
`learning_rate = 0.1` なら、1 つ目のあとで w = [0.1]、b = 0.1、最後は w = [0.64]、b = 0.37 です。

確かめる: saiten check online_learning

----
Online learning (online_learning)

Complete the function `online_learning(x, d, w, b, learning_rate)`. It updates the linear model
y = x·w + b after each single sample.

- `x` is `(N, n)`, the target `d` is `(N,)`, the weights `w` are `(n,)`, and the bias `b` is a number.
- Use each sample once, in order. The error is ½(y − d)².
- Update `w` and `b` with the gradient of one sample, and compute the next y with the **updated values**.
- Return the final `(w, b)`. Leave the contents of `w` and the other arguments as they are.

Example: with `x = np.array([[1.0], [2.0]])`, `d = np.array([1.0, 3.0])`, `w = np.array([0.0])`, `b = 0.0`
and `learning_rate = 0.1`, w = [0.1] and b = 0.1 after the first sample, w = [0.64] and b = 0.37 at the end.

Check it: saiten check online_learning
"""

import numpy as np


def online_learning(x, d, w, b, learning_rate):
    # ここを書きます / Write here
    raise NotImplementedError
