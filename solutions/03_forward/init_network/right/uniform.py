from collections import OrderedDict


def init_network(input_size, hidden_size, output_size, rng):
    shapes = (("b2", output_size), ("W2", (hidden_size, output_size)))
    shapes += (("b1", hidden_size), ("W1", (input_size, hidden_size)))
    return OrderedDict((name, rng.uniform(size=shape)) for name, shape in shapes)
