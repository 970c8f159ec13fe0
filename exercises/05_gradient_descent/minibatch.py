"""ミニバッチの取り出し (minibatch)

関数 `minibatch(x, t, batch_size, rng)` を完成させてください。訓練データからミニバッチを 1 つ取り出します。

- `x` は N 個のサンプルで、形は `(N, …)` です。`t` は教師データで、ラベル `(N,)` か one-hot `(N, K)` です。
- `batch_size` 個(N 以下)の行を**無作為に**選び、`(x_batch, t_batch)` を返します。
  `x_batch` と `t_batch` の同じ行は、同じサンプルの入力と教師データです。
- 乱数は、引数の `rng`(`np.random.Generator`)から作ってください。`np.random.choice` などは使いません。
- 同じ行が重なる選び方(重複あり)でも、重ならない選び方(重複なし)でも正解です。並ぶ順序も自由です。
- `x` と `t` の中身は変えないでください。

例: `x = np.array([[1.0], [2.0], [3.0]])`、`t = np.array([10, 20, 30])`、`batch_size = 2` なら、
たとえば `(np.array([[3.0], [1.0]]), np.array([30, 10]))` です。

確かめる: saiten check minibatch

----
Drawing a mini-batch (minibatch)

Complete the function `minibatch(x, t, batch_size, rng)`. It draws one mini-batch from the training data.

- `x` holds N samples and has shape `(N, …)`. `t` is the target: labels, `(N,)`, or one-hot, `(N, K)`.
- Choose `batch_size` rows (at most N) **at random** and return `(x_batch, t_batch)`. The same row of
  `x_batch` and `t_batch` is the input and the target of one sample.
- Take the random numbers from the argument `rng`, an `np.random.Generator`; do without `np.random.choice`.
- You may draw rows with or without repetition: both are right. So is any order.
- Leave the contents of `x` and `t` as they are.

Example: with `x = np.array([[1.0], [2.0], [3.0]])`, `t = np.array([10, 20, 30])` and `batch_size = 2`, the
result may be `(np.array([[3.0], [1.0]]), np.array([30, 10]))`.

Check it: saiten check minibatch
"""


def minibatch(x, t, batch_size, rng):
    # ここを書きます / Write here
    raise NotImplementedError
