# coding: klingon
def softmax(x):
    return x
