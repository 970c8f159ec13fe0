"""The course's own modules: what a topic gives beside the answers of exercises."""

from grader.given import modules_of


def test_the_definitions_of_a_topic_follow_the_answers_they_are_built_on():
    own = '"""Its own."""\n\nimport numpy as np\n\n\ndef twice(x):\n    return 2 * relu(x)\n'
    source = modules_of(("relu",), own=own)["common.functions"]
    names = {}
    exec(source, names)  # noqa: S102 - our own source
    assert names["twice"](3) == 6
    assert source.count("import numpy") == 1
    assert '"""Its own."""' not in source
