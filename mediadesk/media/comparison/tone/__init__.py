"""What became of the tone of a picture: estimated, brought back, told in numbers."""
