"""Importing: which files could not be read, and why."""
