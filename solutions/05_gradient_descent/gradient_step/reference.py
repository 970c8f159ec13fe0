"""One step of gradient descent for every parameter of a network."""


def gradient_step(network, grad, learning_rate):
    # BEGIN SOLUTION
    for key in network:
        network[key] -= learning_rate * grad[key]
    # END SOLUTION
