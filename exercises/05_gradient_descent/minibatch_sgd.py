"""ミニバッチ勾配降下法 (minibatch_sgd)

関数 `minibatch_sgd(x, d, w, b, learning_rate, batch_size)` を完成させてください。線形モデル
y = x·w + b を、ミニバッチごとに 1 回ずつ更新します(1 エポック)。

- `x` は `(N, n)`、教師データ `d` は `(N,)`、重み `w` は `(n,)`、バイアス `b` は 1 つの数です。
- サンプルを先頭から順に `batch_size` 個ずつに分けます。最後のバッチは短くてもそのまま使います。
- バッチの誤差 E_t は、そのバッチの ½(y − d)² の**平均**です。短いバッチでは、そのサンプル数で割ります。
- 1 つのバッチの勾配で `w` と `b` を更新し、更新した値で次のバッチを計算します。
- 最後の `(w, b)` を返します。受け取った `w` などの中身は変えないでください。

例: `x = np.array([[1.0], [2.0], [1.0]])`、`d = np.array([1.0, 3.0, 1.0])`、`w = np.array([0.0])`、
`b = 0.0`、`learning_rate = 0.1`、`batch_size = 2` なら、1 つ目のバッチのあとで w = [0.35]、b = 0.2、
最後は w = [0.395]、b = 0.245 です。

確かめる: saiten check minibatch_sgd

----
Mini-batch gradient descent (minibatch_sgd)

Complete the function `minibatch_sgd(x, d, w, b, learning_rate, batch_size)`. It updates the linear model
y = x·w + b once for each mini-batch, through one epoch.

- `x` is `(N, n)`, the target `d` is `(N,)`, the weights `w` are `(n,)`, and the bias `b` is a number.
- Cut the samples, in order, into batches of `batch_size`. Use the last batch even if it is shorter.
- The error E_t of a batch is the **mean** of ½(y − d)² over it. For a short batch, divide by its own size.
- Update `w` and `b` with the gradient of one batch, and compute the next batch with the updated values.
- Return the final `(w, b)`. Leave the contents of `w` and the other arguments as they are.

Example: with `x = np.array([[1.0], [2.0], [1.0]])`, `d = np.array([1.0, 3.0, 1.0])`, `w = np.array([0.0])`,
`b = 0.0`, `learning_rate = 0.1` and `batch_size = 2`, w = [0.35] and b = 0.2 after the first batch,
w = [0.395] and b = 0.245 at the end.

Check it: saiten check minibatch_sgd
"""

import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    # ここを書きます / Write here
    raise NotImplementedError
