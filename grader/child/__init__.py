"""All that runs inside the child: nothing here knows an answer, and nothing else of ours is here."""
