"""ソフトマックス関数(1 サンプル) (softmax_vector)

関数 `softmax(x)` を完成させてください。`x` は 1 つのサンプルの得点で、形は `(K,)` です。

- 返り値は `x` と同じ形 `(K,)` です。すべて 0 以上で、合計は 1 になります。
- 得点が 1000 や -1000 でも、正しい値を返してください。
- `x` の中身は変えないでください。

例: `softmax(np.array([1000.0, 1000.0]))` は `[0.5, 0.5]` です。
`softmax(np.array([0.0, np.log(4.0)]))` は `[0.2, 0.8]` です。

確かめる: saiten check softmax_vector

----
Softmax of one sample (softmax_vector)

Complete the function `softmax(x)`. `x` holds the scores of one sample and has shape `(K,)`.

- Return an array of the same shape, `(K,)`. Nothing in it is negative, and it sums to 1.
- Scores of 1000 or -1000 must give the right values, too.
- Leave the contents of `x` as they are.

Examples: `softmax(np.array([1000.0, 1000.0]))` is `[0.5, 0.5]`, and
`softmax(np.array([0.0, np.log(4.0)]))` is `[0.2, 0.8]`.

Check it: saiten check softmax_vector
"""

import numpy as np


def softmax(x):
    # ここを書きます / Write here
    raise NotImplementedError
