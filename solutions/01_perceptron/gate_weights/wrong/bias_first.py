def gate_weights():
    return {"AND": (-0.7, 0.5, 0.5), "NAND": (0.7, -0.5, -0.5), "OR": (-0.2, 0.5, 0.5)}
