"""二値の交差エントロピー誤差 (binary_cross_entropy)

関数 `binary_cross_entropy(d, y)` を完成させてください。`d` が教師データ(0 か 1)、`y` が出力です。
`y` は、クラスが 1 である確率です。

- `d` と `y` は同じ形で、`(N,)` か `(N, 1)` です。
- 各サンプルの誤差 −{d log y + (1 − d) log(1 − y)} を、サンプルについて平均した 1 つの数を返します。
- 確率がちょうど 0 や 1 でも有限の値になるように、log の**中**に 1e-6 以下の小さな数
  (例: 1e-7)を入れてください。
- `d` と `y` の中身は変えないでください。

例: `binary_cross_entropy(np.array([1, 0]), np.array([0.8, 0.5]))` は
(−log 0.8 − log 0.5) / 2 で、およそ 0.458 です。

確かめる: saiten check binary_cross_entropy

----
Binary cross-entropy (binary_cross_entropy)

Complete the function `binary_cross_entropy(d, y)`. `d` is the target (0 or 1), `y` the output: the
probability that the class is 1.

- `d` and `y` have the same shape, `(N,)` or `(N, 1)`.
- Return one number: the error −{d log y + (1 − d) log(1 − y)}, averaged over the samples.
- Probabilities of exactly 0 or 1 must give a finite value: put a small number of at most 1e-6 (such as
  1e-7) **inside** the log.
- Leave the contents of `d` and `y` as they are.

Example: `binary_cross_entropy(np.array([1, 0]), np.array([0.8, 0.5]))` is
(−log 0.8 − log 0.5) / 2, about 0.458.

Check it: saiten check binary_cross_entropy
"""

import numpy as np


def binary_cross_entropy(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
