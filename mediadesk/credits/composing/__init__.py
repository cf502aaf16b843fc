"""A credit line composed of a record by a house style."""
