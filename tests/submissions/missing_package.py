import scipy.special

softmax = scipy.special.softmax
