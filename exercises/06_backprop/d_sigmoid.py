"""シグモイドの微分 (d_sigmoid)

シグモイド関数の微分 `d_sigmoid(x)` を完成させてください。

- `x` は活性化関数に入れる**前**の値 u です。シグモイドの出力ではありません。
- `x` の形は `(H,)` か `(N, H)` です。返り値は同じ形で、要素ごとに微分した値です。
- 1000 や -1000 でも、正しい値(有限の数)を返してください。
- 整数の配列も渡されます。
- `x` の中身は変えないでください。
- `from common.functions import sigmoid` で、シグモイド関数を使えます。

例: `d_sigmoid(np.array([0.0, np.log(3.0)]))` は `[0.25, 0.1875]` です。

確かめる: saiten check d_sigmoid

----
Derivative of the sigmoid (d_sigmoid)

Complete `d_sigmoid(x)`, the derivative of the sigmoid function.

- `x` is the value u **before** the activation, not the output of the sigmoid.
- `x` has shape `(H,)` or `(N, H)`. Return the derivative element by element, in the same shape.
- Numbers such as 1000 and -1000 must give the right, finite values, too.
- `x` may hold integers.
- Leave the contents of `x` as they are.
- `from common.functions import sigmoid` gives you the sigmoid function.

Example: `d_sigmoid(np.array([0.0, np.log(3.0)]))` is `[0.25, 0.1875]`.

Check it: saiten check d_sigmoid
"""

from common.functions import sigmoid


def d_sigmoid(x):
    # ここを書きます / Write here
    raise NotImplementedError
