"""OR ゲート (or_gate)

OR ゲートの関数 `OR(x1, x2)` を完成させてください。

- `x1` と `x2` は 0 か 1 です。
- 少なくとも一方が 1 なら 1 を返します。両方とも 0 のときだけ 0 を返します。
- バイアスを使う形では、w1·x1 + w2·x2 + b > 0 のときに 1 を出力します。和がちょうど 0 なら、
  出力は 0 です。w1、w2、b の値は、自分で選んでください。
- 別の方法で書いても、4 通りの答えがすべて合っていれば正解です。

例: `OR(0, 1)` は 1、`OR(0, 0)` は 0 です。

確かめる: saiten check or_gate

----
The OR gate (or_gate)

Complete the function `OR(x1, x2)`, an OR gate.

- `x1` and `x2` are 0 or 1.
- Return 1 if at least one of them is 1, and 0 if both are 0.
- With a bias, a perceptron outputs 1 when w1·x1 + w2·x2 + b > 0. If the sum is exactly 0, the output
  is 0. Choose w1, w2 and b yourself.
- Any other method is fine, too, as long as all four answers are right.

Example: `OR(0, 1)` is 1 and `OR(0, 0)` is 0.

Check it: saiten check or_gate
"""

import numpy as np


def OR(x1, x2):
    # ここを書きます / Write here
    raise NotImplementedError
