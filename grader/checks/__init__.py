"""What can be judged: one file per kind of check, each a pure function of case, outcome and truth."""

from grader.checks.evidence import BothSides
from grader.checks.property import Holds
from grader.checks.unchanged import Unchanged
from grader.checks.values import Values
from grader.checks.warned import Quiet

__all__ = ["BothSides", "Holds", "Quiet", "Unchanged", "Values"]
