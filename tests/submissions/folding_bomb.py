def softmax(x):
    return 9 ** 9 ** 9 ** 9
