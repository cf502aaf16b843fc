"""What can be done to a picture, and what must be said about it."""
