"""恒等関数 (identity_function)

恒等関数 `identity_function(x)` を完成させてください。入力をそのまま返す関数です。

- `x` は NumPy 配列です。形は問いません(0 次元、ベクトル、行列、3 次元以上)。
- 返り値は、`x` と同じ形、同じ値です。`x` 自身を返しても、コピーを返してもかまいません。
- `x` の中身は変えないでください。

例: `identity_function(np.array([0.3, -0.7]))` は `[0.3, -0.7]` です。

確かめる: saiten check identity_function

----
The identity function (identity_function)

Complete `identity_function(x)`, which returns its input as it is.

- `x` is a NumPy array of any shape: 0-d, a vector, a matrix, or more dimensions.
- Return the same values in the same shape. You may return `x` itself or a copy.
- Leave the contents of `x` as they are.

Example: `identity_function(np.array([0.3, -0.7]))` is `[0.3, -0.7]`.

Check it: saiten check identity_function
"""


def identity_function(x):
    # ここを書きます / Write here
    raise NotImplementedError
