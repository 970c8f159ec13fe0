def gate_weights():
    return {"AND": (0.5, 0.5, -1.0), "NAND": (-0.5, -0.5, 0.7), "OR": (0.5, 0.5, -0.2)}
