"""InDesign documents, packages and snippets."""
