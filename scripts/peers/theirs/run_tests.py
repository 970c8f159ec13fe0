"""Run the tests beside one submission and write Gradescope's results, as its run_autograder does."""

import unittest
from pathlib import Path

from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner

if __name__ == "__main__":
    with Path("results.json").open("w") as file:
        JSONTestRunner(visibility="visible", stream=file).run(unittest.defaultTestLoader.discover("tests"))
