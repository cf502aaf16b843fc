"""What a page prints, run by run, and where in it the story stands."""
