from collections import OrderedDict


def with_threshold(w1, w2, theta):
    return w1, w2, -theta


def gate_weights() -> dict:
    gates = OrderedDict()
    gates["OR"] = with_threshold(0.5, 0.5, 0.2)
    gates["AND"] = with_threshold(0.5, 0.5, 0.7)
    gates["NAND"] = with_threshold(-0.5, -0.5, -0.7)
    return gates


if __name__ == "__main__":
    print(gate_weights())
