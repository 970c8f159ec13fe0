"""2 層ネットワークの学習 (train_two_layer_net)

ミニバッチで 2 層ネットワークを学習させる関数を完成させてください。
`train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng)`

- `network` は `TwoLayerNet` のオブジェクトです。`params`、`gradient(x, t)`、`loss(x, t)`、`accuracy(x, t)` を
  使えます。
- `x_train` は `(N, D)`、`t_train` はラベル `(N,)` か one-hot `(N, K)` です。`x_test` と `t_test` も同じ
  形式です。
- 次の 1 回分を `iterations` 回くり返します: `rng` で `batch_size` 個(N 以下)の行を無作為に選び、その勾配を
  求めて、4 つのパラメータをすべて 1 回更新します。行の重複は、あってもなくても正解です。
- パラメータは `network.params[key] -= …` のように、**配列の中身を書き換えて**更新してください。`network` の
  レイヤは同じ配列を見ています。
- 1 エポックは `max(N // batch_size, 1)` 回です。エポックごとに 1 回(始めか終わりのどちらか)、`x_train` 全体と
  `x_test` 全体の正解率を測ります。
- 返すのは辞書 `{"loss": …, "train_acc": …, "test_acc": …}` です。`loss` は 1 回ごとのバッチの損失を並べた
  もの(長さ `iterations`、更新の前でも後でも正解)、ほかの 2 つはエポックごとの正解率を並べたものです。
- `network` のほかに、渡されたものは変えないでください。

例: N = 1438、`batch_size = 100` なら、1 エポックは 14 回です。`iterations = 140` では、`loss` は 140 個、
`train_acc` と `test_acc` は 10 個ずつになります。

確かめる: saiten check train_two_layer_net

----
Training the two-layer network (train_two_layer_net)

Complete `train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng)`, which
trains a two-layer network on mini-batches.

- `network` is a `TwoLayerNet` with `params`, `gradient(x, t)`, `loss(x, t)` and `accuracy(x, t)`.
- `x_train` is `(N, D)`; `t_train` is labels, `(N,)`, or one-hot, `(N, K)`. So are `x_test` and `t_test`.
- Repeat `iterations` times: choose `batch_size` rows (at most N) at random with `rng`, compute their
  gradient, and update all four parameters once. Rows may be drawn with or without repetition.
- Update **the contents of the arrays**, as in `network.params[key] -= …`: the layers of `network` look at
  the same arrays.
- An epoch is `max(N // batch_size, 1)` iterations. Once per epoch, at its start or at its end, measure the
  accuracy on all of `x_train` and on all of `x_test`.
- Return the dict `{"loss": …, "train_acc": …, "test_acc": …}`. `loss` lists the loss of the batch in each
  iteration (length `iterations`, before or after its update); the other two list the accuracies, one per
  epoch.
- Apart from `network`, leave everything you are given as it is.

Example: with N = 1438 and `batch_size = 100`, an epoch is 14 iterations. `iterations = 140` gives 140 losses,
and 10 entries each in `train_acc` and `test_acc`.

Check it: saiten check train_two_layer_net
"""


def train(network, x_train, t_train, x_test, t_test, iterations, batch_size, learning_rate, rng):
    # ここを書きます / Write here
    raise NotImplementedError
