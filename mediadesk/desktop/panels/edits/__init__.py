"""Edits: what was done to a picture, by whom, and what says so."""
