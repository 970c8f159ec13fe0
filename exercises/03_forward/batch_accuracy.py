"""バッチごとに求める正解率 (batch_accuracy)

データをバッチに分けて推論し、正解率を求める関数 `batch_accuracy(predict, x, t, batch_size)` を
完成させてください。

- `predict` は推論を行う関数です。バッチ `(n, D)` を渡すと、各クラスの得点を `(n, K)` で返します。
- `x` は全部で N 個のサンプルで、形は `(N, D)` です。`t` は正解のクラス番号で、形は `(N,)` です。
- `x` を `batch_size` 行ずつのバッチに分け、バッチごとに `predict` を 1 回呼びます。
  最後のバッチだけは短くなることがあります。空のバッチは渡さないでください。
- 得点が最大のクラスを予測とします。返すのは、N 個のうち予測が正解と一致した割合(0 から 1)です。
- `x` と `t` の中身は変えないでください。

例: `predict = lambda x: x`、`x = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])`、`t = np.array([0, 1, 1])`、
`batch_size = 2` のとき、2 行と 1 行のバッチで推論し、3 個中 2 個が正解なので 0.6666… を返します。

確かめる: saiten check batch_accuracy

----
Accuracy, batch by batch (batch_accuracy)

Complete `batch_accuracy(predict, x, t, batch_size)`, which predicts in batches and returns the accuracy.

- `predict` is a function: given a batch `(n, D)`, it returns the scores of the classes, `(n, K)`.
- `x` holds all N samples and has shape `(N, D)`; `t` holds the true class numbers and has shape `(N,)`.
- Split `x` into batches of `batch_size` rows and call `predict` once for each. Only the last batch may be
  shorter. Pass no empty batch.
- The predicted class is the one with the highest score. Return the share of the N samples that are predicted
  correctly, from 0 to 1.
- Leave the contents of `x` and `t` as they are.

Example: with `predict = lambda x: x`, `x = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])`,
`t = np.array([0, 1, 1])` and `batch_size = 2`, the batches have 2 rows and 1 row; 2 of 3 are right, so the
result is 0.6666….

Check it: saiten check batch_accuracy
"""

import numpy as np


def batch_accuracy(predict, x, t, batch_size):
    # ここを書きます / Write here
    raise NotImplementedError
