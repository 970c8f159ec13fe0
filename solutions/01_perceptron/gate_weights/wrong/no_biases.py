def gate_weights():
    return {"AND": (0.5, 0.5), "NAND": (-0.5, -0.5), "OR": (0.5, 0.5)}
