def layer(inputs, units, rng):
    table = rng.random((inputs + 1, units))
    return table[:-1], table[-1]


def init_network(input_size, hidden_size, output_size, rng):
    W1, b1 = layer(input_size, hidden_size, rng)
    W2, b2 = layer(hidden_size, output_size, rng)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
