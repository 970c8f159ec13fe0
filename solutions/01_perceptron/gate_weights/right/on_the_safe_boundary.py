def gate_weights():
    return {"AND": (1e6, 1e6, -1e6), "NAND": (-0.7, -0.1, 0.8), "OR": (1e-6, 1e-6, 0), "XOR": None}
