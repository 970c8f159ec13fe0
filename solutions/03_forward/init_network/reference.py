"""The parameters of a two-layer network, drawn from the generator that is given."""


def init_network(input_size, hidden_size, output_size, rng):
    # BEGIN SOLUTION
    return {
        "W1": rng.random((input_size, hidden_size)),
        "b1": rng.random(hidden_size),
        "W2": rng.random((hidden_size, output_size)),
        "b2": rng.random(output_size),
    }
    # END SOLUTION
