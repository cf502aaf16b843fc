"""The catalogue: SQLAlchemy on a file or a server, with migrations and a journal."""
