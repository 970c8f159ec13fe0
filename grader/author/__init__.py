"""Write, render, check and prove the course.  Nothing here prints."""
