"""The use cases of the desk, said against ports."""
