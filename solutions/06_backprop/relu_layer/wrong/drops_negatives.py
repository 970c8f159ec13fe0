class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x > 0
        return x[self.mask]

    def backward(self, dout):
        return dout[self.mask]
