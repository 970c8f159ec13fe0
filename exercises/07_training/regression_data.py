"""回帰の学習データ (regression_data)

回帰の学習に使うデータを作る関数 `regression_data(n, rng)` を完成させてください。返すのは `(x, d)` です。

- 入力 `x` は `(n, 2)` で、行がサンプルです。値はどれも 0 以上 1 未満の一様乱数で、1 つずつ別々に引きます。
  引く順序は自由です。
- 教師データ `d` は `(n, 1)` で、行ごとに d = 2x₀ + 3x₁ です。x₀ はその行の 0 列目、x₁ は 1 列目です。
  雑音は加えません。
- 乱数は、引数の `rng`(`np.random.default_rng(7)` のような乱数生成器)から引きます。
  NumPy 全体で共有する乱数(`np.random.rand` など)は、使うことも、シードを変えることもしないでください。

例: `x` が `[[0.5, 0.2]]` なら、`d` は `[[1.6]]` です。
同じシードの生成器を渡せば同じデータができ、1 つの生成器で 2 回呼べば別のデータができます。

確かめる: saiten check regression_data

----
Data for regression (regression_data)

Complete `regression_data(n, rng)`, which makes data to train a regression with. Return `(x, d)`.

- The input `x` is `(n, 2)`, one sample per row. Every number is drawn by itself, uniformly from 0 up to but
  not including 1. The order of the draws is free.
- The target `d` is `(n, 1)`; in every row d = 2x₀ + 3x₁, where x₀ is the row's entry in column 0 and x₁ the
  one in column 1. Add no noise.
- Draw from the argument `rng`, a generator such as `np.random.default_rng(7)`. Neither use nor seed NumPy's
  global random numbers (`np.random.rand` and the like).

Example: where `x` is `[[0.5, 0.2]]`, `d` is `[[1.6]]`.
Generators of the same seed give the same data; two calls with one generator give different data.

Check it: saiten check regression_data
"""


def regression_data(n, rng):
    # ここを書きます / Write here
    raise NotImplementedError
