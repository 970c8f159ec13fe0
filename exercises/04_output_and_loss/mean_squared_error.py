"""平均二乗誤差 (mean_squared_error)

関数 `mean_squared_error(d, y)` を完成させてください。`d` が教師データ、`y` が出力です。

- `d` と `y` は同じ形の配列です。形は 1 次元でも、2 次元以上でもかまいません。
- 差の 2 乗を**すべての要素**について平均し、½ を掛けた 1 つの数を返します。
- `d` と `y` の中身は変えないでください。

例: `mean_squared_error(np.array([1.0, 3.0]), np.array([2.0, 5.0]))` は (1² + 2²) / 2 / 2 = 1.25 です。

確かめる: saiten check mean_squared_error

----
Mean squared error (mean_squared_error)

Complete the function `mean_squared_error(d, y)`. `d` is the target, `y` the output.

- `d` and `y` are arrays of the same shape, 1-D or with more dimensions.
- Return one number: half the mean of the squared differences of **all entries**.
- Leave the contents of `d` and `y` as they are.

Example: `mean_squared_error(np.array([1.0, 3.0]), np.array([2.0, 5.0]))` is (1² + 2²) / 2 / 2 = 1.25.

Check it: saiten check mean_squared_error
"""

import numpy as np


def mean_squared_error(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
