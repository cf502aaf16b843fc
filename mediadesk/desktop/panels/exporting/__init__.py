"""The dialog in which files of photos are asked for."""
