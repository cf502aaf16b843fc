"""What a caption is made of and what may be wrong with it."""
