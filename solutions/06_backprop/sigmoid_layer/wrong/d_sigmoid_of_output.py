from common.functions import d_sigmoid, sigmoid


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        self.out = sigmoid(x)
        return self.out

    def backward(self, dout):
        return dout * d_sigmoid(self.out)
