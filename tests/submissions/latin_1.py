# é
def softmax(x):
    return x
