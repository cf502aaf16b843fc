"""Developing: what is done to one photo, seen while it is done, kept as versions."""
