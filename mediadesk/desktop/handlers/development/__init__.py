"""A photo developed in the window: entered and left, shown live, kept as versions, made."""
