"""One rule a file; switched on in the registry."""
