from common.functions import d_sigmoid, sigmoid


class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * d_sigmoid(self.x)
