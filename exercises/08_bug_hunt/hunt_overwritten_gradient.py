"""バグさがし - もう一つの枝の勾配が消える (hunt_overwritten_gradient)

このファイルのクラス `Relu` は、1 列につないだネットワークでは正しく働きます。枝分かれのあるネットワークで
使うと、ほかの枝の勾配が間違った値になります。**バグを 1 つ見つけて直してください。**

- `forward(x)`: 正の要素をそのまま通し、それ以外を 0 にした配列を返します。
- `backward(dout)`: `dout` は上流から来る勾配で、`forward` の出力と同じ形です。`forward` で正だった場所だけ
  `dout` を通し、ほかを 0 にした勾配を返します。
- 同じ `dout` を別のレイヤの `backward` にも渡せるように、**`dout` の中身も変えません**。`x` も同じです。
- 次元の数は決まっていません。`x` がちょうど 0 の場所では、0 から `dout` までのどの値でも正解です。

例: `x = [[1.0, -2.0], [-3.0, 4.0]]` で `forward(x)` のあと、`dout = [[5.0, 6.0], [7.0, 8.0]]` を渡すと、
`backward(dout)` は `[[5.0, 0.0], [0.0, 8.0]]` です。`dout` はそのあとも
`[[5.0, 6.0], [7.0, 8.0]]` のはずです。
まず `saiten check hunt_overwritten_gradient` を実行して、どこまでが正しいかを見ましょう。

確かめる: saiten check hunt_overwritten_gradient

----
Bug hunt - a branch loses its gradient (hunt_overwritten_gradient)

The class `Relu` in this file works in a net that is a single chain. In a net with branches, the gradient of
another branch comes out wrong. **Find the one bug and repair it.**

- `forward(x)`: let positive entries through as they are, and put 0 in all other places.
- `backward(dout)`: `dout` is the gradient from above, shaped like the output of `forward`. Let `dout` through
  where the input of `forward` was positive, and put 0 elsewhere.
- The same `dout` may go to another layer's `backward` as well: **leave the contents of `dout` as they are**,
  and those of `x`.
- Arrays may have any number of dimensions. Where `x` is exactly 0, any value from 0 to `dout` is right.

Example: after `forward(x)` with `x = [[1.0, -2.0], [-3.0, 4.0]]`, take `dout = [[5.0, 6.0], [7.0, 8.0]]`.
Then `backward(dout)` is `[[5.0, 0.0], [0.0, 8.0]]`, and `dout` should still be
`[[5.0, 6.0], [7.0, 8.0]]`.
Run `saiten check hunt_overwritten_gradient` first and see what is right and what is not.

Check it: saiten check hunt_overwritten_gradient
"""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        dx = dout
        return dx
