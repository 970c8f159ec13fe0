"""What is wrong with a command line is said in the learner's language, in one line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from grader.faces.cli import saiten

WRONG = {
    "no argument": (["check"], "saiten check", "TARGETS"),
    "too many": (["hint", "softmax", "relu"], "saiten hint", "relu"),
    "no such option": (["check", "--nope"], "saiten check", "--nope"),
    "an option like it": (["check", "--jsn"], "saiten check", "--json"),
    "no value": (["today", "--minutes"], "saiten today", "--minutes"),
    "a value too many": (["check", "softmax", "--json=3"], "saiten check", "--json"),
    "no choice": (["completion", "tcsh"], "saiten completion", "bash, zsh, fish"),
    "no number": (["exam", "--count", "many"], "saiten exam", "200"),
    "out of range": (["exam", "--count", "0"], "saiten exam", "200"),
    "required option": (["export", "gift"], "saiten export gift", "--out"),
    "no such command": (["chekc"], "saiten", "check"),
    "nothing like it": (["zzz"], "saiten", "zzz"),
    "no command below": (["export", "--lang", "{language}"], "saiten export", ""),
    "no such command below": (["export", "pdf"], "saiten export", "pdf"),
}


def refused(words, language, **environ):
    result = CliRunner().invoke(saiten, words, prog_name="saiten", env={"SAITEN_LANG": language, **environ})
    assert result.exit_code == 2
    assert result.output == result.stderr
    return result.output


def is_japanese(text):
    return any(ord(letter) > 0x3000 for letter in text)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("words", "command", "said"), WRONG.values(), ids=list(WRONG))
def test_one_line_says_what_and_where_help_is(words, command, said, language):
    told = refused([word.format(language=language) for word in words], language)

    assert told.count("\n") == 1
    assert told.endswith(f"{command} --help\n")
    assert said in told
    assert is_japanese(told) == (language == "ja")


@pytest.mark.parametrize("asked", [["--lang", "ja"], ["--lang=ja"]])
def test_the_language_asked_for_counts_even_behind_the_mistake(asked):
    assert is_japanese(refused(["check", "--nope", *asked], "en"))
    assert is_japanese(refused(["chekc", *asked], "en"))


@pytest.mark.parametrize("words", [[], ["check"], ["export"], ["export", "gift"], ["author", "verify"]])
def test_a_help_page_is_in_one_language(words):
    page = CliRunner().invoke(saiten, [*words, "--help", "--lang", "ja"], prog_name="saiten").output

    assert page.startswith("使い方: ")
    assert [word for word in ("Options", "Commands", "Show", "required", "Usage") if word in page] == []
