"""Let `python -m grader` be the `saiten` command."""

from grader.faces.cli import main

main()
