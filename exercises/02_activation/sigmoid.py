"""シグモイド関数 (sigmoid)

シグモイド関数 `sigmoid(x)` を完成させてください。式は 1 / (1 + exp(−x)) です。

- `x` は NumPy 配列です。形は問いません(0 次元、ベクトル、行列、3 次元以上)。
- 返り値は `x` と同じ形です。要素ごとに計算し、値は 0 から 1 の間の小数です。
- 1000 や -1000 でも、正しい値を返してください。
- 整数の配列も渡されます。
- `x` の中身は変えないでください。

例: `sigmoid(np.array([-np.log(3.0), 0.0, np.log(3.0)]))` は `[0.25, 0.5, 0.75]` です。

確かめる: saiten check sigmoid

----
Sigmoid (sigmoid)

Complete the sigmoid function `sigmoid(x)`, that is 1 / (1 + exp(−x)).

- `x` is a NumPy array of any shape: 0-d, a vector, a matrix, or more dimensions.
- Return an array of the same shape. Work element by element; the values lie between 0 and 1.
- Numbers such as 1000 and -1000 must give the right values, too.
- `x` may hold integers.
- Leave the contents of `x` as they are.

Example: `sigmoid(np.array([-np.log(3.0), 0.0, np.log(3.0)]))` is `[0.25, 0.5, 0.75]`.

Check it: saiten check sigmoid
"""

import numpy as np


def sigmoid(x):
    # ここを書きます / Write here
    raise NotImplementedError
