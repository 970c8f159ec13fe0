"""ReLU 関数 (relu)

ReLU 関数 `relu(x)` を完成させてください。正の要素はそのまま通し、それ以外の要素は 0 にします。

- `x` は NumPy 配列です。形は問いません(0 次元、ベクトル、行列、3 次元以上)。
- 返り値は `x` と同じ形です。要素ごとに計算します。
- 整数の配列も渡されます。
- `x` の中身は変えないでください。

例: `relu(np.array([-2.0, 0.0, 3.5]))` は `[0.0, 0.0, 3.5]` です。

確かめる: saiten check relu

----
ReLU (relu)

Complete the ReLU function `relu(x)`: positive entries pass unchanged, all others become 0.

- `x` is a NumPy array of any shape: 0-d, a vector, a matrix, or more dimensions.
- Return an array of the same shape. Work element by element.
- `x` may hold integers.
- Leave the contents of `x` as they are.

Example: `relu(np.array([-2.0, 0.0, 3.5]))` is `[0.0, 0.0, 3.5]`.

Check it: saiten check relu
"""

import numpy as np


def relu(x):
    # ここを書きます / Write here
    raise NotImplementedError
