"""A printed credit taken apart: found in its text, read word by word."""
