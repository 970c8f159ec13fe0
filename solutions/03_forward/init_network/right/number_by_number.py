def init_network(input_size, hidden_size, output_size, rng):
    def vector(length):
        return [rng.random() for _ in range(length)]

    def matrix(rows, columns):
        return [vector(columns) for _ in range(rows)]

    return {
        "b1": vector(hidden_size),
        "b2": vector(output_size),
        "W1": matrix(input_size, hidden_size),
        "W2": matrix(hidden_size, output_size),
    }
