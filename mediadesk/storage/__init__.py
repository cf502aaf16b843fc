"""The catalogue: SQLAlchemy on SQLite, with migrations and a journal."""
