"""Which pictures are the story's: signs, their weights, what alike pictures say of each other."""
