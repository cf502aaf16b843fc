"""A printed credit held against the record."""
