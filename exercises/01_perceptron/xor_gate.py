"""XOR ゲート (xor_gate)

XOR ゲート(排他的論理和)の関数 `XOR(x1, x2)` を完成させてください。

- `x1` と `x2` は 0 か 1 です。
- どちらか一方だけが 1 のとき 1 を返します。(0, 0) と (1, 1) では 0 を返します。
- XOR は 1 つのパーセプトロンでは表せません。`AND`、`NAND`、`OR` を組み合わせて 2 層にします。
  この 3 つは `common.functions` から使えます。どれも 2 つの数を受け取り、0 か 1 を返します。
- 別の方法で書いても、4 通りの答えがすべて合っていれば正解です。

例: `XOR(1, 0)` は 1、`XOR(1, 1)` は 0 です。

確かめる: saiten check xor_gate

----
The XOR gate (xor_gate)

Complete the function `XOR(x1, x2)`, an exclusive OR.

- `x1` and `x2` are 0 or 1.
- Return 1 if exactly one of them is 1, and 0 for (0, 0) and (1, 1).
- No single perceptron can do this. Combine `AND`, `NAND` and `OR` in two layers; all three are in
  `common.functions`, take two numbers and return 0 or 1.
- Any other method is fine, too, as long as all four answers are right.

Example: `XOR(1, 0)` is 1 and `XOR(1, 1)` is 0.

Check it: saiten check xor_gate
"""

from common.functions import AND, NAND, OR


def XOR(x1, x2):
    # ここを書きます / Write here
    raise NotImplementedError
