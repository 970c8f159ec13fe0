"""バグさがし - 行の合計が 1 にならない (hunt_whole_matrix_softmax)

このファイルの `softmax(x)` は、1 つのサンプルでは正しく動きます。バッチを渡すと、エラーは出ませんが
値が間違っています。**バグを見つけて直してください。**

- `x` が 1 次元 `(K,)` のときは、1 つのサンプルの得点です。
- `x` が 2 次元 `(N, K)` のときは、N 個のサンプルです。**行ごと**に計算します。
- 返り値は `x` と同じ形です。各行の数は 0 以上で、合計は 1 になります。
- 得点が 1000 や -1000 でも、正しい値を返します。
- `x` の中身は変えないでください。

答えの分かっている入力で試すのが近道です。`softmax(np.zeros((2, 2)))` の要素は、すべて 0.5 のはずです。
まず `saiten check hunt_whole_matrix_softmax` を実行して、どの入力で違うかを見ましょう。

確かめる: saiten check hunt_whole_matrix_softmax

----
Bug hunt - rows that do not sum to 1 (hunt_whole_matrix_softmax)

The `softmax(x)` in this file is right for one sample. Given a batch it raises no error, but the values are
wrong. **Find the bug and repair it.**

- If `x` is 1-D, `(K,)`, it holds the scores of one sample.
- If `x` is 2-D, `(N, K)`, it holds N samples. Work **row by row**.
- The result has the shape of `x`. Nothing in it is negative, and each row sums to 1.
- Scores of 1000 or -1000 must give the right values, too.
- Leave the contents of `x` as they are.

An input whose answer you know is the shortest way: every entry of `softmax(np.zeros((2, 2)))` should be 0.5.
Run `saiten check hunt_whole_matrix_softmax` first and see for which inputs the values differ.

Check it: saiten check hunt_whole_matrix_softmax
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)
