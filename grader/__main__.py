"""Run the command line as `python -m grader`."""

from grader.faces.cli import main

main()
