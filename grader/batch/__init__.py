"""Grade a class: find what was handed in, judge it in lanes, keep a journal, write tables and reports."""
