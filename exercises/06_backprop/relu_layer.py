"""ReLU レイヤ (relu_layer)

ReLU のクラス `Relu` を完成させてください。レイヤの入力と出力は同じ形で、次元の数は決まっていません。

- `forward(x)`: 正の要素をそのまま通し、それ以外を 0 にした配列を返します。
- `backward(dout)`: `dout` は上流から来る勾配で、`forward` の出力と同じ形です。`forward` で正だった場所だけ
  `dout` を通し、ほかを 0 にした勾配を返します。
- `forward` のとき、あとで必要になるもの(マスク)を属性に覚えておきます。
- `x` がちょうど 0 の場所では、0、`dout` の半分、`dout` のどれを返しても正解です。
- `x` の中身は変えないでください。

例: `x = [[1.0, -2.0], [-3.0, 4.0]]` なら、`forward(x)` は `[[1.0, 0.0], [0.0, 4.0]]`、続く
`backward(np.array([[5.0, 6.0], [7.0, 8.0]]))` は `[[5.0, 0.0], [0.0, 8.0]]` です。

確かめる: saiten check relu_layer

----
The ReLU layer (relu_layer)

Complete the class `Relu`. Its input and output have the same shape, of any number of dimensions.

- `forward(x)`: let positive entries through as they are, and put 0 in all other places.
- `backward(dout)`: `dout` is the gradient from above, shaped like the output of `forward`. Let `dout` through
  where the input of `forward` was positive, and put 0 elsewhere.
- During `forward`, keep what you will need later (a mask) in an attribute.
- Where `x` is exactly 0, you may return 0, half of `dout`, or `dout`.
- Leave the contents of `x` as they are.

Example: for `x = [[1.0, -2.0], [-3.0, 4.0]]`, `forward(x)` is `[[1.0, 0.0], [0.0, 4.0]]`, and
`backward(np.array([[5.0, 6.0], [7.0, 8.0]]))` after it is `[[5.0, 0.0], [0.0, 8.0]]`.

Check it: saiten check relu_layer
"""

import numpy as np


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        # ここを書きます / Write here
        raise NotImplementedError

    def backward(self, dout):
        # ここを書きます / Write here
        raise NotImplementedError
