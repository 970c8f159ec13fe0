import copy


def init_network(input_size, hidden_size, output_size, rng):
    own = copy.deepcopy(rng)
    return {
        "W1": own.random((input_size, hidden_size)),
        "b1": own.random(hidden_size),
        "W2": own.random((hidden_size, output_size)),
        "b2": own.random(output_size),
    }
