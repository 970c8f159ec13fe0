"""ゲートの重みとバイアス (gate_weights)

AND、NAND、OR の 3 つのゲートを表す重みとバイアスを、自分で決めてください。

関数 `gate_weights()` は、次の 3 つのキーをもつ辞書を返します。

- キーは `"AND"`、`"NAND"`、`"OR"` です。
- 値は 3 つの数の組 `(w1, w2, b)` です。この順番で並べてください。
- それぞれ w1·x1 + w2·x2 + b > 0 のときに 1 を出力するパーセプトロンとして、真理値表で採点します。
  ちょうど 0 のときの出力は 0 です。
- 正解は無数にあります。真理値表に合っていれば、どの値でも正解です。

例: `"AND"` が `(2.0, 2.0, -3.0)` なら、(1, 1) では 2 + 2 − 3 = 1 > 0 なので、出力は 1 です。

確かめる: saiten check gate_weights

----
Weights and biases of the gates (gate_weights)

Choose weights and biases for the three gates AND, NAND and OR.

The function `gate_weights()` returns a dict with three keys:

- the keys are `"AND"`, `"NAND"` and `"OR"`;
- each value holds three numbers, `(w1, w2, b)`, in this order;
- each is judged by the truth table of the perceptron that outputs 1 when w1·x1 + w2·x2 + b > 0.
  At exactly 0 the output is 0.
- There are infinitely many right answers; whatever gives the truth table is right.

Example: if `"AND"` is `(2.0, 2.0, -3.0)`, then (1, 1) gives 2 + 2 − 3 = 1 > 0, so the output is 1.

Check it: saiten check gate_weights
"""


def gate_weights():
    # ここを書きます / Write here
    raise NotImplementedError
