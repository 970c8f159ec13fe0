"""AND ゲート (and_gate)

AND ゲートの関数 `AND(x1, x2)` を完成させてください。

- `x1` と `x2` は 0 か 1 です。
- 両方とも 1 のときだけ 1 を返します。残りの 3 通りでは 0 を返します。
- パーセプトロンでは、重み付き和 w1·x1 + w2·x2 がしきい値 θ を**超えた**ときに 1 を出力します。
  重み w1、w2 としきい値 θ の値は、自分で選んでください。
- 別の方法で書いても、4 通りの答えがすべて合っていれば正解です。

例: `AND(1, 1)` は 1、`AND(1, 0)` は 0 です。

確かめる: saiten check and_gate

----
The AND gate (and_gate)

Complete the function `AND(x1, x2)`, an AND gate.

- `x1` and `x2` are 0 or 1.
- Return 1 if both are 1, and 0 for the other three pairs.
- A perceptron outputs 1 when the weighted sum w1·x1 + w2·x2 is **greater than** a threshold θ.
  Choose the weights w1, w2 and the threshold θ yourself.
- Any other method is fine, too, as long as all four answers are right.

Example: `AND(1, 1)` is 1 and `AND(1, 0)` is 0.

Check it: saiten check and_gate
"""


def AND(x1, x2):
    # ここを書きます / Write here
    raise NotImplementedError
