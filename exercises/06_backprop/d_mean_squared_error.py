"""平均二乗誤差の微分 (d_mean_squared_error)

平均二乗誤差を出力で微分する関数 `d_mean_squared_error(d, y)` を完成させてください。
`d` が教師データ、`y` が出力です。

- 誤差は E = mean((d − y)²) / 2 です。平均は**すべての要素**についてとります。
- `d` と `y` は同じ形で、`(K,)` か `(N, K)` です。
- 返り値は `y` と同じ形で、各要素は ∂E/∂y です。
- 整数の配列も渡されます。
- `d` と `y` の中身は変えないでください。

例: `d_mean_squared_error(np.array([[1.0, 2.0]]), np.array([[3.0, 1.0]]))` は `[[1.0, -0.5]]` です。

確かめる: saiten check d_mean_squared_error

----
Derivative of the mean squared error (d_mean_squared_error)

Complete `d_mean_squared_error(d, y)`, the derivative of the mean squared error with respect to the output.
`d` is the target, `y` the output.

- The error is E = mean((d − y)²) / 2, with the mean taken over **all entries**.
- `d` and `y` have the same shape, `(K,)` or `(N, K)`.
- Return an array of the shape of `y`, whose entries are ∂E/∂y.
- The arrays may hold integers.
- Leave the contents of `d` and `y` as they are.

Example: `d_mean_squared_error(np.array([[1.0, 2.0]]), np.array([[3.0, 1.0]]))` is `[[1.0, -0.5]]`.

Check it: saiten check d_mean_squared_error
"""


def d_mean_squared_error(d, y):
    # ここを書きます / Write here
    raise NotImplementedError
