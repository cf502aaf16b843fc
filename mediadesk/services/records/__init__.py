"""Records made of files, changed field by field, and written back."""
