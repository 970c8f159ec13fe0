"""ReLU の微分 (d_relu)

ReLU 関数の微分 `d_relu(x)` を完成させてください。

- `x` は活性化関数に入れる**前**の値 u です。
- `x` の形は `(H,)` か `(N, H)` です。返り値は同じ形で、要素ごとに微分した値です。
- ちょうど 0 の要素では、0、½、1 のどれを返しても正解です。
- 整数の配列も渡されます。
- `x` の中身は変えないでください。

例: `d_relu(np.array([-2.0, 0.5, 3.0]))` は `[0.0, 1.0, 1.0]` です。

確かめる: saiten check d_relu

----
Derivative of ReLU (d_relu)

Complete `d_relu(x)`, the derivative of the ReLU function.

- `x` is the value u **before** the activation.
- `x` has shape `(H,)` or `(N, H)`. Return the derivative element by element, in the same shape.
- Where an entry is exactly 0, you may return 0, ½ or 1.
- `x` may hold integers.
- Leave the contents of `x` as they are.

Example: `d_relu(np.array([-2.0, 0.5, 3.0]))` is `[0.0, 1.0, 1.0]`.

Check it: saiten check d_relu
"""

import numpy as np


def d_relu(x):
    # ここを書きます / Write here
    raise NotImplementedError
