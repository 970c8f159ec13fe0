import numpy as np


def gate_weights():
    AND = np.array([0.5, 0.5, -0.7])
    return {"AND": AND, "NAND": -AND, "OR": AND + np.array([0.0, 0.0, 0.5])}
