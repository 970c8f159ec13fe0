"""Content files read strictly: what they say, and where everything in them stands.

`grader.content.validating` is imported by those who validate: grading trusts what CI has validated.
"""

from __future__ import annotations

from grader.content.document import Document, read
from grader.content.places import Position
from grader.content.problems import ContentError, Problem, near_miss

__all__ = ["ContentError", "Document", "Position", "Problem", "near_miss", "read"]
