def softmax(x, axis, temperature):
    return x
