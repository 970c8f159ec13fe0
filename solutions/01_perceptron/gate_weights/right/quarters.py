def gate_weights():
    return {"AND": (0.25, 0.5, -0.5), "NAND": (-0.25, -0.5, 0.75), "OR": (0.75, 0.25, 0.0)}
