"""Repair softmax(x): it sums the whole batch.  Judged as the exercise that asks to write it."""

from dataclasses import replace

from grader.catalog import exercise

SPEC = replace(exercise("softmax").spec, after=("softmax",), stub="whole_matrix")
