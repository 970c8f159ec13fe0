"""saiten (採点): grade NumPy exercises and quizzes for the E資格 course, honestly."""
