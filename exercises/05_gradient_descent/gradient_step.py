"""勾配によるパラメータの更新 (gradient_step)

関数 `gradient_step(network, grad, learning_rate)` を完成させてください。勾配降下法の 1 回分の更新です。

- `network` は `W1`、`b1`、`W2`、`b2` などのパラメータの辞書、`grad` は同じキーを持つ勾配の辞書です。
  各パラメータとその勾配は同じ形です。
- `network` の**すべての**キーについて、学習率 × 勾配をパラメータから引きます。
  キーの名前や個数は決まっていません。
- 新しい値は、受け取った辞書 `network` そのものに入れてください。返り値は使いません。
- `grad` の中身は変えないでください。

例: `network = {"W1": np.array([[1.0, 2.0]])}`、`grad = {"W1": np.array([[0.5, -1.0]])}`、
`learning_rate = 0.1` なら、呼び出したあとの `network["W1"]` は `[[0.95, 2.1]]` です。

確かめる: saiten check gradient_step

----
Updating the parameters (gradient_step)

Complete the function `gradient_step(network, grad, learning_rate)`: one update of gradient descent.

- `network` is a dict of parameters such as `W1`, `b1`, `W2` and `b2`; `grad` is a dict of gradients with
  the same keys. Each parameter has the shape of its gradient.
- For **every** key of `network`, subtract learning rate × gradient. Names and number of the keys may vary.
- Put the new values into the very dict `network` you were given. What you return is not used.
- Leave the contents of `grad` as they are.

Example: with `network = {"W1": np.array([[1.0, 2.0]])}`, `grad = {"W1": np.array([[0.5, -1.0]])}` and
`learning_rate = 0.1`, `network["W1"]` is `[[0.95, 2.1]]` after the call.

Check it: saiten check gradient_step
"""


def gradient_step(network, grad, learning_rate):
    # ここを書きます / Write here
    raise NotImplementedError
