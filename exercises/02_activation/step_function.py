"""ステップ関数 (step_function)

ステップ関数(階段関数)`step_function(x)` を完成させてください。0 を超える要素は 1 に、それ以外は 0 にします。

- `x` は Python の数(`float` か `int`)、または NumPy 配列です。配列の形は問いません。
- 返り値は `x` と同じ形です。要素ごとに計算します。
- **ちょうど 0** の要素は 0 にします。
- 整数の配列も渡されます。
- `x` の中身は変えないでください。

例: `step_function(np.array([-1.5, 0.0, 2.0]))` は `[0, 0, 1]`、`step_function(2.5)` は 1 です。

確かめる: saiten check step_function

----
The step function (step_function)

Complete `step_function(x)`: entries above 0 become 1, all others 0.

- `x` is a Python number (`float` or `int`), or a NumPy array of any shape.
- Return a result of the same shape. Work element by element.
- An entry of **exactly 0** gives 0.
- `x` may hold integers.
- Leave the contents of `x` as they are.

Example: `step_function(np.array([-1.5, 0.0, 2.0]))` is `[0, 0, 1]`, and `step_function(2.5)` is 1.

Check it: saiten check step_function
"""

import numpy as np


def step_function(x):
    # ここを書きます / Write here
    raise NotImplementedError
