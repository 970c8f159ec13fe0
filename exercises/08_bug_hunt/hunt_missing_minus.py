"""バグさがし - 誤差が負になる (hunt_missing_minus)

このファイルの `cross_entropy_error(d, y)` は動きますが、返す誤差が負の数です。
**バグを 1 つ見つけて直してください。** `d` が教師データ、`y` が出力(確率)です。

- `y` が `(N, K)` のとき、`d` は one-hot の `(N, K)` か、正解ラベル(クラスの番号)の `(N,)` です。
- `y` が `(K,)` のとき、1 つのサンプルです。`d` は one-hot の `(K,)` か、`np.array([k])` です。
- クラスについて合計し、サンプルについて平均した 1 つの数を返します。
- 確率が 0 でも有限の値になるように、log の中に 1e-6 以下の小さな数を入れます。
- `d` と `y` の中身は変えないでください。

手で計算できる例と比べるのが近道です。正解のクラスの確率が 0.5 なら、誤差は log 2、およそ 0.693 です。
まず `saiten check hunt_missing_minus` を実行して、値がどう違うかを見ましょう。

確かめる: saiten check hunt_missing_minus

----
Bug hunt - an error below zero (hunt_missing_minus)

The `cross_entropy_error(d, y)` in this file runs, but the error it returns is negative.
**Find the one bug and repair it.** `d` is the target, `y` the output (probabilities).

- If `y` is `(N, K)`, `d` is either one-hot, `(N, K)`, or holds the labels (class numbers), `(N,)`.
- If `y` is `(K,)`, it is a single sample. `d` is one-hot, `(K,)`, or `np.array([k])`.
- The result is one number: the sum over the classes, averaged over the samples.
- A small number of at most 1e-6 inside the log keeps the value finite when a probability is 0.
- Leave the contents of `d` and `y` as they are.

A case you can compute by hand is the shortest way: if the true class has probability 0.5, the error is
log 2, about 0.693. Run `saiten check hunt_missing_minus` first and see how the values differ.

Check it: saiten check hunt_missing_minus
"""

import numpy as np


def cross_entropy_error(d, y):
    if y.ndim == 1:
        d = d.reshape(1, d.size)
        y = y.reshape(1, y.size)

    if d.size == y.size:
        d = d.argmax(axis=1)

    batch_size = y.shape[0]
    p = y[np.arange(batch_size), d.ravel()]
    return np.sum(np.log(p + 1e-7)) / batch_size
