"""Ask a parser of GIFT that is not ours: it reads every question, with its answers.

Usage: check_gift.py FILE.gift NUMBER
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from pygiftparser import parser


def main(path, number):
    with Path(path).open(encoding="utf-8") as file:
        questions = parser.parseFile(file)
    assert len(questions) == number, f"{len(questions)} of {number}"
    kinds = Counter(type(question.answers).__name__ for question in questions)
    print(f"pygiftparser: {number} questions, {dict(kinds)}")


main(sys.argv[1], int(sys.argv[2]))
