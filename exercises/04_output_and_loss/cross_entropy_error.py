"""交差エントロピー誤差 (cross_entropy_error)

関数 `cross_entropy_error(d, y)` を完成させてください。`d` が教師データ、`y` が出力(確率)です。

- `y` が `(N, K)` のとき、`d` は one-hot の `(N, K)` か、正解ラベル(クラスの番号)の `(N,)` です。
- `y` が `(K,)` のとき、1 つのサンプルです。`d` は one-hot の `(K,)` か、`np.array([k])` です。
- クラスについて合計し、サンプルについて平均した 1 つの数を返します。
- 確率が 0 でも有限の値になるように、log の**中**に 1e-6 以下の小さな数(例: 1e-7)を入れてください。
- `d` と `y` の中身は変えないでください。

例: `cross_entropy_error(np.array([1, 0]), np.array([[0.2, 0.8], [0.5, 0.5]]))` は
(−log 0.8 − log 0.5) / 2 で、およそ 0.458 です。

確かめる: saiten check cross_entropy_error

----
Cross-entropy error (cross_entropy_error)

Complete the function `cross_entropy_error(d, y)`. `d` is the target, `y` the output (probabilities).

- If `y` is `(N, K)`, `d` is either one-hot, `(N, K)`, or holds the labels (class numbers), `(N,)`.
- If `y` is `(K,)`, it is a single sample. `d` is one-hot, `(K,)`, or `np.array([k])`.
- Return one number: the sum over the classes, averaged over the samples.
- A probability of 0 must give a finite value: put a small number of at most 1e-6 (such as 1e-7)
  **inside** the log.
- Leave the contents of `d` and `y` as they are.

Example: `cross_entropy_error(np.array([1, 0]), np.array([[0.2, 0.8], [0.5, 0.5]]))` is
(−log 0.8 − log 0.5) / 2, about 0.458.

Check it: saiten check cross_entropy_error
"""

import numpy as np


def cross_entropy_error(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
