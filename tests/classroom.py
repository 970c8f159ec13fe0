"""Build a class for the tests of `saiten grade`, and read what came of it."""

import csv
import io
import os
import sys
import zipfile
from functools import cache

from click.testing import CliRunner

from grader.catalog import exercise
from grader.faces.cli import saiten
from grader.faces.lane_words import say
from grader.outcome import Isolation
from grader.sandbox import is_supported, open_backend

RIGHT = exercise("softmax").reference.source
WRONG = exercise("softmax").wrong["whole_matrix"].source


def say_or_die(result, one, file):
    """Speak in a lane; end its process where a certain mistake is met, as no program should be able to."""
    if result.diagnosis.mistake == "whole_matrix":
        os._exit(1)
    return say(result, one, file)


def put(folder, files):
    """Write files by path below a folder."""
    for name, source in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source)
    return folder


def zipped(files):
    """Return a zip of files by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in files.items():
            archive.writestr(name, source)
    return data.getvalue()


@cache
def here():
    """Return the isolation to ask for: the one there is."""
    if is_supported(sys.platform):
        with open_backend() as backend:
            return backend.isolation.value
    return Isolation.NONE.value


def grade(folder, out, *options):
    """Run the command, and return how it ended."""
    typed = ["grade", str(folder), "-o", str(out), "--require-isolation", here(), "--seed", "1", *options]
    return CliRunner().invoke(saiten, ["--lang", "en", *typed], catch_exceptions=False)


def table(path):
    """Return the rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def grades(out):
    """Return status and score by student and exercise."""
    return {
        (row["student"], row["exercise"]): (row["status"], row["score"]) for row in table(out / "grades.csv")
    }
