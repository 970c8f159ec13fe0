from common.functions import sigmoid


class Sigmoid:
    out = None

    def forward(self, x):
        Sigmoid.out = sigmoid(x)
        return Sigmoid.out

    def backward(self, dout):
        return dout * self.out * (1.0 - self.out)
