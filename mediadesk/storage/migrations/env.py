"""Run by Alembic: migrate over the connection that the program hands in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
