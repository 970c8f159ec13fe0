"""ネットワークの初期化 (init_network)

2 層ネットワークのパラメータを作る関数 `init_network(input_size, hidden_size, output_size, rng)` を
完成させてください。

- 返すのは `W1`、`b1`、`W2`、`b2` をもつ辞書です。
- 形は `W1` が `(input_size, hidden_size)`、`b1` が `(hidden_size,)`、
  `W2` が `(hidden_size, output_size)`、`b2` が `(output_size,)` です。
- 値は、重みもバイアスも、どれも 0 以上 1 未満の一様乱数です。1 つずつ別々に引きます。引く順序は自由です。
- 乱数は、引数の `rng`(`np.random.default_rng(7)` のような乱数生成器)から引きます。
  NumPy 全体で共有する乱数(`np.random.rand` など)は、使うことも、シードを変えることもしないでください。

例: `init_network(3, 5, 4, np.random.default_rng(7))` の `W1` は `(3, 5)`、`b2` は `(4,)` です。
同じシードの生成器を渡せば同じネットワークができ、1 つの生成器で 2 回呼べば別のネットワークができます。

確かめる: saiten check init_network

----
Initialising a network (init_network)

Complete `init_network(input_size, hidden_size, output_size, rng)`, which makes the parameters of a two-layer
network.

- Return a dict with `W1`, `b1`, `W2` and `b2`.
- `W1` is `(input_size, hidden_size)`, `b1` is `(hidden_size,)`, `W2` is `(hidden_size, output_size)` and
  `b2` is `(output_size,)`.
- Every number, in weights and biases alike, is drawn by itself, uniformly from 0 up to but not including 1.
  The order of the draws is free.
- Draw from the argument `rng`, a generator such as `np.random.default_rng(7)`. Neither use nor seed NumPy's
  global random numbers (`np.random.rand` and the like).

Example: in `init_network(3, 5, 4, np.random.default_rng(7))`, `W1` is `(3, 5)` and `b2` is `(4,)`.
Generators of the same seed give the same network; two calls with one generator give two different networks.

Check it: saiten check init_network
"""


def init_network(input_size, hidden_size, output_size, rng):
    # ここを書きます / Write here
    raise NotImplementedError
