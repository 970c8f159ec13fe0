from common.functions import sigmoid


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.x * (1.0 - self.x)
