from common.functions import sigmoid, softmax


class ForwardProc:
    def __init__(self, params):
        self.layers = [
            (params["W1"], params["b1"], sigmoid),
            (params["W2"], params["b2"], sigmoid),
            (params["W3"], params["b3"], softmax),
        ]

    def predict(self, x):
        for W, b, activation in self.layers:
            x = activation(x @ W + b)
        return x
