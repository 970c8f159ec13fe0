"""backward(network, x, d, z1, y) of the regression net with a ReLU hidden layer, away from its kink."""

from grader.twolayer import backward_spec


def relu(u):
    return u * (u.real > 0)


SPEC = backward_spec(relu, after=("d_relu", "backward_sigmoid"), steepest=1.0, kinked=True)
