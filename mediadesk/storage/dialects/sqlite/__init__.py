"""A catalogue in a file of its own: SQLite, with FTS5 for its words."""
