"""OR(x1, x2), judged by its truth table."""

from grader.gates import gate_spec

SPEC = gate_spec("OR", after=("nand_gate",))
