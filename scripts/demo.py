"""Show saiten at work: a right answer, a wrong one whose mistake has a name, and a quiz question."""

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.quiz import load_deck

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Return 0 if every step ended as it should: passed, not passed, passed."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        steps = (
            (["check", hand_in(desk / "right", "right/row_loop.py")], 0),
            (["check", hand_in(desk / "wrong", "wrong/whole_matrix.py")], 1),
            (["quiz", *answer(desk)], 0),
        )
        return int(not all(saiten(desk, *words) == expected for words, expected in steps))


def hand_in(desk: Path, name: str) -> str:
    """Put an answer to softmax on the desk under the name a learner's file has."""
    desk.mkdir()
    source = next((ROOT / "solutions").glob(f"*/softmax/{name}"))
    shutil.copy(source, desk / "softmax.py")
    return f"{desk.name}/softmax.py"


def answer(desk: Path) -> list[str]:
    """Write down a right answer to the first question with one right choice, taken from its own tests."""
    decks = map(load_deck, sorted((ROOT / "quizzes").glob("*.yaml")))
    question = next(asked for deck in decks for asked in deck.questions if asked.type == "single")
    right = next(sample.answer for sample in question.samples if sample.score == 1)
    (desk / "answers.yaml").write_text(f"{question.id}: {json.dumps(right)}\n", "utf-8")
    return [question.id, "--answers", "answers.yaml"]


def saiten(desk: Path, *words: str) -> int:
    """Say the command, run it on the desk with a history of its own, and return its exit code."""
    print(f"\n$ saiten {shlex.join(words)}", flush=True)
    environment = {**os.environ, "SAITEN_DB": str(desk / "progress.sqlite")}
    done = subprocess.run([sys.executable, "-m", "grader", *words], cwd=desk, env=environment, check=False)
    print(f"[exit {done.returncode}]", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
