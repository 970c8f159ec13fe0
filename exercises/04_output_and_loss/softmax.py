"""ソフトマックス関数 (softmax)

関数 `softmax(x)` を完成させてください。

- `x` が 1 次元 `(K,)` のときは、1 つのサンプルの得点です。
- `x` が 2 次元 `(N, K)` のときは、N 個のサンプルです。**行ごと**に計算します。
- 返り値は `x` と同じ形です。各行の数は 0 以上で、合計は 1 になります。
- 得点が 1000 や -1000 でも、正しい値を返してください。
- `x` の中身は変えないでください。

例: `softmax(np.array([0.0, np.log(3.0)]))` は `[0.25, 0.75]` です。

確かめる: saiten check softmax

----
Softmax (softmax)

Complete the function `softmax(x)`.

- If `x` is 1-D, `(K,)`, it holds the scores of one sample.
- If `x` is 2-D, `(N, K)`, it holds N samples. Work **row by row**.
- Return an array of the same shape. Nothing in it is negative, and each row sums to 1.
- Scores of 1000 or -1000 must give the right values, too.
- Leave the contents of `x` as they are.

Example: `softmax(np.array([0.0, np.log(3.0)]))` is `[0.25, 0.75]`.

Check it: saiten check softmax
"""

import numpy as np


def softmax(x):
    # ここを書きます / Write here
    raise NotImplementedError
