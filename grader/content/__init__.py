"""Content files read strictly: what they say, and where everything in them stands."""

from __future__ import annotations

from grader.content.document import Document, read
from grader.content.places import Position
from grader.content.problems import ContentError, Problem, near_miss
from grader.content.validating import validate

__all__ = ["ContentError", "Document", "Position", "Problem", "near_miss", "read", "validate"]
