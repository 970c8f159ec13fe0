"""Weights and biases of three gates."""


def gate_weights():
    # BEGIN SOLUTION
    return {
        "AND": (1.0, 1.0, -1.5),
        "NAND": (-1.0, -1.0, 1.5),
        "OR": (1.0, 1.0, -0.5),
    }
    # END SOLUTION
