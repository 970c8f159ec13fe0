"""NAND ゲート (nand_gate)

NAND ゲートの関数 `NAND(x1, x2)` を完成させてください。NAND は AND の否定(not AND)です。

- `x1` と `x2` は 0 か 1 です。
- 両方とも 1 のときだけ 0 を返します。残りの 3 通りでは 1 を返します。
- バイアスを使う形では、w1·x1 + w2·x2 + b > 0 のときに 1 を出力します(b = −θ)。
  w1、w2、b の値は、自分で選んでください。
- 別の方法で書いても、4 通りの答えがすべて合っていれば正解です。

例: `NAND(1, 1)` は 0、`NAND(0, 0)` は 1 です。

確かめる: saiten check nand_gate

----
The NAND gate (nand_gate)

Complete the function `NAND(x1, x2)`, a NAND gate. NAND means “not AND”.

- `x1` and `x2` are 0 or 1.
- Return 0 if both are 1, and 1 for the other three pairs.
- With a bias, a perceptron outputs 1 when w1·x1 + w2·x2 + b > 0 (b = −θ).
  Choose w1, w2 and b yourself.
- Any other method is fine, too, as long as all four answers are right.

Example: `NAND(1, 1)` is 0 and `NAND(0, 0)` is 1.

Check it: saiten check nand_gate
"""


def NAND(x1, x2):
    # ここを書きます / Write here
    raise NotImplementedError
