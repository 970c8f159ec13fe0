def gate_weights():
    return {"and": (0.5, 0.5, -0.7), "nand": (-0.5, -0.5, 0.7), "or": (0.5, 0.5, -0.2)}
