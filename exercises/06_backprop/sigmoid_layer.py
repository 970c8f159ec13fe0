"""シグモイドレイヤ (sigmoid_layer)

シグモイドのクラス `Sigmoid` を完成させてください。レイヤの入力と出力は同じ形で、次元の数は決まっていません。

- `forward(x)`: 要素ごとに 1/(1 + exp(−x)) を計算して返します。
- `backward(dout)`: `dout` は上流から来る勾配で、`forward` の出力と同じ形です。`forward` の入力 `x` についての
  勾配を返します。
- `forward` のとき、あとで必要になるもの(出力)を属性に覚えておきます。
- `x` に 1000 や -1000 があっても、`forward` と `backward` は正しい値(有限の数)を返してください。
- `x` の中身は変えないでください。
- `from common.functions import sigmoid` で、シグモイド関数を使えます。

例: `x = [[0.0, np.log(3.0)]]` なら、`forward(x)` は `[[0.5, 0.75]]`、続く
`backward(np.array([[4.0, 16.0]]))` は `[[1.0, 3.0]]` です。

確かめる: saiten check sigmoid_layer

----
The sigmoid layer (sigmoid_layer)

Complete the class `Sigmoid`. Its input and output have the same shape, of any number of dimensions.

- `forward(x)`: compute and return 1/(1 + exp(−x)), element by element.
- `backward(dout)`: `dout` is the gradient from above, shaped like the output of `forward`. Return the
  gradient with respect to the input `x` of `forward`.
- During `forward`, keep what you will need later (the output) in an attribute.
- With 1000 or -1000 in `x`, `forward` and `backward` must still give the right, finite values.
- Leave the contents of `x` as they are.
- `from common.functions import sigmoid` gives you the sigmoid function.

Example: for `x = [[0.0, np.log(3.0)]]`, `forward(x)` is `[[0.5, 0.75]]`, and
`backward(np.array([[4.0, 16.0]]))` after it is `[[1.0, 3.0]]`.

Check it: saiten check sigmoid_layer
"""

from common.functions import sigmoid


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, dout):
        # ここを書きます / Write here
        raise NotImplementedError
