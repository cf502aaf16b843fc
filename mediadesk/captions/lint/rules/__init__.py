"""One rule a file; a rule knows no other rule."""
