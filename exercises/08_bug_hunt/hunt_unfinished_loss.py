"""バグさがし - 誤差が None になる (hunt_unfinished_loss)

このファイルの `cross_entropy_error(y, t)` は、エラーを出さずに終わりますが、返り値が None です。
**足りないところを見つけて、最後まで書いてください。**
引数は教科書の順で、出力 `y` が先、教師データ `t` が後です。

- `y` が `(N, K)` のとき、`t` は one-hot の `(N, K)` か、正解ラベル(クラスの番号)の `(N,)` です。
- `y` が `(K,)` のとき、1 つのサンプルです。`t` は one-hot の `(K,)` か、`np.array([k])` です。
- クラスについて合計し、サンプルについて平均した 1 つの数を返します。
- 確率が 0 でも有限の値になるように、log の**中**に 1e-6 以下の小さな数(例: 1e-7)を入れてください。
- `y` と `t` の中身は変えないでください。

例: `cross_entropy_error(np.array([[0.2, 0.8], [0.5, 0.5]]), np.array([1, 0]))` は
(−log 0.8 − log 0.5) / 2 で、およそ 0.458 のはずです。
まず `saiten check hunt_unfinished_loss` を実行して、何が返っているかを見ましょう。

確かめる: saiten check hunt_unfinished_loss

----
Bug hunt - the loss is None (hunt_unfinished_loss)

The `cross_entropy_error(y, t)` in this file ends without an error, but what it returns is None.
**Find what is missing and write it to the end.** The arguments stand in the textbook's order: the output `y`
first, then the target `t`.

- If `y` is `(N, K)`, `t` is either one-hot, `(N, K)`, or holds the labels (class numbers), `(N,)`.
- If `y` is `(K,)`, it is a single sample. `t` is one-hot, `(K,)`, or `np.array([k])`.
- Return one number: the sum over the classes, averaged over the samples.
- A probability of 0 must give a finite value: put a small number of at most 1e-6 (such as 1e-7)
  **inside** the log.
- Leave the contents of `y` and `t` as they are.

Example: `cross_entropy_error(np.array([[0.2, 0.8], [0.5, 0.5]]), np.array([1, 0]))` should be
(−log 0.8 − log 0.5) / 2, about 0.458.
Run `saiten check hunt_unfinished_loss` first and see what comes back.

Check it: saiten check hunt_unfinished_loss
"""

import numpy as np


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
