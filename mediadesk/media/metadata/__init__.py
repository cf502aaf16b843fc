"""What picture files say of themselves: the blocks of metadata found, taken apart and read."""
