"""How people and programs meet the grader.  No face knows a tolerance."""
