class Relu:
    def __init__(self):
        self.mask = None
        self.dx = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        if self.dx is None:
            self.dx = dout.copy()
        self.dx[self.mask] = 0
        return self.dx
