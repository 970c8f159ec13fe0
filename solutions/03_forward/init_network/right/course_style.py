def init_network(input_size, hidden_size, output_size, rng):
    print("##### ネットワークの初期化 #####")
    network = {}
    network["W1"] = rng.random((input_size, hidden_size))
    network["W2"] = rng.random((hidden_size, output_size))
    network["b1"] = rng.random(hidden_size)
    network["b2"] = rng.random(output_size)

    return network
