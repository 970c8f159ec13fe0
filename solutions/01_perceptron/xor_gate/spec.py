"""XOR(x1, x2) from the given AND, NAND and OR, judged by its truth table and not by its structure."""

from grader.gates import gate_spec

SPEC = gate_spec("XOR", after=("gate_weights",), given=("and_gate", "nand_gate", "or_gate"))
