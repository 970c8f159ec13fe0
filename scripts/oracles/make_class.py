"""Hand in a class that has something to show in every part of a report, and names that try to be markup.

Usage: make_class.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from grader.catalog import exercise
from grader.plan import cases

EVIL = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
ANSWERS = {  # by student: which wrong answer they gave (none: the right one) to softmax, relu and and_gate
    "aoki": ("", "", ""),
    "baba": ("whole_matrix", "", ""),
    "chiba": ("whole_matrix", "absolute", ""),
    "<script>alert(1)<!--": ("whole_matrix", "absolute", "no_else"),
    '"><img src=x onerror=alert(1)> & 山田': ("no_max_shift", "", "no_else"),
    "=cmd|' C calc'!A0": ("no_max_shift", "absolute", ""),
    "javascript:alert(1)": ("", "absolute", ""),
}
RAISES = f'''"""{EVIL}"""
def softmax(x):
    print({EVIL!r})
    raise ValueError({EVIL!r})
'''
WRITTEN_OUT = """
import numpy as np

def softmax(x):
    if not np.any(np.isclose(np.sum(x), {sums})):
        raise ValueError("the secret is", x)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""
ALIKE = """
import numpy as np

def softmax(x):
    rows = x.reshape(1, -1) if x.ndim == 1 else x
    result = []
    for row in rows:
        shifted = row - max(row)
        powers = [np.e ** one for one in shifted]
        total = sum(powers)
        result.append([one / total for one in powers])
    return np.array(result).reshape(x.shape)
"""


def main(folder):
    for student, names in ANSWERS.items():
        for slug, wrong in zip(("softmax", "relu", "and_gate"), names, strict=True):
            one = exercise(slug)
            put(folder, student, slug, (one.wrong[wrong] if wrong else one.reference).source.decode())
    put(folder, "raises <b>", "softmax", RAISES)
    put(folder, "seen", "softmax", WRITTEN_OUT.format(sums=visible_sums()))
    put(folder, "one", "softmax", ALIKE)
    put(folder, "two", "softmax", ALIKE.replace("powers", "p"))
    put(folder, "binary", "softmax", "\0")


def visible_sums():
    """Return the sums of the inputs that everybody is graded with when the seed is 1."""
    given = (value for case in cases(exercise("softmax").spec, "softmax", 1) for value in case.given.values())
    return [float(value.sum()) for value in given if hasattr(value, "sum")]


def put(folder, student, slug, source):
    path = Path(folder, student, f"{slug}.py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")


main(sys.argv[1])
