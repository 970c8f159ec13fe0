"""回帰ネットワークの学習 (train_regression)

2 層の回帰ネットワークを学習させる関数 `train_regression(network, x, d, learning_rate)` を完成させてください。
サンプルを先頭から順に 1 つずつ使い、1 サンプルごとにパラメータを更新します。

- `network` は `W1` `(2, H)`、`b1` `(H,)`、`W2` `(H, 1)`、`b2` `(1,)` の辞書、入力 `x` は `(N, 2)`、
  教師データ `d` は `(N, 1)` です。
- 1 サンプルは 1 行の配列 `(1, 2)` と `(1, 1)` にして、`common.functions` の次の 3 つの関数に渡します。
  - `forward(network, x)` は `(y, z1)` を返します(中間層はシグモイド、出力層は恒等写像)。
  - `mean_squared_error(d, y)` は誤差、`backward(network, x, d, z1, y)` は勾配の辞書を返します。
- 各サンプルで、更新する**前**の誤差を記録し、それからすべてのパラメータを w ← w − ε∇E で更新します。
  ε は `learning_rate` です。
- 新しい値は、受け取った辞書 `network` そのものに入れてください。返すのは、N 個の誤差を順に並べたリスト
  `losses` です。`x` と `d` は変えないでください。

例: H = 1、`W1 = [[0], [0]]`、`b1 = [0]`、`W2 = [[1]]`、`b2 = [0]`、`x = [[1, 1]]`、`d = [[1.5]]`、
`learning_rate = 0.1`(値はどれも実数)なら `[0.5]` が返り、`W1` は `[[0.025], [0.025]]`、
`b1` は `[0.025]`、`W2` は `[[1.05]]`、`b2` は `[0.1]` になります。

確かめる: saiten check train_regression

----
Training a regression net (train_regression)

Complete `train_regression(network, x, d, learning_rate)`, which trains a two-layer regression net. It takes
the samples one by one, in order, and updates the parameters after each.

- `network` is a dict of `W1` `(2, H)`, `b1` `(H,)`, `W2` `(H, 1)` and `b2` `(1,)`. The input `x` is
  `(N, 2)`, the target `d` is `(N, 1)`.
- Make one sample a row, `(1, 2)` and `(1, 1)`, and pass it to these functions of `common.functions`:
  - `forward(network, x)` returns `(y, z1)`, with a sigmoid hidden layer and an identity output;
  - `mean_squared_error(d, y)` returns the error, `backward(network, x, d, z1, y)` a dict of gradients.
- For each sample, note the error **before** its update, then update every parameter by w ← w − ε∇E,
  where ε is `learning_rate`.
- Put the new values into the very dict `network` you were given. Return the list `losses`: the N errors
  in order. Leave `x` and `d` as they are.

Example: with H = 1, `W1 = [[0], [0]]`, `b1 = [0]`, `W2 = [[1]]`, `b2 = [0]`, `x = [[1, 1]]`,
`d = [[1.5]]` and `learning_rate = 0.1` (all of them real numbers), you return `[0.5]`; then `W1` is
`[[0.025], [0.025]]`, `b1` is `[0.025]`, `W2` is `[[1.05]]` and `b2` is `[0.1]`.

Check it: saiten check train_regression
"""

from common.functions import backward, forward, mean_squared_error


def train_regression(network, x, d, learning_rate):
    losses = []
    # ここを書きます / Write here
    raise NotImplementedError
    return losses
