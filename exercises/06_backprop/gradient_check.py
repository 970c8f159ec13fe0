"""勾配確認 (gradient_check)

微分の実装を数値微分と比べて、正しいかどうかを判定する関数 `gradient_check(f, df, x)` を完成させてください。

- `f(x)` は配列を受け取って 1 つの数を返す関数です。`df(x)` は、誰かが書いた `f` の微分で、`x` と同じ形の
  配列を返します。
- `df(x)` が `f` の勾配として正しければ `True`、間違っていれば `False` を返します。
- 間違いは、どれか 1 つの要素だけかもしれません。その要素の 5 % 以上ずれています。nan のこともあります。
- 正しい勾配の要素は、ちょうど 0 か、絶対値が 0.05 以上です。10 万ほどの大きな要素もあります。
  数値微分のわずかな誤差で `False` にしないでください。
- `x` は 1 次元から 3 次元までです。終わったときに `x` の中身が変わっていてはいけません。
- `from common.functions import numerical_gradient` で、数値微分 `numerical_gradient(f, x)` を使えます。

例: `x = np.array([3.0, 4.0])`、`f = lambda x: np.sum(x ** 2)` のとき、`df = lambda x: 2 * x` なら `True`、
`df = lambda x: x` なら `False` です。

確かめる: saiten check gradient_check

----
Gradient check (gradient_check)

Complete `gradient_check(f, df, x)`, which holds somebody's derivative against a numerical one and judges it.

- `f(x)` takes an array and returns one number. `df(x)` is the derivative of `f` as somebody wrote it; it
  returns an array of the shape of `x`.
- Return `True` if `df(x)` is the gradient of `f`, and `False` if it is wrong.
- Perhaps only one entry is wrong. It is then off by at least 5 % of itself; it may also be nan.
- Entries of a right gradient are exactly 0, or at least 0.05 in size; some are as large as 100,000. Do not
  answer `False` because of the small error of a numerical derivative.
- `x` has one to three dimensions. In the end its contents must be what they were.
- `from common.functions import numerical_gradient` gives you `numerical_gradient(f, x)`.

Example: for `x = np.array([3.0, 4.0])` and `f = lambda x: np.sum(x ** 2)`, the answer is `True` for
`df = lambda x: 2 * x` and `False` for `df = lambda x: x`.

Check it: saiten check gradient_check
"""

import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    # ここを書きます / Write here
    raise NotImplementedError
