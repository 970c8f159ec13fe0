"""サイン関数の学習 (train_sine)

関数 `train_sine(middle, output, x, t, eta, epochs, rng)` を完成させてください。
`neuron_layers` で作った 2 つの層に、サンプルを 1 つずつ見せて学習させます。

- `middle`、`output` はクラス `Middle`、`Output` のインスタンスです。
  `x`、`t` は `(n,)` の入力と教師データです。
- 1 エポックでは、n 個のサンプルを **1 回ずつ**、無作為な順序で使います。
  順序は**エポックごとに** `rng` から引き直します。
- サンプルごとに、順伝播、誤差の記録、逆伝播、2 つの層の更新(学習率 `eta`)を行います。
  層に渡す入力と教師データの形は `(1, 1)` です。
- エポックの誤差は、**更新の前**に求めた ½(y − t)² の、n 個についての平均です。
- `epochs` 個の誤差を、エポックの順に並べて返します(リストでも配列でもかまいません)。

`x` と `t` の中身は変えないでください。順序の引き方は自由です(`rng.permutation`、`rng.shuffle` など)。

例: サンプルが `x = [0.0]`、`t = [0.0]` の 1 つだけで、`Middle` が `W = [[2.0]]`、`b = [0.0]`、`Output` が
`W = [[1.0]]`、`b = [0.5]`、`eta = 0.1`、`epochs = 1` のとき、返り値は `[0.5]` です。
学習のあと、`output.w` は `[[0.95]]`、`output.b` は `[0.4]`、`middle.b` は `[-0.025]` です。

確かめる: saiten check train_sine

----
Learning the sine (train_sine)

Complete the function `train_sine(middle, output, x, t, eta, epochs, rng)`. It trains the two layers you
made in `neuron_layers`, one sample at a time.

- `middle` and `output` are instances of `Middle` and `Output`; `x` and `t`, each `(n,)`, are inputs and
  targets.
- An epoch uses each of the n samples **once**, in a random order. Draw a new order from `rng`
  **every epoch**.
- For each sample: go forward, record the error, go back, and update both layers (learning rate `eta`).
  The input and the target you hand to the layers are `(1, 1)`.
- The error of an epoch is the mean, over its n samples, of ½(y − t)² taken **before the update**.
- Return the `epochs` errors in the order of the epochs (a list or an array).

Leave the contents of `x` and `t` as they are. How you draw the order is up to you (`rng.permutation`,
`rng.shuffle`, …).

Example: with the single sample `x = [0.0]`, `t = [0.0]`, a `Middle` of `W = [[2.0]]`, `b = [0.0]`, an
`Output` of `W = [[1.0]]`, `b = [0.5]`, `eta = 0.1` and `epochs = 1`, the result is `[0.5]`. After training,
`output.w` is `[[0.95]]`, `output.b` is `[0.4]` and `middle.b` is `[-0.025]`.

Check it: saiten check train_sine
"""

import numpy as np


def train_sine(middle, output, x, t, eta, epochs, rng):
    # ここを書きます / Write here
    raise NotImplementedError
