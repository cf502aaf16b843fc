"""Published documents: the pictures in them and what is printed beside each."""
