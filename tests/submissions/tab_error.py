def softmax(x):
	if True:
        return x
