class Relu:
    """Overwrites dout for a moment, and leaves it as it was."""

    def forward(self, x):
        self.mask = x < 0
        return x * ~self.mask

    def backward(self, dout):
        kept = dout[self.mask]
        dout[self.mask] = 0
        dx = dout.copy()
        dout[self.mask] = kept
        return dx
