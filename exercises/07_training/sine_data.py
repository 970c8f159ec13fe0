"""サイン関数の訓練データ (sine_data)

関数 `sine_data()` を完成させてください。サイン関数を学習させるための入力と教師データを作ります。

- 角度を 0 から 0.1 おきに、2π を超えないところまで取ります(0, 0.1, …, 6.2 の 63 点)。
- `t` は各角度のサインです。形は `(63,)` です。
- `x` は、角度 0 が -1、π が 0、2π が 1 になるように、角度を一定の割合で縮めてずらしたものです。
  形は `(63,)` です。
- 2 つの配列をタプル `(x, t)` で返します。何度呼んでも、同じ値を返してください。

例: `x` のはじめの 3 つは `-1`、`-0.96817`、`-0.93634`、最後は `0.97352` です。
`t` のはじめの 3 つは `0`、`0.09983`、`0.19867`、最後は `-0.08309` です。

確かめる: saiten check sine_data

----
Training data from the sine (sine_data)

Complete the function `sine_data()`. It makes the inputs and targets from which a net will learn the sine.

- Take angles from 0 in steps of 0.1 as far as they stay below 2π: the 63 points 0, 0.1, …, 6.2.
- `t`, of shape `(63,)`, is the sine of each angle.
- `x`, of shape `(63,)`, is the angles shrunk and shifted evenly, so that the angle 0 becomes -1, π becomes 0
  and 2π would become 1.
- Return the two arrays as a tuple `(x, t)`, with the same values at every call.

Example: `x` begins with `-1`, `-0.96817`, `-0.93634` and ends with `0.97352`; `t` begins with `0`,
`0.09983`, `0.19867` and ends with `-0.08309`.

Check it: saiten check sine_data
"""

import numpy as np


def sine_data():
    # ここを書きます / Write here
    raise NotImplementedError
