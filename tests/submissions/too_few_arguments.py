def softmax():
    return 1
