import math


def number(x):
    e = math.exp(-abs(x))
    return (1.0 if x >= 0 else e) / (1.0 + e)


class Sigmoid:
    def forward(self, x):
        self.out = self.each(number, x)
        return self.out

    def backward(self, dout):
        return self.each(lambda y, slope: slope * y * (1 - y), self.out, dout)

    def each(self, function, *values):
        if not hasattr(values[0], "__len__") or not getattr(values[0], "shape", True):
            return function(*map(float, values))
        return [self.each(function, *(value[i] for value in values)) for i in range(len(values[0]))]
