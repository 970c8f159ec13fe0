"""二乗和誤差 (sum_squared_error)

関数 `sum_squared_error(d, y)` を完成させてください。`d` が教師データ、`y` が出力です。

- `d` と `y` は同じ形の配列です。形は 1 次元でも、2 次元以上でもかまいません。
- 差の 2 乗を**すべての要素**について合計し、½ を掛けた 1 つの数を返します。
- `d` と `y` の中身は変えないでください。

例: `sum_squared_error(np.array([1.0, 3.0]), np.array([2.0, 5.0]))` は (1² + 2²) / 2 = 2.5 です。

確かめる: saiten check sum_squared_error

----
Sum of squared errors (sum_squared_error)

Complete the function `sum_squared_error(d, y)`. `d` is the target, `y` the output.

- `d` and `y` are arrays of the same shape, 1-D or with more dimensions.
- Return one number: half the sum of the squared differences of **all entries**.
- Leave the contents of `d` and `y` as they are.

Example: `sum_squared_error(np.array([1.0, 3.0]), np.array([2.0, 5.0]))` is (1² + 2²) / 2 = 2.5.

Check it: saiten check sum_squared_error
"""

import numpy as np


def sum_squared_error(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
