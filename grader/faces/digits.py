"""Hand over the digit images of this machine, or say what is wrong with the file that was named."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from grader.digits import VARIABLE, Digits, DigitsError, load
from grader.faces.spoken import language_of
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

    from grader.text import Language, Words


def digits(context: click.Context) -> Digits:
    """Return the set that the environment names, or the shipped one."""
    with usable_digits(language_of(context)):
        return load(os.environ)


@contextmanager
def usable_digits(language: Language) -> Iterator[None]:
    """Say what is wrong with the file of digits that is read inside, if it cannot be used."""
    try:
        yield
    except DigitsError as error:
        faults = _told(error, words("cli", language))
        raise Usage("digits", variable=VARIABLE, file=error.file, faults=faults) from error


def _told(error: DigitsError, say: Words) -> str:
    return "\n".join(f"  - {say.say(f'digits.{key}', **facts)}" for key, facts in error.faults)
