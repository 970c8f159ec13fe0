softmax = None
