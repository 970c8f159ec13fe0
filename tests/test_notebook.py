"""A notebook is read for what it defines; none of its other cells is run."""

import json

import pytest

from grader.notebook import NotebookError, definitions, marked, place


def notebook(*cells):
    code = [{"cell_type": "code", "source": cell.splitlines(keepends=True)} for cell in cells]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": ["def"]}, *code]}).encode()


def read(*cells):
    return definitions(notebook(*cells)).decode()


def test_definitions_imports_and_constants_are_kept_and_calls_are_not():
    program = read(
        "import numpy as np\nEPS = 1e-7\nx = np.load('big.npy')", "def f(x):\n    return x\nprint(f(1))"
    )

    assert program == "# cell 1\nimport numpy as np\nEPS = 1e-7\n\n\n# cell 2\ndef f(x):\n    return x\n"


def test_a_decorator_stays_with_its_function_and_a_class_is_whole():
    program = read("@staticmethod\ndef f():\n    pass\n\nclass A:\n    x = print(1)")

    assert program == "# cell 1\n@staticmethod\ndef f():\n    pass\n\nclass A:\n    x = print(1)\n"


@pytest.mark.parametrize("line", ["%matplotlib inline", "!pip install numpy", "np.exp?", "?np.exp"])
def test_a_magic_line_does_not_spoil_its_cell(line):
    assert read(f"{line}\ndef f():\n    return 1") == "# cell 1\n\ndef f():\n    return 1\n"


def test_a_percent_sign_inside_a_string_is_no_magic():
    assert "\n% done" in read('def f():\n    """Say\n% done."""')


def test_a_timed_cell_is_read_and_another_language_is_not():
    program = read("%%time\ndef f():\n    return 1", "%%bash\nclass A:")

    assert program == "# cell 1\n\ndef f():\n    return 1\n"


def test_plotting_and_platform_imports_are_left_out():
    assert read("import matplotlib.pyplot as plt\nfrom google.colab import drive\nimport math") == (
        "# cell 1\n\n\nimport math\n"
    )


def test_a_definition_that_does_not_parse_is_kept_so_that_its_author_hears_of_it():
    assert read("def f(:\n    pass", "print(") == "# cell 1\ndef f(:\n    pass\n"


def test_the_old_format_is_read_too():
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"]}]}]}

    assert definitions(json.dumps(old).encode()) == b"# cell 1\nx = 1\n"


@pytest.mark.parametrize("data", [b"", b"not json", b"[]", b'{"cells": 1}', b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_no_notebook_is_said_to_be_none(data):
    with pytest.raises(NotebookError):
        definitions(data)


@pytest.mark.parametrize("cells", [["x = 1" + "+1" * 200_000], ["def f(:"] * 2001])
def test_a_notebook_made_to_keep_the_grader_busy_is_refused(cells):
    with pytest.raises(NotebookError):
        definitions(notebook(*cells))


@pytest.mark.parametrize("source", [None, 3, ["x", None], {"a": 1}])
def test_an_odd_cell_is_no_crash(source):
    definitions(json.dumps({"cells": [{"cell_type": "code", "source": source}, None, 3]}).encode())


def test_every_line_keeps_its_number_within_its_cell():
    program = definitions(notebook("1 / 0", "x = 1\n\nprint(x)\n\ndef f(x):\n    return x"))

    assert place(program, program.decode().splitlines().index("    return x") + 1) == (2, 6)


def test_a_broken_cell_is_kept_only_for_an_exercise_that_asks_for_what_it_defines():
    source = notebook("def f(:\n    pass", "def g():\n    return 1")

    assert b"def f(:" in definitions(source, "f", ("f",))
    assert definitions(source, "g", ("g",)) == b"# cell 2\ndef g():\n    return 1\n"


def test_an_answer_to_another_exercise_counts_only_where_it_is_used():
    source = notebook(
        "# saiten: first\ndef f():\n    return g()",
        "%%check second\ndef f():\n    return 2",
        "# saiten: third\nimport math as m\n\ndef g():\n    return h",
        "# saiten: fourth\nfrom common.functions import hidden",
        "h = 5",
    )

    assert marked(source) == {"first", "second", "third", "fourth"}
    told = definitions(source, "first", ("f",)).decode()
    assert [line for line in told.splitlines() if line.startswith("# cell")] == [
        "# cell 1",
        "# cell 3",
        "# cell 5",
    ]
