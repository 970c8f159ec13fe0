def gate_weights():
    gates = {name: [2, 2, bias] for name, bias in (("OR", -1), ("AND", -3))}
    gates["NAND"] = [-number for number in gates["AND"]]
    return gates
